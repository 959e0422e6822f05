/* SPDX-License-Identifier: MIT */
/* The blocks of a note: tables and everything else. */
#include "notes.h"

#define TABLE "| Port | Service |\n|---|---|\n| 22 | SSH |\n"
#define READ "22 - <SSH>\n"
#define UDP "22 udp <SSH>\n"

/* The error for a note without a table. */
#define ABSENT(seen) "0:1: error: no port table; " seen "\n"
#define NO_PORTS \
	ABSENT("found tables, but none with ports under a heading such as Port")
#define FENCED ABSENT("found fenced code, which is ignored")
#define HTML ABSENT("found HTML, which is ignored")
#define HTML_TABLE \
	"1:1: warning: HTML tables are not read; write this one with pipes\n"
#define LISTS ABSENT("found lists, which are ignored")
#define IGNORED ABSENT("similar tables were ignored")
#define GOES_ON(line) #line ":1: warning: this row continues the table " \
	"above; the lines between them are ignored\n"
#define NO_NAMES "1:1: warning: table ignored: the ports under 'Port' have " \
	"no column for names\n"
#define NO_DASHES "1:1: warning: table ignored: no row of dashes, such as " \
	"|---|---|, follows its headings\n"
#define NO_ROWS "0:1: error: no row has both a port and a name\n"
#define UTF_16 ABSENT("found UTF-16; convert it to UTF-8")
#define BINARY ABSENT("found binary data")
#define OTHER ABSENT("found plain text")
#define EMPTY ABSENT("the file is empty")

static const struct note_case cases[] = {
	{ "an empty note", "", EMPTY },
	{ "text without a table", "# Ports\n\n- 22 SSH\n", LISTS },
	{ "a table", TABLE, READ },
	{ "services of another protocol alone", "a 1/ddp\n", NO_ROWS },
	{ "ports without a name alone", "Port,Name,Notes\n22,,\n,a,b\n",
	    NO_ROWS },
	{ "without a last newline",
	    "| Port | Service |\n|---|---|\n| 22 | SSH |", READ },
	{ "with CRLF",
	    "| Port | Service |\r\n|---|---|\r\n| 22 | SSH |\r\n", READ },
	{ "without outer pipes", "Port | Service\n-|-\n22 | SSH\n", READ },
	{ "in a quote", "> | Port | Service |\n> |---|---|\n> | 22 | SSH |\n",
	    READ },
	{ "after a byte order mark", "\xef\xbb\xbf" TABLE, READ },
	{ "after text", "text\n" TABLE "\ntext\n", READ },
	{ "another kind of table", "| A | B |\n|---|---|\n| 22 | SSH |\n",
	    NO_PORTS },
	{ "no delimiter row", "| Port | Service |\n| 22 | SSH |\n",
	    NO_DASHES IGNORED },
	{ "none, and no headings", "| Port | 22 |\n", OTHER },
	{ "none, and no outer pipes", "Port | Service\n22 | SSH\n", OTHER },
	{ "a delimiter row at the end", "| Port | Service |\n|---|---|",
	    NO_PORTS },
	{ "a table goes on after an empty line", TABLE "\n| 23 | Telnet |\n",
	    GOES_ON(5) READ "23 - <Telnet>\n" },
	{ "or text, even of several lines", TABLE "\nand\n> also\n"
	    "| 23 | Telnet |\n\n| 25 | SMTP |\n",
	    GOES_ON(7) GOES_ON(9) READ "23 - <Telnet>\n25 - <SMTP>\n" },
	{ "without outer pipes only after an empty line",
	    "Port|A\n-|-\n22|SSH\n \t\n23|Telnet\n",
	    GOES_ON(5) READ "23 - <Telnet>\n" },
	{ "not with another number of cells", TABLE "\n| 23 |\n", READ },
	{ "not with a header of its own", TABLE "\n| A | B |\n|---|---|\n"
	    "| 23 | Telnet |\n", READ },
	{ "a line of dashes among the rows is read over",
	    TABLE "|---|---|\n| 23 | Telnet |\n", READ "23 - <Telnet>\n" },
	{ "unless the row above it is a header", TABLE
	    "| Name | Port |\n|---|---|\n| Telnet | 23 |\n",
	    READ "23 - <Telnet>\n" },
	{ "a heading ends a table", TABLE "# a\n| 23 | Telnet |\n", READ },
	{ "also after text", TABLE "text\n# a\n| 23 | Telnet |\n", READ },
	{ "so does a number of rows", TABLE "(1 row)\n| 23 | Telnet |\n",
	    READ },
	{ "also without brackets", TABLE "1 row in set (0.00 sec)\n"
	    "| 23 | Telnet |\n", READ },
	{ "of several rows", TABLE "2 rows in set\n| 23 | Telnet |\n", READ },
	{ "so does a fence", TABLE "```\n| 23 | Telnet |\n", READ },
	{ "so does a rule", TABLE "---\n| 23 | Telnet |\n", READ },
	{ "so does HTML", TABLE "<!-- | 23 | Telnet | -->\n", READ },
	{ "but not a link", TABLE "<https://example.org>\n| 23 | Telnet |\n",
	    GOES_ON(5) READ "23 - <Telnet>\n" },
	{ "nor a mail address", TABLE "<a@example.org>\n| 23 | Telnet |\n",
	    GOES_ON(5) READ "23 - <Telnet>\n" },
	{ "nor a sign", TABLE "< 23 >\n| 23 | Telnet |\n",
	    GOES_ON(5) READ "23 - <Telnet>\n" },
	{ "two tables", TABLE "\n" TABLE, READ READ },
	/* Fences. */
	{ "a fence is skipped", "```\n" TABLE "```\n" TABLE, READ },
	{ "also of tildes", "~~~ md\n" TABLE "~~~\n", FENCED },
	{ "without an end, all that follows is skipped", "```\n" TABLE,
	    FENCED },
	{ "fewer marks do not end it", "````\n" TABLE "```\n" TABLE "````\n",
	    FENCED },
	{ "more marks end it", "```\n" TABLE "````\n" TABLE, READ },
	{ "other marks do not end it", "```\n~~~\n" TABLE "```\n", FENCED },
	{ "marks before a word do not end it", "```\n``` a\n" TABLE "```\n",
	    FENCED },
	{ "three marks that are not together are no fence",
	    "~a~~\n" TABLE, READ },
	{ "two marks are no fence", "``\n" TABLE "\n``\n", READ },
	/* HTML. */
	{ "a comment is skipped", "<!--\n" TABLE "-->\n" TABLE, READ },
	{ "also in one line", "<!-- a -->\n" TABLE, READ },
	{ "a comment is no heading", "<!-- UDP -->\n---\n" TABLE, READ },
	{ "without an end, all that follows is skipped", "<!--\n" TABLE, HTML },
	{ "a table of tags is skipped", "<table>\n" TABLE "</table>\n" TABLE,
	    HTML_TABLE READ },
	{ "in any case", "<TABLE a=b>\n" TABLE "</TABLE>\n" TABLE,
	    HTML_TABLE READ },
	/* Front matter. */
	{ "front matter is skipped", "---\n" TABLE "---\n" TABLE, READ },
	{ "it gives the date", "---\na: b\nDate:  2026-09-17 \n---\n" TABLE,
	    "date <2026-09-17>\n" READ },
	{ "dots end front matter",
	    "---\ndate: x\n...\n" TABLE, "date <x>\n" READ },
	{ "front matter with CRLF",
	    "---\r\ndate: x\r\n---\r\n", "date <x>\n" OTHER },
	{ "after a byte order mark", "\xef\xbb\xbf---\ndate: x\n---\n",
	    "date <x>\n" OTHER },
	{ "the last date counts", "---\ndate: x\ndate: y\n---\n",
	    "date <y>\n" OTHER },
	{ "an empty date", "---\ndate:\n---\n", "date <>\n" OTHER },
	{ "front matter without an end is none", "---\ndate: x\n" TABLE, READ },
	{ "nor is a line of dashes with nothing below it",
	    "---\n \ndate: x\n" TABLE "\n---\n" TABLE, READ READ },
	{ "front matter of nothing", "---\n---\n" TABLE, READ },
	{ "front matter after the first line is none",
	    "\n---\ndate: x\n---\n" TABLE, READ },
	{ "a control character is no date", "---\ndate: \x1b[m\n---\n" TABLE,
	    "2:7: error: unexpected control character\n" READ },
	{ "invalid UTF-8 is no date", "---\ndate: \xff\n---\n",
	    "2:7: error: invalid UTF-8\n" OTHER },
	/* Headings that name a transport. */
	{ "a heading with a transport", "# UDP ports\n" TABLE, UDP },
	{ "in parentheses", "## Ports (udp)\n\n" TABLE, UDP },
	{ "up to the next heading", "# UDP\n" TABLE "# More\n" TABLE,
	    UDP READ },
	{ "underlined", "UDP ports\n=\n" TABLE, UDP },
	{ "with hyphens, two or more", "> UDP\n>  --\n" TABLE, UDP },
	{ "in reStructuredText with four signs or more",
	    "UDP\n~~~~\n" TABLE "None\n^^^^\n" TABLE
	    "UDP\n\"\"\"\"\"\n" TABLE "None\n####\n" TABLE,
	    UDP READ UDP READ },
	{ "three of them may begin code", "A\n~~~\n" TABLE "~~~\n" TABLE,
	    READ },
	{ "one hyphen underlines nothing", "UDP\n-\n" TABLE, READ },
	{ "nor do both signs", "UDP\n=-\n" TABLE, READ },
	{ "nor do other signs", "UDP\n...\n" TABLE, READ },
	{ "nor does nothing", "UDP\n\n" TABLE, READ },
	{ "an empty line is no heading", "# UDP\n\n---\n" TABLE, UDP },
	{ "a heading of one letter ends it", "# UDP\nA\n===\n" TABLE, READ },
	{ "two transports among other words name none",
	    "# TCP and UDP ports\n" TABLE, READ },
	{ "both among others", "# both of them\n" TABLE, READ },
	{ "TCP/IP names none", "# TCP/IP\n" TABLE, READ },
	{ "the same one twice", "# UDP, only udp\n" TABLE, UDP },
	{ "part of a word", "# UDPlite\n" TABLE, READ },
	{ "TCP/IP and a transport", "# TCP/IP: UDP\n" TABLE, UDP },
	{ "the column overrides it", "# UDP\n| Port | A | T |\n|-|-|-|\n"
	    "| 22 | SSH | TCP |\n", "22 tcp <SSH>\n" }
};

static void
tables_are_found_among_other_text(void **state)
{
	(void)state;
	check_notes(cases, LENGTH(cases));
}

/* A note without a table: one thing that it has instead is reported. */
static const struct note_case absent[] = {
	{ "an empty file", "", EMPTY },
	{ "text", "22 is SSH\n", OTHER },
	{ "a byte", "a", OTHER },
	{ "a heading", "# Ports", OTHER },
	{ "a rule", "text\n\n---\n", OTHER },
	{ "a list of each sign", "* 22 SSH\n", LISTS },
	{ "a minus", "- 22 SSH\n", LISTS },
	{ "a plus", "+ 22 SSH\n", LISTS },
	{ "a number and a dot", "1. 22 SSH\n", LISTS },
	{ "a number and a parenthesis", "10) 22 SSH\n", LISTS },
	{ "indented", "\t - 22 SSH\n", LISTS },
	{ "in a quote", "> - 22 SSH\n", LISTS },
	{ "a sign without a blank is no list", "*22* SSH\n", OTHER },
	{ "a number without a dot is no list", "22 SSH\n", OTHER },
	{ "a number with a minus is no list", "22- SSH\n", OTHER },
	{ "a sign at the end of the note is no list", "-", OTHER },
	{ "a comment", "<!-- 22 SSH -->\n", HTML },
	{ "a table of tags", "text\n<table>\n- a\n</table>\n", HTML },
	{ "a table of ports in HTML", "<table>\n<tr><th>Port\n</table>\n",
	    HTML_TABLE ABSENT("found HTML tables, which are not read") },
	{ "a table of ports in HTML and fenced code",
	    "<table>\n<tr><th>Port\n</table>\n\n~~~\n", HTML_TABLE
	    ABSENT("found HTML tables, which are not read") },
	{ "another table in HTML", "<table>\n<tr><th>A</th></tr>\n"
	    "<tr><td>Port</td></tr></table>\n", HTML },
	{ "any other tag", "  <p>22 SSH\n", HTML },
	{ "a grid", "+---+\n| a |\n+---+\n", NO_PORTS },
	{ "a table of sources", "Port|Source\n-|-\n22|a\n", NO_NAMES IGNORED },
	{ "a table of sources and fenced code",
	    "Port|Source\n-|-\n22|a\n```\n", NO_NAMES IGNORED },
	{ "a link", "<https://example.org/>\n", OTHER },
	{ "lists and HTML", "- 22 SSH\n<p>\n", HTML },
	{ "fenced code", "```\n- a\n<p>\n```\n", FENCED },
	{ "HTML and fenced code", "<p>\n\n~~~\n~~~\n", FENCED },
	{ "fenced code and another table", "```\n```\na|b\n-|-\n1|c\n",
	    NO_PORTS },
	{ "a port column without ports", "Port|A\n-|-\nx|b\n", NO_PORTS },
	{ "anything and a port table",
	    "- a\n<p>\n\na|b\n-|-\n1|c\n\n" TABLE "```\n", READ },
	{ "a port table without a good row", "Port|A\n-|-\n1|a (\n",
	    "3:3: error: unclosed parenthesis\n" }
};

static void
a_note_without_a_table_is_an_error_that_says_what_it_has(void **state)
{
	(void)state;
	check_notes(absent, LENGTH(absent));
}

static void
a_note_with_a_nul_is_binary_data_or_utf_16(void **state)
{
	static const struct {
		const char *note;
		size_t length;
		const char *printed;
	} notes[] = { { "\0", 1, BINARY }, { "a\0b", 3, BINARY },
		{ "\xff\xfe|\0", 4, UTF_16 },
		{ "\xfe\xff\0|", 4, UTF_16 }, { "\1", 1, OTHER } };
	struct pi_buffer printed = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(notes); i++) {
		read_note(&printed, notes[i].note, notes[i].length);
		assert_string_equal(printed.bytes, notes[i].printed);
		pi_buffer_free(&printed);
	}
}

static void
lines_are_counted_in_the_whole_note(void **state)
{
	static const struct note_case places[] = {
		{ "after front matter", "---\ndate: x\n---\n\n> # A\n"
		    "> | Port | A |\n> |-|-|\n> | 22 | SSH |\n> | 22- | b |\n"
		    "> | 9-8 | é |\n",
		    "date <x>\n22 - <SSH>\n"
		    "9:5: error: '22-' is not a port, list or range such "
		    "as 22, 67/68 or 137-139\n"
		    "10:5: error: the range '9-8' runs backwards; "
		    "did you mean 8-9?\n" }
	};

	(void)state;
	check_notes(places, LENGTH(places));
}

/* Counts calls, and stops the parser at one of them. */
struct stop {
	int calls;
	int at;
};

static bool
stop_at_record(void *user, const struct pi_record *record)
{
	struct stop *stop = user;

	(void)record;
	return ++stop->calls != stop->at;
}

static bool
stop_at_date(void *user, struct pi_span date)
{
	(void)date;
	return stop_at_record(user, NULL);
}

static void
a_callback_can_stop_the_parser(void **state)
{
	static const char note[] = "---\ndate: a\n---\n"
	    "| Port | A | Port | B |\n|-|-|-|-|\n"
	    "| 1, 2 | a | 3 | b |\n| 4 | c | 5 | d |\n\n" TABLE;
	struct stop stop = { 0, 0 };
	const struct pi_note_events events = { .user = &stop,
		.record = stop_at_record, .date = stop_at_date };
	char scratch[6 * sizeof(note) + 256];
	int at;

	(void)state;
	for (at = 0; at <= 8; at++) {
		stop = (struct stop){ 0, at };
		assert_int_equal(pi_note_read(pi_span(note), "a.md", scratch,
		    &events), at < 1 || at > 7);
		assert_int_equal(stop.calls, at < 1 || at > 7 ? 7 : at);
	}
}

/* A note with something of everything. */
static const char whole[] = "\xef\xbb\xbf---\ndate: 2026\n---\r\n# UDP\n"
    "<!-- a\n-->\n```\nb\n```\n> | Port | Name | TCP / UDP | Notes |\n"
    "> |:--|---|:-:|--:|\n> | 137 -> 129 | a | TCP\\|UDP | `b` |\n"
    "> | `22/tcp` | [SSH](c) / **SCP** (d) | Both | e[^1] &amp; |\n"
    "> | 5900+ | [[f\\|VNC]]: € | - | <sup>2</sup>x<br>y |\n"
    "> | 1,2–3 | Long Name (LN) | TPC | |\n> | 7\n"
    "<table>\n</table>\nPort | X\n-|-\n1 | y";

static void
every_prefix_of_a_note_is_read_within_its_bounds(void **state)
{
	struct pi_buffer printed = { 0 };
	size_t n;

	(void)state;
	for (n = 0; n < sizeof(whole); n++) {
		read_note(&printed, whole, n);
		pi_buffer_free(&printed);
	}
}

/* Replaces each byte of a note by bytes with a meaning. */
static void
a_note_with_a_byte_changed_is_read_within_its_bounds(void **state)
{
	static const char bytes[] = "\0\n\t|`[](<*\\\xff\xc2-";
	struct pi_buffer printed = { 0 };
	char note[sizeof(whole) - 1];
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(note); i++) {
		for (k = 0; k < sizeof(bytes) - 1; k++) {
			memcpy(note, whole, sizeof(note));
			note[i] = bytes[k];
			read_note(&printed, note, sizeof(note));
			pi_buffer_free(&printed);
		}
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_found_among_other_text),
		cmocka_unit_test(
		    a_note_without_a_table_is_an_error_that_says_what_it_has),
		cmocka_unit_test(a_note_with_a_nul_is_binary_data_or_utf_16),
		cmocka_unit_test(lines_are_counted_in_the_whole_note),
		cmocka_unit_test(a_callback_can_stop_the_parser),
		cmocka_unit_test(
		    every_prefix_of_a_note_is_read_within_its_bounds),
		cmocka_unit_test(
		    a_note_with_a_byte_changed_is_read_within_its_bounds)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
