/* SPDX-License-Identifier: MIT */
/* The classes of ports, their words and bounds. */
#include "cmocka_test.h"

#include <portinfo.h>

#include "port_class.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum { ALL = PORTINFO_WELL_KNOWN | PORTINFO_REGISTERED | PORTINFO_DYNAMIC };

static void
a_word_stands_for_its_class(void **state)
{
	static const struct {
		const char *word;
		unsigned int class;
	} cases[] = {
		{ "well-known", PORTINFO_WELL_KNOWN },
		{ "registered", PORTINFO_REGISTERED },
		{ "dynamic", PORTINFO_DYNAMIC },
		{ "System", PORTINFO_WELL_KNOWN },
		{ "user", PORTINFO_REGISTERED },
		{ "PRIVATE", PORTINFO_DYNAMIC },
		{ "", 0 }, { "well", 0 }, { "users", 0 }, { " user", 0 },
		{ "user,system", 0 }, { "tcp", 0 }
	};
	const struct pi_port_class *class;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  \"%s\"\n", cases[i].word);
		class = pi_class_of_word(pi_span(cases[i].word));
		assert_int_equal(class == NULL ? 0 : class->class,
		    cases[i].class);
	}
}

static void
ports_belong_to_the_classes_of_rfc_6335(void **state)
{
	static const struct {
		uint32_t first;
		uint32_t last;
		unsigned int classes;
	} cases[] = {
		{ 0, 0, PORTINFO_WELL_KNOWN },
		{ 1023, 1023, PORTINFO_WELL_KNOWN },
		{ 1024, 1024, PORTINFO_REGISTERED },
		{ 49151, 49151, PORTINFO_REGISTERED },
		{ 49152, 49152, PORTINFO_DYNAMIC },
		{ 65535, 65535, PORTINFO_DYNAMIC },
		{ 1023, 1024, PORTINFO_WELL_KNOWN | PORTINFO_REGISTERED },
		{ 49151, 49152, PORTINFO_REGISTERED | PORTINFO_DYNAMIC },
		{ 1023, 49152, ALL },
		{ 0, 65535, ALL }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %u-%u\n", cases[i].first, cases[i].last);
		assert_int_equal(pi_classes(cases[i].first, cases[i].last),
		    cases[i].classes);
	}
}

static void
a_message_can_list_all_classes(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < PI_PORT_CLASSES; i++)
		assert_non_null(strstr(pi_class_words,
		    pi_port_classes[i].name));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_stands_for_its_class),
		cmocka_unit_test(ports_belong_to_the_classes_of_rfc_6335),
		cmocka_unit_test(a_message_can_list_all_classes)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
