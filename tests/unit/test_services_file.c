/* SPDX-License-Identifier: MIT */
/* Files in the format of services(5), and nmap's. */
#include "notes.h"

#define READ "22 tcp <ssh>\n"
#define PLAIN "0:1: error: no port table; found plain text\n"
#define FORM "error: expected a line such as 'ssh 22/tcp'\n"

static const struct note_case files[] = {
	{ "a line", "ssh 22/tcp\n", READ },
	{ "tabs and blanks around the words", "\t ssh\t\t22/tcp \t", READ },
	{ "wide blanks", "a\xe3\x80\x80 1/tcp\xc2\xa0" "b\xe2\x80\xaf#c\n",
	    "1 tcp <a><b> c\n" },
	{ "CRLF", "ssh\t22/tcp\r\n", READ },
	{ "after a byte order mark", "\xef\xbb\xbfssh 22/tcp\n", READ },
	{ "comments and empty lines",
	    "# a\n\n  \n # b\nssh 22/tcp\n#\n", READ },
	{ "aliases as they stand", "a-b 1/udp C/d (e) 9p, a|b\n",
	    "1 udp <a-b><C/d><(e)><9p,><a|b>\n" },
	{ "marks of markdown", "_a_ 1/tcp *b* `c` &amp;\n",
	    "1 tcp <_a_><*b*><`c`><&amp;>\n" },
	{ "the comment is the description",
	    "ssh 22/tcp#Secure\t Shell # (SSH): a / b \n",
	    "22 tcp <ssh> Secure Shell # (SSH): a / b\n" },
	{ "an alias twice, in any case", "ssh 22/tcp SFTP SSH sftp\n",
	    "22 tcp <ssh><SFTP>\n" },
	{ "an alias and a comment", "http 80/tcp www # web\n",
	    "80 tcp <http><www> web\n" },
	{ "the four protocols", "a 1/TCP\na 1/udp\na 1/sctp\na 1/dccp\n",
	    "1 tcp <a>\n1 udp <a>\n1 sctp <a>\n1 dccp <a>\n" },
	{ "other protocols are skipped", "ssh 22/tcp\nrtmp 1/ddp\n", READ },
	{ "nmap's frequencies are no aliases",
	    "ssh\t22/tcp\t0.182286\t# Secure Shell\n",
	    "22 tcp <ssh> Secure Shell\n" },
	{ "nmap's unknown services are skipped",
	    "ssh\t22/tcp\t0.1\nunknown\t4/tcp\t0.000477\n", READ },
	{ "the first and the last port", "a 0/tcp\nb 65535/tcp\nc 080/tcp\n",
	    "0 tcp <a>\n65535 tcp <b>\n80 tcp <c>\n" }
};

static const struct note_case wrong[] = {
	{ "another line", "ssh 22/tcp\nsmtp 25\n a 1/tcp\n",
	    READ "2:1: " FORM "1 tcp <a>\n" },
	{ "no number", "ssh 22/tcp\na 1-2/tcp\nb 1/tcp\n b /tcp\nc 1/\nd 2/1\n"
	    "e 3/tcp\nf 4/tcp\ng 5/tcp\n",
	    READ "2:1: " FORM "1 tcp <b>\n4:2: " FORM "5:1: " FORM
	    "6:1: " FORM "3 tcp <e>\n4 tcp <f>\n5 tcp <g>\n" },
	{ "no port", "ssh 22/tcp\na 65536/udp\n",
	    READ "2:3: error: not a port; the highest port is 65535\n" },
	{ "no letter", "ssh 22/tcp\n1 2/tcp\n",
	    READ "2:1: error: a service name needs a letter\n" },
	{ "a control character", "ssh 22/tcp\na 1/tcp # \x1b[0m\n",
	    READ "2:11: error: unexpected control character\n" },
	{ "invalid UTF-8", "ssh 22/tcp\na 1/tcp \xff\n",
	    READ "2:9: error: invalid UTF-8\n" }
};

static const struct note_case others[] = {
	{ "a first line of another form", "The ports:\nssh 22/tcp\na 1/tcp\n",
	    PLAIN },
	{ "half of the lines", "ssh 22/tcp\nand that is all\n", PLAIN },
	{ "a table", "# Ports\n\n| Port | Name |\n|-|-|\n| 22/tcp | ssh |\n",
	    READ },
	{ "a list", "- ssh 22/tcp\n",
	    "0:1: error: no port table; found lists, which are ignored\n" }
};

static void
lines_are_read(void **state)
{
	(void)state;
	check_notes(files, LENGTH(files));
}

static void
errors_are_reported_and_the_other_lines_are_read(void **state)
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
a_line_has_at_most_64_names(void **state)
{
	struct pi_buffer note = { 0 }, printed = { 0 };
	int i;

	(void)state;
	pi_buffer_puts(&note, "a 1/tcp");
	for (i = 0; i < 63; i++)
		pi_buffer_printf(&note, " a%d 0.1", i);
	read_note(&printed, note.bytes, note.length);
	assert_null(strstr(printed.bytes, "error"));
	pi_buffer_free(&printed);
	pi_buffer_puts(&note, " b\n");
	read_note(&printed, note.bytes, note.length);
	assert_string_equal(printed.bytes,
	    "1:9: error: more than 64 names in one line\n");
	pi_buffer_free(&note);
	pi_buffer_free(&printed);
}

static void
twenty_thousand_lines_have_no_diagnostic(void **state)
{
	struct pi_buffer note = { 0 };
	int port;

	(void)state;
	for (port = 0; port < 20000; port++)
		pi_buffer_printf(&note, "s%d %d/tcp a%d # b %d\n", port, port,
		    port, port);
	check_that_rows_are_read(&note, 20000);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_read),
		cmocka_unit_test(
		    errors_are_reported_and_the_other_lines_are_read),
		cmocka_unit_test(most_lines_decide),
		cmocka_unit_test(a_line_has_at_most_64_names),
		cmocka_unit_test(twenty_thousand_lines_have_no_diagnostic)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
