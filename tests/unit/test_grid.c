/* SPDX-License-Identifier: MIT */
/* The grids of reStructuredText and mysql, and what psql prints. */
#include "notes.h"

#define HEAD "+------+------+\n| Port | Name |\n"
#define RULE "+------+------+\n"
#define DOUBLE "+======+======+\n"
#define PSQL " port | name | transport \n------+------+-----------\n"
#define NO_PORT "' is not a port, list or range such as 22, 67/68 or 137-139\n"
#define ABSENT "0:1: error: no port table; found tables, but none with " \
	"ports under a heading such as Port\n"
#define PLAIN "0:1: error: no port table; found plain text\n"

static const struct note_case grids[] = {
	{ "a rule after every row", HEAD RULE "| 22   | ssh  |\n" RULE
	    "| 80   | http |\n" RULE, "22 - <ssh>\n80 - <http>\n" },
	{ "mysql: each line is a row", HEAD RULE "|   22 | ssh  |\n"
	    "|   80 | http |\n" RULE, "22 - <ssh>\n80 - <http>\n" },
	{ "several lines of a row", HEAD DOUBLE "| 22   | a    |\n"
	    "|      | b    |\n" RULE, "22 - <a b>\n" },
	{ "several lines after a plain header", HEAD RULE
	    "| 22   | a    |\n|      | b c  |\n" RULE "| 80   | d    |\n" RULE,
	    "22 - <a b c>\n80 - <d>\n" },
	{ "a part after empty ones", HEAD DOUBLE "|      | a    |\n"
	    "| 22   |      |\n|      |      |\n" RULE, "22 - <a>\n" },
	{ "no part at all, which has a place", HEAD DOUBLE
	    "| 22   |      |\n|      |      |\n" RULE "| 80   | a    |\n" RULE,
	    "4:15: error: missing service name; use - for a row without one\n"
	    "80 - <a>\n" },
	{ "a header of several lines", "+------+---+\n| The  | A |\n| port | B "
	    "|\n+======+===+\n| 22   | c |\n+------+---+\n", "22 - <c>\n" },
	{ "names and markup as in pipe tables", HEAD RULE
	    "| *22* | a/`b/c` (d) |\n" RULE, "22 - <a><b/c> d\n" },
	{ "CRLF", "+------+------+\r\n| Port | Name |\r\n+======+======+\r\n"
	    "| 22   | a    |\r\n|      | b    |\r\n+------+------+\r\n",
	    "22 - <a b>\n" },
	{ "in a quote, and indented", "> +------+------+\n> | Port | Name |\n"
	    ">  +======+======+\n>  | 22   | a    |\n>  |      | b    |\n",
	    "22 - <a b>\n" },
	{ "without the last rule", HEAD DOUBLE "| 22   | ssh  |\n",
	    "22 - <ssh>\n" },
	{ "without the first rule", "| Port | Name |\n" RULE
	    "| 22   | ssh  |\n| 80   | http |\n" RULE "2 rows in set\n",
	    "22 - <ssh>\n80 - <http>\n" },
	{ "with alignments", HEAD "+:=====+:====:+\n| 22 | a |\n" RULE,
	    "22 - <a>\n" },
	{ "two grids, and text after them", HEAD RULE "| 22 | a |\n" RULE
	    "1 row in set (0.00 sec)\n\n" HEAD DOUBLE "| 80 | b |\n" RULE
	    "text\n", "22 - <a>\n80 - <b>\n" },
	{ "other columns", "+---+---+\n| A | B |\n+---+---+\n| 1 | c |\n"
	    "+---+---+\n", ABSENT },
	{ "a rule alone", RULE, PLAIN },
	{ "a rule at the end of text", "a\n+-+\n\nb\n", PLAIN },
	{ "no second rule", HEAD "| 22 | ssh |\n", "2:1: warning: table "
	    "ignored: no row of dashes, such as |---|---|, follows its "
	    "headings\n0:1: error: no port table; similar tables were "
	    "ignored\n" },
	{ "two rules", RULE RULE, PLAIN }
};

static const struct note_case psql[] = {
	{ "psql's rows", PSQL "   22 | ssh  | tcp\n   53 | dns  | udp\n"
	    "(2 rows)\n", "22 tcp <ssh>\n53 udp <dns>\n" },
	{ "a name from another column", " port | name | notes \n"
	    "------+------+-------\n   22 | ssh  | a\n   80 |      | web\n"
	    "  443 | tls  | c\n", "22 - <ssh> a\n80 - <web>\n443 - <tls> c\n" },
	{ "an end of the table", PSQL "   22 | ssh  | tcp\n(1 row)\n"
	    "53 | dns | udp\n", "22 tcp <ssh>\n" },
	{ "a line break", PSQL "   22 | ssh +| tcp\n      | scp  | \n"
	    "   53 | dns  | udp\n", "22 tcp <ssh><scp>\n53 udp <dns>\n" },
	{ "several of them", PSQL "   67+| a   +| tcp +\n   68 | b +  | udp\n"
	    "      | c    |\n    1 | d    | tcp\n", "67 tcp,udp <a><b><c>\n"
	    "68 tcp,udp <a><b><c>\n1 tcp <d>\n" },
	{ "a + that breaks no line", PSQL "    1 | c++ | tcp\n"
	    "    2 | d    | tcp\n    3 | e+ | tcp\n",
	    "1 tcp <c++>\n2 tcp <d>\n3 tcp <e+>\n" },
	{ "an empty first cell", " name | port \n------+------\n ssh  |   22\n"
	    " http |   80\n      |   81\n", "22 - <ssh>\n80 - <http>\n"
	    "5:1: error: missing service name; use - for a row without one\n" },
	{ "portinfo's own headings", " Port | Name | Transport | Description \n"
	    "------+------+-----------+-------------\n"
	    "   22 | a, udp | tcp | b\n", "22 tcp <a><udp> b\n" },
	{ "org-mode", "| Port | Name |\n|------+------|\n| 22 | ssh |\n",
	    "22 - <ssh>\n" },
	{ "a pipe table in psql's words", "Port | Name\n-|-\n22 | ssh\n"
	    "(1 row)\n80 | http\n", "22 - <ssh>\n" },
	{ "what is no end", "Port | Name\n-|-\n22 | ssh\n80 | http\n"
	    "2 rows | a\n(2 rows) | a\n90 | b\n",
	    "22 - <ssh>\n80 - <http>\n"
	    "5:3: warning: 'rows' is not a port; it is ignored\n2 - <a>\n"
	    "6:1: error: '(2 rows)" NO_PORT "90 - <b>\n" }
};

static const struct note_case wrong[] = {
	{ "a place in the first line", HEAD DOUBLE "| x    | a    |\n"
	    "|      | b    |\n" RULE "| 1    | c    |\n" RULE
	    "| 2    | d    |\n" RULE,
	    "4:3: error: 'x" NO_PORT "1 - <c>\n2 - <d>\n" },
	{ "a place in another line", HEAD DOUBLE "|      | a    |\n"
	    "| x    | b    |\n" RULE "| 1    | c    |\n" RULE
	    "| 2    | d    |\n" RULE,
	    "5:3: error: 'x" NO_PORT "1 - <c>\n2 - <d>\n" },
	{ "a cell of several lines", HEAD DOUBLE "| 7    | a    |\n"
	    "| 8    | b    |\n" RULE "| 1    | c    |\n" RULE
	    "| 2    | d    |\n" RULE,
	    "4:1: error: '7 8" NO_PORT "1 - <c>\n2 - <d>\n" },
	{ "a cell that spans rows", HEAD RULE "| 1    | a    |\n"
	    "+------+      |\n| 2    |      |\n" RULE "| 3    | b    |\n" RULE,
	    "4:1: error: cells that span rows are not supported\n3 - <b>\n" },
	{ "a control character in the second line", HEAD DOUBLE
	    "| 1    | a    |\n|      | \x1b |\n" RULE "| 2    | b    |\n" RULE,
	    "5:10: error: unexpected control character\n2 - <b>\n" }
};

static void
grids_are_read(void **state)
{
	(void)state;
	check_notes(grids, LENGTH(grids));
}

static void
output_of_psql_is_read(void **state)
{
	(void)state;
	check_notes(psql, LENGTH(psql));
}

static void
errors_in_grids_have_their_place(void **state)
{
	(void)state;
	check_notes(wrong, LENGTH(wrong));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(grids_are_read),
		cmocka_unit_test(output_of_psql_is_read),
		cmocka_unit_test(errors_in_grids_have_their_place)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
