/* SPDX-License-Identifier: MIT */
/* Answers remembered.  Link with malloc and calloc wrapped. */
#include "cmocka_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer_cache.h"

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
	struct answer_cache cache;

	(void)state;
	malloc_fails = calloc_fails = true;
	answer_cache_begin(&cache);
	malloc_fails = calloc_fails = false;
	assert_true(cache.answers == NULL && cache.bytes == NULL);
	answer_cache_end(&cache);
}

/* Remembers as many bytes of one sort, which follow some of another. */
static void
keep(struct answer_cache *cache, const char *word, char byte, size_t length)
{
	static struct output output;
	size_t begin = OUTPUT_SIZE - length < 3 ? 0 : 3;

	output_begin(&output, -1);
	memset(output.bytes, '?', begin);
	memset(output.bytes + begin, byte, length);
	output.length = begin + length;
	answer_cache_keep(cache, word, strlen(word), &output, begin);
	memset(output.bytes, '!', OUTPUT_SIZE);
}

static const struct cached_answer *
find(const struct answer_cache *cache, const char *word)
{
	return answer_cache_find(cache, word, strlen(word));
}

static void
check_known(const struct answer_cache *cache, const char *word, char byte,
    size_t length)
{
	const struct cached_answer *answer = find(cache, word);
	size_t i;

	assert_non_null(answer);
	assert_int_equal(answer->length, length);
	assert_true(answer->begin + length <= cache->length);
	for (i = 0; i < length; i++)
		assert_int_equal(cache->bytes[answer->begin + i], byte);
}

static void
an_answer_is_known_by_its_word_as_it_was_put(void **state)
{
	struct answer_cache cache;

	(void)state;
	answer_cache_begin(&cache);
	assert_null(find(&cache, "389"));
	keep(&cache, "389", 'a', 1);
	keep(&cache, "ldap", 'b', 200);
	keep(&cache, "22,80/tcp", 'c', 127);
	keep(&cache, "none", 'd', 0);
	check_known(&cache, "389", 'a', 1);
	check_known(&cache, "ldap", 'b', 200);
	check_known(&cache, "22,80/tcp", 'c', 127);
	check_known(&cache, "none", 'd', 0);
	assert_null(find(&cache, "38"));
	assert_null(find(&cache, "3899"));
	assert_null(find(&cache, "LDAP"));
	assert_null(find(&cache, ""));
	answer_cache_end(&cache);
}

static void
the_last_answer_to_a_word_counts(void **state)
{
	struct answer_cache cache;

	(void)state;
	answer_cache_begin(&cache);
	keep(&cache, "a", 'a', 10);
	keep(&cache, "a", 'b', 20);
	check_known(&cache, "a", 'b', 20);
	assert_int_equal(cache.count, 1);
	answer_cache_end(&cache);
}

static void
what_is_too_long_is_not_kept(void **state)
{
	char word[ANSWER_CACHE_WORD_MAX + 2];
	struct answer_cache cache;
	size_t length;

	(void)state;
	answer_cache_begin(&cache);
	keep(&cache, "a", 'a', OUTPUT_SIZE / 2);
	keep(&cache, "b", 'b', OUTPUT_SIZE / 2 + 1);
	check_known(&cache, "a", 'a', OUTPUT_SIZE / 2);
	assert_null(find(&cache, "b"));
	for (length = ANSWER_CACHE_WORD_MAX - 1;
	    length <= ANSWER_CACHE_WORD_MAX + 1; length++) {
		memset(word, 'w', length);
		word[length] = '\0';
		keep(&cache, word, 'c', 1);
		assert_int_equal(find(&cache, word) != NULL,
		    length <= ANSWER_CACHE_WORD_MAX);
	}
	answer_cache_end(&cache);
}

/* Words that differ in little have slots of their own. */
static void
many_words_are_known(void **state)
{
	struct answer_cache cache;
	char word[16];
	unsigned int i;

	(void)state;
	answer_cache_begin(&cache);
	for (i = 0; i < WORDS; i++) {
		snprintf(word, sizeof(word), "%u", i);
		keep(&cache, word, (char)('a' + i % 26), i % 50);
	}
	for (i = 0; i < WORDS; i++) {
		snprintf(word, sizeof(word), "%u", i);
		check_known(&cache, word, (char)('a' + i % 26), i % 50);
	}
	answer_cache_end(&cache);
}

/* Room is there up to the last byte. */
static void
without_room_all_is_forgotten(void **state)
{
	const size_t length = OUTPUT_SIZE / 2;
	struct answer_cache cache;
	char word[16];
	unsigned int i;

	(void)state;
	answer_cache_begin(&cache);
	for (i = 0; cache.length + 2 * (length + 8) < ANSWER_CACHE_SIZE; i++) {
		snprintf(word, sizeof(word), "%08u", i);
		keep(&cache, word, 'a', length);
	}
	keep(&cache, "b", 'b', ANSWER_CACHE_SIZE - cache.length - 5 < length ?
	    ANSWER_CACHE_SIZE - cache.length - 5 : length);
	keep(&cache, "rest", 'c', ANSWER_CACHE_SIZE - cache.length - 4);
	assert_int_equal(cache.length, ANSWER_CACHE_SIZE);
	assert_non_null(find(&cache, "rest"));
	check_known(&cache, "00000000", 'a', length);
	keep(&cache, "more", 'm', 0);
	check_known(&cache, "more", 'm', 0);
	assert_null(find(&cache, "rest"));
	assert_null(find(&cache, "00000000"));
	assert_int_equal(cache.count, 1);
	answer_cache_end(&cache);
}

static void
so_it_is_without_free_slots(void **state)
{
	struct answer_cache cache;
	char word[16];
	unsigned int i;

	(void)state;
	answer_cache_begin(&cache);
	for (i = 0; i < ANSWER_CACHE_SLOTS / 4 * 3; i++) {
		snprintf(word, sizeof(word), "%u", i);
		answer_cache_keep(&cache, word, strlen(word),
		    &(const struct output){ .length = 0 }, 0);
	}
	assert_non_null(find(&cache, "0"));
	keep(&cache, "more", 'm', 1);
	check_known(&cache, "more", 'm', 1);
	assert_null(find(&cache, "0"));
	assert_int_equal(cache.count, 1);
	answer_cache_end(&cache);
}

static void
without_memory_nothing_is_remembered(void **state)
{
	struct answer_cache cache;
	int i;

	(void)state;
	for (i = 1; i < 4; i++) {
		malloc_fails = (i & 1) != 0;
		calloc_fails = (i & 2) != 0;
		answer_cache_begin(&cache);
		malloc_fails = calloc_fails = false;
		keep(&cache, "a", 'a', 1);
		assert_null(cache.answers == NULL ? NULL : find(&cache, "a"));
		answer_cache_end(&cache);
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
