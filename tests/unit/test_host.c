/* SPDX-License-Identifier: MIT */
/* Names of hosts and of container images. */
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
	/* Host names. */
	"db.example.org", "a-b.c_d.io", "db.local", "db.example.ORG",
	"*.example.org", ".example.org", "db.example.org:443", "1.2.de",
	"*.example.org:443", "db.example.ORG:443",
	/* Images. */
	"postgres:16", "prom/prometheus:v2.53.0", "ghcr.io/a/b:1_2-3",
	"http://a",
	/* More than one. */
	"10.0.0.1 10.0.0.2", "10.0.0.1, 10.0.0.2", "a.org & b.org",
	"a.org and b.org", "a.org or\nb.org", "10.0.0.1\n10.0.0.2",
	", a.org,"
};

static const char *const others[] = {
	"", " ", "and", "or", "&", ",", "-", "*", ".", "..", "...", "....",
	":", "/", "22", "1.2.3", "1.2.3.4.5", "1.2..3", "1.2.3.4444", "1.2.3.a",
	".0.0.1", "12:34", "g::1", "::g", "localhost", "db", "db.",
	"db..org", "db.example.orgs", "Db.example.org", "d b.org c", "a.b.c.d",
	"org", "*org", "a.org the host", "the a.org", "a.org x", "postgres",
	"postgres:", ":16", "16:16", "Postgres:16", "x:y:z", "a: b",
	"a.org; b.org", "SSH", "a.org\tb.org", "и.org",
	"a.org\302\240b.org"
};

/* Reads the text from memory of exactly its size. */
static bool
is_hosts(const char *text, size_t length)
{
	char *copy = malloc(length == 0 ? 1 : length);
	bool is;

	assert_non_null(copy);
	memcpy(copy, text, length);
	is = pi_is_hosts((struct pi_span){ copy, length });
	free(copy);
	return is;
}

static void
addresses_host_names_and_images_are_hosts(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(hosts); i++) {
		print_message("  %s\n", hosts[i]);
		assert_true(is_hosts(hosts[i], strlen(hosts[i])));
	}
}

static void
other_texts_are_not(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(others); i++) {
		print_message("  %s\n", others[i]);
		assert_false(is_hosts(others[i], strlen(others[i])));
	}
}

/* # stands for a NUL. */
static void
a_text_with_a_nul_is_not(void **state)
{
	static const char texts[][16] = { "10.0.0.1#", "10.0#.0.1", "::#",
		"a.org#", "a.org#:80", "#a.org", "a.org#b.org", "a:b#",
		"a.org# b.org", "a.org #" };
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(texts); i++) {
		size_t length = strlen(texts[i]);
		char text[16];

		print_message("  %s\n", texts[i]);
		for (k = 0; k < length; k++)
			text[k] = texts[i][k] == '#' ? '\0' : texts[i][k];
		assert_false(is_hosts(text, length));
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
			is_hosts(text + begin, end - begin);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_host_names_and_images_are_hosts),
		cmocka_unit_test(other_texts_are_not),
		cmocka_unit_test(a_text_with_a_nul_is_not),
		cmocka_unit_test(no_part_of_a_text_is_read_past_its_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
