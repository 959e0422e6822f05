/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as a command line and standard input: a word on each line up
 * to an empty one, then the input, which every note also has.  Words that begin
 * with @ are settings, see read_setting.
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "csv.h"
#include "json.h"
#include "note_files.h"
#include "options.h"
#include "streams.h"

enum { WORDS_MAX = 64 };

/* A run of the command. */
struct run {
	char *words[WORDS_MAX + 2]; /* the program's name first */
	int count;
	char *environment[2];
	struct streams streams;
	struct options options; /* of the words, if is_read */
	bool is_read;
	size_t operands;
	bool reads;	    /* an operand is standard input */
	int status;
};

/* Returns the number after the name of a setting. */
static size_t
number_of(const char *text)
{
	size_t number = 0;

	for (; *text >= '0' && *text <= '9' && number < 10000; text++)
		number = number * 10 + (size_t)(*text - '0');
	return number;
}

/* Reads a setting.  Returns false if the word is not one. */
static bool
read_setting(struct run *run, char *word)
{
	if (strncmp(word, "@room=", 6) == 0)
		run->streams.room = number_of(word + 6);
	else if (strncmp(word, "@width=", 7) == 0)
		run->streams.width = (unsigned int)number_of(word + 7);
	else if (strncmp(word, "@PORTINFO_NOTES=", 16) == 0)
		run->environment[0] = word + 1;
	else
		return false;
	return true;
}

/* Splits the bytes in place into words and input. */
static void
split(struct run *run, char *bytes, size_t size)
{
	char *at = bytes, *end = bytes + size, *line;

	run->words[run->count++] = (char *)(uintptr_t)"portinfo";
	while (at < end && *at != '\n' && run->count <= WORDS_MAX) {
		for (line = at; at < end && *at != '\n'; at++)
			if (*at == '\x1f')
				*at = '\n'; /* a newline within a word */
		*at++ = '\0';
		if (!read_setting(run, line))
			run->words[run->count++] = line;
	}
	at += at < end && *at == '\n';
	if (at < end) {
		run->streams.input = at;
		run->streams.input_length = (size_t)(end - at);
	}
}

/* Reads the options of the command line as the command does. */
static void
read_options(struct run *run)
{
	char *words[WORDS_MAX + 2];
	struct notes notes;
	char **word;

	memcpy(words, run->words, sizeof(words));
	streams_rewind(&run->streams);
	notes_begin(&notes, run->environment);
	run->is_read = options_read(&run->options, &notes, run->count,
	    words);
	for (word = run->options.queries; run->is_read && *word != NULL;
	    word++) {
		run->operands++;
		run->reads |= strcmp(*word, "-") == 0;
	}
	run->options.queries = NULL; /* they point into words */
	if (run->is_read)
		check(run->streams.err.length == 0,
		    "valid options have no message");
	else
		check(run->streams.err.length > 0,
		    "invalid options have a message");
}

static void
run_main(struct run *run)
{
	char *words[WORDS_MAX + 2];

	memcpy(words, run->words, sizeof(words));
	streams_rewind(&run->streams);
	run->status = portinfo_main(run->count, words, run->environment);
}

/* Removes colours from a text.  Returns its length. */
static size_t
drop_colour(char *text)
{
	static const char signs[][8] = { "\x1b[1m", "\x1b[m" };
	char *out = text;
	const char *at = text;

	while (*at != '\0') {
		if (strncmp(at, signs[0], 4) == 0)
			at += 4;
		else if (strncmp(at, signs[1], 3) == 0)
			at += 3;
		else
			*out++ = *at++;
	}
	*out = '\0';
	return (size_t)(out - text);
}

static size_t
count_byte(const char *text, const char *end, char byte)
{
	size_t count = 0;

	for (; text < end; text++)
		count += *text == byte;
	return count;
}

static void
check_tsv(const struct run *run)
{
	const char *line = run->streams.out.bytes, *end;
	size_t columns = run->options.columns.count, lines = 0;

	for (; *line != '\0'; line = end + 1, lines++) {
		end = strchr(line, '\n');
		check(end != NULL, "each line has a newline");
		check(count_byte(line, end, '\t') + 1 ==
		    (columns == 0 ? 7 : columns), "each line has all columns");
	}
	/* Bad sources end the command before any answer. */
	if (run->options.first && !run->reads && run->operands > 0 &&
	    (lines > 0 || run->options.sources == NULL))
		check(lines == run->operands, "-1 prints one row per query");
}

static void
check_csv(const struct run *run)
{
	size_t columns = run->options.columns.count, records = 0;
	const struct pi_buffer *out = &run->streams.out;
	char *copy = malloc(out->length + 1), *fields[COLUMNS_MAX];
	enum pi_csv_status status;
	struct pi_csv csv;

	check(copy != NULL, "memory is available");
	pi_csv_begin(&csv, (struct pi_span){ out->bytes, out->length }, ',',
	    copy);
	while ((status = pi_csv_next(&csv, fields, COLUMNS_MAX)) ==
	    PI_CSV_RECORD) {
		check(csv.count == (columns == 0 ? 7 : columns),
		    "each record has all columns");
		records++;
	}
	check(status == PI_CSV_END, "CSV is well-formed");
	check(records > 0 || run->options.no_header, "CSV has headings");
	free(copy);
}

static void
check_format(const struct run *run)
{
	enum format format = run->options.format;

	if (run->options.action != ACTION_ANSWER || run->options.quiet)
		return;
	if (format == FORMATS && run->streams.width == 0)
		format = FORMAT_TSV;
	if (format == FORMAT_TSV)
		check_tsv(run);
	else if (format == FORMAT_CSV && run->streams.out.length > 0)
		check_csv(run);
	else if (format == FORMAT_JSON && run->streams.out.length > 0)
		check(is_json(run->streams.out.bytes,
		    run->streams.out.length), "JSON is well-formed");
}

/* Checks what holds for every output. */
static void
check_streams(struct run *run)
{
	struct streams *streams = &run->streams;
	bool is_cut = streams->room != 0 && streams->out.length ==
	    streams->room;

	check(run->status >= 0 && run->status <= 2,
	    "the exit status is 0, 1 or 2");
	check(run->status != EXIT_TROUBLE || streams->err.length > 0,
	    "trouble has a message");
	check(run->is_read || (run->status == EXIT_TROUBLE &&
	    streams->out.length == 0), "invalid options are trouble");
	if (run->is_read && run->options.quiet)
		check(streams->out.length == 0 || run->options.action !=
		    ACTION_ANSWER, "-q prints nothing");
	check_clean(streams->err.bytes, streams->err.length, "\n\t",
	    "standard error is clean");
	if (is_cut)
		return;
	streams->out.length = drop_colour(streams->out.bytes);
	check_clean(streams->out.bytes, streams->out.length, "\n\t",
	    "standard output is clean");
	if (run->is_read)
		check_format(run);
}

/* Compares a run with small reads and writes. */
static void
check_pieces(struct run *run)
{
	struct pi_buffer out = run->streams.out, err = run->streams.err;
	bool is_table = run->options.format == FORMAT_TABLE ||
	    (run->options.format == FORMATS && run->streams.width != 0);
	int status = run->status;

	/* The columns of a table fit the rows of one read. */
	if (is_table && run->reads)
		return;
	run->streams.out = run->streams.err = (struct pi_buffer){ 0 };
	run->streams.most = 3;
	run_main(run);
	if (run->streams.room == 0)
		run->streams.out.length = drop_colour(run->streams.out.bytes);
	check(run->status == status,
	    "small reads and writes do not change the status");
	check_same(out.bytes, out.length, run->streams.out.bytes,
	    run->streams.out.length, "nor the output");
	check_same(err.bytes, err.length, run->streams.err.bytes,
	    run->streams.err.length, "nor the messages");
	pi_buffer_free(&out);
	pi_buffer_free(&err);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct run *run = calloc(1, sizeof(*run));
	char *copy = malloc(size + 1);

	check(run != NULL && copy != NULL, "memory is available");
	if (size > 0)
		memcpy(copy, bytes, size);
	split(run, copy, size);
	streams_begin(&run->streams);
	read_options(run);
	run_main(run);
	check_streams(run);
	if (run->streams.room == 0)
		check_pieces(run);
	streams_end();
	pi_buffer_free(&run->streams.out);
	pi_buffer_free(&run->streams.err);
	free(copy);
	free(run);
	return 0;
}
