/* SPDX-License-Identifier: MIT */
/* Buffered output with checked writes. */
#include "captured.h"

#include <stdio.h>
#include <stdlib.h>

#include <portinfo.h>

#include "output.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* More bytes than two buffers hold; no two pieces are alike. */
enum { MUCH = 2 * OUTPUT_SIZE + 7 };

static void
fill(char *bytes, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++)
		bytes[i] = (char)('!' + i % 89);
}

static void
empty_output_is_not_written(void **state)
{
	static struct output output;
	static struct captured captured;

	(void)state;
	capture(&captured);
	output_begin(&output, 1);
	output_put(&output, "", 0);
	output_puts(&output, "");
	output_show(&output, pi_span(""));
	assert_true(output_flush(&output));
	assert_int_equal(captured.writes, 0);
}

static void
output_is_buffered_until_it_is_flushed(void **state)
{
	static struct output output;
	static struct captured captured;

	(void)state;
	capture(&captured);
	output_begin(&output, 7);
	output_put(&output, "a\0b", 3);
	output_puts(&output, "c\xc3\xa9\t");
	output_number(&output, 0);
	output_number(&output, 65535);
	output_number(&output, 4294967295U);
	output_show(&output, pi_span("\x1b\xff\tq"));
	assert_int_equal(captured.writes, 0);
	assert_true(output_flush(&output));
	assert_int_equal(captured.writes, 1);
	assert_int_equal(captured.fd, 7);
	assert_int_equal(captured.length, 27);
	assert_memory_equal(captured.bytes,
	    "a\0bc\xc3\xa9\t0655354294967295?" "? q", 27);
	assert_true(output_flush(&output));
	assert_int_equal(captured.writes, 1);
}

static void
output_of_any_size_is_written_whole_and_once(void **state)
{
	static const size_t sizes[] = { 1, OUTPUT_SIZE - 1, OUTPUT_SIZE,
		OUTPUT_SIZE + 1, 2 * OUTPUT_SIZE, MUCH };
	static const size_t pieces[] = { 1, 1000, MUCH };
	static struct output output;
	static struct captured captured;
	static char bytes[MUCH];
	size_t i, k, piece;

	(void)state;
	fill(bytes, MUCH);
	capture(&captured);
	for (i = 0; i < LENGTH(sizes) * LENGTH(pieces); i++) {
		size_t size = sizes[i / LENGTH(pieces)];

		recapture(&captured);
		output_begin(&output, 1);
		for (k = 0; k < size; k += piece) {
			piece = pieces[i % LENGTH(pieces)];
			if (piece > size - k)
				piece = size - k;
			output_put(&output, bytes + k, piece);
		}
		assert_true(output_flush(&output));
		assert_int_equal(captured.length, size);
		assert_memory_equal(captured.bytes, bytes, size);
	}
}

static void
short_and_interrupted_writes_go_on(void **state)
{
	static struct output output;
	static struct captured captured;
	static char bytes[MUCH];

	(void)state;
	fill(bytes, MUCH);
	capture(&captured);
	captured.most = 1000;
	captured.errors[0] = EINTR;
	captured.errors[2] = EINTR;
	captured.errors[3] = EINTR;
	output_begin(&output, 0); /* a descriptor like any other */
	output_put(&output, bytes, MUCH);
	assert_true(output_flush(&output));
	assert_int_equal(captured.fd, 0);
	assert_int_equal(output.error, 0);
	assert_int_equal(captured.length, MUCH);
	assert_memory_equal(captured.bytes, bytes, MUCH);
}

static void
a_failed_write_is_kept_and_ends_the_output(void **state)
{
	static struct output output;
	static struct captured captured;
	static char bytes[MUCH];

	(void)state;
	fill(bytes, MUCH);
	capture(&captured);
	captured.errors[1] = ENOSPC;
	captured.always = EPIPE;
	output_begin(&output, 1);
	output_put(&output, bytes, MUCH);
	assert_int_equal(output.error, ENOSPC);
	output_put(&output, bytes, MUCH);
	output_puts(&output, "more");
	assert_false(output_flush(&output));
	assert_int_equal(output.error, ENOSPC);
	assert_int_equal(captured.writes, 2);
	assert_int_equal(captured.length, OUTPUT_SIZE);
	assert_false(output_flush(&output));
	assert_int_equal(captured.writes, 2);
}

static void
a_write_that_fails_after_a_short_one_is_noticed(void **state)
{
	static struct output output;
	static struct captured captured;

	(void)state;
	capture(&captured);
	captured.most = 2;
	captured.errors[1] = EIO;
	output_begin(&output, 1);
	output_puts(&output, "four");
	assert_false(output_flush(&output));
	assert_int_equal(output.error, EIO);
	assert_string_equal(captured.bytes, "fo");
}

static void
without_a_descriptor_output_keeps_what_fits(void **state)
{
	static struct output output;
	static struct captured captured;
	static char bytes[MUCH];

	(void)state;
	fill(bytes, MUCH);
	capture(&captured);
	output_begin(&output, -1);
	output_puts(&output, "abc");
	assert_int_equal(output.length, 3);
	assert_memory_equal(output.bytes, "abc", 3);
	output_begin(&output, -1);
	output_put(&output, bytes, OUTPUT_SIZE);
	assert_int_equal(output.length, OUTPUT_SIZE);
	output_put(&output, bytes, MUCH);
	assert_int_equal(output.length, OUTPUT_SIZE);
	assert_memory_equal(output.bytes, bytes, OUTPUT_SIZE);
	assert_true(output_flush(&output));
	assert_int_equal(captured.writes, 0);
}

static void
strings_of_any_length_are_put_whole(void **state)
{
	static struct output output;
	static struct captured captured;
	static char bytes[OUTPUT_SIZE + 64];
	size_t before, length, all;

	(void)state;
	capture(&captured);
	for (before = 0; before < 40; before++) {
		for (length = 0; length < 40; length++) {
			captured.length = 0;
			all = OUTPUT_SIZE - before + length;
			fill(bytes, all);
			bytes[all] = '\0';
			output_begin(&output, 1);
			output_put(&output, bytes, OUTPUT_SIZE - before);
			output_puts(&output, bytes + OUTPUT_SIZE - before);
			assert_true(output_flush(&output));
			assert_int_equal(captured.length, all);
			assert_memory_equal(captured.bytes, bytes, all);
		}
	}
}

static void
without_a_descriptor_a_long_string_is_cut(void **state)
{
	static struct output output;
	static char bytes[OUTPUT_SIZE];
	size_t room;

	(void)state;
	fill(bytes, sizeof(bytes));
	for (room = 0; room < 11; room++) {
		output_begin(&output, -1);
		output_put(&output, bytes, OUTPUT_SIZE - room);
		output_puts(&output, "0123456789");
		assert_int_equal(output.length, OUTPUT_SIZE);
		assert_memory_equal(output.bytes + OUTPUT_SIZE - room,
		    "0123456789", room);
	}
}

/* A character of each length, at many offsets. */
static void
characters_are_not_split(void **state)
{
	static const char *const characters[] = { "a", "\xc3\xa9",
		"\xe2\x82\xac", "\xf0\x9f\x93\x81" };
	static struct output output;
	static struct captured captured;
	char text[1100];
	size_t i, before, length;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(characters); i++) {
		for (before = 0; before < 1030; before++) {
			captured.length = 0;
			memset(text, '-', before);
			strcpy(text + before, characters[i]);
			strcat(text, characters[i]);
			strcat(text, "end");
			length = strlen(text);
			output_begin(&output, 1);
			output_show(&output, pi_span(text));
			assert_true(output_flush(&output));
			assert_int_equal(captured.length, length);
			assert_memory_equal(captured.bytes, text, length);
		}
	}
}

/* Every byte that is no character becomes one `?`, at any offset. */
static void
invalid_bytes_are_replaced(void **state)
{
	static const char *const bad[] = { "\x80", "\xbf", "\xff", "\x1b",
		"\xc3", "\xe2\x82", "\xf0\x9f\x93" };
	static struct output output;
	static struct captured captured;
	char text[800];
	size_t i, k, n, length;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(bad); i++) {
		length = strlen(bad[i]);
		for (n = 0; n + length < sizeof(text); n += length)
			memcpy(text + n, bad[i], length);
		captured.length = 0;
		output_begin(&output, 1);
		output_show(&output, (struct pi_span){ text, n });
		assert_true(output_flush(&output));
		assert_int_equal(captured.length, n);
		for (k = 0; k < n; k++)
			assert_int_equal(captured.bytes[k], '?');
	}
}

static void
numbers_are_put_in_full(void **state)
{
	static const size_t numbers[] = { 0, 1, 9, 10, 11, 99, 100, 101, 109,
		110, 999, 1000, 1099, 1100, 10000, 65535, 100000, SIZE_MAX };
	static struct output output;
	char expected[32];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(numbers); i++) {
		output_begin(&output, -1);
		output_number(&output, numbers[i]);
		output_byte(&output, '\0');
		snprintf(expected, sizeof(expected), "%zu", numbers[i]);
		assert_string_equal(output.bytes, expected);
	}
}

/* With any room left; without a descriptor, what does not fit is dropped. */
static void
a_number_is_put_whole(void **state)
{
	static struct output output;
	static struct captured captured;
	static char bytes[OUTPUT_SIZE];
	size_t room;

	(void)state;
	fill(bytes, OUTPUT_SIZE);
	capture(&captured);
	for (room = 0; room < 8; room++) {
		recapture(&captured);
		output_begin(&output, 1);
		output_put(&output, bytes, OUTPUT_SIZE - room);
		output_number(&output, 65535);
		assert_true(output_flush(&output));
		assert_int_equal(captured.length, OUTPUT_SIZE - room + 5);
		assert_string_equal(captured.bytes + OUTPUT_SIZE - room,
		    "65535");

		output_begin(&output, -1);
		output_put(&output, bytes, OUTPUT_SIZE - room);
		output_number(&output, 65535);
		assert_int_equal(output.length, OUTPUT_SIZE - room +
		    (room < 5 ? room : 5));
	}
	captured.writes = 0;
	captured.errors[0] = EIO;
	output_begin(&output, 1);
	output_put(&output, bytes, OUTPUT_SIZE);
	output_number(&output, 1);
	assert_int_equal(output.error, EIO);
	assert_int_equal(output.length, 0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(empty_output_is_not_written),
		cmocka_unit_test(output_is_buffered_until_it_is_flushed),
		cmocka_unit_test(
		    output_of_any_size_is_written_whole_and_once),
		cmocka_unit_test(short_and_interrupted_writes_go_on),
		cmocka_unit_test(a_failed_write_is_kept_and_ends_the_output),
		cmocka_unit_test(
		    a_write_that_fails_after_a_short_one_is_noticed),
		cmocka_unit_test(
		    without_a_descriptor_output_keeps_what_fits),
		cmocka_unit_test(numbers_are_put_in_full),
		cmocka_unit_test(a_number_is_put_whole),
		cmocka_unit_test(strings_of_any_length_are_put_whole),
		cmocka_unit_test(without_a_descriptor_a_long_string_is_cut),
		cmocka_unit_test(
		    characters_are_not_split),
		cmocka_unit_test(invalid_bytes_are_replaced)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
