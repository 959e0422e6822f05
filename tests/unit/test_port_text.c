/* SPDX-License-Identifier: MIT */
/* Port text: whatever people write in the port cell of a table. */
#include "cmocka_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "port_list.h"
#include "port_token.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum { SIZE = 300 };

/*
 * An item is printed as `first-last`, `/transports`, and `+` without an end;
 * after all items come the words and errors, as a letter and the part.
 */
struct text_case {
	const char *claim;
	const char *text;
	const char *printed;
};

/* A letter for each enum pi_ports_status. */
static const char letters[] = "....WRMLBAI";

static const struct text_case good[] = {
	{ "port zero", "0", "0" },
	{ "one port", "22", "22" },
	{ "leading zeros", "0389", "389" },
	{ "the last port", "65535", "65535" },
	{ "a _ between digits", "49_152", "49152" },
	{ "a comma", "67,68", "67 68" },
	{ "a slash", "20/21", "20 21" },
	{ "an ampersand", "67&68", "67 68" },
	{ "a semicolon", "67; 68", "67 68" },
	{ "a word", "1812 and 1813 or 1814", "1812 1813 1814" },
	{ "a version", "HTTP/2", " M[HTTP/2]" },
	{ "a plus between ports", "139 + 445", "139 445" },
	{ "a middle dot", "143, 993 · 110", "143 993 110" },
	{ "a line break", "80\n443", "80 443" },
	{ "a hyphen", "137-139", "137-139" },
	{ "an en dash", "137–139", "137-139" },
	{ "blanks around a hyphen", "137 - 139", "137-139" },
	{ "the word to", "1024 to 5000", "1024-5000" },
	{ "an arrow", "137 -> 139", "137-139" },
	{ "an arrow of one sign", "137 → 139", "137-139" },
	{ "a range of one port", "80-80", "80" },
	{ "all ports", "0-65535", "0-65535" },
	{ "ranges in a list", "22, 137-139/443", "22 137-139 443" },
	{ "a range without an end", "5900+", "5900+" },
	{ "a range without an end in a list", "49_152+, 22", "49152+ 22" },
	{ "a transport after", "22/tcp", "22/1" },
	{ "a transport before", "TCP 22", "22/1" },
	{ "a transport before a slash", "TCP/25", "25/1" },
	{ "two transports after", "20 /TCP, UDP", "20/3" },
	{ "the word both", "53 both", "53/3" },
	{ "a transport in parentheses", "9 (UDP)", "9/2" },
	{ "each port with its own transport",
	    "445 TCP/137 UDP", "445/1 137/2" },
	{ "a transport for all ports before it", "80, 443 tcp", "80/1 443/1" },
	{ "a transport back to the last one",
	    "80 tcp, 53, 54 udp", "80/1 53/2 54/2" },
	{ "a transport for all ports after it", "TCP 80, 443", "80/1 443/1" },
	{ "a transport up to the next one",
	    "TCP 80, 81, UDP 53", "80/1 81/1 53/2" },
	{ "none given for the last", "80/tcp, 443", "80/1 443" },
	{ "remarks", "161 (queries) / 162 (traps)", "161 162" },
	{ "a hyphen after a remark", "389(default)-636(secured)", "389 636" },
	{ "remarks without blanks", "67(srv)/68(cli)", "67 68" },
	{ "parentheses in a remark", "67 (a (b) c)", "67" },
	{ "a remark after a transport", "67 udp (a)", "67/2" },
	{ "two remarks", "67 (a) (b)", "67" },
	{ "an empty remark", "67 ()", "67" },
	{ "an asterisk", "80*, 443*", "80 443" },
	{ "a tilde", "22~25", "22-25" },
	{ "an em dash and a minus", "1—2, 3\xe2\x88\x92" "4",
	    "1-2 3-4" },
	{ "a word of another language", "1024 bis 5000", "1024-5000" },
	{ "words for to of many languages",
	    "1 a 2, 3 à 4, 5 t/m 6, 7 til 8, 9 do 10, 11 до 12",
	    "1-2 3-4 5-6 7-8 9-10 11-12" },
	{ "a bullet", "1 • 2", "1 2" },
	{ "commas of other scripts", "1、2，3",
	    "1 2 3" },
	{ "words of other languages", "1 und 2 et 3 y 4 e 5 и 6",
	    "1 2 3 4 5 6" },
	{ "a transport after two signs", "995, /TCP", "995/1" },
	{ "the two signs in another order", "995/, tcp", "995/1" },
	{ "transports and words in parentheses", "80 (udp only)", "80/2" },
	{ "two transports in parentheses",
	    "53 (TCP/UDP), 22 (tcp)", "53/3 22/1" },
	{ "a transport in parentheses before the port",
	    "(udp) 53, 67", "53/2 67/2" },
	{ "transports that begin a remark",
	    "161 (UDP), 162 (UDP, traps), 80 (tcp and tls)",
	    "161/2 162/2 80/1" },
	{ "and the next part of it, but not one inside",
	    "53 (TCP for zones, UDP for queries), 80 (TCP, no UDP), 1 (a, UDP)",
	    "53/3 80/1 1" },
	{ "not of another port", "80 (TCP 82 only), 443 (TCP, UDP 82 only)",
	    "80 443/1" },
	{ "beside transports before", "TCP 80, 443 (UDP too), 81",
	    "80/1 443/3 81/1" },
	{ "a remark that begins with a transport, but not after a port",
	    "22/tcp (UDP a), (UDP a) 23", "22/1 23" },
	{ "a remark after a transport in parentheses", "80 (tcp) (a)", "80/1" },
	{ "a smaller port after a slash", "443/80, 20/21", "443 80 20 21" },
	{ "a smaller port that would be far away",
	    "137/50, 9100/15", "137 50 9100 15" },
	{ "a short number after a comma", "67,8", "67 8" },
	{ "a slash before the last port", "80/443, 8", "80 443 8" },
	{ "a completed number that would be no port", "65530/9", "65530 9" },
	{ "a smaller port after a transport", "67/tcp 8/udp", "67/1 8/2" },
	{ "the word port", "TCP Port 22", "22/1" },
	{ "the word ports", "TCP Ports 80 & 443", "80/1 443/1" },
	{ "the word and a colon", "Port: 22 (TCP)", "22/1" },
	{ "the word after the number", "22 port, puerto 80", "22 80" },
	{ "a port in brackets", "TCP 4001 (and 4000)", "4001/1 4000/1" },
	{ "others",
	    "80 (or 8080), 81 (also 8081-8083), 82 (alt 8082)",
	    "80 8080 81 8081-8083 82 8082" },
	{ "beside a transport", "4001 (UDP 4002)", "4001 4002/2" },
	{ "short numbers in brackets",
	    "80 (1), 443 (8), 22 (3/4)", "80 443 22" },
	{ "other words with it",
	    "80 (or maybe 99), 81 (TCP 82 only)", "80 81" },
	{ "numbers of three digits in brackets",
	    "80 (8080), 443 (see 844), 22 (RFC 4253, RFC-4250, 222)",
	    "80 443 22 R[(8080)] R[(see 844)] R[(RFC 4253, RFC-4250, 222)]" },
	{ "a number in brackets alone", "(8080)", " R[(8080)] M[(8080)]" },
	{ "versions in brackets", "443 (HTTP/2), 161 (SNMPv3)", "443 161" },
	{ "words after a transport", "TCP 4001 - Secure Foo", "4001/1" },
	{ "words after a suffix and a dash",
	    "4001/tcp – Foo, or so", "4001/1" },
	{ "words after a colon", "4001/tcp: Foo", "4001/1" },
	{ "words for each port", "TCP 1 - Foo, TCP 2 - Bar & Baz<", "1/1 2/1" },
	{ "transports with colons",
	    "TCP: 80, 443\nUDP: 53", "80/1 443/1 53/2" },
	{ "any transport",
	    "TCP: 80 / ANY: 443, 8443 / UDP: 53", "80/1 443 8443 53/2" },
	{ "a colon after ports without one", "80, TCP: 443", "80 443/1" },
	{ "a dash after a transport", "UDP - 53, TCP – 80", "53/2 80/1" },
	{ "a tilde for about", "~5101, 22~25", "5101 22-25" },
	{ "a transport before a number in a list",
	    "53 UDP, TCP 80", "53/2 80/1" },
	{ "a suffix in a list with transports before",
	    "TCP 80, 53 UDP, 90", "80/1 53/2 90/1" },
	{ "a suffix and a transport before",
	    "TCP 53/UDP, 80 (also UDP)", "53/3 80/3" },
	{ "two suffixes", "TCP 80, 53 UDP/SCTP", "80/1 53/6" },
	{ "netstat's words", "80/tcp6, 53/udp4", "80/1 53/2" },
	{ "words of more languages",
	    "1 oder 2 o 3 ve 4 или 5 of 6和7と8", "1 2 3 4 5 6 7 8" },
	{ "a word and a slash before a port", "HTTP/80, TCP/443, HTTPS/8443",
	    "80 443/1 8443/1" },
	{ "a transport and a slash after a separator", "80, TCP/443, UDP/53",
	    "80 443/1 53/2" },
	{ "transports and slashes after a separator",
	    "TCP/UDP 53, TCP/UDP 88, TCP + UDP 90, TCP and UDP 91, TCP 92",
	    "53/3 88/3 90/3 91/3 92/1" },
	{ "but not with a comma between", "80, TCP, UDP 53", "80/1 53/2" },
	{ "nor without a number after them", "80, TCP/UDP", "80/3" },
	{ "ports in brackets after words",
	    "DNS (53 UDP/TCP), Web page (443, 8443)", "53/3 443 8443" },
	{ "after a transport, too", "TCP SSH (22)", "22/1" },
	{ "hosts before ports, also after a transport",
	    "tcp 127.0.0.1:18, UDP [::]:19 / a.b:20", "18/1 19/2 20/2" },
	{ "three dashes between ports", "UDP/53 --- TCP/53 for transfers---54",
	    "53/2 53/1 54/1 W[for transfers]" },
	{ "ports after colons", ":80 :443, :81", "80 443 81" },
	{ "in others", "1 och 2 eller 3 ja 4 és 5 sau 6", "1 2 3 4 5 6" },
	{ "a small number of a footnote", "8080¹, 22²", "8080 22" },
	{ "several separators", ",22, and 80,,443,", "22 80 443" },
	{ "a remark before", "(a) 22", "22" },
	{ "a port after a remark", "22 (a) 80 (b)", "22 80" },
	{ "words without a meaning", "only 22, 80 tcp only", "22/1 80/1" },
	{ "a colon before", ":8080", "8080" }
};

static const struct text_case bad[] = {
	{ "nothing", "", " M[]" },
	{ "blanks", "  ", " M[  ]" },
	{ "a word", "http", " M[http]" },
	{ "a word and a transport in brackets", "Web (TCP)", " M[Web (TCP)]" },
	{ "a transport, a dash and a word", "TCP - web", " M[- web]" },
	{ "a transport alone", "tcp", " M[tcp]" },
	{ "a sign before", ",22", "22" },
	{ "a hyphen before", "-22", " M[-22]" },
	{ "a sign after", "22,", "22" },
	{ "two signs", "22,,80", "22 80" },
	{ "no sign", "22 80", " M[22 80]" },
	{ "no sign after a remark", "22 (a) 80", "22 80" },
	{ "a range without an end", "22-", " M[22-]" },
	{ "three ends", "1-2-3", " M[1-2-3]" },
	{ "a word as the end", "22-b", " M[22-b]" },
	{ "a colon", "9443:9444", "9443-9444" },
	{ "an unclosed remark", "22 (a", "22 M[(a]" },
	{ "an unclosed transport", "22 (tcp", "22 M[(tcp]" },
	{ "a closing parenthesis alone", "22)", " M[22)]" },
	{ "a remark at the start", "(a) 22", "22" },
	{ "an asterisk at the start", "*22", "22" },
	{ "an address", "10.0.0.1", " M[10.0.0.1]" },
	{ "too large", "65536", " L[65536]" },
	{ "too large at the end of a range", "1-70000", " L[1-70000]" },
	{ "too large in a list", "22, 99999", "22 L[99999]" },
	{ "two signs before a port", "995, /80", "995 80" },
	{ "three signs", "995,,/tcp", "995/1" },
	{ "two signs before a parenthesis",
	    "995, /(tcp)", "995/1" },
	{ "a parenthesis after a sign", "995, (a)", "995" },
	{ "empty parentheses at the start", "() 22", "22" },
	{ "short", "67/8", " A[67/8]" },
	{ "a short number in a list", "22, 137/39", " A[22, 137/39]" },
	{ "a short number after a range", "137-138/9", " A[137-138/9]" },
	{ "words", "443 or configurable", "443 W[configurable]" },
	{ "words after a plus", "135 + dynamic", "135 W[dynamic]" },
	{ "a path", "4001/path", "4001 W[path]" },
	{ "a path with a number", "4001/path/2, 80", "4001 80 W[path/2]" },
	{ "an address and a port", "0.0.0.0/0, 443", "443 M[0.0.0.0/0]" },
	{ "hexadecimal digits", "0x61", " M[0x61]" },
	{ "words in the middle", "80 web, or so, 443", "80 443 W[web, or so]" },
	{ "words with brackets",
	    "80 web (a, 443) b, 22", "80 22 W[web (a, 443) b]" },
	{ "a dash and words without a transport",
	    "49152 - dynamic", "49152 W[dynamic]" },
	{ "digits in words after a dash",
	    "TCP 443 - HTTP/2", "443/1 W[HTTP/2]" },
	{ "nothing after a dash", "TCP 443 -", " M[443 -]" },
	{ "a dash for a part", "443 / —", "443" },
	{ "a dash for the first part", "- / 443", "443" },
	{ "not applicable for a part", "443 / N/A, 22", "443 22 W[N/A]" },
	{ "the parts beside a bad one",
	    "22, 70000, 80-81 tcp, x, 90", "22/1 80-81/1 90 L[70000] W[x]" },
	{ "a large number in brackets", "22 (or 70000), 80", "22 80 L[70000]" },
	{ "a word before a colon", "foo: 22", " M[foo: 22]" },
	{ "two colons", "::1", " M[::1]" },
	{ "the word any", "any", " M[any]" },
	{ "any of them", "80 any", "80 W[any]" },
	{ "an unclosed remark and more", "22 (a, 80", "22 80 M[(a]" },
	{ "a colon after a port", "22: ssh", "22 W[ssh]" },
	{ "an hour", "22:30", "22-30" },
	{ "three numbers", "1 - 2 - 3", " M[1 - 2 - 3]" },
	{ "blanks between thousands", "49 152", " M[49 152]" },
	{ "a letter before a number", "I1, e2", " M[I1, e2]" },
	{ "an e between digits", "1e4", " M[1e4]" },
	{ "an a between digits", "0a1", " M[0a1]" },
	{ "an a before a far number, which may mean and",
	    "80 a 180, 80 a 443", "80-180 80 M[a 443]" },
	{ "no number after a word for to", "22 a", "22 W[a]" },
	{ "backwards", "137-129", " B[137-129]" },
	{ "a range that runs backwards in a list",
	    "22,137-129", "22 B[137-129]" }
};

/* Reads a text from memory of exactly its size, and prints what is in it. */
static void
print_text(const char *text, size_t length, size_t size,
    struct pi_buffer *printed)
{
	static struct pi_ports items[SIZE];
	struct pi_buffer wrong = { 0 };
	struct pi_ports_reader reader;
	enum pi_ports_status status;
	char *copy = malloc(length == 0 ? 1 : length);
	size_t i;

	assert_non_null(copy);
	memcpy(copy, text, length);
	pi_ports_begin(&reader, (struct pi_span){ copy, length });
	pi_buffer_puts(&wrong, "");
	do {
		status = pi_ports_read(&reader, items, size);
		if (status != PI_PORTS_END)
			pi_buffer_printf(&wrong, " %c[%.*s]", letters[status],
			    (int)reader.part.length, reader.part.bytes);
	} while (status != PI_PORTS_END && status != PI_PORTS_MANY &&
	    status != PI_PORTS_AMBIGUOUS);
	pi_buffer_puts(printed, "");
	for (i = 0; i < reader.count && status == PI_PORTS_END; i++) {
		pi_buffer_printf(printed, "%s%u", i == 0 ? "" : " ",
		    items[i].first);
		if (items[i].last != items[i].first)
			pi_buffer_printf(printed, "-%u", items[i].last);
		if (items[i].transports != 0)
			pi_buffer_printf(printed, "/%u", items[i].transports);
		pi_buffer_puts(printed, items[i].open ? "+" : "");
	}
	pi_buffer_puts(printed, wrong.bytes);
	pi_buffer_free(&wrong);
	free(copy);
}

static void
check_texts(const struct text_case *cases, size_t count)
{
	const struct text_case *c;

	for (c = cases; c < cases + count; c++) {
		struct pi_buffer printed = { 0 };

		print_message("  %s\n", c->claim);
		print_text(c->text, strlen(c->text), SIZE, &printed);
		assert_string_equal(printed.bytes, c->printed);
		pi_buffer_free(&printed);
	}
}

static void
ports_are_read_as_people_write_them(void **state)
{
	(void)state;
	check_texts(good, LENGTH(good));
}

static void
words_and_errors_are_returned_with_their_parts(void **state)
{
	(void)state;
	check_texts(bad, LENGTH(bad));
}

/*
 * Numbers from 101 on, which differ from each other, are in between.  No colon
 * joins two parts, since a host before a port is read over.
 */
static void
write_text(struct pi_buffer *text, unsigned int *seed, unsigned int *numbers)
{
	static const char parts[][8] = { "#", "#", "#", "#, ", "-#", " # ",
		"/#", "TCP ", "/udp", "tcp", "port ", ": ", ", ", "/",
		" - ", "-", "->", " and ", "(", "(and ", "(a ", ")", ")",
		"+", "*", "foo", " foo", " ", "~", "any: ", "only ", "\n",
		".", "e", "n/a", "¹", "、" };
	unsigned int count = *seed % 9 + 2;
	const char *part;

	text->length = 0;
	*numbers = 100;
	while (count-- > 0) {
		*seed = *seed * 1103515245U + 12345U;
		part = parts[(*seed >> 16) % LENGTH(parts)];
		for (; *part != '\0'; part++)
			if (*part == '#')
				pi_buffer_printf(text, "%u", ++*numbers);
			else
				pi_buffer_add(text, part, 1);
	}
}

static void
each_number_is_a_port_or_reported(void **state)
{
	struct pi_buffer text = { 0 }, printed = { 0 };
	unsigned int seed = 7, numbers, i;
	char number[8];
	int n;

	(void)state;
	for (n = 0; n < 200000; n++) {
		write_text(&text, &seed, &numbers);
		printed.length = 0;
		print_text(text.bytes, text.length, SIZE, &printed);
		for (i = 101; i <= numbers; i++) {
			snprintf(number, sizeof(number), "%u", i);
			if (strstr(printed.bytes, number) != NULL)
				continue;
			print_message("%.*s: %s\n", (int)text.length,
			    text.bytes, printed.bytes);
			fail();
		}
	}
	pi_buffer_free(&text);
	pi_buffer_free(&printed);
}

static void
the_ends_of_a_range_that_runs_backwards_are_returned(void **state)
{
	struct pi_ports_reader reader;
	struct pi_ports items[2];

	(void)state;
	pi_ports_begin(&reader, pi_span("22,137-129"));
	assert_int_equal(pi_ports_read(&reader, items, 2), PI_PORTS_BACKWARDS);
	assert_int_equal(reader.count, 1);
	assert_int_equal(items[1].first, 137);
	assert_int_equal(items[1].last, 129);
	/* Nothing is written past the end of the array. */
	items[1].first = 7;
	pi_ports_begin(&reader, pi_span("22,137-129"));
	assert_int_equal(pi_ports_read(&reader, items, 1), PI_PORTS_MANY);
	assert_int_equal(items[1].first, 7);
}

static void
an_item_may_be_the_end_of_the_one_before(void **state)
{
	static const struct { const char *text; bool ambiguous; } c[] = {
		{ "67/8", true }, { "67 / 08", true }, { "137/9", true },
		{ "137/39", true }, { "5900-5905/9", true },
		{ "65530/5", true }, { "131/40", true }, { "1,024", true },
		{ "19999/20008", false }, { "9/8", false }, { "67/7", false },
		{ "60/70", false }, { "130/40", false }, { "115/10", false },
		{ "65530/9", false }, { "67,8", false }, { "1, 024", false },
		{ "1,124", false }, { "1;024", false }
	};
	struct pi_ports_reader reader;
	struct pi_ports items[2];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(c); i++) {
		print_message("  %s\n", c[i].text);
		pi_ports_begin(&reader, pi_span(c[i].text));
		assert_int_equal(pi_ports_read(&reader, items, 2),
		    c[i].ambiguous ? PI_PORTS_AMBIGUOUS : PI_PORTS_END);
	}
}

static void
more_items_than_the_array_has_are_reported(void **state)
{
	static const struct { const char *text, *printed; size_t size; } c[] = {
		{ "1,2", "1 2", 2 }, { "1,2,3", " I[1,2,3]", 2 },
		{ "1", " I[1]", 0 },
		{ "1, x, 2 y, 3", " W[x] I[1, x, 2 y, 3]", 2 }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(c); i++) {
		struct pi_buffer printed = { 0 };

		print_text(c[i].text, strlen(c[i].text), c[i].size, &printed);
		assert_string_equal(printed.bytes, c[i].printed);
		pi_buffer_free(&printed);
	}
}

static void
no_prefix_is_read_past_its_end(void **state)
{
	static const char text[] = "TCP Port: 22+, 137 – 139 (a (b)) foo; "
	    "· 49_152->50000/udp & (sctp or 3) - x, 1 to 2* 7";
	size_t n;

	(void)state;
	for (n = 0; n < sizeof(text); n++) {
		struct pi_buffer printed = { 0 };

		print_text(text, n, SIZE, &printed);
		pi_buffer_free(&printed);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ports_are_read_as_people_write_them),
		cmocka_unit_test(
		    words_and_errors_are_returned_with_their_parts),
		cmocka_unit_test(each_number_is_a_port_or_reported),
		cmocka_unit_test(
		    the_ends_of_a_range_that_runs_backwards_are_returned),
		cmocka_unit_test(an_item_may_be_the_end_of_the_one_before),
		cmocka_unit_test(more_items_than_the_array_has_are_reported),
		cmocka_unit_test(no_prefix_is_read_past_its_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
