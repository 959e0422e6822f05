/* SPDX-License-Identifier: MIT */
/* Answers remembered.  Link with malloc and calloc wrapped. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "memo.h"

enum { KEYS = 4096 };

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
	memo_begin(&memo, KEYS);
	malloc_fails = calloc_fails = false;
	assert_true(memo.answers == NULL && memo.bytes == NULL);
	memo_end(&memo);
}

/* Keeps as many bytes of one sort, put behind some of another. */
static void
keep(struct memo *memo, uint32_t key, char byte, size_t length)
{
	static struct output output;
	size_t begin = OUTPUT_SIZE - length < 3 ? 0 : 3;

	output_begin(&output, -1);
	memset(output.bytes, '?', begin);
	memset(output.bytes + begin, byte, length);
	output.length = begin + length;
	memo_keep(memo, key, &output, begin);
	memset(output.bytes, '!', OUTPUT_SIZE);
}

static void
check_known(const struct memo *memo, uint32_t key, char byte, size_t length)
{
	const struct memo_answer *answer = memo_find(memo, key);
	size_t i;

	assert_non_null(answer);
	assert_true(answer->known);
	assert_int_equal(answer->length, length);
	assert_true(answer->begin + length <= memo->length);
	for (i = 0; i < length; i++)
		assert_int_equal(memo->bytes[answer->begin + i], byte);
}

static void
nothing_is_known_at_first(void **state)
{
	struct memo memo;
	uint32_t key;

	(void)state;
	memo_begin(&memo, KEYS);
	for (key = 0; key < KEYS; key++)
		assert_null(memo_find(&memo, key));
	memo_end(&memo);
}

static void
an_answer_is_known_by_its_key_as_it_was_put(void **state)
{
	struct memo memo;
	uint32_t key;

	(void)state;
	memo_begin(&memo, KEYS);
	keep(&memo, 0, 'a', 1);
	keep(&memo, 7, 'b', 200);
	keep(&memo, KEYS - 1, 'c', 127);
	check_known(&memo, 0, 'a', 1);
	check_known(&memo, 7, 'b', 200);
	check_known(&memo, KEYS - 1, 'c', 127);
	for (key = 1; key < KEYS - 1; key++)
		assert_int_equal(memo_find(&memo, key) != NULL, key == 7);
	memo_end(&memo);
}

/* A query that finds nothing has an answer, too. */
static void
an_empty_answer_is_known(void **state)
{
	struct memo memo;

	(void)state;
	memo_begin(&memo, KEYS);
	keep(&memo, 3, 'a', 0);
	check_known(&memo, 3, 'a', 0);
	assert_int_equal(memo.length, 0);
	memo_end(&memo);
}

static void
the_last_answer_with_a_key_counts(void **state)
{
	struct memo memo;

	(void)state;
	memo_begin(&memo, KEYS);
	keep(&memo, 3, 'a', 10);
	keep(&memo, 3, 'b', 20);
	check_known(&memo, 3, 'b', 20);
	memo_end(&memo);
}

static void
an_answer_longer_than_half_of_the_output_is_not_kept(void **state)
{
	struct memo memo;

	(void)state;
	memo_begin(&memo, KEYS);
	keep(&memo, 1, 'a', OUTPUT_SIZE / 2);
	keep(&memo, 2, 'b', OUTPUT_SIZE / 2 + 1);
	keep(&memo, 3, 'c', OUTPUT_SIZE);
	check_known(&memo, 1, 'a', OUTPUT_SIZE / 2);
	assert_null(memo_find(&memo, 2));
	assert_null(memo_find(&memo, 3));
	assert_int_equal(memo.length, OUTPUT_SIZE / 2);
	memo_end(&memo);
}

/* Up to the last byte; sanitizers see each one more. */
static void
answers_are_kept_until_there_is_no_room(void **state)
{
	const size_t length = OUTPUT_SIZE / 2, count = MEMO_SIZE / length;
	struct memo memo;
	uint32_t i;

	(void)state;
	memo_begin(&memo, KEYS);
	for (i = 0; i < count - 1; i++)
		keep(&memo, i, (char)('a' + i % 26), length);
	keep(&memo, i, '-', length - 5);
	keep(&memo, i + 1, '.', 6);
	assert_null(memo_find(&memo, i + 1));
	keep(&memo, i + 1, '.', 5);
	assert_int_equal(memo.length, MEMO_SIZE);
	keep(&memo, i + 2, ',', 1);
	assert_null(memo_find(&memo, i + 2));
	keep(&memo, i + 2, ',', 0);
	check_known(&memo, i + 2, ',', 0);
	for (i = 0; i < count - 1; i++)
		check_known(&memo, i, (char)('a' + i % 26), length);
	check_known(&memo, i, '-', length - 5);
	check_known(&memo, i + 1, '.', 5);
	memo_end(&memo);
}

static void
the_last_answer_can_be_copied_in_whole_pieces(void **state)
{
	struct memo memo;
	const struct memo_answer *last;
	char piece[MEMO_PIECE];
	uint32_t i;

	(void)state;
	memo_begin(&memo, KEYS);
	for (i = 0; memo.length < MEMO_SIZE - 1; i++)
		keep(&memo, i, 'a', i == 0 ? OUTPUT_SIZE / 2 - 1
		    : OUTPUT_SIZE / 2);
	keep(&memo, i, 'b', 1);
	last = memo_find(&memo, i);
	assert_non_null(last);
	assert_int_equal(last->begin, MEMO_SIZE - 1);
	memcpy(piece, memo.bytes + last->begin, MEMO_PIECE);
	assert_int_equal(piece[0], 'b');
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
		memo_begin(&memo, KEYS);
		malloc_fails = calloc_fails = false;
		keep(&memo, 1, 'a', 1);
		assert_null(memo_find(&memo, 1));
		memo_end(&memo);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_come_here),
		cmocka_unit_test(nothing_is_known_at_first),
		cmocka_unit_test(an_answer_is_known_by_its_key_as_it_was_put),
		cmocka_unit_test(an_empty_answer_is_known),
		cmocka_unit_test(the_last_answer_with_a_key_counts),
		cmocka_unit_test(
		    an_answer_longer_than_half_of_the_output_is_not_kept),
		cmocka_unit_test(answers_are_kept_until_there_is_no_room),
		cmocka_unit_test(
		    the_last_answer_can_be_copied_in_whole_pieces),
		cmocka_unit_test(without_memory_nothing_is_remembered)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
