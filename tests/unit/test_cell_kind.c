/* SPDX-License-Identifier: MIT */
/* What a cell of a table looks like, whatever its heading. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "cell_kind.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define TICK "✓"
#define EN "–"
#define EM "—"

/* A letter for each kind, in the order of enum pi_cell. */
static const char letters[] = "fdpntxwej=rcaqy";

struct cell_case {
	const char *claim;
	const char *cell;
	const char *kinds;
};

static const struct cell_case empty[] = {
	{ "nothing", "", "" },
	{ "a hyphen", "-", "d" },
	{ "a hyphen in code", "`-`", "d" },
	{ "a bold one", "**-**", "d" },
	{ "dashes are empty", EM, "" },
	{ "several hyphens", "-" EN EM, "" },
	{ "hyphens with blanks between them", "- -", "f" },
	{ "not applicable", "n/a", "" },
	{ "with a remark", "N/A (a file)", "" },
	{ "with a number in it", "N/A (or 80)", "f" },
	{ "brackets alone", "(a file)", "f" },
	{ "a closing bracket alone", "N/A)", "f" },
	{ "no with a remark is no tick", "no (a file)", "f" },
	{ "none", "None", "" },
	{ "all", "ALL", "" },
	{ "ALL and more", "all ports", "f" },
	{ "a comment alone", "<!-- 22 -->", "" },
	{ "a picture without a meaning", "📁", "" },
	{ "an unclosed link", "[[22", "f" }
};

static const struct cell_case ports[] = {
	{ "a port", "22", "fpn" },
	{ "in marks", "**22**", "fpn" },
	{ "with a footnote", "22<sup>1</sup>", "fpn" },
	{ "with a comment", "22<!-- a -->", "fpn" },
	{ "with a transport", "`22/tcp`", "fpnw" },
	{ "after a word", "Port 22", "fpny" },
	{ "after transports and a word", "UDP or TCP ports 22, 23", "fpnwy" },
	{ "with other words after it", "TCP port 22, and GRE", "fwy" },
	{ "after other words", "Our port 22", "f" },
	{ "after a transport and a colon", "UDP: 22", "fpnwy" },
	{ "a word for ports without one", "TCP port forwarding", "fw" },
	{ "before a dash and words", "22 - shell", "fe" },
	{ "several of them", "53 - DNS<br>3000 - a page", "fe" },
	{ "after a word and a slash", "SSH/22, TCP/80", "fe" },
	{ "in brackets after words", "Secure Shell (22)", "fe" },
	{ "also before another port", "DNS (53), 80", "fe" },
	{ "a version in brackets", "HTTP (1.1)", "f" },
	{ "a word in brackets", "Web page (new)", "f" },
	{ "a remark and a port", "N/A (or 80)", "f" },
	{ "a number before brackets", "Web 2 (80)", "f" },
	{ "a digit in brackets", "Web (2)", "f" },
	{ "after a URL", "http://localhost:80", "fea" },
	{ "after an address", "0.0.0.0:22", "feay" },
	{ "after an address in brackets", "`[::]:22`", "fey" },
	{ "after any address", "`*:22`", "fpny" },
	{ "after this machine", "localhost:22", "fey" },
	{ "after a name", "web:22", "fe" },
	{ "of any transport", "ANY: 22", "fpnw" },
	{ "a word and a number", "Foo 22", "f" },
	{ "a port and more", "22 or so", "f" },
	{ "a remark after a dash", "22/tcp - ssh", "fpnw" },
	{ "a transport in brackets", "80 (udp only)", "fpnw" },
	{ "a range", "137" EN "139", "fpn" },
	{ "a range that runs backwards", "137->129", "fpnjr" },
	{ "an ambiguous list", "67/8", "fpn" },
	{ "too large", "70000", "fn" },
	{ "a transport alone", "tcp", "ft" },
	{ "port and words", "22 ssh", "f" },
	{ "a replacement", "143 → 993", "fpnjr" },
	{ "an arrow of two signs", "143 -> 993", "fpnjr" },
	{ "the ports of a container", "8000->8000", "fpnj=" },
	{ "a pair", "9443:9443", "fpnj=" },
	{ "half a pair", "9443:", "f" },
	{ "the other half", ":9443", "fpny" },
	{ "a colon without a port", ":a", "f" },
	{ "a pair after a separator", "+443:80", "fpnj=" },
	{ "an arrow without ports", "a -> b", "f" }
};

static const struct cell_case classes[] = {
	{ "the well-known ports", "0-1023", "fpnc" },
	{ "the well-known ports from 1", "1 to 1,023", "fpnc" },
	{ "the registered ports", "1024 - 49,151", "fpnc" },
	{ "the dynamic ports", "49152" EN "65535", "fpnc" },
	{ "commas in both numbers", "49,152-65,535", "fpnc" },
	{ "without an end", "49152+", "fpn" },
	{ "after a comment", "<!-- a --> 0-1023", "fpnc" },
	{ "well-known ports up to the next class", "0 - 1024", "fpnc" },
	{ "registered ports up to the next class", "1024-49152", "fpnc" },
	{ "registered ports from the second", "1025-49151", "fpn" },
	{ "registered ports and one before", "1023-49151", "fpn" },
	{ "well-known ports from 2", "2-1023", "fpn" },
	{ "dynamic ports from the second", "49153-65535", "fpn" },
	{ "registered ports and two after", "1024-49153", "fpn" },
	{ "registered ports but the last", "1024-49150", "fpn" },
	{ "well-known ports but the last", "0-1022", "fpn" },
	{ "well-known ports and two after", "0-1025", "fpn" },
	{ "dynamic ports but the last", "49152-65534", "fpn" },
	{ "backwards", "1023-0", "fpn" },
	{ "one port", "1024", "fpn" },
	{ "two ranges", "0-1023; 1024-49151", "fpn" },
	{ "a list", "80,443", "fpn" },
	{ "a comma before two digits", "0-10,23", "fpn" },
	{ "a comma before a hyphen", "0,-1023", "f" },
	{ "a comma before another range", "0,1-1023", "fpn" }
};

static const struct cell_case others[] = {
	{ "transports", "TCP, UDP", "ft" },
	{ "both", "Both", "ft" },
	{ "in code", "`udp`", "ft" },
	{ "a class and a word", "TCP, TLS", "ft" },
	{ "a running number", "#1", "fn" },
	{ "with a dot", "1.", "fn" },
	{ "with a bracket", "1)", "fn" },
	{ "of a chapter", "1.2", "fn" },
	{ "an id", "A1", "fn" },
	{ "one of thousands could be a list", "100,000", "fpn" },
	{ "signs without digits", "#.", "f" },
	{ "digits and letters", "1a", "f" },
	{ "an option", "-p", "fa" },
	{ "a long one", "--port", "fa" },
	{ "a size", "~4.5 GB", "fn" },
	{ "a time", "30s", "fn" },
	{ "a share", "50%", "fn" },
	{ "a unit alone", "GB", "f" },
	{ "a question", "What is 22?", "fq" },
	{ "a short one", "a?", "fq" },
	{ "a question mark alone", "?", "" },
	{ "something to be done", "TODO", "" },
	{ "a filler", "`xxx`", "" },
	{ "to be determined", "tbd", "" },
	{ "a mark inside", "a? b", "f" },
	{ "an address", "10.0.0.0/8", "fa" },
	{ "with an asterisk", "10.x.x.*", "fa" },
	{ "a host", "db.example.org", "fa" },
	{ "many hosts", "*.example.org", "fa" },
	{ "in lines", "10.0.0.1<br>10.0.0.2", "fa" },
	{ "an image", "`postgres:16`", "fe" },
	{ "text", "SSH", "f" },
	{ "text and a picture", "📁 FTP", "f" },
	{ "a tick", TICK, "fx" },
	{ "a tick in words", "Yes", "fx" },
	{ "no in words", "no", "fx" },
	{ "a tick and a word", TICK " SSH", "f" }
};

/* Reads a cell, in scratch of exactly its size. */
static unsigned int
read_cell(const char *cell, size_t length)
{
	size_t size = length == 0 ? 1 : length;
	char *copy = malloc(size), *scratch = malloc(size);
	unsigned int set;

	assert_true(copy != NULL && scratch != NULL);
	memcpy(copy, cell, length);
	set = pi_cell_read((struct pi_span){ copy, length }, scratch);
	free(copy);
	free(scratch);
	return set;
}

static void
check_cells(const struct cell_case *cases, size_t count)
{
	const struct cell_case *c;
	size_t kind, n;

	for (c = cases; c < cases + count; c++) {
		char printed[PI_CELLS + 1];
		unsigned int set = read_cell(c->cell, strlen(c->cell));

		print_message("  %s\n", c->claim);
		for (kind = n = 0; kind < PI_CELLS; kind++)
			if ((set & 1U << kind) != 0)
				printed[n++] = letters[kind];
		printed[n] = '\0';
		assert_string_equal(printed, c->kinds);
		assert_int_equal(set >> PI_CELLS, 0);
	}
}

static void
cells_without_text_are_not_filled(void **state)
{
	(void)state;
	check_cells(empty, LENGTH(empty));
}

static void
ports_and_mappings_are_distinguished(void **state)
{
	(void)state;
	check_cells(ports, LENGTH(ports));
}

static void
ranges_of_classes_begin_and_end_where_classes_do(void **state)
{
	(void)state;
	check_cells(classes, LENGTH(classes));
}

static void
other_kinds_of_cell_are_recognised(void **state)
{
	(void)state;
	check_cells(others, LENGTH(others));
}

/* Cells are read before their line is checked for invalid bytes. */
static void
any_bytes_are_read_within_their_bounds(void **state)
{
	static const char cell[] = "1,024\0-49,\xff\x01" "`a\\|` **"
	    "✅\xef\xb8\x8f** [b](c) fe80::1 10.0.*.* <br>a.org:8"
	    "📁 [[d]] <!-- e -->\x7f tcp (udp) ->1+?";
	size_t begin, end;

	(void)state;
	for (begin = 0; begin < sizeof(cell); begin++)
		for (end = begin; end < sizeof(cell); end++)
			read_cell(cell + begin, end - begin);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_without_text_are_not_filled),
		cmocka_unit_test(ports_and_mappings_are_distinguished),
		cmocka_unit_test(
		    ranges_of_classes_begin_and_end_where_classes_do),
		cmocka_unit_test(other_kinds_of_cell_are_recognised),
		cmocka_unit_test(any_bytes_are_read_within_their_bounds)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
