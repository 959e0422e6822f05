/* SPDX-License-Identifier: MIT */
/* Answers remembered.  Link with malloc and calloc wrapped. */
#include "cmocka_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memo.h"

enum { WORDS = 4096 };

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);

/* Which of them finds no memory. */
static bool malloc_fails, calloc_fails;

void *
__wrap_malloc(size_t size)
{
	return malloc_fails ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return calloc_fails ? NULL : __real_calloc(count, size);
}

/* The first of the tests: else the others would test nothing. */
static void
calls_come_here(void **state)
{
	struct memo memo;

	(void)state;
	malloc_fails = calloc_fails = true;
	memo_begin(&memo);
	malloc_fails = calloc_fails = false;
	assert_true(memo.answers == NULL && memo.bytes == NULL);
	memo_end(&memo);
}

/* Remembers as many bytes of one sort, which follow some of another. */
static void
keep(struct memo *memo, const char *word, char byte, size_t length)
{
	static struct output output;
	size_t begin = OUTPUT_SIZE - length < 3 ? 0 : 3;

	output_begin(&output, -1);
	memset(output.bytes, '?', begin);
	memset(output.bytes + begin, byte, length);
	output.length = begin + length;
	memo_keep(memo, word, strlen(word), &output, begin);
	memset(output.bytes, '!', OUTPUT_SIZE);
}

static const struct memo_answer *
find(const struct memo *memo, const char *word)
{
	return memo_find(memo, word, strlen(word));
}

static void
check_known(const struct memo *memo, const char *word, char byte,
    size_t length)
{
	const struct memo_answer *answer = find(memo, word);
	size_t i;

	assert_non_null(answer);
	assert_int_equal(answer->length, length);
	assert_true(answer->begin + length <= memo->length);
	for (i = 0; i < length; i++)
		assert_int_equal(memo->bytes[answer->begin + i], byte);
}

static void
an_answer_is_known_by_its_word_as_it_was_put(void **state)
{
	struct memo memo;

	(void)state;
	memo_begin(&memo);
	assert_null(find(&memo, "389"));
	keep(&memo, "389", 'a', 1);
	keep(&memo, "ldap", 'b', 200);
	keep(&memo, "22,80/tcp", 'c', 127);
	keep(&memo, "none", 'd', 0);
	check_known(&memo, "389", 'a', 1);
	check_known(&memo, "ldap", 'b', 200);
	check_known(&memo, "22,80/tcp", 'c', 127);
	check_known(&memo, "none", 'd', 0);
	assert_null(find(&memo, "38"));
	assert_null(find(&memo, "3899"));
	assert_null(find(&memo, "LDAP"));
	assert_null(find(&memo, ""));
	memo_end(&memo);
}

static void
the_last_answer_to_a_word_counts(void **state)
{
	struct memo memo;

	(void)state;
	memo_begin(&memo);
	keep(&memo, "a", 'a', 10);
	keep(&memo, "a", 'b', 20);
	check_known(&memo, "a", 'b', 20);
	assert_int_equal(memo.count, 1);
	memo_end(&memo);
}

static void
what_is_too_long_is_not_kept(void **state)
{
	char word[MEMO_WORD_MAX + 2];
	struct memo memo;
	size_t length;

	(void)state;
	memo_begin(&memo);
	keep(&memo, "a", 'a', OUTPUT_SIZE / 2);
	keep(&memo, "b", 'b', OUTPUT_SIZE / 2 + 1);
	check_known(&memo, "a", 'a', OUTPUT_SIZE / 2);
	assert_null(find(&memo, "b"));
	for (length = MEMO_WORD_MAX - 1; length <= MEMO_WORD_MAX + 1;
	    length++) {
		memset(word, 'w', length);
		word[length] = '\0';
		keep(&memo, word, 'c', 1);
		assert_int_equal(find(&memo, word) != NULL,
		    length <= MEMO_WORD_MAX);
	}
	memo_end(&memo);
}

/* Words that differ in little have slots of their own. */
static void
many_words_are_known(void **state)
{
	struct memo memo;
	char word[16];
	unsigned int i;

	(void)state;
	memo_begin(&memo);
	for (i = 0; i < WORDS; i++) {
		snprintf(word, sizeof(word), "%u", i);
		keep(&memo, word, (char)('a' + i % 26), i % 50);
	}
	for (i = 0; i < WORDS; i++) {
		snprintf(word, sizeof(word), "%u", i);
		check_known(&memo, word, (char)('a' + i % 26), i % 50);
	}
	memo_end(&memo);
}

/* Room is there up to the last byte. */
static void
without_room_all_is_forgotten(void **state)
{
	const size_t length = OUTPUT_SIZE / 2;
	struct memo memo;
	char word[16];
	unsigned int i;

	(void)state;
	memo_begin(&memo);
	for (i = 0; memo.length + 2 * (length + 8) < MEMO_SIZE; i++) {
		snprintf(word, sizeof(word), "%08u", i);
		keep(&memo, word, 'a', length);
	}
	keep(&memo, "b", 'b', MEMO_SIZE - memo.length - 5 < length ?
	    MEMO_SIZE - memo.length - 5 : length);
	keep(&memo, "rest", 'c', MEMO_SIZE - memo.length - 4);
	assert_int_equal(memo.length, MEMO_SIZE);
	assert_non_null(find(&memo, "rest"));
	check_known(&memo, "00000000", 'a', length);
	keep(&memo, "more", 'm', 0);
	check_known(&memo, "more", 'm', 0);
	assert_null(find(&memo, "rest"));
	assert_null(find(&memo, "00000000"));
	assert_int_equal(memo.count, 1);
	memo_end(&memo);
}

static void
so_it_is_without_free_slots(void **state)
{
	struct memo memo;
	char word[16];
	unsigned int i;

	(void)state;
	memo_begin(&memo);
	for (i = 0; i < MEMO_SLOTS / 4 * 3; i++) {
		snprintf(word, sizeof(word), "%u", i);
		memo_keep(&memo, word, strlen(word), &(const struct output){
		    .length = 0 }, 0);
	}
	assert_non_null(find(&memo, "0"));
	keep(&memo, "more", 'm', 1);
	check_known(&memo, "more", 'm', 1);
	assert_null(find(&memo, "0"));
	assert_int_equal(memo.count, 1);
	memo_end(&memo);
}

static void
without_memory_nothing_is_remembered(void **state)
{
	struct memo memo;
	int i;

	(void)state;
	for (i = 1; i < 4; i++) {
		malloc_fails = (i & 1) != 0;
		calloc_fails = (i & 2) != 0;
		memo_begin(&memo);
		malloc_fails = calloc_fails = false;
		keep(&memo, "a", 'a', 1);
		assert_null(memo.answers == NULL ? NULL : find(&memo, "a"));
		memo_end(&memo);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_come_here),
		cmocka_unit_test(an_answer_is_known_by_its_word_as_it_was_put),
		cmocka_unit_test(the_last_answer_to_a_word_counts),
		cmocka_unit_test(what_is_too_long_is_not_kept),
		cmocka_unit_test(many_words_are_known),
		cmocka_unit_test(without_room_all_is_forgotten),
		cmocka_unit_test(so_it_is_without_free_slots),
		cmocka_unit_test(without_memory_nothing_is_remembered)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
