/* SPDX-License-Identifier: MIT */
/* Name cells. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "markup.h"
#include "name_cell.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A cell, each of its names in angle brackets, and its remark. */
struct cell {
	const char *claim;
	const char *source;
	const char *names;
	const char *remark;
};

static const struct cell cells[] = {
	{ "a hyphen alone is no name", "-", "", "" },
	{ "one name", "LDAP", "<LDAP>", "" },
	{ "slashes separate names", "SSH / SCP /SFTP", "<SSH><SCP><SFTP>", "" },
	{ "commas separate names", "SSh, SCP,SFTP", "<SSh><SCP><SFTP>", "" },
	{ "line breaks separate names", "SSH<br>SCP", "<SSH><SCP>", "" },
	{ "a code span is one name", "`cl/1` / `a, b`", "<cl/1><a, b>", "" },
	{ "an escaped sign separates nothing", "cl\\/1", "<cl/1>", "" },
	{ "a hyphen in a name", "pop3-ssl", "<pop3-ssl>", "" },
	{ "a remark", "TFTP (Trivial FTP)", "<TFTP>", "Trivial FTP" },
	{ "a remark in lower case", "Secure Shell (new)", "<Secure Shell>",
	    "new" },
	{ "an abbreviation is a name, too",
	    "Internet Message Access Protocol (IMAP)",
	    "<Internet Message Access Protocol><IMAP>", "" },
	{ "capitals from A to Z", "Foo Bar (AZ)",
	    "<Foo Bar><AZ>", "" },
	{ "signs next to A and Z are no capitals", "Foo Bar (A@[)",
	    "<Foo Bar>", "A@[" },
	{ "of two abbreviations the second is a remark", "Foo Bar (AB) (CD)",
	    "<Foo Bar><AB>", "CD" },
	{ "an abbreviation in each name", "Foo Bar (AB) / Foo Baz (CD)",
	    "<Foo Bar><AB><Foo Baz><CD>", "" },
	{ "one of 32 bytes", "a b (ABCDEFGHIJKLMNOPQRSTUVWXYZ012345)",
	    "<a b><ABCDEFGHIJKLMNOPQRSTUVWXYZ012345>", "" },
	{ "a longer one is a remark", "a b (ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456)",
	    "<a b>", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456" },
	{ "one capital is no abbreviation", "Secure Shell (Ssh)",
	    "<Secure Shell>", "Ssh" },
	{ "several words are no abbreviation", "Secure Shell (SSH 2)",
	    "<Secure Shell>", "SSH 2" },
	{ "after one word it is a remark", "Shell (SSH)", "<Shell>", "SSH" },
	{ "blanks before a word do not make it two", "a, Shell (SSH)",
	    "<a><Shell>", "SSH" },
	{ "remarks are joined", "a (b) / c (`d/e`)", "<a><c>", "b; d/e" },
	{ "an empty remark", "a ( )", "<a>", "" },
	{ "parentheses in a remark", "a (b (c) d)", "<a>", "b (c) d" },
	{ "signs in a remark separate nothing", "a (b / c, d: e - f)", "<a>",
	    "b / c, d: e - f" },
	{ "text after a remark", "a (b) c", "<a c>", "b" },
	{ "a hyphen before a description", "FTP - File Transfer Protocol",
	    "<FTP>", "File Transfer Protocol" },
	{ "a colon", "FTP: File, or Transfer (x)", "<FTP>",
	    "File, or Transfer (x)" },
	{ "an en dash", "FTP – File", "<FTP>", "File" },
	{ "an em dash", "FTP — File", "<FTP>", "File" },
	{ "blanks of all widths around it", "FTP: \xc2\xa0 File", "<FTP>",
	    "File" },
	{ "after a parenthesis that closes nothing", "a), b - c", "<a)><b>",
	    "c" },
	{ "a colon without a blank", "a:b", "<a:b>", "" },
	{ "a remark and a description", "a (b): c", "<a>", "b; c" },
	{ "the first sign counts", "a: b - c", "<a>", "b - c" },
	{ "an ending is part of its word", "HTTP(S)", "<HTTP(S)>", "" },
	{ "also of a single letter", "X(s)", "<X(s)>", "" },
	{ "also in each name",
	    "HTTP(S) / FTP(s), a", "<HTTP(S)><FTP(s)><a>", "" },
	{ "also before text or a remark", "HTTP(S) web (secure)",
	    "<HTTP(S) web>", "secure" },
	{ "a blank before it makes a remark", "HTTP (S)", "<HTTP>", "S" },
	{ "two letters make a remark", "HTTP(SS)", "<HTTP>", "SS" },
	{ "a digit makes a remark", "HTTP(2)", "<HTTP>", "2" },
	{ "an abbreviation after a hyphen", "File Transfer Protocol - FTP",
	    "<FTP>", "File Transfer Protocol" },
	{ "one with a bracket is a description",
	    "File Transfer Protocol - FTP(", "<File Transfer Protocol>",
	    "FTP(" },
	{ "after a colon", "Web server (new): HTTPS", "<HTTPS>",
	    "Web server (new)" },
	{ "after one word it is a description", "Shell - SSH", "<Shell>",
	    "SSH" },
	{ "also after two names", "Telnet / Secure Shell - SSH",
	    "<Telnet><Secure Shell>", "SSH" },
	{ "a name twice, in any case", "SSH / sftp, ssh (b), SFTP",
	    "<SSH><sftp>", "b" },
	{ "a transport is no abbreviation", "Name service (UDP) - TCP",
	    "<Name service>", "UDP; TCP" },
	{ "a slash in a phrase after a preposition",
	    "Foo over ssl/tls (FOOS)", "<Foo over ssl/tls><FOOS>", "" },
	{ "a slash in the middle", "Kerberos Change/Set password",
	    "<Kerberos Change/Set password>", "" },
	{ "a slash between the last words", "Microsoft EPMAP/RPC",
	    "<Microsoft EPMAP><RPC>", "" },
	{ "a slash between the first words", "RFB/VNC Server",
	    "<RFB><VNC Server>", "" },
	{ "a slash between two words", "SSH/SCP", "<SSH><SCP>", "" },
	{ "several slashes between the last words", "Foo a/b/c (d)",
	    "<Foo a><b><c>", "d" },
	{ "several slashes in a phrase", "Foo a/b/c d, e via f/g: h",
	    "<Foo a/b/c d><e via f/g>", "h" },
	{ "one slash in each part", "Foo a/b, Bar c/d e",
	    "<Foo a><b><Bar c/d e>", "" },
	{ "a slash before a version", "same, HTTP/3, TLS/1.3",
	    "<same><HTTP/3><TLS/1.3>", "" },
	{ "a slash between versions", "SNMP v1/v2, SNMPv1/v2c, a vnc/v",
	    "<SNMP v1/v2><SNMPv1><v2c><a vnc><v>", "" },
	{ "a slash before IP", "TCP/IP, EtherNet/IP", "<TCP/IP><EtherNet/IP>",
	    "" },
	{ "before IP and in I/O", "EtherNet/IP implicit I/O",
	    "<EtherNet/IP implicit I/O>", "" },
	{ "before a blank", "a b/ c d", "<a b><c d>", "" },
	{ "before a colon", "a b/c: d", "<a b><c>", "d" },
	{ "before a single capital", "HTTP/S, a/b", "<HTTP/S><a><b>", "" },
	{ "a longer word than IP", "SSL/IPsec", "<SSL><IPsec>", "" },
	{ "a slash between transports", "Name TCP/UDP", "<Name TCP/UDP>", "" },
	{ "a transport is no alias", "Diameter / SCTP, UDP", "<Diameter>", "" },
	{ "nor before the name, nor without blanks", "TCP/Modbus/both",
	    "<Modbus>", "" },
	{ "nor is IP", "Foo / IP", "<Foo>", "" },
	{ "but transports alone are names", "TCP, UDP", "<TCP><UDP>", "" },
	{ "blanks beside a slash", "Foo over ssl /tls bar",
	    "<Foo over ssl><tls bar>", "" },
	{ "a slash after a remark", "Foo bar (a)/baz qux",
	    "<Foo bar><baz qux>", "a" },
	{ "a slash before a description", "Foo a/b - c d", "<Foo a><b>",
	    "c d" },
	{ "a slash in an unclosed phrase", "Foo a/b/c d / e",
	    "<Foo a/b/c d><e>", "" },
	{ "six words, brackets not counted",
	    "a b c d e f (g h), i", "<a b c d e f><i>", "g h" },
	{ "seven words are never cut", "a b c d e f g (h), i - j",
	    "<a b c d e f g (h), i - j>", "" },
	{ "nor if they are in another part", "i, a b c d e f g",
	    "<i, a b c d e f g>", "" },
	{ "a semicolon", "FOO/**4001** opens; BAR/**4002** locks",
	    "<FOO/4001 opens; BAR/4002 locks>", "" },
	{ "an abbreviation in a cell that is not cut",
	    "Foo bar (FB); it opens (AB), 4002 (x)",
	    "<Foo bar (FB); it opens (AB), 4002 (x)><FB>", "" },
	{ "a full stop at the end", "Opens, or locks / a door.",
	    "<Opens, or locks / a door.>", "" },
	{ "a semicolon of an entity", "R&amp;D, &#39;a&#39; &ndash; b",
	    "<R&D><'a'>", "b" },
	{ "a dash alone is no name", "—", "", "" },
	{ "a dash as a remark is none", "FTP: —", "<FTP>", "" },
	{ "nor is anything not applicable", "FTP (N/A)", "<FTP>", "" },
	{ "parentheses alone are a name", "(reserved)", "<(reserved)>", "" },
	{ "also with signs in them",
	    "(a, b (c) / d: e)", "<(a, b (c) / d: e)>", "" },
	{ "blanks are joined", "a  b\t c", "<a b c>", "" },
	{ "characters of four bytes", "FTP 𝄞",
	    "<FTP 𝄞>", "" },
	{ "pictures are no part of a name", "✅ FTP 📁",
	    "<FTP>", "" },
	{ "a name of letters outside of ASCII", "и", "<и>", "" }
};

static const struct {
	const char *source;
	enum pi_names_status status;
} bad[] = {
	{ "", PI_NAMES_EMPTY },
	{ ",a", PI_NAMES_EMPTY },
	{ "a,", PI_NAMES_EMPTY },
	{ "a,,b", PI_NAMES_EMPTY },
	{ "a / / b", PI_NAMES_EMPTY },
	{ "a, (b)", PI_NAMES_EMPTY },
	{ "(a) (b)", PI_NAMES_EMPTY },
	{ "(a), b", PI_NAMES_EMPTY },
	{ "✅", PI_NAMES_EMPTY },
	{ "()", PI_NAMES_NO_LETTER },
	{ "(22)", PI_NAMES_NO_LETTER },
	{ "(a", PI_NAMES_UNCLOSED },
	{ "HTTP(S", PI_NAMES_UNCLOSED },
	{ "HTTP(", PI_NAMES_UNCLOSED },
	{ ": a", PI_NAMES_EMPTY },
	{ "1 - a", PI_NAMES_NO_LETTER },
	{ "22", PI_NAMES_NO_LETTER },
	{ "a / 22", PI_NAMES_NO_LETTER },
	{ "22/80", PI_NAMES_NO_LETTER },
	{ "--", PI_NAMES_NO_LETTER },
	{ "`-`", PI_NAMES_NO_LETTER },
	{ "a (b", PI_NAMES_UNCLOSED },
	{ "a (b (c)", PI_NAMES_UNCLOSED },
	{ "a (b: c", PI_NAMES_UNCLOSED }
};

/* Reads a cell into memory of exactly the size that it may need. */
static enum pi_names_status
read_with(enum pi_names_form form, const char *source, struct pi_buffer *names,
    struct pi_buffer *remark)
{
	char *out = malloc(*source == '\0' ? 1 : strlen(source)), *room;
	const char *name;
	struct pi_names read = { 0 };
	struct pi_span text;
	enum pi_names_status status;

	assert_non_null(out);
	text = pi_markup_read(pi_span(source), out, false);
	room = calloc(2, text.length + PI_NAMES_EXTRA);
	assert_non_null(room);
	read.names = room;
	read.remark = room + text.length + PI_NAMES_EXTRA;
	status = pi_names_add(&read, text, form);
	pi_buffer_puts(names, "");
	for (name = read.names; status == PI_NAMES_READ && *name != '\0';
	    name += strlen(name) + 1)
		pi_buffer_printf(names, "<%s>", name);
	assert_true(name < read.remark);
	pi_buffer_puts(remark, read.remark);
	free(out);
	free(room);
	return status;
}

static enum pi_names_status
read_cell(const char *source, struct pi_buffer *names, struct pi_buffer *remark)
{
	return read_with(PI_NAMES_LIST, source, names, remark);
}

static void
names_and_remarks_are_read(void **state)
{
	const struct cell *c;

	(void)state;
	for (c = cells; c < cells + LENGTH(cells); c++) {
		struct pi_buffer names = { 0 }, remark = { 0 };

		print_message("  %s\n", c->claim);
		assert_int_equal(read_cell(c->source, &names, &remark),
		    PI_NAMES_READ);
		assert_string_equal(names.bytes, c->names);
		assert_string_equal(remark.bytes, c->remark);
		pi_buffer_free(&names);
		pi_buffer_free(&remark);
	}
}

static void
invalid_names_are_errors(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(bad); i++) {
		struct pi_buffer names = { 0 }, remark = { 0 };

		print_message("  %s\n", bad[i].source);
		assert_int_equal(read_cell(bad[i].source, &names, &remark),
		    bad[i].status);
		pi_buffer_free(&names);
		pi_buffer_free(&remark);
	}
}

static void
a_whole_cell_is_one_name(void **state)
{
	static const struct {
		const char *source;
		enum pi_names_status status;
		const char *names;
	} whole[] = {
		{ "-", PI_NAMES_READ, "" },
		{ "SSH", PI_NAMES_READ, "<SSH>" },
		{ "a / b, c (d): e - f", PI_NAMES_READ,
		    "<a / b, c (d): e - f>" },
		{ "`a/b`  c<br>d", PI_NAMES_READ, "<a/b c d>" },
		{ "a (b", PI_NAMES_READ, "<a (b>" },
		{ "", PI_NAMES_EMPTY, "" },
		{ "22", PI_NAMES_NO_LETTER, "" },
		{ "`-`", PI_NAMES_NO_LETTER, "" }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(whole); i++) {
		struct pi_buffer names = { 0 }, remark = { 0 };

		print_message("  %s\n", whole[i].source);
		assert_int_equal(read_with(PI_NAMES_ONE, whole[i].source,
		    &names, &remark), whole[i].status);
		assert_string_equal(names.bytes, whole[i].names);
		assert_string_equal(remark.bytes, "");
		pi_buffer_free(&names);
		pi_buffer_free(&remark);
	}
}

static void
there_are_no_more_than_64_names(void **state)
{
	struct pi_buffer source = { 0 }, names = { 0 }, remark = { 0 };
	int i;

	(void)state;
	for (i = 0; i < PI_NAMES_MAX; i++)
		pi_buffer_printf(&source, "%sa%02d", i == 0 ? "" : ",", i);
	assert_int_equal(read_cell(source.bytes, &names, &remark),
	    PI_NAMES_READ);
	assert_int_equal(names.length, strlen("<a00>") * PI_NAMES_MAX);
	pi_buffer_puts(&source, ",a99");
	assert_int_equal(read_cell(source.bytes, &names, &remark),
	    PI_NAMES_MANY);
	/* Abbreviations count as well. */
	source.length = 0;
	for (i = 0; i <= PI_NAMES_MAX / 2; i++)
		pi_buffer_printf(&source, "%sa %02d (CD%02d)",
		    i == 0 ? "" : ",", i, i);
	assert_int_equal(read_cell(source.bytes, &names, &remark),
	    PI_NAMES_MANY);
	pi_buffer_free(&source);
	pi_buffer_free(&names);
	pi_buffer_free(&remark);
}

/* Hangs if reading takes more than linear time. */
static void
many_remarks_after_much_text_take_linear_time(void **state)
{
	enum { SIZE = 1 << 19 };
	struct pi_buffer source = { 0 }, names = { 0 }, remark = { 0 };
	int i;

	(void)state;
	pi_buffer_puts(&source, "a,");
	for (i = 0; i < SIZE; i++)
		pi_buffer_puts(&source, " ");
	for (i = 0; i < SIZE; i += 4)
		pi_buffer_puts(&source, "(AA)");
	pi_buffer_puts(&source, "b");
	assert_int_equal(read_cell(source.bytes, &names, &remark),
	    PI_NAMES_READ);
	assert_string_equal(names.bytes, "<a><b>");
	pi_buffer_free(&source);
	pi_buffer_free(&names);
	pi_buffer_free(&remark);
}

static const struct {
	const char *claim;
	const char *source;
	size_t count;
	char joint;
	bool pair;
} pairs[] = {
	{ "as many names as ports", "SFTP / FTPS", 2, '/', true },
	{ "three of them", "a,b (c/d), e", 3, ',', true },
	{ "on lines", "a<br>b", 2, '\n', true },
	{ "with a description", "a / b: c, d", 2, '/', true },
	{ "fewer", "SFTP / FTPS", 3, '/', false },
	{ "more", "SFTP / FTPS / FTP", 2, '/', false },
	{ "another sign", "SFTP / FTPS", 2, ',', false },
	{ "several signs", "a / b, c", 3, ',', false },
	{ "several signs, the first again", "a / b, c / d", 4, '/', false },
	{ "no sign between all ports", "a / b", 2, '\0', false },
	{ "one service", "SMB / CIFS", 2, '/', false },
	{ "in another order, with a remark", "bootp (a)/dhcp", 2, '/', false },
	{ "the ports of one service", "FTP / FTP-data", 2, '/', false },
	{ "two of three", "SMB / CIFS / NFS", 3, '/', true },
	{ "no name", "", 2, '/', false },
	{ "an unclosed remark", "a / b (c", 2, '/', false },
	{ "a sentence", "a / b; c", 2, '/', false },
	{ "a name and a transport", "a / TCP", 2, '/', false }
};

static void
names_pair_up_with_ports(void **state)
{
	struct pi_name_parts parts;
	char out[64];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(pairs); i++) {
		print_message("  %s\n", pairs[i].claim);
		assert_int_equal(pi_names_pair(&parts, pi_markup_read(
		    pi_span(pairs[i].source), out, false), pairs[i].count,
		    pairs[i].joint), pairs[i].pair);
	}
}

/* Hangs if reading takes more than linear time. */
static void
many_slashes_take_linear_time(void **state)
{
	enum { SIZE = 1 << 19 };
	struct pi_buffer source = { 0 }, names = { 0 }, remark = { 0 };
	int i;

	(void)state;
	pi_buffer_puts(&source, "Foo ");
	for (i = 0; i < SIZE; i++)
		pi_buffer_puts(&source, "a/");
	pi_buffer_puts(&source, "b c");
	assert_int_equal(read_cell(source.bytes, &names, &remark),
	    PI_NAMES_READ);
	assert_int_equal(names.length, source.length + strlen("<>"));
	pi_buffer_free(&source);
	pi_buffer_free(&names);
	pi_buffer_free(&remark);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_remarks_are_read),
		cmocka_unit_test(invalid_names_are_errors),
		cmocka_unit_test(a_whole_cell_is_one_name),
		cmocka_unit_test(there_are_no_more_than_64_names),
		cmocka_unit_test(names_pair_up_with_ports),
		cmocka_unit_test(many_slashes_take_linear_time),
		cmocka_unit_test(
		    many_remarks_after_much_text_take_linear_time)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
