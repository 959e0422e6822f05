/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a note: what is read of them makes a table in which each row
 * is found, and which markdown carries over.
 */
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "find.h"
#include "format.h"
#include "rows.h"
#include "streams.h"
#include "table.h"

/* So many rows of a table are looked up, so that it takes linear time. */
enum { LOOKED_UP = 64 };

/* What a note's reader had to say. */
struct told {
	size_t count;
	size_t errors;
};

static void
hear(void *user, const struct portinfo_diagnostic *diagnostic)
{
	struct told *told = user;
	char text[1024];
	size_t length = portinfo_format_diagnostic(diagnostic, text,
	    sizeof(text));

	told->count++;
	told->errors += diagnostic->is_error;
	check(strlen(text) == length && length < sizeof(text) - 1,
	    "a diagnostic has room");
	check(text[length - 1] == '\n', "a diagnostic ends with its line");
	check_clean(text, length, "\n", "a diagnostic is clean");
	check_clean(diagnostic->text, strlen(diagnostic->text), "",
	    "what a diagnostic says is clean");
	check(diagnostic->line == 0 || (diagnostic->column > 0 &&
	    diagnostic->width > 0), "a diagnostic has its place");
}

static struct portinfo_table *
load(const char *bytes, size_t length, struct told *told)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, hear, told);
	struct portinfo_counts counts;
	struct portinfo_table *table;

	memset(told, 0, sizeof(*told));
	check(loader != NULL && portinfo_load_bytes(loader, "n.md", bytes,
	    length, &counts), "any note is read");
	table = portinfo_make_table(loader);
	check(table != NULL, "there is memory");
	check(counts.errors == told->errors, "errors are counted");
	check(counts.refused <= counts.errors, "what is refused was told");
	check(portinfo_get_source(table, 0).rows <= counts.ports,
	    "a row comes of a port");
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
	tell_answer(&answer, table, query, &every_claim);
	has = has_line(&answer, row);
	pi_buffer_free(&answer);
	return has;
}

static void
check_name(const struct portinfo_table *table, const char *name,
    const struct pi_buffer *row)
{
	struct portinfo_query query;
	struct portinfo_message error;

	check(pi_has_name(table, pi_span(name)),
	    "a name is in its table");
	check(portinfo_parse(&query, table, name, strlen(name), &error) ==
	    PORTINFO_QUERY, "a name can be asked for");
	check(answers(table, &query, row), "a row is found by its names");
	portinfo_query_keyword(&query, name, strlen(name));
	check(answers(table, &query, row), "a row is found by a keyword");
}

/* The row is found by its first, its last and a port between, and by names. */
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

	tell_row(&text, row);
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

/* Every row is right by itself, and some are looked up; writes them, too. */
static size_t
check_rows(const struct portinfo_table *table, struct output *output)
{
	struct writer writer = { .output = output, .headings = true,
		.format = FORMAT_MARKDOWN };
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	const struct answer answer = { &row, "", 0 };
	size_t count = 0;

	portinfo_lookup(&cursor, table, every_port(), &every_claim);
	for (; portinfo_next(&cursor, &row); count++) {
		check(row.source != NULL && strcmp(row.source, "n") == 0,
		    "a claim is its source's");
		check_row(&row);
		if (count < LOOKED_UP)
			check_found(table, &row);
		format_row(&writer, &answer);
	}
	format_end(&writer);
	check(count == portinfo_get_source(table, 0).rows, "rows are counted");
	return count;
}

static void
check_same_rows(const struct portinfo_table *a,
    const struct portinfo_table *b, const char *claim)
{
	struct pi_buffer one = { 0 }, other = { 0 };

	tell_answer(&one, a, every_port(), &every_claim);
	tell_answer(&other, b, every_port(), &every_claim);
	check_same(one.bytes, one.length, other.bytes, other.length, claim);
	pi_buffer_free(&one);
	pi_buffer_free(&other);
}

static void
check_again(const struct portinfo_table *table, const char *bytes,
    size_t length)
{
	struct told told;
	struct portinfo_table *again = load(bytes, length, &told);

	check_same((const char *)table, table->size, (const char *)again,
	    again->size, "the same note makes the same table");
	portinfo_close_table(again);
}

/* Any table can be a base; without a note in front it has the same rows. */
static void
check_base(const struct portinfo_table *table)
{
	struct portinfo_loader *loader = portinfo_open_loader(table, NULL, NULL);
	struct portinfo_table *overlay;

	check(loader != NULL, "any table can be a base");
	overlay = portinfo_make_table(loader);
	check(overlay != NULL, "there is memory");
	check_same_rows(table, overlay, "a base keeps its rows");
	portinfo_close_table(overlay);
}

/* What markdown writes of a table is a note of the same rows. */
static void
check_markdown(const struct portinfo_table *table)
{
	static struct output output;
	struct streams streams = { 0 };
	struct portinfo_table *read;
	struct told told;

	streams_begin(&streams);
	output_begin(&output, STDOUT_FILENO);
	if (check_rows(table, &output) > 0) {
		check(output_flush(&output), "all is written");
		check_clean(streams.out.bytes, streams.out.length, "\n",
		    "markdown is clean");
		read = load(streams.out.bytes, streams.out.length, &told);
		check_same_rows(table, read, "markdown reads back");
		check(told.errors == 0, "markdown has no errors");
		portinfo_close_table(read);
	}
	streams_end();
	pi_buffer_free(&streams.out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct told told;
	struct portinfo_table *table = load((const char *)bytes, size, &told);

	check_markdown(table);
	/* To make a table takes longest; so each has one of these two. */
	if (size % 2 == 0)
		check_again(table, (const char *)bytes, size);
	else
		check_base(table);
	portinfo_close_table(table);
	return 0;
}
