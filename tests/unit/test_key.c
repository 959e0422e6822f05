/* SPDX-License-Identifier: MIT */
/* The keys by which answers are remembered. */
#include "answers.h"
#include "whole.h"

#include "lookup.h"

/* Two queries of a table may have the same key only where they are one. */
static void
queries_with_the_same_key_ask_the_same(void **state)
{
	static const char *const words[] = { "0", "1", "0389", "389", "00389",
		"65535", "389/udp", "388-389", "388,389", "ldap", "LDAP",
		"ldap/tcp", "cl/1", "x", "private", "sctp", "none", "nine",
		"tcp", "user", "802-11-iapp" };
	static const struct portinfo_filter all = { .all = true };
	static struct portinfo_query a, b;
	const struct tables *tables = *state;
	const struct portinfo_table *table = tables->builtin;
	static char first[16384], second[16384];
	struct portinfo_error error;
	size_t i, k;

	for (i = 0; i < LENGTH(words); i++) {
		assert_true(portinfo_ask(&a, table, words[i],
		    strlen(words[i]), &error));
		assert_true(a.key < portinfo_keys(table));
		if (a.key == 0)
			continue;
		read_answer(table, &a, &all, first, sizeof(first));
		for (k = 0; k < i; k++) {
			assert_true(portinfo_ask(&b, table, words[k],
			    strlen(words[k]), &error));
			if (a.key != b.key)
				continue;
			read_answer(table, &b, &all, second, sizeof(second));
			assert_string_equal(first, second);
		}
	}
}

/*
 * The word's key, from a copy with what may be read behind it and no more,
 * is the one of its query; where one of the two has none, nothing is said.
 */
static void
check_key(struct tables *tables, const struct portinfo_table *table,
    const char *word)
{
	struct portinfo_error error;
	size_t n = strlen(word), length;
	char *bytes = malloc(n + 16);
	uint32_t key;
	bool read;

	assert_non_null(bytes);
	memcpy(bytes, word, n);
	memset(bytes + n, '7', 16);
	bytes[n] = "\n \t\r"[n % 4];
	key = portinfo_key(table, bytes, &length);
	assert_int_equal(length, n);
	assert_true(key < portinfo_keys(table));
	read = portinfo_ask(&tables->query, table, word, n, &error);
	assert_true(read || key == 0);
	if (key != 0)
		assert_int_equal(key, tables->query.key);
	free(bytes);
}

static void
keys_are_those_of_the_words(void **state)
{
	static const char *const forms[] = { "%s", "%sx", "%s/tcp", "0%s",
		"x%s", "%s,", "%s-7", "%s/", "1%s", "%s1234567" };
	static const char *const words[] = { "tcp", "Udp", "both", "user",
		"WELL-KNOWN", "dynamic", "none-such", "a", "-", ",", "/",
		"/tcp", "tcp/udp", "0", "65535", "65536", "0000000",
		"00000000", "1234567", "12345678", "9999999", ":::::",
		"user/tcp", "\xc3\xa9\xff", "none-such-name-of-many-bytes",
		":", "1:2", "!", "a!b", "!!!!!!!!!!!!!!!!!!!!!",
		"\x7f\x80\xa0\xa1\xff" };
	struct tables *tables = *state;
	const struct slow_row *row;
	const char *name;
	char port[8], word[512];
	size_t i, k;

	for (i = 0; i < LENGTH(words); i++) {
		check_key(tables, tables->builtin, words[i]);
		check_key(tables, tables->loaded, words[i]);
	}
	for (i = 0; i < tables->slow.count; i++) {
		row = &tables->slow.rows[i];
		name = slow_name(&tables->slow, row);
		snprintf(port, sizeof(port), "%u", row->first);
		for (k = 0; k < LENGTH(forms); k++) {
			snprintf(word, sizeof(word), forms[k], port);
			check_key(tables, tables->builtin, word);
			check_key(tables, tables->loaded, word);
			snprintf(word, sizeof(word), forms[k],
			    name == NULL ? "" : name);
			if (strchr(word, ' ') != NULL)
				continue;
			check_key(tables, tables->builtin, word);
			check_key(tables, tables->loaded, word);
		}
	}
}

/* Checks that a word has a key, which it would have without this, too. */
static void
check_known_key(struct tables *tables, const struct portinfo_table *table,
    const char *word)
{
	check_key(tables, table, word);
	assert_true(tables->query.key != 0);
	assert_int_equal(tables->query.key, portinfo_key(table, word,
	    &(size_t){ 0 }));
}

static void
every_name_and_alias_has_a_key(void **state)
{
	struct tables *tables = *state;
	char word[512];
	const char *name;
	size_t i, k;

	for (i = 0; i < tables->slow.count; i++) {
		for (name = slow_name(&tables->slow, &tables->slow.rows[i]);
		    name != NULL; name = slow_next_name(name)) {
			if (strchr(name, ' ') != NULL)
				continue;
			memset(word, 0, sizeof(word));
			for (k = 0; name[k] != '\0'; k++)
				word[k] = (char)pi_fold(name[k]);
			check_known_key(tables, tables->builtin, word);
			check_known_key(tables, tables->loaded, word);
		}
	}
}

/* With zeros before it, too: a port has five digits at most, these or not. */
static void
every_number_up_to_a_port_has_a_key(void **state)
{
	struct tables *tables = *state;
	const struct portinfo_table *table = tables->builtin;
	struct portinfo_error error;
	char word[32];
	size_t length;
	uint32_t key;
	int number, digits;

	for (number = 0; number <= 70000; number++) {
		for (digits = 1; digits <= 12; digits++) {
			memset(word, 0, sizeof(word));
			snprintf(word, sizeof(word), "%0*d", digits, number);
			key = portinfo_key(table, word, &length);
			assert_int_equal(length, strlen(word));
			if (!portinfo_ask(&tables->query, table, word, length,
			    &error)) {
				assert_int_equal(key, 0);
			} else if (length <= 5) {
				assert_true(number <= UINT16_MAX);
				assert_true(key != 0);
				assert_int_equal(key, tables->query.key);
			} else if (key != 0) {
				assert_int_equal(key, pi_port_key(
				    tables->query.first));
			}
		}
	}
}

/* All of them ask for nothing that is there: they have one key. */
static void
unknown_names_share_a_key(void **state)
{
	static const char *const words[] = { "none-such", "NONE-SUCH", "q",
		"none-such-name-of-many-bytes", "x.y", "\xc3\xa9\xff", "q9-9" };
	struct tables *tables = *state;
	const struct portinfo_table *both[] = { tables->builtin,
		tables->loaded };
	char word[64] = "";
	size_t i, k;

	for (i = 0; i < LENGTH(words); i++) {
		for (k = 0; k < LENGTH(both); k++) {
			memset(word, 0, sizeof(word));
			memcpy(word, words[i], strlen(words[i]));
			check_known_key(tables, both[k], word);
			assert_int_equal(tables->query.key,
			    portinfo_keys(both[k]) - 1);
		}
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(queries_with_the_same_key_ask_the_same),
		cmocka_unit_test(keys_are_those_of_the_words),
		cmocka_unit_test(every_name_and_alias_has_a_key),
		cmocka_unit_test(every_number_up_to_a_port_has_a_key),
		cmocka_unit_test(unknown_names_share_a_key)
	};

	return cmocka_run_group_tests(tests, make_tables, free_tables);
}
