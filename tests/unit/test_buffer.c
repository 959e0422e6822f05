/* SPDX-License-Identifier: MIT */
/* A buffer that grows.  Link with malloc, calloc and realloc wrapped. */
#include "cmocka_test.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>

#include "buffer.h"
#include "memory.h"

static void
an_empty_addition_gives_an_empty_string(void **state)
{
	struct pi_buffer text = { 0 };

	(void)state;
	memory_left = 1;
	pi_buffer_add(&text, NULL, 0);
	assert_false(text.failed);
	assert_int_equal(text.length, 0);
	assert_string_equal(text.bytes, "");
	pi_buffer_free(&text);
	memory_left = SIZE_MAX;
}

static void
bytes_are_added_as_they_are(void **state)
{
	struct pi_buffer text = { 0 };

	(void)state;
	memory_left = 1;
	pi_buffer_add(&text, "a\0b", 3);
	pi_buffer_puts(&text, "\xff");
	pi_buffer_printf(&text, "%s-%d", "c", 7);
	assert_int_equal(text.length, 7);
	assert_memory_equal(text.bytes, "a\0b\xff" "c-7", 8);
	pi_buffer_free(&text);
	memory_left = SIZE_MAX;
}

/* An allocation for each byte would make small additions slow. */
static void
growing_is_rare_and_keeps_the_bytes(void **state)
{
	struct pi_buffer text = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < 10000; i++)
		pi_buffer_printf(&text, "%c", (int)('a' + i % 26));
	assert_false(text.failed);
	assert_true(memory_left < SIZE_MAX && memory_left >= SIZE_MAX - 10);
	assert_int_equal(text.length, 10000);
	for (i = 0; i < text.length; i++)
		assert_int_equal(text.bytes[i], 'a' + i % 26);
	pi_buffer_free(&text);
	memory_left = SIZE_MAX;
}

static void
an_addition_larger_than_twice_the_capacity_fits(void **state)
{
	struct pi_buffer text = { 0 };

	(void)state;
	pi_buffer_puts(&text, "x");
	pi_buffer_printf(&text, "%5000d", 1);
	assert_int_equal(text.length, 5001);
	assert_true(text.capacity > text.length);
	assert_int_equal(strlen(text.bytes), 5001);
	pi_buffer_free(&text);
}

/* No size that wraps is allocated, with or without the NUL. */
static void
a_size_that_wraps_fails(void **state)
{
	static const size_t sizes[] = { SIZE_MAX, SIZE_MAX - 1 };
	struct pi_buffer text = { 0 };
	size_t i;

	(void)state;
	pi_buffer_puts(&text, "x");
	memory_left = 1;
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		text.failed = false;
		pi_buffer_add(&text, "", sizes[i]);
		assert_true(text.failed && memory_left == 1);
		assert_string_equal(text.bytes, "x");
	}
	pi_buffer_free(&text);
	memory_left = SIZE_MAX;
}

/* printf(3) returns its length as an int. */
static void
text_longer_than_int_max_fails(void **state)
{
	volatile int width = INT_MAX;
	struct pi_buffer text = { 0 };

	(void)state;
	memory_left = 1;
	pi_buffer_puts(&text, "kept");
	pi_buffer_printf(&text, "%*d%d", width, 1, 2);
	assert_true(text.failed);
	assert_string_equal(text.bytes, "kept");
	pi_buffer_free(&text);
	memory_left = SIZE_MAX;
}

static void
after_memory_runs_out_additions_do_nothing(void **state)
{
	struct pi_buffer text = { 0 };

	(void)state;
	memory_left = 1;
	memory_failed = false;
	pi_buffer_puts(&text, "kept");
	pi_buffer_printf(&text, "%5000d", 1);
	assert_true(text.failed && memory_failed);
	pi_buffer_puts(&text, "not added");
	pi_buffer_printf(&text, "not added");
	assert_true(text.failed);
	assert_int_equal(text.length, 4);
	assert_string_equal(text.bytes, "kept");
	pi_buffer_free(&text);
	memory_left = SIZE_MAX;
}

static void
a_freed_buffer_can_be_used_again(void **state)
{
	struct pi_buffer text = { 0 };

	(void)state;
	pi_buffer_free(&text);
	memory_left = 0;
	pi_buffer_puts(&text, "one");
	pi_buffer_free(&text);
	assert_null(text.bytes);
	memory_left = SIZE_MAX;
	pi_buffer_puts(&text, "two");
	assert_string_equal(text.bytes, "two");
	pi_buffer_free(&text);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(an_empty_addition_gives_an_empty_string),
		cmocka_unit_test(bytes_are_added_as_they_are),
		cmocka_unit_test(growing_is_rare_and_keeps_the_bytes),
		cmocka_unit_test(
		    an_addition_larger_than_twice_the_capacity_fits),
		cmocka_unit_test(a_size_that_wraps_fails),
		cmocka_unit_test(text_longer_than_int_max_fails),
		cmocka_unit_test(after_memory_runs_out_additions_do_nothing),
		cmocka_unit_test(a_freed_buffer_can_be_used_again)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
