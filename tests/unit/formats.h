/* SPDX-License-Identifier: MIT */
/* Writes answers from small notes in a format. */
#ifndef FORMATS_H
#define FORMATS_H

#include "answers.h"
#include "captured.h"

#include "format.h"

/* A query and its answer in a format. */
struct format_case {
	const char *claim;
	const char *word;    /* NULL: a query without an answer, with -1 */
	const char *columns; /* NULL: those of the format */
	bool headings;
	unsigned int width;
	const char *text;
};

/* Measures or writes each row of an answer. */
static inline void
each_row(struct writer *writer, const struct portinfo_table *table,
    const struct portinfo_query *query, struct answer_row *answer,
    void (*use)(struct writer *, const struct answer_row *))
{
	static const struct portinfo_filter none = { 0 };
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_lookup(&cursor, table, query, &none);
	answer->row = &row;
	while (portinfo_next(&cursor, &row))
		use(writer, answer);
}

/* Writes the complete output for a word. */
static inline void
write_answer(struct writer *writer, const struct portinfo_table *table,
    const char *word)
{
	struct portinfo_query query;
	struct portinfo_message message;
	const struct formatter *formatter = &formatters[writer->format];
	struct portinfo_row nothing = { .classes = 0 };
	struct answer_row answer = { &nothing, pi_span(word == NULL ? "a\x1b" :
	    word) };

	if (word == NULL) {
		if (formatter->measure != NULL)
			formatter->measure(writer, &answer);
		formatter->row(writer, &answer);
	} else {
		assert_int_equal(portinfo_parse(&query, table, word,
		    strlen(word), &message), PORTINFO_QUERY);
		if (formatter->measure != NULL)
			each_row(writer, table, &query, &answer,
			    formatter->measure);
		assert_int_equal(writer->output->length, 0);
		each_row(writer, table, &query, &answer, formatter->row);
	}
	if (formatter->end != NULL)
		formatter->end(writer);
	assert_true(output_flush(writer->output));
}

static inline void
check_case(enum format format, const struct portinfo_table *table,
    const struct format_case *c, struct captured *captured)
{
	static struct output output;
	static const struct portinfo_filter none = { 0 };
	struct portinfo_message message;
	struct columns columns;
	struct writer writer = { .output = &output, .format = format,
		.table = table, .filter = &none,
		.columns = format_columns(format), .headings = c->headings,
		.default_columns = c->columns == NULL, .width = c->width };

	print_message("  %s\n", c->claim);
	recapture(captured);
	output_begin(&output, STDOUT_FILENO);
	if (c->columns != NULL) {
		assert_true(columns_read(c->columns, &columns, &message));
		writer.columns = &columns;
	}
	write_answer(&writer, table, c->word);
	assert_string_equal(captured->bytes, c->text);
}

/* Compares the output for each query of a note. */
static inline void
check_formats(enum format format, const char *note,
    const struct format_case *cases, size_t count)
{
	static struct captured captured;
	struct portinfo_table *table = load("n", note);
	size_t i;

	capture(&captured);
	for (i = 0; i < count; i++)
		check_case(format, table, &cases[i], &captured);
	portinfo_close_table(table);
}

#endif
