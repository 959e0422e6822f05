/* SPDX-License-Identifier: MIT */
/* The user's notes: those of the environment, and loading them all. */
#include "answers.h"
#include "captured.h"

#include "files.h"
#include "memory.h"
#include "note_files.h"

static void
notes_are_read_from_the_environment(void **state)
{
	static const struct {
		const char *claim;
		const char *variables[4];
		const char *more;
	} cases[] = {
		{ "not when it is empty", { NULL }, NULL },
		{ "by the variable's name", { "PORTINFO_NOTES=a:b" }, "a:b" },
		{ "among others", { "A=b", "PORTINFO_NOTES=a", "B=c" }, "a" },
		{ "not by a part of its name", { "PORTINFO_NOTE=a",
		    "PORTINFO=a", "P", "" }, NULL },
		{ "not by a longer one", { "PORTINFO_NOTES_=a",
		    "XPORTINFO_NOTES=a" }, NULL },
		{ "not by another case", { "portinfo_notes=a" }, NULL },
		{ "not without a value", { "PORTINFO_NOTES" }, NULL },
		{ "an empty value is none", { "PORTINFO_NOTES=" }, NULL }
	};
	struct notes notes;
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		char copies[4][32], *variables[5] = { NULL };

		print_message("  %s\n", cases[i].claim);
		for (k = 0; k < 4 && cases[i].variables[k] != NULL; k++)
			variables[k] = strcpy(copies[k],
			    cases[i].variables[k]);
		notes_begin(&notes, variables);
		assert_int_equal(notes.count, 0);
		if (cases[i].more == NULL)
			assert_null(notes.variable);
		else
			assert_string_equal(notes.variable, cases[i].more);
	}
}

/* Makes a file in the current directory with one row. */
static void
write_note(const char *file, const char *port)
{
	char text[256];

	assert_true((size_t)snprintf(text, sizeof(text),
	    "Port|Name\n-|-\n%s|of %s\n", port, file) < sizeof(text));
	write_file(file, text);
}

/* Notes of -n and PORTINFO_NOTES, the sources, and what is printed. */
static const struct {
	const char *claim;
	const char *files[3];
	const char *more;
	const char *sources; /* before the built-in ones */
	size_t given;	     /* by -n */
	const char *said;    /* NULL: nothing, and all could be read */
} runs[] = {
	{ "those of -n in their order", { "nf_b.md", "nf_a.md" }, NULL,
	    "nf_b nf_a ", 2, NULL },
	{ "those of the environment in theirs", { NULL },
	    "nf_b.md:nf_a.md", "nf_b nf_a ", 0, NULL },
	{ "those of -n first", { "nf_b.md" }, "nf_a.md", "nf_b nf_a ", 1,
	    NULL },
	{ "empty parts of the list name nothing", { NULL },
	    "::nf_a.md::./nf_b.md:", "nf_a nf_b ", 0, NULL },
	{ "a list of empty parts", { NULL }, ":::", "", 0, NULL },
	{ "one named twice is two sources", { "nf_a.md" }, "nf_a.md",
	    "nf_a nf_a ", 1, NULL },
	{ "a missing note", { "nf_none.md", "nf_a.md" }, NULL, "nf_a ", 1,
	    "portinfo: cannot read 'nf_none.md': No such file or "
	    "directory\n" },
	{ "also of the list", { NULL }, "nf_none.md:nf_a.md", "nf_a ", 0,
	    "portinfo: cannot read 'nf_none.md': No such file or "
	    "directory\n" },
	{ "a folder", { "." }, NULL, "", 0,
	    "portinfo: cannot read '.': Is a directory\n" },
	{ "a hyphen in the list is a file's name", { NULL }, "-", "", 0,
	    "portinfo: cannot read './-': No such file or directory\n" },
	{ "control characters are not printed", { "nf_\x1b\n" }, NULL, "", 0,
	    "portinfo: cannot read 'nf_?" "?': No such file or directory\n" }
};

/* Lists the sources of a table, with a blank after each. */
static void
list_sources(const struct portinfo_table *table, char *text)
{
	size_t i;

	*text = '\0';
	for (i = 0; i < portinfo_count_sources(table); i++) {
		strcat(text, portinfo_get_source(table, i).name);
		strcat(text, " ");
	}
}

static void
notes_answer_before_the_built_in_table(void **state)
{
	static struct captured captured;
	char builtin[256], expected[256], found[256];
	size_t i, k;

	(void)state;
	capture(&captured);
	write_note("nf_a.md", "1");
	write_note("nf_b.md", "2");
	list_sources(portinfo_builtin(), builtin);
	for (i = 0; i < LENGTH(runs); i++) {
		struct notes notes = { .variable = runs[i].more };
		struct portinfo_table *table;
		struct notes_outcome outcome;

		print_message("  %s\n", runs[i].claim);
		recapture(&captured);
		for (k = 0; k < 3 && runs[i].files[k] != NULL; k++)
			notes.files[notes.count++] = runs[i].files[k];
		table = notes_read(&notes, &outcome);
		assert_non_null(table);
		assert_int_equal(outcome.failed, runs[i].said != NULL);
		assert_int_equal(outcome.from_option, runs[i].given);
		assert_false(outcome.has_error);
		if (outcome.failed)
			assert_string_equal(captured.bytes, runs[i].said);
		else
			assert_int_equal(captured.writes, 0);
		list_sources(table, found);
		snprintf(expected, sizeof(expected), "%s%s", runs[i].sources,
		    builtin);
		assert_string_equal(found, expected);
		portinfo_close_table(table);
	}
	remove("nf_a.md");
	remove("nf_b.md");
}

/* It is not cut to the name of another file; open(2) refuses it. */
static void
a_path_that_is_too_long_is_reported(void **state)
{
	static struct captured captured;
	static char list[9000];
	struct notes notes = { .variable = list };
	struct portinfo_table *table;
	struct notes_outcome outcome;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i + 1 < sizeof(list); i++)
		list[i] = i % 2 == 0 ? '.' : '/';
	strcpy(list + 8000, "nf.md");
	table = notes_read(&notes, &outcome);
	assert_non_null(table);
	assert_true(outcome.failed);
	assert_non_null(strstr(captured.bytes, "': File name too long\n"));
	portinfo_close_table(table);
}

static void
diagnostics_with_a_long_path_are_printed_whole(void **state)
{
	static struct captured captured;
	static char list[4095];
	struct notes notes = { .variable = list };
	struct notes_outcome outcome;
	size_t i;

	(void)state;
	capture(&captured);
	write_note("nf_w.md", "5900+");
	for (i = 0; i < sizeof(list) - 10; i++)
		list[i] = i % 2 == 0 ? '.' : '/';
	strcpy(list + (i & ~(size_t)1), "nf_w.md");
	portinfo_close_table(notes_read(&notes, &outcome));
	assert_false(outcome.failed);
	assert_memory_equal(captured.bytes, list, strlen(list));
	assert_non_null(strstr(captured.bytes, ":3:1: warning: "));
	assert_string_equal(captured.bytes + captured.length - 6, "^~~~~\n");
	remove("nf_w.md");
}

/* The caller reports it.  For later failures see test_main.c. */
static void
without_memory_there_is_no_table(void **state)
{
	static struct captured captured;
	const struct notes notes = { .variable = "nf_none.md" };
	struct notes_outcome outcome;

	(void)state;
	capture(&captured);
	memory_left = 0;
	assert_null(notes_read(&notes, &outcome));
	memory_left = SIZE_MAX;
	assert_int_equal(captured.writes, 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(notes_are_read_from_the_environment),
		cmocka_unit_test(notes_answer_before_the_built_in_table),
		cmocka_unit_test(a_path_that_is_too_long_is_reported),
		cmocka_unit_test(
		    diagnostics_with_a_long_path_are_printed_whole),
		cmocka_unit_test(without_memory_there_is_no_table)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
