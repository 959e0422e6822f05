/* SPDX-License-Identifier: MIT */
/* Notes of comma-separated values. */
#include "notes.h"

#define HEAD "Name,Port,Transport,Notes\n"
#define PLAIN "0:1: error: no port table; found plain text\n"
#define NO_PORT "' is not a port, list or range such as 22, 67/68 or 137-139\n"

static const struct note_case read[] = {
	{ "a row", HEAD "ssh,22,tcp,Secure Shell\n",
	    "22 tcp <ssh> Secure Shell\n" },
	{ "tabs", "Port\tService\n22\tssh\n80\thttp, www\n",
	    "22 - <ssh>\n80 - <http, www>\n" },
	{ "semicolons", "Puerto;Servicio, protocolo\n22;ssh\n",
	    "22 - <ssh>\n" },
	{ "CRLF, and no last newline", "Port,Name\r\n22,ssh\r\n80,http",
	    "22 - <ssh>\n80 - <http>\n" },
	{ "after a byte order mark", "\xef\xbb\xbfPort,Name\n22,ssh\n",
	    "22 - <ssh>\n" },
	{ "empty lines", "Port,Name\n\n22,ssh\n\n\n80,http\n\n",
	    "22 - <ssh>\n80 - <http>\n" },
	{ "quotes", "\"Port\",\"Name\"\n\"22\",\"a, \"\"b\"\"\"\n",
	    "22 - <a, \"b\">\n" },
	{ "newlines and blanks in quotes",
	    HEAD "\" ssh\",\"22\",tcp,\"Secure\r\n  Shell \"\n80,80,tcp,\n",
	    "22 tcp <ssh> Secure Shell\n"
	    "4:1: error: a service name needs a letter\n" },
	{ "names as they stand", HEAD "cl/1 (a): b - c,1,tcp,d\n"
	    "*b* `c`,2,udp,_e_ &amp; <f>\n",
	    "1 tcp <cl/1 (a): b - c> d\n2 udp <*b* `c`> _e_ &amp; <f>\n" },
	{ "port cells as in other tables", HEAD "a,\"1,2-3\",tcp,\n"
	    "b,4/udp,tcp,\nc,,tcp,\nd,N/A,tcp,\n",
	    "1 tcp <a>\n2-3 tcp <a>\n4 udp <b>\n" },
	{ "no name", HEAD ",1,tcp,Reserved\n-,2,tcp,Reserved\n",
	    "1 tcp Reserved\n2 tcp Reserved\n" },
	{ "nobody's ports", HEAD "a,1,tcp,\n,2,tcp,\n-,3,tcp,\n"
	    ",4,tcp,Unassigned\n,5,tcp,unassigned [was b]\n"
	    "c,6,tcp,Unassigned\n", "1 tcp <a>\n6 tcp <c> Unassigned\n" },
	{ "fields missing at the end", HEAD "a,1\nb,2,tcp,\nc,3,udp,\n",
	    "1 - <a>\n2 tcp <b>\n3 udp <c>\n" },
	{ "two port columns", "Name,Port,Name,Port\nftp,21,http,80\n",
	    "21 - <ftp>\n80 - <http>\n" },
	{ "a line without cells", "Port,Name\n22,ssh\n,\n80,http\n",
	    "22 - <ssh>\n80 - <http>\n" }
};

static const struct note_case wrong[] = {
	{ "no port", HEAD "a,1,tcp,\nb,x,tcp,\nc,65536,tcp,\nd,2,tcp,\n"
	    "e,3,tcp,\n", "1 tcp <a>\n"
	    "3:3: error: 'x" NO_PORT "4:3: error: '65536' is not a port; "
	    "the highest port is 65535\n2 tcp <d>\n3 tcp <e>\n" },
	{ "on the second line of a row", HEAD "a,1,tcp,\n"
	    "\"b\nc\",2-1,tcp,\"d\n\"\"e\"\"\"\nf,3,tpc,\n", "1 tcp <a>\n"
	    "4:4: error: the range '2-1' runs backwards; did you mean 1-2?\n"
	    "6:5: warning: unknown transport 'tpc'; expected tcp, udp, sctp, "
	    "dccp or both\n3 - <f>\n" },
	{ "too many fields", HEAD "a,1,tcp,b\nc,2,tcp,d,e\nf,3,tcp,\n",
	    "1 tcp <a> b\n3:1: warning: 5 cells under 4 headings; the extra "
	    "cells are ignored\n2 tcp <c> d\n3 tcp <f>\n" },
	{ "a line too short", HEAD "a,1,tcp,b\nc\nd,2,udp,\n", "1 tcp <a> b\n"
	    "3:2: error: the row is too short to have a port\n2 udp <d>\n" },
	{ "a quote inside", HEAD "a,1,tcp,b\n5\" c,2,tcp,\nd,3,udp,\n",
	    "1 tcp <a> b\n3:1: error: quote in an unquoted field\n"
	    "3 udp <d>\n" },
	{ "text after a quote", HEAD "a,1,tcp,b\n\"c\nd\"e,2,tcp,\nf,3,udp,\n",
	    "1 tcp <a> b\n3:1: error: text after a closing quote\n"
	    "3 udp <f>\n" },
	{ "an unclosed quote", HEAD "a,1,tcp,\nb,2,tcp,\nc,3,tcp,\n"
	    "\"d,4,tcp,\ne,5,tcp,\n", "1 tcp <a>\n2 tcp <b>\n3 tcp <c>\n"
	    "5:1: error: unclosed quote\n" },
	{ "a control character", HEAD "a,1,tcp,\n\"b\n\x1b\",2,tcp,\n"
	    "c,3,tcp,\n", "1 tcp <a>\n"
	    "4:1: error: unexpected control character\n3 tcp <c>\n" },
	{ "a carriage return", HEAD "a,1,tcp,\nb\r,2,tcp,\nc,3,tcp,\n",
	    "1 tcp <a>\n3:2: error: unexpected control character\n"
	    "3 tcp <c>\n" },
	{ "a carriage return at the end", HEAD "a,1,tcp,\nb,2,tcp,\nc,3,tcp,\r",
	    "1 tcp <a>\n2 tcp <b>\n4:1: error: control character\n" },
	{ "invalid UTF-8", HEAD "a,1,tcp,\nb,2,tcp,\xff\nc,3,tcp,\n",
	    "1 tcp <a>\n3:9: error: invalid UTF-8\n3 tcp <c>\n" },
	{ "swapped headings", "Port,Name\nssh,22\nhttp,80\n1,b\n",
	    "1:1: error: the ports are under 'Name', not under 'Port'; are "
	    "the headings swapped?\n" }
};

static const struct note_case others[] = {
	{ "a sentence", "The ports, as I know them\n\nA list, in short\n",
	    PLAIN },
	{ "a sentence before text", "Ports, and more\n22\n80\n443, of course\n",
	    PLAIN },
	{ "no word for ports", "Name,Number\nssh,22\n", PLAIN },
	{ "a header alone", "Name,Port\n", PLAIN },
	{ "one column", "Port\n22\n", PLAIN },
	{ "half of the lines", "Name,Port\nssh,22\ntext\n", PLAIN },
	{ "a heading with a malformed quote", "Name,\"Port\nssh,22\n", PLAIN },
	{ "a pipe table below", "Ports, all\nPort | A, b\n-|-\n22 | a, b\n",
	    "22 - <a><b>\n" }
};

static void
rows_are_read(void **state)
{
	(void)state;
	check_notes(read, LENGTH(read));
}

static void
errors_are_reported_and_the_other_rows_are_read(void **state)
{
	(void)state;
	check_notes(wrong, LENGTH(wrong));
}

static void
most_lines_decide(void **state)
{
	(void)state;
	check_notes(others, LENGTH(others));
}

static void
seventy_columns_are_read_up_to_the_64th(void **state)
{
	struct pi_buffer note = { 0 }, printed = { 0 };
	int row, i;

	(void)state;
	for (row = 0; row < 2; row++) {
		pi_buffer_puts(&note, row == 0 ? "Port,Name" : "22,ssh");
		for (i = 2; i < 70; i++)
			pi_buffer_puts(&note, ",1");
		pi_buffer_puts(&note, "\n");
	}
	read_note(&printed, note.bytes, note.length);
	assert_string_equal(printed.bytes, "22 - <ssh>\n");
	pi_buffer_free(&note);
	pi_buffer_free(&printed);
}

static void
a_hundred_thousand_rows_have_no_diagnostic(void **state)
{
	struct pi_buffer note = { 0 };
	int row;

	(void)state;
	pi_buffer_puts(&note, HEAD);
	for (row = 0; row < 100000; row++)
		pi_buffer_printf(&note, "\"s%d\",%d,tcp,\"a, %d\"\n", row,
		    row % 65536, row);
	check_that_rows_are_read(&note, 100000);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_read),
		cmocka_unit_test(
		    errors_are_reported_and_the_other_rows_are_read),
		cmocka_unit_test(most_lines_decide),
		cmocka_unit_test(seventy_columns_are_read_up_to_the_64th),
		cmocka_unit_test(a_hundred_thousand_rows_have_no_diagnostic)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
