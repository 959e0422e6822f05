/* SPDX-License-Identifier: MIT */
/* The format markdown: what it writes, and that it reads back. */
#include "formats.h"

/* ASCII next to letters and digits, and `_` at the end of a word. */
#define WORDS "azAZ09\xc3\x80,`a@b` / `a[b` / `a{b` / `a:b` / `a/b` / `x_` / " \
	"`y_-z` / 1.a+b-c"
/* A reader drops the former unless in a code span, and keeps the latter. */
#define PICTURES "a `\xe2\x83\xa3` `\xe2\x8c\x9a` `\xe2\x8f\xb0` " \
	"`\xe2\x98\x80\xef\xb8\x8f` `\xe2\x9e\x95` " \
	"`\xe2\xad\x90` `\xef\xb8\x8f` `\xf0\x9f\x93\x81`"
#define SIGNS "a \xe2\x82\xbf \xe2\x84\x80 \xe2\x8b\xbf \xe2\x90\x80 " \
	"\xe2\x97\xbf \xe2\x9f\x80 \xe2\xab\xbf \xe2\xac\x85 \xe2\xae\x80 " \
	"\xef\xb7\xbf \xef\xb9\x80 \xf0\x9e\xa4\x80 \xf0\xa0\x80\x80"

static const char note[] = HEAD
    ROW("22", "SSH / SCP / SFTP", "tcp, udp", "Secure shell")
    ROW("137-139", "NetBIOS", "sctp", "")
    ROW("172", "cl-1 / `cl/1` / 914c\\/g", "", "a \\_word\\_ and a \\| \\\\")
    ROW("8", "-", "udp", "nobody \\[yet\\] R&D")
    ROW("10", "`_x_` / `a - b` / x_y / a b", "tcp", "")
    ROW("9", "`a|b` / \\`c", "tcp", "")
    ROW("30", WORDS, "tcp", "") ROW("31", "pictures", "tcp", PICTURES)
    ROW("32", "signs", "tcp", SIGNS);

#define HEADINGS \
	"| Port | Name | Transport | Description |\n" \
	"| ---- | ---- | --------- | ----------- |\n"

static const struct format_case cases[] = {
	{ "headings, and aliases after the name", "22", NULL, true, 5,
	    HEADINGS "| 22 | SSH / SCP / SFTP | tcp,udp | Secure shell |\n" },
	{ "headings left out, a range, no description", "137", NULL, false, 0,
	    "| 137-139 | NetBIOS | sctp |  |\n" },
	{ "code spans and escapes; no transport is known", "172", NULL, false,
	    0, "| 172 | cl-1 / `cl/1` / `914c/g` |  | a \\_word\\_ and a \\| "
	    "\\\\ |\n" },
	{ "no name, and what looks like an entity", "8", NULL, false, 0,
	    "| 8 | - | udp | nobody \\[yet\\] R\\&D |\n" },
	{ "signs that are plain inside of a word only", "10", NULL, false, 0,
	    "| 10 | `_x_` / `a - b` / x_y / a b | tcp |  |\n" },
	{ "words are what has letters and digits", "30", NULL, false, 0,
	    "| 30 | " WORDS " | tcp |  |\n" },
	{ "pictures are in code spans", "31", NULL, false, 0,
	    "| 31 | pictures | tcp | " PICTURES " |\n" },
	{ "other signs stand as they are", "32", NULL, false, 0,
	    "| 32 | signs | tcp | " SIGNS " |\n" },
	{ "no fact", "4", NULL, true, 0, "" },
	{ "a miss prints no row", NULL, NULL, true, 0, "" },
	{ "an empty answer prints nothing", "nosuch", NULL, true, 0, "" }
};

static void
markdown_is_a_note(void **state)
{
	(void)state;
	check_formats(FORMAT_MARKDOWN, note, cases, LENGTH(cases));
}

/* The note written: too large for struct captured. */
struct written {
	char *bytes;
	size_t length;
	size_t size;
};

static void
add_written(struct written *written, struct output *output)
{
	if (written->size - written->length <= output->length) {
		written->size = 2 * written->size + OUTPUT_SIZE + 1;
		written->bytes = realloc(written->bytes, written->size);
		assert_non_null(written->bytes);
	}
	memcpy(written->bytes + written->length, output->bytes,
	    output->length);
	written->length += output->length;
	written->bytes[written->length] = '\0';
	output->length = 0;
}

/* Writes the rows of a source, or of all sources, with -a. */
static void
write_note(struct written *written, const struct portinfo_table *table,
    const struct portinfo_filter *filter)
{
	struct portinfo_query query;
	static struct output output;
	struct writer writer = { .output = &output, .headings = true,
		.format = FORMAT_MARKDOWN };
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	const struct answer_row answer = { &row, { "", 0 } };

	memset(written, 0, sizeof(*written));
	output_begin(&output, -1);
	portinfo_query_ports(&query, 0, UINT16_MAX);
	portinfo_lookup(&cursor, table, &query, filter);
	while (portinfo_next(&cursor, &row)) {
		format_markdown_row(&writer, &answer);
		assert_true(output.length < OUTPUT_SIZE);
		add_written(written, &output);
	}
	assert_int_equal(output.length, 0);
}

/* Do two tables give the same rows?  Returns their number. */
static size_t
compare_rows(const struct portinfo_table *a,
    const struct portinfo_filter *filter, const struct portinfo_table *b)
{
	static const struct portinfo_filter all = { .all = true };
	struct portinfo_query query;
	static char text[2][1 << 17];
	struct portinfo_cursor cursors[2];
	struct portinfo_row rows[2];
	size_t count = 0;

	portinfo_query_ports(&query, 0, UINT16_MAX);
	portinfo_lookup(&cursors[0], a, &query, filter);
	portinfo_lookup(&cursors[1], b, &query, &all);
	for (; portinfo_next(&cursors[0], &rows[0]); count++) {
		assert_true(portinfo_next(&cursors[1], &rows[1]));
		write_row(&rows[0], text[0], sizeof(text[0]));
		write_row(&rows[1], text[1], sizeof(text[1]));
		assert_string_equal(text[0], text[1]);
	}
	assert_false(portinfo_next(&cursors[1], &rows[1]));
	return count;
}

/* Each built-in source, written with -a, reads back. */
static void
the_data_reads_back_to_the_same_rows(void **state)
{
	const struct portinfo_table *builtin = portinfo_builtin();
	struct portinfo_table *read;
	struct portinfo_source source;
	struct written written;
	size_t i;

	(void)state;
	assert_true(portinfo_count_sources(builtin) >= 3);
	for (i = 0; i < portinfo_count_sources(builtin); i++) {
		const struct portinfo_filter filter = { .all = true,
			.sources = UINT64_C(1) << i };

		source = portinfo_get_source(builtin, i);
		print_message("  %s, %zu rows\n", source.name, source.rows);
		write_note(&written, builtin, &filter);
		read = load(source.name, written.bytes);
		assert_int_equal(compare_rows(builtin, &filter, read),
		    source.rows);
		free(written.bytes);
		portinfo_close_table(read);
	}
}

/* Returns the next pseudo-random number. */
static unsigned int
draw(uint64_t *state, unsigned int below)
{
	*state = *state * UINT64_C(6364136223846793005) + 1442695040888963407U;
	return (unsigned int)(*state >> 33) % below;
}

/* Appends some pieces that may go wrong in a cell. */
static size_t
draw_cell(uint64_t *state, char *cell)
{
	static const char pieces[][12] = { "a", "b", "Z", "7", "_", "__", "*",
		"**", "`", "``", "/", ",", " ", " - ", ": ", ":", "-", "->",
		"(", ")", "[", "]", "](", "[[", "]]", "<", ">", "<b>b",
		"x<br>y",
		"\\", "\\|", "\\`", "\\*", "\\/", "~", "~~", "=", "==", "&",
		"&amp;", "&lt;", ";", "+", "#", "\"", "!", ".", "\xc3\xa9",
		"\xe7\xab\xaf", "\xc2\xa0",
		"`\xf0\x9f\x93\x81`", "\xe2\x98\x81", "\xef\xb8\x8f",
		"`\xe2\x98\x81`", "\xe2\x80\x9c", "(S)", "x y", "tcp",
		"X (YZ)" };
	size_t length = 0, i, count = 1 + draw(state, 9);

	for (i = 0; i < count; i++) {
		const char *piece = pieces[draw(state, LENGTH(pieces))];

		memcpy(cell + length, piece, strlen(piece));
		length += strlen(piece);
	}
	return length;
}

/* Makes a note of plain rows and one with random cells. */
static void
draw_note(uint64_t *state, char *text)
{
	static const char plain[] = HEAD
	    ROW("1", "one", "tcp", "the first")
	    ROW("2", "two", "udp", "the second")
	    ROW("4", "four", "", "the fourth");

	text += sprintf(text, "%s| 3 | ", plain);
	text += draw_cell(state, text);
	text += sprintf(text, " | udp | ");
	if (draw(state, 2) == 0) {
		text += sprintf(text, "d");
		text += draw_cell(state, text);
	} else {
		text += draw_cell(state, text);
		text += sprintf(text, "d");
	}
	sprintf(text, " |\n");
}

/*
 * Whatever cells a reader accepts, they read back the same.  Some of the
 * random cells are refused, and are not counted.
 */
static void
any_row_reads_back_to_the_same(void **state)
{
	static const struct portinfo_filter all = { .all = true };
	struct portinfo_table *first, *second;
	struct written written;
	uint64_t chance = 1;
	char text[1024];
	size_t i, taken = 0, rows;

	(void)state;
	for (i = 0; i < 5000; i++) {
		draw_note(&chance, text);
		first = load("n", text);
		write_note(&written, first, &all);
		second = load("n", written.bytes);
		rows = portinfo_get_source(first, 0).rows;
		assert_int_equal(compare_rows(first, &all, second), rows);
		taken += rows > 3;
		free(written.bytes);
		portinfo_close_table(first);
		portinfo_close_table(second);
	}
	print_message("  %zu rows were taken\n", taken);
	assert_true(taken > i / 4);
}

/* A cell holds 64 names; a service with more takes two rows. */
static void
many_aliases_read_back_as_one_answer(void **state)
{
	static const struct portinfo_filter none = { 0 };
	struct note notes[3] = { { "a", NULL }, { "b", NULL }, { "c", NULL } };
	static char texts[3][4096];
	struct portinfo_table *first, *second;
	struct written written;
	size_t i, k, n;

	(void)state;
	for (i = 0; i < LENGTH(notes); i++) {
		n = (size_t)sprintf(texts[i], HEAD "| 7 | echo");
		for (k = 0; k < 60; k++)
			n += (size_t)sprintf(texts[i] + n, " / n%zu-%zu",
			    i, k);
		sprintf(texts[i] + n, " | tcp | all of them |\n");
		notes[i].text = texts[i];
	}
	first = load_all(notes, LENGTH(notes));
	write_note(&written, first, &none);
	second = load("a", written.bytes);
	assert_int_equal(portinfo_get_source(second, 0).rows, 3);
	free(written.bytes);
	write_note(&written, second, &none);
	assert_int_equal(strlen(written.bytes), written.length);
	for (i = 0; i < 180; i++) {
		char name[16];

		sprintf(name, "n%zu-%zu ", i / 60, i % 60);
		assert_non_null(strstr(written.bytes, name));
	}
	free(written.bytes);
	portinfo_close_table(first);
	portinfo_close_table(second);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(markdown_is_a_note),
		cmocka_unit_test(the_data_reads_back_to_the_same_rows),
		cmocka_unit_test(any_row_reads_back_to_the_same),
		cmocka_unit_test(many_aliases_read_back_as_one_answer)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
