/* SPDX-License-Identifier: MIT */
/* --check without memory. */
#include "captured.h"

#include "check.h"
#include "memory.h"

static void
without_memory_nothing_is_checked(void **state)
{
	static char file[] = "check_none.md";
	static struct captured captured;
	static struct output output;
	char *files[] = { file, NULL };

	(void)state;
	capture(&captured);
	output_begin(&output, 1);
	memory_left = 0;
	assert_int_equal(check_notes(files, false, &output), EXIT_TROUBLE);
	memory_left = SIZE_MAX;
	assert_string_equal(captured.bytes, "portinfo: cannot read "
	    "'check_none.md': Cannot allocate memory\n");
	assert_int_equal(output.length, 0);
}

static void
checking_ends_when_output_cannot_be_written(void **state)
{
	static char file[] = "check_none.md";
	static struct captured captured;
	static struct output output;
	char *files[] = { file, NULL };

	(void)state;
	capture(&captured);
	captured.always = ENOSPC;
	captured.errors[0] = ENOSPC;
	output_begin(&output, 1);
	output_puts(&output, "before");
	assert_int_equal(check_notes(files, false, &output), EXIT_FOUND);
	assert_int_equal(output.error, ENOSPC);
	assert_int_equal(captured.writes, 1);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(without_memory_nothing_is_checked),
		cmocka_unit_test(
		    checking_ends_when_output_cannot_be_written)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
