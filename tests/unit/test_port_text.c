/* SPDX-License-Identifier: MIT */
/* Port text: whatever people write in the port cell of a table. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "port_text.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum { SIZE = 300 };

/* An item is printed as `first-last`, `/transports`, and `+` without an end. */
struct good {
	const char *claim;
	const char *text;
	const char *items;
};

static const struct good good[] = {
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
	{ "other words make a remark", "80 (tcp and tls)", "80" },
	{ "one letter makes a remark", "80 (tcp a)", "80" },
	{ "a remark after a transport in parentheses", "80 (tcp) (a)", "80/1" },
	{ "a smaller port after a slash", "443/80, 20/21", "443 80 20 21" },
	{ "a smaller port that would be far away",
	    "137/50, 9100/15", "137 50 9100 15" },
	{ "a short number after a comma", "67,8", "67 8" },
	{ "a slash before the last port", "80/443, 8", "80 443 8" },
	{ "a completed number that would be no port", "65530/9", "65530 9" },
	{ "a smaller port after a transport", "67/tcp 8/udp", "67/1 8/2" }
};

struct bad {
	const char *claim;
	const char *text;
	enum pi_ports_status status;
	size_t count;
};

static const struct bad bad[] = {
	{ "nothing", "", PI_PORTS_MALFORMED, 0 },
	{ "blanks", "  ", PI_PORTS_MALFORMED, 0 },
	{ "a word", "http", PI_PORTS_MALFORMED, 0 },
	{ "a transport alone", "tcp", PI_PORTS_MALFORMED, 0 },
	{ "a sign before", ",22", PI_PORTS_MALFORMED, 0 },
	{ "a hyphen before", "-22", PI_PORTS_MALFORMED, 0 },
	{ "a sign after", "22,", PI_PORTS_MALFORMED, 1 },
	{ "two signs", "22,,80", PI_PORTS_MALFORMED, 1 },
	{ "no sign", "22 80", PI_PORTS_MALFORMED, 1 },
	{ "no sign after a remark", "22 (a) 80", PI_PORTS_MALFORMED, 1 },
	{ "a range without an end", "22-", PI_PORTS_MALFORMED, 0 },
	{ "three ends", "1-2-3", PI_PORTS_MALFORMED, 1 },
	{ "a word as the end", "22-b", PI_PORTS_MALFORMED, 0 },
	{ "an unclosed remark", "22 (a", PI_PORTS_MALFORMED, 1 },
	{ "an unclosed transport", "22 (tcp", PI_PORTS_MALFORMED, 1 },
	{ "a closing parenthesis alone", "22)", PI_PORTS_MALFORMED, 1 },
	{ "a remark at the start", "(a) 22", PI_PORTS_MALFORMED, 0 },
	{ "an asterisk at the start", "*22", PI_PORTS_MALFORMED, 0 },
	{ "an address", "10.0.0.1", PI_PORTS_MALFORMED, 1 },
	{ "too large", "65536", PI_PORTS_LARGE, 0 },
	{ "too large at the end of a range", "1-70000", PI_PORTS_LARGE, 0 },
	{ "too large in a list", "22, 99999", PI_PORTS_LARGE, 1 },
	{ "two signs before a port", "995, /80", PI_PORTS_MALFORMED, 1 },
	{ "three signs", "995,,/tcp", PI_PORTS_MALFORMED, 1 },
	{ "two signs before a parenthesis",
	    "995, /(tcp)", PI_PORTS_MALFORMED, 1 },
	{ "a parenthesis after a sign", "995, (a)", PI_PORTS_MALFORMED, 1 },
	{ "empty parentheses at the start", "() 22", PI_PORTS_MALFORMED, 0 },
	{ "short", "67/8", PI_PORTS_AMBIGUOUS, 1 },
	{ "a short number in a list", "22, 137/39", PI_PORTS_AMBIGUOUS, 2 },
	{ "a short number after a range", "137-138/9", PI_PORTS_AMBIGUOUS, 1 },
	{ "backwards", "137-129", PI_PORTS_BACKWARDS, 0 },
	{ "a range that runs backwards in a list",
	    "22,137-129", PI_PORTS_BACKWARDS, 1 }
};

/* Reads a text from memory of exactly its size. */
static enum pi_ports_status
read_text(const char *text, size_t length, struct pi_ports *items,
    size_t size, size_t *count)
{
	struct pi_ports_reader reader;
	char *copy = malloc(length == 0 ? 1 : length);
	enum pi_ports_status status;

	assert_non_null(copy);
	memcpy(copy, text, length);
	pi_ports_begin(&reader, (struct pi_span){ copy, length });
	status = pi_ports_read(&reader, items, size, count);
	free(copy);
	return status;
}

static void
ports_are_read_as_people_write_them(void **state)
{
	static struct pi_ports items[SIZE];
	const struct good *c;
	size_t count, i;

	(void)state;
	for (c = good; c < good + LENGTH(good); c++) {
		struct pi_buffer printed = { 0 };

		print_message("  %s\n", c->claim);
		assert_int_equal(read_text(c->text, strlen(c->text), items,
		    SIZE, &count), PI_PORTS_END);
		for (i = 0; i < count; i++) {
			pi_buffer_printf(&printed, "%s%u", i == 0 ? "" : " ",
			    items[i].first);
			if (items[i].last != items[i].first)
				pi_buffer_printf(&printed, "-%u",
				    items[i].last);
			if (items[i].transports != 0)
				pi_buffer_printf(&printed, "/%u",
				    items[i].transports);
			pi_buffer_puts(&printed, items[i].open ? "+" : "");
		}
		assert_string_equal(printed.bytes, c->items);
		pi_buffer_free(&printed);
	}
}

static void
an_error_is_returned_with_the_index_of_its_item(void **state)
{
	static struct pi_ports items[SIZE];
	const struct bad *c;
	size_t count;

	(void)state;
	for (c = bad; c < bad + LENGTH(bad); c++) {
		print_message("  %s\n", c->claim);
		assert_int_equal(read_text(c->text, strlen(c->text), items,
		    SIZE, &count), c->status);
		assert_int_equal(count, c->count);
	}
}

static void
the_ends_of_a_range_that_runs_backwards_are_returned(void **state)
{
	struct pi_ports items[2];
	size_t count;

	(void)state;
	assert_int_equal(read_text("22,137-129", 10, items, 2, &count),
	    PI_PORTS_BACKWARDS);
	assert_int_equal(items[1].first, 137);
	assert_int_equal(items[1].last, 129);
	/* Nothing is written past the end of the array. */
	items[1].first = 7;
	assert_int_equal(read_text("22,137-129", 10, items, 1, &count),
	    PI_PORTS_BACKWARDS);
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
	struct pi_ports items[2];
	size_t count, i;

	(void)state;
	for (i = 0; i < LENGTH(c); i++) {
		print_message("  %s\n", c[i].text);
		assert_int_equal(read_text(c[i].text, strlen(c[i].text), items,
		    2, &count), c[i].ambiguous ? PI_PORTS_AMBIGUOUS
		    : PI_PORTS_END);
	}
}

static void
more_items_than_the_array_has_are_reported(void **state)
{
	struct pi_ports items[2];
	size_t count;

	(void)state;
	assert_int_equal(read_text("1,2", 3, items, 2, &count), PI_PORTS_END);
	assert_int_equal(count, 2);
	assert_int_equal(read_text("1,2,3", 5, items, 2, &count),
	    PI_PORTS_ITEM);
	assert_int_equal(count, 2);
	assert_int_equal(read_text("1", 1, items, 0, &count), PI_PORTS_ITEM);
}

static void
no_prefix_is_read_past_its_end(void **state)
{
	static const char text[] = "TCP 22+, 137 – 139 (a (b)) "
	    "· 49_152->50000/udp & (sctp) 1 to 2*";
	struct pi_ports items[8];
	size_t n, count;

	(void)state;
	for (n = 0; n < sizeof(text); n++)
		read_text(text, n, items, LENGTH(items), &count);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ports_are_read_as_people_write_them),
		cmocka_unit_test(
		    an_error_is_returned_with_the_index_of_its_item),
		cmocka_unit_test(
		    the_ends_of_a_range_that_runs_backwards_are_returned),
		cmocka_unit_test(an_item_may_be_the_end_of_the_one_before),
		cmocka_unit_test(more_items_than_the_array_has_are_reported),
		cmocka_unit_test(no_prefix_is_read_past_its_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
