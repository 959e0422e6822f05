/* SPDX-License-Identifier: MIT */
/*
 * Tables made at run time, and the text that is made printable.  Link with
 * --wrap of malloc, calloc and realloc.
 */
#include "loaders.h"
#include "find.h"
#include "memory.h"

#include <errno.h>
#include <unistd.h>

static void
nothing_makes_a_table_without_sources(void **state)
{
	static const struct question questions[] = {
		{ "a port without a row", "389", { 0 },
		    "389 - - - Unassigned;" },
		{ "a name that is not there", "ldap", { 0 }, "" },
		{ "a transport on which nothing is", "tcp", { 0 }, "" }
	};
	const char *near[PORTINFO_SIMILAR_MAX];
	struct portinfo_message error;
	struct portinfo_table *table;
	uint64_t sources;

	(void)state;
	table = end(begin(NULL));
	assert_int_equal(portinfo_count_sources(table), 0);
	check_answers(table, questions, LENGTH(questions));
	assert_false(pi_has_name(table, pi_span("ldap")));
	assert_int_equal(portinfo_lookup_similar(table, "ldap", 4, near,
	    PORTINFO_SIMILAR_MAX), 0);
	assert_false(portinfo_parse_sources(table, "iana", &sources, &error));
	portinfo_close_table(table);
}

static void
no_bytes_make_a_table_without_rows(void **state)
{
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	portinfo_close_table(NULL);
	portinfo_close_loader(NULL);
	loader = begin(NULL);
	assert_true(portinfo_load_bytes(loader, "a.md", "", 0, NULL));
	table = end(loader);
	assert_int_equal(portinfo_count_sources(table), 1);
	assert_string_equal(portinfo_get_source(table, 0).name, "a");
	assert_int_equal(portinfo_get_source(table, 0).rows, 0);
	assert_string_equal(portinfo_get_source(table, 0).date, "");
	portinfo_close_table(table);
}

static void
a_source_is_called_by_its_files_stem(void **state)
{
	static const struct {
		const char *file;
		const char *name;
	} cases[] = {
		{ "ports.md", "ports" },
		{ "ports", "ports" },
		{ "/dir.d/ports", "ports" },
		{ "../my notes/my ports.md", "my_ports" },
		{ "a.b.md", "a.b" },
		{ ".md", ".md" },
		{ "A-z_0.9.txt", "A-z_0.9" },
		{ "caf\xc3\xa9,\x1b.md", "caf____" }
	};
	size_t i;
	struct portinfo_table *table;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		table = load(cases[i].file, "");
		assert_string_equal(portinfo_get_source(table, 0).name,
		    cases[i].name);
		portinfo_close_table(table);
	}
}

static void
a_row_with_an_error_is_told_and_left_out(void **state)
{
	static const struct question questions[] = {
		{ "the rows before and behind it serve", "0-65535", { 0 },
		    "1 a tcp mine -;3 c udp mine -;" }
	};
	static const char note[] = HEAD ROW("1", "a", "tcp", "")
	    ROW("65536", "b", "tcp", "") ROW("3", "c", "udp", "");
	struct heard heard = { 0 };
	struct portinfo_counts counts;
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	loader = begin(&heard);
	assert_true(portinfo_load_bytes(loader, "dir/mine.md", note,
	    strlen(note), &counts));
	table = end(loader);
	assert_int_equal(counts.lines, 5);
	assert_int_equal(counts.rows, 2);
	assert_int_equal(counts.refused, 1);
	assert_int_equal(heard.count, 1);
	assert_true(heard.is_error);
	assert_int_equal(heard.line, 4);
	assert_string_equal(heard.file, "dir/mine.md");
	assert_string_not_equal(heard.text, "");
	check_answers(table, questions, LENGTH(questions));
	assert_int_equal(portinfo_get_source(table, 0).rows, 2);
	portinfo_close_table(table);
}

/* The caller's bytes may go as soon as the table is there. */
static void
a_table_keeps_nothing_of_the_bytes(void **state)
{
	static const struct question questions[] = {
		{ "names, descriptions and the source", "0-65535", { 0 },
		    "1 a/b tcp mine text;" }
	};
	static const char note[] = HEAD ROW("1", "a / b", "tcp", "text");
	char bytes[sizeof(note)], file[] = "mine";
	struct portinfo_loader *loader;
	struct portinfo_table *table;

	(void)state;
	memcpy(bytes, note, sizeof(note));
	loader = begin(NULL);
	assert_true(portinfo_load_bytes(loader, file, bytes, sizeof(note) - 1,
	    NULL));
	memset(bytes, 'x', sizeof(bytes));
	memset(file, 'x', strlen(file));
	table = end(loader);
	check_answers(table, questions, LENGTH(questions));
	portinfo_close_table(table);
}

/* Reads two notes; NULL when that failed, with errno ENOMEM. */
static struct portinfo_table *
make_table(const struct portinfo_table *base, bool *loaded)
{
	struct portinfo_loader *loader = portinfo_open_loader(base, NULL, NULL);
	int fds[2];

	*loaded = false;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(write(fds[1], mine.text, strlen(mine.text)),
	    strlen(mine.text));
	close(fds[1]);
	if (loader != NULL) {
		/* Each is tried, whatever became of the one before it. */
		*loaded = portinfo_load_fd(loader, mine.file, fds[0], NULL);
		*loaded &= add(loader, "a.md", HEAD
		    ROW("1-20000", "a / b", "tcp", "text")
		    ROW("1-20000", "B", "udp", "")
		    ROW("65535-65536", "bad", "udp", ""));
	}
	close(fds[0]);
	errno = 0;
	return loader == NULL ? NULL : portinfo_make_table(loader);
}

/* Sanitizers see what is lost when one of the allocations fails. */
static void
without_memory_there_is_no_table(void **state)
{
	struct portinfo_table *table = NULL, *base;
	size_t failed;
	bool loaded;

	(void)state;
	base = load_all(registry, LENGTH(registry));
	for (failed = 0; table == NULL; failed++) {
		memory_left = failed;
		table = make_table(base, &loaded);
		assert_true(table == NULL || (loaded && memory_left == 0));
		assert_true(table != NULL || errno == ENOMEM || failed == 0);
	}
	assert_true(failed > 15);
	assert_int_equal(portinfo_count_sources(table), 4);
	portinfo_close_table(table);
	memory_left = SIZE_MAX;
	portinfo_close_table(base);
}

/* Even if there is memory again: a table that misses a note makes none. */
static void
what_memory_lost_is_not_forgotten(void **state)
{
	struct portinfo_loader *loader;

	(void)state;
	loader = begin(NULL);
	memory_left = 0;
	assert_false(add(loader, mine.file, mine.text));
	assert_int_equal(errno, ENOMEM);
	memory_left = SIZE_MAX;
	errno = 0;
	assert_false(add(loader, mine.file, mine.text));
	assert_int_equal(errno, ENOMEM);
	assert_null(portinfo_make_table(loader));
	/* Where the loader alone knows: the room to read in is not there. */
	loader = begin(NULL);
	assert_true(add(loader, mine.file, mine.text));
	memory_left = 0;
	assert_false(add(loader, mine.file, mine.text));
	memory_left = SIZE_MAX;
	errno = 0;
	assert_null(portinfo_make_table(loader));
	assert_int_equal(errno, ENOMEM);
}

static void
a_loader_can_be_dropped(void **state)
{
	struct portinfo_loader *loader;

	(void)state;
	portinfo_close_loader(begin(NULL));
	loader = begin_before(portinfo_builtin(), NULL);
	assert_true(add(loader, mine.file, mine.text));
	portinfo_close_loader(loader);
}

/* A note, and how many lines, port tables, rows and so on it holds. */
static const struct {
	const char *claim;
	const char *note;
	struct portinfo_counts counts;
} counted[] = {
	{ "nothing, which is an error", "", { .errors = 1 } },
	{ "lines, the last without its end", "a\n\n```\nb\n```\n\n<!--\n-->\nc",
	    { .lines = 9, .errors = 1 } },
	{ "front matter has lines, too", "---\ndate: a\n---\n\n",
	    { .lines = 4, .errors = 1 } },
	{ "tables of ports, not others",
	    "Port|A\n-|-\n1|a\n\nA|B\n-|-\na|b\n\nPort|A\n-|-\n2|b\n",
	    { .lines = 11, .tables = 2, .rows = 2, .ports = 2 } },
	{ "headings that were swapped make no table of ports",
	    "Name|Port\n-|-\n21|FTP\n22|SSH\n",
	    { .lines = 4, .errors = 1 } },
	{ "a list of ports and ranges is one row",
	    "Port|A\n-|-\n1, 3-5, 9|a\n", { 3, 1, 1, 0, 0, 3, 0, { 0 } } },
	{ "rows without a port",
	    "Port|A\n-|-\n||a\n-|b\nN/A|c\n1|d\n", { 6, 1, 1, 0, 3, 1, 0, { 0 } } },
	{ "rows with an error, one or more",
	    "Port|A\n-|-\n0|a\n65536|b\n1|\n2|9\n", { 6, 1, 1, 3, 0, 1, 3, { 0 } } },
	{ "a control character", "Port|A\n-|-\n0|a\033\n1|b\n",
	    { 4, 1, 1, 1, 0, 1, 1, { 0 } } },
	{ "a row that is left out in part is refused",
	    "Port|A|Port|B\n-|-|-|-\n1|a|65536|b\n2|c||d\n3|e|4|f\n5|g|6|h\n",
	    { 6, 1, 3, 1, 0, 6, 1, { 0 } } },
	{ "one that is left out twice is refused once",
	    "Port|A|Port|B\n-|-|-|-\n65536|a|65536|b\n1|a|2|b\n3|a|4|b\n",
	    { 5, 1, 2, 1, 0, 4, 2, { 0 } } },
	{ "a warning is no error", "Port|A\n-|-\n1+|a\n2|b\n",
	    { 4, 1, 2, 0, 0, 2, 0, { 0 } } }
};

static void
what_a_note_holds_is_counted(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(counted); i++) {
		const struct portinfo_counts *expected = &counted[i].counts;
		struct portinfo_counts counts = { 9, 9, 9, 9, 9, 9, 9, { 0 } };
		struct portinfo_loader *loader = begin(NULL);

		print_message("  %s\n", counted[i].claim);
		assert_true(portinfo_load_bytes(loader, "a.md",
		    counted[i].note, strlen(counted[i].note), &counts));
		assert_memory_equal(&counts, expected, sizeof(counts));
		portinfo_close_loader(loader);
	}
}

static void
a_source_more_than_64_is_an_error(void **state)
{
	struct portinfo_loader *loader = begin(NULL);
	size_t i;

	(void)state;
	for (i = 0; i <= PORTINFO_SOURCES_MAX; i++) {
		errno = 0;
		assert_int_equal(portinfo_load_bytes(loader, "a.md", "", 0,
		    NULL), i < PORTINFO_SOURCES_MAX);
		assert_int_equal(errno, i < PORTINFO_SOURCES_MAX ? 0 : E2BIG);
	}
	portinfo_close_table(end(loader));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_asked_for_here),
		cmocka_unit_test(nothing_makes_a_table_without_sources),
		cmocka_unit_test(no_bytes_make_a_table_without_rows),
		cmocka_unit_test(a_source_is_called_by_its_files_stem),
		cmocka_unit_test(a_row_with_an_error_is_told_and_left_out),
		cmocka_unit_test(a_table_keeps_nothing_of_the_bytes),
		cmocka_unit_test(what_memory_lost_is_not_forgotten),
		cmocka_unit_test(a_loader_can_be_dropped),
		cmocka_unit_test(without_memory_there_is_no_table),
		cmocka_unit_test(what_a_note_holds_is_counted),
		cmocka_unit_test(a_source_more_than_64_is_an_error)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
