/* SPDX-License-Identifier: MIT */
/*
 * The command when a write fails or memory runs out.  Its main is called
 * portinfo_main here.  For all else see tests/cli.
 */
#include "captured.h"
#include "cmocka_test.h"

#include <stdio.h>

#include "files.h"
#include "memory.h"
#include "options.h"

int portinfo_main(int argc, char **argv, char **environment);

enum { WORDS_MAX = 4 };

/* Runs the command with copies of these words, the first being its name. */
static int
run(const char *const words[WORDS_MAX])
{
	char copies[WORDS_MAX][32], *argv[WORDS_MAX + 1] = { NULL };
	char *environment[] = { NULL };
	int argc = 0;

	while (argc < WORDS_MAX && words[argc] != NULL) {
		snprintf(copies[argc], sizeof(copies[argc]), "%s",
		    words[argc]);
		argv[argc] = copies[argc];
		argc++;
	}
	return portinfo_main(argc, argv, environment);
}

static void
an_answer_that_cannot_be_written_is_trouble(void **state)
{
	static const struct {
		int error;
		const char *said;
	} cases[] = {
		{ ENOSPC, "portinfo: cannot write standard output: "
		    "No space left on device\n" },
		{ EPIPE, "" }
	};
	static struct captured captured;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		recapture(&captured);
		captured.errors[0] = cases[i].error;
		assert_int_equal(run((const char *const[WORDS_MAX]){
		    "portinfo", "22" }), EXIT_TROUBLE);
		assert_string_equal(captured.bytes, cases[i].said);
	}
}

static void
without_arguments_the_usage_is_printed(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	assert_int_equal(run((const char *const[WORDS_MAX]){ NULL }),
	    EXIT_TROUBLE);
	assert_int_equal(captured.fd, 2);
	assert_non_null(strstr(captured.bytes, "usage: portinfo "));
}

/* Fills the stack that main will use. */
static void
use_stack(void)
{
	volatile unsigned char bytes[1 << 17];
	size_t i;

	for (i = 0; i < sizeof(bytes); i++)
		bytes[i] = 0xa5;
}

static void
main_sets_all_of_its_variables(void **state)
{
	static const char *const runs[][2] = { { "-fcsv", "name\nSSH\n" },
		{ "-ftable", "NAME\nSSH\n" }, { "-ftsv", "SSH\n" },
		{ "-fjson", "[\n {\"name\":\"SSH\"}\n]\n" } };
	static struct captured captured;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < sizeof(runs) / sizeof(runs[0]); i++) {
		recapture(&captured);
		use_stack();
		assert_int_equal(run((const char *const[WORDS_MAX]){
		    "portinfo", "-oname", runs[i][0], "22" }), EXIT_FOUND);
		assert_string_equal(captured.bytes, runs[i][1]);
	}
}

static void
without_notes_no_memory_is_allocated(void **state)
{
	static struct captured captured;
	int status;

	(void)state;
	capture(&captured);
	memory_left = 0;
	status = run((const char *const[WORDS_MAX]){ "portinfo", "-oname",
	    "22" });
	memory_left = SIZE_MAX;
	assert_int_equal(status, EXIT_FOUND);
	assert_string_equal(captured.bytes, "SSH\n");
}

/* Whichever allocation fails is reported, and there is no answer. */
static void
notes_without_memory_are_trouble(void **state)
{
	static const char note[] = "main_note.md";
	static struct captured captured;
	size_t left = 0;
	int status;

	(void)state;
	write_file(note, "Port|Name\n-|-\n22|ours\n");
	capture(&captured);
	do {
		recapture(&captured);
		memory_left = left++;
		status = run((const char *const[WORDS_MAX]){ "portinfo",
		    "-oname", "-nmain_note.md", "22" });
		memory_left = SIZE_MAX;
		if (status == EXIT_FOUND)
			break;
		assert_int_equal(status, EXIT_TROUBLE);
		assert_memory_equal(captured.bytes, "portinfo: cannot read ",
		    22);
		assert_non_null(strstr(captured.bytes,
		    ": Cannot allocate memory\n"));
		assert_null(strstr(captured.bytes, "ours\n"));
	} while (left < 1000);
	assert_true(left > 10 && left < 1000);
	assert_string_equal(captured.bytes, "ours\nSSH\n");
	remove(note);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(an_answer_that_cannot_be_written_is_trouble),
		cmocka_unit_test(without_arguments_the_usage_is_printed),
		cmocka_unit_test(
		    main_sets_all_of_its_variables),
		cmocka_unit_test(without_notes_no_memory_is_allocated),
		cmocka_unit_test(notes_without_memory_are_trouble)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
