/* SPDX-License-Identifier: MIT */
/* The words for transports. */
#include "cmocka_test.h"

#include <portinfo.h>

#include "transport.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static void
a_word_stands_for_its_transports(void **state)
{
	static const struct {
		const char *claim;
		struct pi_span word;
		unsigned int transports;
	} cases[] = {
		{ "tcp", { "tcp", 3 }, PORTINFO_TCP },
		{ "udp", { "udp", 3 }, PORTINFO_UDP },
		{ "sctp", { "sctp", 4 }, PORTINFO_SCTP },
		{ "dccp in any case", { "Dccp", 4 }, PORTINFO_DCCP },
		{ "both", { "both", 4 }, PORTINFO_TCP | PORTINFO_UDP },
		{ "no word", { "", 0 }, 0 },
		{ "part of a word", { "tcp", 2 }, 0 },
		{ "a word and a blank", { "tcp ", 4 }, 0 },
		{ "a word and a NUL", { "tcp", 4 }, 0 },
		{ "two words", { "tcptcptcp", 9 }, 0 },
		{ "a protocol without ports", { "icmp", 4 }, 0 }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		assert_int_equal(pi_transport(cases[i].word),
		    cases[i].transports);
	}
}

static void
a_set_has_the_names_of_its_transports(void **state)
{
	static const char *const names[] = { "tcp", "udp", "sctp", "dccp" };
	char joined[64];
	unsigned int set, i;

	(void)state;
	for (set = 0; set < 1U << LENGTH(names); set++) {
		joined[0] = '\0';
		for (i = 0; i < LENGTH(names); i++) {
			if ((set >> i & 1) == 0)
				continue;
			if (joined[0] != '\0')
				strcat(joined, ",");
			strcat(joined, names[i]);
		}
		assert_string_equal(pi_transport_names(set), joined);
	}
	for (i = 0; i < LENGTH(names); i++)
		assert_non_null(strstr(pi_transport_words, names[i]));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_stands_for_its_transports),
		cmocka_unit_test(a_set_has_the_names_of_its_transports)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
