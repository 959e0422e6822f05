/* SPDX-License-Identifier: MIT */
/* The cache of answers.  Link with malloc and calloc wrapped. */
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

/* Which of the two calls fails. */
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

/* Runs first: otherwise the other tests would test nothing. */
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

/* Keeps an answer of equal bytes that follows other bytes. */
static void
keep(struct answer_cache *cache, const char *word, char byte, size_t length)
{
	static struct output output;
	struct cache_key key = answer_cache_key(cache, pi_span(word));
	size_t begin = OUTPUT_SIZE - length < 3 ? 0 : 3;

	output_begin(&output, -1);
	memset(output.bytes, '?', begin);
	memset(output.bytes + begin, byte, length);
	output.length = begin + length;
	answer_cache_keep(cache, &key, &output, begin);
	memset(output.bytes, '!', OUTPUT_SIZE);
}

static const struct cached_answer *
find(const struct answer_cache *cache, const char *word)
{
	struct cache_key key = answer_cache_key(cache, pi_span(word));

	return answer_cache_find(cache, &key);
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
an_answer_is_found_by_its_word(void **state)
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
a_later_answer_to_a_word_replaces_the_earlier(void **state)
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
long_words_and_answers_are_not_kept(void **state)
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

/* Similar words have slots of their own. */
static void
many_words_are_kept(void **state)
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

/* The cache can be filled to the last byte. */
static void
a_cache_without_room_is_emptied(void **state)
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
a_cache_without_slots_is_emptied(void **state)
{
	struct answer_cache cache;
	struct cache_key key;
	char word[16];
	unsigned int i;

	(void)state;
	answer_cache_begin(&cache);
	for (i = 0; i < ANSWER_CACHE_SLOTS / 4 * 3; i++) {
		snprintf(word, sizeof(word), "%u", i);
		key = answer_cache_key(&cache, pi_span(word));
		answer_cache_keep(&cache, &key,
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
without_memory_nothing_is_kept(void **state)
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
		cmocka_unit_test(an_answer_is_found_by_its_word),
		cmocka_unit_test(a_later_answer_to_a_word_replaces_the_earlier),
		cmocka_unit_test(long_words_and_answers_are_not_kept),
		cmocka_unit_test(many_words_are_kept),
		cmocka_unit_test(a_cache_without_room_is_emptied),
		cmocka_unit_test(a_cache_without_slots_is_emptied),
		cmocka_unit_test(without_memory_nothing_is_kept)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
