/* SPDX-License-Identifier: MIT */
/* Reads the C source of a table back. */
#ifndef EMITTED_H
#define EMITTED_H

#include "cmocka_test.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "emit_table.h"
#include "port_pages.h"
#include "table.h"

/* Returns the text after some words, which occur once. */
static inline const char *
after(const char *text, const char *words)
{
	const char *found = strstr(text, words);

	assert_non_null(found);
	found += strlen(words);
	assert_null(strstr(found, words));
	return found;
}

/* Returns the number after some words, which occur once. */
static inline uint32_t
number_after(const char *text, const char *words)
{
	return (uint32_t)strtoul(after(text, words), NULL, 0);
}

/* Reads all numbers of a member.  Returns their count. */
static inline size_t
read_numbers(const char *text, const char *name, uint32_t *numbers,
    size_t size)
{
	size_t count = 0;
	char member[32], *end;
	const char *at;

	snprintf(member, sizeof(member), "\t.%s = {\n", name);
	at = after(text, member);
	while (strncmp(at, "\t},\n", 4) != 0) {
		if (*at < '0' || *at > '9') {
			assert_non_null(strchr("\t\n ,{}", *at++));
			continue;
		}
		assert_true(count < size);
		numbers[count++] = (uint32_t)strtoul(at, &end, 0);
		at = end;
	}
	return count;
}

/* Are the lines printable ASCII, and the braces balanced? */
static inline void
check_plain(const struct pi_buffer *text)
{
	size_t i, line = 0, open = 0;

	for (i = 0; i < text->length; i++) {
		unsigned char c = (unsigned char)text->bytes[i];

		assert_true((c >= ' ' && c < 0x7f) || c == '\t' || c == '\n');
		line = c == '\n' ? 0 : line + 1;
		assert_true(line < 4095);
		assert_true(c != '}' || open > 0);
		open += c == '{';
		open -= c == '}';
	}
	assert_int_equal(open, 0);
	assert_int_equal(text->bytes[text->length - 1], '\n');
}

/* Checks the name, numbers and count of elements of a member. */
static inline void
check_member(const struct pi_buffer *text, const char *name,
    const uint32_t *numbers, size_t count, size_t elements)
{
	uint32_t *found = calloc(count + 1, sizeof(*found));
	char words[32];

	print_message("  %s\n", name);
	assert_non_null(found);
	assert_int_equal(read_numbers(text->bytes, name, found, count), count);
	assert_memory_equal(found, numbers, count * sizeof(*found));
	snprintf(words, sizeof(words), " %s[", name);
	assert_int_equal(number_after(text->bytes, words), elements);
	free(found);
}

static inline void
check_claims(const struct pi_buffer *text, const struct portinfo_table *table)
{
	uint32_t *numbers = calloc(table->claim_count, 10 * sizeof(*numbers));
	uint32_t i, n = 0;

	assert_non_null(numbers);
	for (i = 0; i < table->claim_count; i++) {
		const struct pi_claim *c = pi_claim(table, i);

		numbers[n++] = c->names;
		numbers[n++] = c->description;
		numbers[n++] = c->previous;
		numbers[n++] = c->next;
		numbers[n++] = c->bearers;
		numbers[n++] = c->first;
		numbers[n++] = c->last;
		numbers[n++] = c->transports;
		numbers[n++] = c->source;
		numbers[n++] = c->heading;
	}
	check_member(text, "claims", numbers, n, table->claim_count);
	free(numbers);
}

static inline void
check_count(const struct pi_buffer *text, const char *what, uint32_t count)
{
	char words[32];

	snprintf(words, sizeof(words), "\t\t.%s = ", what);
	assert_int_equal(number_after(text->bytes, words), count);
}

/* Reads the bytes of all strings. */
static inline void
read_strings(const char *text, struct pi_buffer *bytes)
{
	uint32_t size = number_after(text, " strings["), i;
	uint32_t *numbers = calloc(size, sizeof(*numbers));

	assert_non_null(numbers);
	assert_int_equal(read_numbers(text, "strings", numbers, size), size);
	for (i = 0; i < size; i++) {
		char byte = (char)numbers[i];

		assert_true(numbers[i] <= UCHAR_MAX);
		pi_buffer_add(bytes, &byte, 1);
	}
	free(numbers);
}

/* Checks that each part has the offset of its member. */
static inline void
check_offsets(const struct pi_buffer *text)
{
	static const char *const parts[] = { "claims", "bearers",
		"sources", "names", "buckets", "by_port", "pages", "leaves",
		"blocks", "lists", "strings" };
	char words[64];
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		snprintf(words, sizeof(words), "\t\t.%s = offsetof(struct "
		    "builtin, %s),\n", parts[i], parts[i]);
		after(text->bytes, words);
	}
	after(text->bytes, "\t\t.size = sizeof(struct builtin)\n");
}

static inline void
check_counts(const struct pi_buffer *text, const struct portinfo_table *table)
{
	check_count(text, "claim_count", table->claim_count);
	check_count(text, "bearer_count", table->bearer_count);
	check_count(text, "source_count", table->source_count);
	check_count(text, "name_count", table->name_count);
	check_count(text, "bucket_bits", table->bucket_bits);
	check_count(text, "heading_count", table->heading_count);
	check_count(text, "list_count", table->list_count);
	check_count(text, "string_size", table->string_size);
}

/* Emits a table and frees it. */
static inline void
check_strings(struct portinfo_table *table)
{
	struct pi_buffer text = { 0 }, bytes = { 0 };

	pi_emit_table(&text, table);
	check_plain(&text);
	read_strings(text.bytes, &bytes);
	assert_int_equal(bytes.length, table->string_size);
	assert_memory_equal(bytes.bytes, pi_string(table, 0), bytes.length);
	pi_buffer_free(&text);
	pi_buffer_free(&bytes);
	portinfo_close_table(table);
}

#endif
