/* SPDX-License-Identifier: MIT */
/*
 * Reads a byte as an option that may narrow the answer, and the others as a
 * word.  The word has one of five outcomes, by the rules of portinfo.h.  The
 * command prints that outcome, whether the word is an operand or is read from
 * standard input, with -1 and without.
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "find.h"
#include "reading.h"
#include "rows.h"
#include "show.h"
#include "streams.h"
#include "utf8.h"

/* An option, and what it means to the library.  The first is for `@`. */
struct option {
	char word[16];
	struct portinfo_filter filter;
};

static const struct option options[8] = {
	{ "-H", { 0 } }, /* tsv has no headings */
	{ "-a", { .all = true } },
	{ "-tudp", { .transports = PORTINFO_UDP } },
	{ "-tsctp,dccp", { .transports = PORTINFO_SCTP | PORTINFO_DCCP } },
	{ "-cwell-known", { .classes = PORTINFO_WELL_KNOWN } },
	{ "-cdynamic", { .classes = PORTINFO_DYNAMIC } },
	{ "-smine", { .sources = 1 } },
	{ "-sregistry", { .sources = 2 } }
};

/* ---- Punctuation and quotes around the word ---- */

static void
check_same_reading(const struct reading *a, const struct reading *b)
{
	struct pi_buffer one = { 0 }, other = { 0 };

	check(a->parsed == b->parsed && a->outcome == b->outcome &&
	    strcmp(a->message.text, b->message.text) == 0,
	    "punctuation and quotes around a word change nothing");
	if (a->parsed != PORTINFO_QUERY)
		return;
	print_answer(&one, portinfo_builtin(), &a->query, a->filter);
	print_answer(&other, portinfo_builtin(), &b->query, b->filter);
	check_same(one.bytes, one.length, other.bytes, other.length,
	    "punctuation and quotes around a word do not change the answer");
	pi_buffer_free(&one);
	pi_buffer_free(&other);
}

static void
check_trimming(const struct reading *reading)
{
	static const struct {
		char before[2];
		char after[4];
	} around[] = { { "", "," }, { "", ";" }, { "", "." }, { "", ".,;" },
		{ "\"", "\"" }, { "'", "'" }, { "'", "'," } };
	struct reading other = { .filter = reading->filter };
	struct pi_buffer word;
	size_t i;

	if (!is_trimmed(reading->word))
		return;
	for (i = 0; i < sizeof(around) / sizeof(*around); i++) {
		word = (struct pi_buffer){ 0 };
		pi_buffer_puts(&word, around[i].before);
		pi_buffer_add(&word, reading->word.bytes,
		    reading->word.length);
		pi_buffer_puts(&word, around[i].after);
		other.word = (struct pi_span){ word.bytes, word.length };
		if (!pi_has_name(portinfo_builtin(), other.word)) {
			read_word(&other);
			check_same_reading(reading, &other);
			portinfo_close_query(&other.query);
		}
		pi_buffer_free(&word);
	}
}

/* ---- The command ---- */

/* A run of the command with the word. */
struct run {
	const struct reading *reading;
	const char *option;
	bool is_operand; /* else the word is a line of standard input */
	bool first;	 /* with -1 */
};

/*
 * Returns the outcome that the command gives a word: it also refuses an operand
 * of nothing but punctuation, and a class or transport on standard input.
 */
static enum outcome
outcome_of(const struct run *run)
{
	const struct reading *reading = run->reading;
	bool is_set = reading->parsed == PORTINFO_QUERY &&
	    reading->query.kind == PORTINFO_SET;
	bool is_empty = reading->outcome == NO_PORT &&
	    *reading->message.text != '\0';

	return (run->is_operand ? is_empty : is_set) ? REFUSED :
	    reading->outcome;
}

/* Puts a text as the command prints it. */
static void
put_shown(struct pi_buffer *text, struct pi_span word)
{
	char *bytes = malloc(word.length + 1);
	struct pi_shown shown;

	check(bytes != NULL, "memory is available");
	shown = pi_show_begin(bytes, word.length + 1);
	pi_show_text(&shown, word);
	pi_buffer_add(text, bytes, shown.length);
	free(bytes);
}

/* Puts the columns of query, port, name and source. */
static void
put_row(struct pi_buffer *text, struct pi_span word,
    const struct portinfo_row *row)
{
	if (word.length == 0)
		pi_buffer_puts(text, "-");
	put_shown(text, word);
	if (row->classes == 0)
		pi_buffer_puts(text, "\t-");
	else if (row->first == row->last)
		pi_buffer_printf(text, "\t%u", row->first);
	else
		pi_buffer_printf(text, "\t%u-%u", row->first, row->last);
	pi_buffer_printf(text, "\t%s\t%s\n",
	    row->name == NULL ? "-" : row->name,
	    row->source == NULL ? "-" : row->source);
}

/* Puts the rows that the command has to print. */
static void
put_rows(struct pi_buffer *text, const struct run *run)
{
	const struct reading *reading = run->reading;
	const enum outcome outcome = outcome_of(run);
	struct portinfo_cursor cursor;
	struct portinfo_row row = { 0 };

	pi_buffer_puts(text, "");
	if (outcome != ROWS && outcome != FACTS) {
		if (run->first)
			put_row(text, reading->word, &row);
		return;
	}
	portinfo_lookup(&cursor, portinfo_builtin(), &reading->query,
	    reading->filter);
	while (portinfo_next(&cursor, &row)) {
		if (run->first && (row.source != NULL) != (outcome == ROWS))
			continue;
		put_row(text, reading->word, &row);
		if (run->first)
			break;
	}
}

/* Puts what the command has to say of ports. */
static void
put_remarks(struct pi_buffer *text, const struct run *run)
{
	const struct reading *reading = run->reading;
	char quoted[72];
	struct pi_shown shown = pi_show_begin(quoted, sizeof(quoted));

	pi_show_word(&shown, reading->word);
	if (*reading->message.text != '\0')
		pi_buffer_printf(text, "portinfo: %s %s\n", quoted,
		    reading->message.text);
	if (run->first && reading->query.kind == PORTINFO_PORTS)
		pi_buffer_puts(text, "portinfo: -1 prints one row for a whole "
		    "list or range; omit it to see all\n");
}

/* Puts the messages, or the start of one, and sets *is_start. */
static void
put_messages(struct pi_buffer *text, const struct run *run, bool *is_start)
{
	const struct reading *reading = run->reading;
	bool is_query = reading->parsed == PORTINFO_QUERY;

	pi_buffer_puts(text, "");
	if (outcome_of(run) == REFUSED) {
		*is_start = is_query;
		pi_buffer_printf(text, "portinfo: %s%s%s",
		    run->is_operand ? "" : "line 1: ", reading->message.text,
		    is_query ? "" : "\n");
	} else if (is_query && reading->query.kind != PORTINFO_NAME) {
		put_remarks(text, run);
	} else if (is_query && reading->outcome == NOTHING &&
	    run->is_operand && !has_known_name(&reading->query)) {
		*is_start = true;
		pi_buffer_printf(text, "portinfo: %s", reading->message.text);
	}
}

static void
check_messages(const struct run *run, const struct pi_buffer *err)
{
	struct pi_buffer text = { 0 };
	bool is_start = false;

	put_messages(&text, run, &is_start);
	if (!is_start)
		check_same(text.bytes, text.length, err->bytes, err->length,
		    "the command says what the library says");
	else
		check(strncmp(err->bytes, text.bytes, text.length) == 0 &&
		    strchr(err->bytes, '\n') == err->bytes + err->length - 1,
		    "an unknown name or a refused class has one message");
	pi_buffer_free(&text);
}

static void
check_output(const struct run *run, const struct streams *streams, int status)
{
	static const int statuses[] = { [ROWS] = 0, [FACTS] = 1,
		[NOTHING] = 1, [NO_PORT] = 0, [REFUSED] = 2 };
	struct pi_buffer rows = { 0 };

	check(status == statuses[outcome_of(run)],
	    "the exit status is that of the outcome");
	put_rows(&rows, run);
	check_same(rows.bytes, rows.length, streams->out.bytes,
	    streams->out.length, "the command prints what the library gives");
	check_messages(run, &streams->err);
	pi_buffer_free(&rows);
}

static void
run_command(const struct run *run)
{
	const struct reading *reading = run->reading;
	struct pi_buffer line = { 0 };
	struct streams streams = { .most = 0 };
	char name[] = "portinfo", format[] = "-ftsv", first[] = "-1";
	char columns[] = "-oquery,port,name,source", end[] = "--", in[] = "-";
	char option[sizeof(options->word)];
	char *words[] = { name, format, columns, option,
		run->first ? first : format, end, in, NULL };
	char *environment[] = { NULL };

	strcpy(option, run->option);
	pi_buffer_add(&line, reading->word.bytes, reading->word.length);
	if (run->is_operand) {
		words[6] = line.bytes;
	} else {
		pi_buffer_puts(&line, "\n");
		streams.input = line.bytes;
		streams.input_length = line.length;
	}
	streams_begin(&streams);
	streams_rewind(&streams);
	check_output(run, &streams, portinfo_main(7, words, environment));
	streams_end();
	pi_buffer_free(&streams.out);
	pi_buffer_free(&streams.err);
	pi_buffer_free(&line);
}

/* On standard input, blanks end a word. */
static bool
has_blank(struct pi_span word)
{
	for (; word.length > 0; word = pi_after(word, 1))
		if (pi_is_one_of(*word.bytes, "\n\v\f") ||
		    pi_blank_length(word) > 0)
			return true;
	return false;
}

static void
check_command(const struct reading *reading, const char *option)
{
	const struct pi_span word = reading->word;
	const bool is_line = word.length > 0 && !has_blank(word);
	const bool is_operand = !pi_has_byte(word, '\0') && !pi_is(word, "-");
	struct run run = { .reading = reading, .option = option };
	unsigned int i;

	for (i = 0; i < 4; i++) {
		run.is_operand = (i & 1U) != 0;
		run.first = (i & 2U) != 0;
		if (run.is_operand ? is_operand : is_line)
			run_command(&run);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct option *option;
	struct reading reading;
	char *word;

	if (size == 0)
		return 0;
	option = &options[*bytes % 8];
	/* The exact size, so that sanitizers see reads past its end. */
	word = malloc(size - 1 + (size == 1));
	check(word != NULL, "memory is available");
	memcpy(word, bytes + 1, size - 1);
	reading = (struct reading){ .word = { word, size - 1 },
		.filter = &option->filter };
	read_word(&reading);
	check_trimming(&reading);
	check_command(&reading, option->word);
	portinfo_close_query(&reading.query);
	free(word);
	return 0;
}
