/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as a note.  Each row of its table can be found, and its
 * Markdown makes the same rows.
 */
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "find.h"
#include "format.h"
#include "rows.h"
#include "streams.h"
#include "table.h"

/* Rows of a table that are looked up; all of them would take too long. */
enum { LOOKED_UP = 64 };

/* What was reported of a note, in the order of its lines. */
struct reported {
	size_t errors;
	size_t ports;
	bool has_no_lines;  /* the rows of IANA's file */
	size_t taken;	    /* lines with a row that was taken */
	size_t wrong;	    /* lines with an error */
	size_t both;	    /* lines with both */
	size_t taken_last;  /* the last of the lines with a row */
	size_t wrong_last;  /* the last of those with an error */
};

static void
count_error(struct reported *found, size_t line)
{
	found->errors++;
	if (line == 0 || line == found->wrong_last)
		return;
	check(line > found->wrong_last, "errors are in the order of lines");
	found->wrong++;
	found->wrong_last = line;
	found->both += line == found->taken_last;
}

static void
count_taken(void *user, const struct portinfo_taken *row)
{
	struct reported *found = user;
	size_t line = row->place.line;

	check(row->place.column > 0 && row->place.width > 0,
	    "a row has a column and a width");
	check(row->first <= row->last, "the ports of a row are in order");
	found->ports++;
	found->has_no_lines |= line == 0;
	if (line == found->taken_last)
		return;
	check(line > found->taken_last, "rows are in the order of lines");
	found->taken++;
	found->taken_last = line;
	found->both += line == found->wrong_last;
}

static void
check_diagnostic(void *user, const struct portinfo_diagnostic *diagnostic)
{
	struct reported *found = user;
	char text[1024];
	size_t length = portinfo_format_diagnostic(diagnostic, text,
	    sizeof(text));

	if (diagnostic->is_error)
		count_error(found, diagnostic->line);
	check(strlen(text) == length && length < sizeof(text) - 1,
	    "a diagnostic fits");
	check(text[length - 1] == '\n', "a diagnostic ends with a newline");
	check_clean(text, length, "\n", "a diagnostic is clean");
	check_clean(diagnostic->text, strlen(diagnostic->text), "",
	    "the text of a diagnostic is clean");
	check(diagnostic->line == 0 || (diagnostic->column > 0 &&
	    diagnostic->width > 0), "a diagnostic has a column and a width");
}

/*
 * A row is a line below the headings of a table.  It counts once: as refused if
 * any part of it has an error, else as taken, else as skipped.
 */
static void
check_counts(const struct portinfo_counts *counts,
    const struct reported *found)
{
	/* A single table may be a file of services, without headings. */
	size_t headings = counts->tables > 1 ? 2 * counts->tables : 0;

	check(counts->errors == found->errors, "errors are counted");
	check(counts->ports == found->ports, "ports are counted");
	check(counts->ports > 0 || counts->errors > 0,
	    "a note without a row has an error");
	check(found->has_no_lines || counts->rows == found->taken - found->both,
	    "a line without an error and with a row is taken");
	check(counts->refused >= found->both && counts->refused <= found->wrong,
	    "a line with an error is refused");
	check(counts->rows + counts->refused + counts->skipped + headings <=
	    counts->lines, "a line counts once");
}

static struct portinfo_table *
load(const char *bytes, size_t length, struct reported *found)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL,
	    check_diagnostic, found);
	struct portinfo_counts counts;
	struct portinfo_table *table;

	memset(found, 0, sizeof(*found));
	check(loader != NULL, "a loader can be opened");
	portinfo_report_rows(loader, count_taken, found);
	check(portinfo_load_bytes(loader, "n.md", bytes,
	    length, &counts), "any note can be read");
	table = portinfo_make_table(loader);
	check(table != NULL, "memory is available");
	check_counts(&counts, found);
	check(portinfo_get_source(table, 0).rows <= counts.ports,
	    "each row has a port");
	return table;
}

/* Does the answer to a query have the row? */
static bool
answers(const struct portinfo_table *table,
    const struct portinfo_query *query, const struct pi_buffer *row)
{
	struct pi_buffer answer = { 0 };
	bool has;

	pi_buffer_puts(&answer, "");
	print_answer(&answer, table, query, &every_claim);
	has = has_line(&answer, row);
	pi_buffer_free(&answer);
	return has;
}

static void
check_name(const struct portinfo_table *table, const char *name,
    const struct pi_buffer *row)
{
	struct portinfo_query query;
	struct portinfo_message message;

	check(pi_has_name(table, pi_span(name)),
	    "a name is in the table");
	check(portinfo_parse(&query, table, name, strlen(name), &message) ==
	    PORTINFO_QUERY, "a name can be parsed");
	check(answers(table, &query, row), "a row is found by its name");
	portinfo_query_keyword(&query, name, strlen(name));
	check(answers(table, &query, row), "a row is found by a keyword");
}

/* Finds a row by its first, middle and last port, and by its names. */
static void
check_found(const struct portinfo_table *table,
    const struct portinfo_row *row)
{
	const unsigned int first = row->first, last = row->last;
	const unsigned int ports[] = { first, last, (first + last) / 2 };
	struct portinfo_query query;
	struct portinfo_aliases aliases;
	struct pi_buffer text = { 0 };
	const char *name;
	size_t i;

	print_row(&text, row);
	for (i = 0; i < sizeof(ports) / sizeof(ports[0]); i++) {
		portinfo_query_ports(&query, (uint16_t)ports[i],
		    (uint16_t)ports[i]);
		check(answers(table, &query, &text),
		    "a row is found by its ports");
	}
	if (row->name != NULL)
		check_name(table, row->name, &text);
	for (name = portinfo_first_alias(&aliases, row); name != NULL;
	    name = portinfo_next_alias(&aliases))
		check_name(table, name, &text);
	pi_buffer_free(&text);
}

/* Checks and writes all rows, and looks some up. */
static size_t
check_rows(const struct portinfo_table *table, struct output *output)
{
	struct writer writer = { .output = output, .headings = true,
		.format = FORMAT_MARKDOWN };
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	const struct answer_row answer = { &row, { "", 0 } };
	size_t count = 0;

	portinfo_lookup(&cursor, table, every_port(), &every_claim);
	for (; portinfo_next(&cursor, &row); count++) {
		check(row.source != NULL && strcmp(row.source, "n") == 0,
		    "a row has its source");
		check_row(&row);
		if (count < LOOKED_UP)
			check_found(table, &row);
		format_markdown_row(&writer, &answer);
	}
	check(count == portinfo_get_source(table, 0).rows, "rows are counted");
	return count;
}

static void
check_same_rows(const struct portinfo_table *a,
    const struct portinfo_table *b, const char *claim)
{
	struct pi_buffer one = { 0 }, other = { 0 };

	print_answer(&one, a, every_port(), &every_claim);
	print_answer(&other, b, every_port(), &every_claim);
	check_same(one.bytes, one.length, other.bytes, other.length, claim);
	pi_buffer_free(&one);
	pi_buffer_free(&other);
}

static void
check_again(const struct portinfo_table *table, const char *bytes,
    size_t length)
{
	struct reported found;
	struct portinfo_table *again = load(bytes, length, &found);

	check_same((const char *)table, table->size, (const char *)again,
	    again->size, "the same note makes the same table");
	portinfo_close_table(again);
}

/* Checks that an overlay without a note has the rows of its base. */
static void
check_base(const struct portinfo_table *table)
{
	struct portinfo_loader *loader = portinfo_open_loader(table, NULL,
	    NULL);
	struct portinfo_table *overlay;

	check(loader != NULL, "a table can be a base");
	overlay = portinfo_make_table(loader);
	check(overlay != NULL, "memory is available");
	check_same_rows(table, overlay, "an overlay has the rows of its base");
	portinfo_close_table(overlay);
}

/* Checks that the Markdown of a table is a note of the same rows. */
static void
check_markdown(const struct portinfo_table *table)
{
	static struct output output;
	struct streams streams = { 0 };
	struct portinfo_table *read;
	struct reported found;

	streams_begin(&streams);
	output_begin(&output, STDOUT_FILENO);
	if (check_rows(table, &output) > 0) {
		check(output_flush(&output), "output is written");
		check_clean(streams.out.bytes, streams.out.length, "\n",
		    "Markdown is clean");
		read = load(streams.out.bytes, streams.out.length, &found);
		check_same_rows(table, read, "Markdown has the same rows");
		check(found.errors == 0, "Markdown has no errors");
		portinfo_close_table(read);
	}
	streams_end();
	pi_buffer_free(&streams.out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct reported found;
	struct portinfo_table *table = load((const char *)bytes, size, &found);

	check_markdown(table);
	/* Only one of these for each input: making tables takes longest. */
	if (size % 2 == 0)
		check_again(table, (const char *)bytes, size);
	else
		check_base(table);
	portinfo_close_table(table);
	return 0;
}
