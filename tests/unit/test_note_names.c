/* SPDX-License-Identifier: MIT */
/* The names of a note with their ports and lines. */
#include "cmocka_test.h"

#include "memory.h"
#include "note_names.h"

static void
add(struct note_names *names, const char *list, uint16_t port,
    unsigned int transports, size_t line)
{
	const struct portinfo_taken row = { .first = port, .last = port,
		.transports = transports, .names = list,
		.place = { .line = line } };

	note_names_add(names, &row);
}

static void
names_are_found_with_all_their_transports(void **state)
{
	struct note_names names = { .text = { 0 } };
	const struct named_port *found;

	(void)state;
	add(&names, "b\0", 2, PORTINFO_UDP, 9);
	add(&names, "c\0B\0", 2, PORTINFO_TCP, 7);
	add(&names, "\0", 5, PORTINFO_TCP, 10);
	add(&names, "b\0", 1, PORTINFO_SCTP, 8);
	add(&names, "a\0", 3, 0, 11);
	assert_true(note_names_end(&names));
	found = note_names_find(&names, "b", 2);
	assert_non_null(found);
	assert_int_equal(found->transports, PORTINFO_TCP | PORTINFO_UDP);
	assert_int_equal(found->line, 7);
	assert_int_equal(note_names_find(&names, "B", 1)->line, 8);
	assert_int_equal(note_names_find(&names, "c", 2)->line, 7);
	assert_int_equal(note_names_find(&names, "a", 3)->transports,
	    PORTINFO_TCP | PORTINFO_UDP | PORTINFO_SCTP | PORTINFO_DCCP);
	assert_null(note_names_find(&names, "a", 2));
	assert_null(note_names_find(&names, "d", 1));
	note_names_free(&names);
}

static void
a_note_without_names_has_none(void **state)
{
	struct note_names names = { .text = { 0 } };

	(void)state;
	assert_true(note_names_end(&names));
	assert_null(note_names_find(&names, "a", 1));
	note_names_free(&names);
}

static void
running_out_of_memory_is_found_at_the_end(void **state)
{
	size_t left;

	(void)state;
	for (left = 0; left < 2; left++) {
		struct note_names names = { .text = { 0 } };

		memory_left = left;
		add(&names, "a\0", 1, 0, 1);
		memory_left = SIZE_MAX;
		errno = 0;
		assert_false(note_names_end(&names));
		assert_int_equal(errno, ENOMEM);
		note_names_free(&names);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(names_are_found_with_all_their_transports),
		cmocka_unit_test(a_note_without_names_has_none),
		cmocka_unit_test(running_out_of_memory_is_found_at_the_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
