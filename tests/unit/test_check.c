/* SPDX-License-Identifier: MIT */
/* --check without memory or a place to write to. */
#include "captured.h"

#include "check.h"
#include "files.h"
#include "memory.h"

static void
without_memory_no_note_is_checked(void **state)
{
	static char file[] = "check_slip.md";
	static struct captured captured;
	static struct output output;
	char *files[] = { file, NULL };
	enum exit_status status = EXIT_TROUBLE;
	size_t left;

	(void)state;
	capture(&captured);
	write_file(file, "Port|Name\n-|-\n646|LDAPS\n");
	for (left = 0; status == EXIT_TROUBLE; left++) {
		recapture(&captured);
		output_begin(&output, 1);
		memory_left = left;
		status = check_notes(files, false, &output);
		memory_left = SIZE_MAX;
		if (status == EXIT_TROUBLE)
			assert_string_equal(captured.bytes, "portinfo: cannot "
			    "read 'check_slip.md': Cannot allocate memory\n");
	}
	remove(file);
	assert_true(left > 10);
	assert_int_equal(status, EXIT_FOUND);
	assert_string_equal(captured.bytes, "check_slip.md:3:1: warning: LDAPS "
	    "is on 636, not 646\n  646|LDAPS\n  ^~~\n");
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
		cmocka_unit_test(without_memory_no_note_is_checked),
		cmocka_unit_test(
		    checking_ends_when_output_cannot_be_written)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
