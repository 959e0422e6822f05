/* SPDX-License-Identifier: MIT */
/* Addresses and names of hosts. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "host.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const char *const hosts[] = {
	/* Addresses. */
	"10.0.0.1", "192.168.100.200", "10.0.0.0/8", "10.0.0.1:80", "10.x.X.*",
	"0.0.0.0", "10.0.0.", "fe80::1", "::", "2001:db8::/32",
	"2001:DB8:0:0:0:0:0:1",
	/* Host names and URLs. */
	"db.example.org", "db.example.org:443", "www.example.org/a", "1.2.de",
	"*.example.org", "*.org", ".example.org", "http://a",
	"ssh://a.example.org:22",
	/* With others or text after them. */
	"10.0.0.1 10.0.0.2", "10.0.0.1, a", "a.b.org & c", "a.b.org the host",
	"a.b.org; c", "10.0.0.1\n10.0.0.2"
};

static const char *const others[] = {
	"", " ", "&", ",", "-", "*", ".", "..", "...", "....", ":", "/", "22",
	"1.2.3", "1.2.3.4.5", "1.2..3", "1.2.3.4444", "v1.2.3", ".NET 8",
	"e.g. this", "12:34", "g::1", "::g", "localhost", "db", "db.org",
	"db..org", "Storage.region", "foo.py", "A.B.org", "the a.b.org",
	"postgres:16", "x:y:z", "a: b", "SSH", "и.b.org"
};

static const struct {
	const char *text;
	size_t length;
} before_ports[] = {
	{ "localhost:22", 10 }, { "127.0.0.1:22", 10 }, { "*.a-b_c:22-23", 8 },
	{ "a.example.org:443", 14 }, { "[::1]:22", 6 },
	{ "http://localhost:80/a", 17 }, { "wss://a.org:443", 12 },
	{ "http://localhost", 0 }, { "http://:80", 0 }, { "://a:80", 0 },
	{ "tcp:22", 0 }, { "22:22", 0 }, { "localhost", 0 },
	{ "localhost:", 0 }, { "localhost:a", 0 }, { "a b:22", 0 },
	{ "TCP: 22", 0 }, { "::22", 0 }, { "[::1:22", 0 }, { "", 0 }
};

/* Reads the text from memory of exactly its size. */
static bool
begins_with_host(const char *text, size_t length)
{
	char *copy = malloc(length == 0 ? 1 : length);
	bool is;

	assert_non_null(copy);
	memcpy(copy, text, length);
	is = pi_begins_with_host((struct pi_span){ copy, length });
	pi_host_before_port((struct pi_span){ copy, length });
	free(copy);
	return is;
}

static void
texts_may_begin_with_addresses_and_host_names(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(hosts); i++) {
		print_message("  %s\n", hosts[i]);
		assert_true(begins_with_host(hosts[i], strlen(hosts[i])));
	}
}

static void
other_texts_are_not(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(others); i++) {
		print_message("  %s\n", others[i]);
		assert_false(begins_with_host(others[i], strlen(others[i])));
	}
}

static void
a_host_may_stand_before_a_port(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(before_ports); i++) {
		print_message("  %s\n", before_ports[i].text);
		assert_int_equal(pi_host_before_port(
		    pi_span(before_ports[i].text)), before_ports[i].length);
	}
}

static void
no_part_of_a_text_is_read_past_its_end(void **state)
{
	static const char text[] = "10.0.0.0/8, fe80::1 *.b.org:1 & a/b:1.2"
	    "\0 10.0\0.0.1 \0:a\0 a.\0org";
	size_t begin, end;

	(void)state;
	for (begin = 0; begin < sizeof(text); begin++)
		for (end = begin; end < sizeof(text); end++)
			begins_with_host(text + begin, end - begin);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_may_begin_with_addresses_and_host_names),
		cmocka_unit_test(other_texts_are_not),
		cmocka_unit_test(a_host_may_stand_before_a_port),
		cmocka_unit_test(no_part_of_a_text_is_read_past_its_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
