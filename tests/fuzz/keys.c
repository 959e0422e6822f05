/* SPDX-License-Identifier: MIT */
#include "keys.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "span.h"

/* What has to be there behind a word and its blank. */
enum { PADDING = 15 };

/*
 * A key is 0 or that of the word's query; and that for a port of up to seven
 * digits, and a name that is there or begins with a letter.
 */
static void
check_agrees(const struct portinfo_table *table, uint32_t key,
    const struct portinfo_query *query, const char *word, size_t length)
{
	bool is_known = portinfo_has_name(table, word, length);
	bool is_plain = pi_is_letter(*word) &&
	    memchr(word, '/', length) == NULL;
	size_t digits = 0;

	while (digits < length && pi_is_digit(word[digits]))
		digits++;
	check(key == 0 || key == query->key,
	    "a key is that of the word's query");
	if (is_known || is_plain || (digits == length && digits < 8))
		check(key == query->key && (key != 0 ||
		    query->kind == PORTINFO_PORTS),
		    "a word has the key of its query");
}

void
check_key(const struct portinfo_table *table,
    const struct portinfo_query *query, bool good, const char *word,
    size_t length)
{
	char *copy = malloc(length + 1 + PADDING);
	size_t told = 0, i;
	uint32_t key;

	check(copy != NULL, "there is memory");
	memcpy(copy, word, length);
	memset(copy + length, '\n', 1 + PADDING);
	key = portinfo_key(table, copy, &told);
	for (i = 0; i < length && (unsigned char)word[i] > ' '; i++)
		continue;
	check(told == i, "a word ends before the first blank");
	check(key < portinfo_keys(table), "keys are below their number");
	if (i == length && good)
		check_agrees(table, key, query, word, length);
	else if (i == length)
		check(key == 0, "a word that asks for nothing has no key");
	free(copy);
}
