/* SPDX-License-Identifier: MIT */
/*
 * Which answers a batch keeps.  The columns change with the second read, so
 * an answer shows when it was made.  Link with read and write wrapped.
 */
#include "answers.h"
#include "captured.h"

#include "batch.h"

static const char note[] = HEAD ROW("389", "LDAP", "tcp, udp", "")
    ROW("636", "ldaps", "tcp", "") ROW("20-22", "range", "tcp", "");

/* The reads from standard input, and the answers. */
struct run {
	const char *claim;
	const char *reads[2];
	enum format format;
	struct columns columns;
	const char *output;
};

static const struct run runs[] = {
	{ "a word is answered as before", { "389\n22\n", "389\n22\n" },
	    FORMAT_TSV, { { COLUMN_PORT }, 1 }, "389\n20-22\n389\n20-22\n" },
	{ "also next to another one", { "389 22\n", "22 389 22\n" }, FORMAT_TSV,
	    { { COLUMN_PORT }, 1 }, "389\n20-22\n20-22\n389\n20-22\n" },
	{ "a name, too, as it is written", { "ldap\n", "ldap\nLDAP\n" },
	    FORMAT_TSV, { { COLUMN_PORT }, 1 }, "389\n389\nLDAP\n" },
	{ "a new word has a new answer", { "389\n", "636\n" },
	    FORMAT_TSV, { { COLUMN_PORT }, 1 }, "389\nldaps\n" },
	{ "a list is as before, too", { "22,389\n", "22,389\n" },
	    FORMAT_TSV, { { COLUMN_PORT }, 1 }, "20-22\n389\n20-22\n389\n" },
	{ "the query column has the word as written", { "ldap\n", "LDAP\n" },
	    FORMAT_TSV, { { COLUMN_QUERY, COLUMN_PORT }, 2 },
	    "ldap\t389\nLDAP\n" },
	{ "a table with its own width is not kept", { "636\n", "636\n" },
	    FORMAT_TABLE, { { COLUMN_PORT }, 1 }, "636\nldaps\n" },
	{ "csv is kept, except the row after its headings",
	    { "22\n636\n", "22\n636\n" }, FORMAT_CSV,
	    { { COLUMN_PORT }, 1 }, "20-22\n636\nrange\n636\n" }
};

static const struct run *run;
static struct columns columns;
static size_t reads;

ssize_t __wrap_read(int fd, void *bytes, size_t size);

ssize_t
__wrap_read(int fd, void *bytes, size_t size)
{
	size_t length;

	assert_int_equal(fd, STDIN_FILENO);
	if (reads == LENGTH(run->reads))
		return 0;
	if (reads == 1)
		columns = (struct columns){ { COLUMN_NAME }, 1 };
	length = strlen(run->reads[reads]);
	assert_true(length <= size);
	memcpy(bytes, run->reads[reads++], length);
	return (ssize_t)length;
}

static void
kept_answers_are_given_again(void **state)
{
	static struct captured captured;
	static struct output output;
	struct portinfo_table *table = load("n", note);
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(runs); i++) {
		struct options options = { .filter = { .all = false } };
		struct writer writer = { .output = &output,
			.format = runs[i].format, .columns = &columns };
		struct portinfo_message remarks[REMARKS_MAX];
		struct session session = { .options = &options,
			.reports.remarks = remarks,
			.table = table, .writer = &writer };

		print_message("  %s\n", runs[i].claim);
		recapture(&captured);
		run = &runs[i];
		columns = run->columns;
		reads = 0;
		output_begin(&output, STDOUT_FILENO);
		batch_answer(&session);
		assert_int_equal(reads, LENGTH(run->reads));
		assert_true(output_flush(&output));
		assert_int_equal(session.status, EXIT_FOUND);
		assert_string_equal(captured.bytes, run->output);
	}
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(kept_answers_are_given_again)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
