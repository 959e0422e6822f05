/* SPDX-License-Identifier: MIT */
/* The hash of names, against one that reads byte by byte. */
#include "cmocka_test.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "name_hash.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* Lengths that names have, and more than the two words always read. */
enum { LENGTH_MAX = 40 };

static void
every_byte_is_folded_in_every_place(void **state)
{
	/* What stands beside it, of which nothing may be carried over. */
	static const unsigned char beside[] = { 0, 'A', 'Z', '[', '@', 'a',
		0x7f, 0x80, 'A' | 0x80, 0xff };
	unsigned int byte, place, i, k;

	(void)state;
	for (byte = 0; byte <= UCHAR_MAX; byte++) {
		for (place = 0; place < 8; place++) {
			for (i = 0; i < LENGTH(beside); i++) {
				char bytes[8], folded[8];

				memset(bytes, beside[i], sizeof(bytes));
				bytes[place] = (char)byte;
				for (k = 0; k < 8; k++)
					folded[k] = (char)pi_fold(bytes[k]);
				assert_true(pi_fold_word(pi_load(bytes)) ==
				    pi_load(folded));
			}
		}
	}
}

static void
bytes_are_loaded_with_the_first_one_lowest(void **state)
{
	(void)state;
	assert_true(pi_load("\x01\x02\x03\x04\x05\x06\x07\xff") ==
	    UINT64_C(0xff07060504030201));
}

static void
the_lowest_bytes_of_a_word_are_kept(void **state)
{
	static const uint64_t kept[] = { 0, 0xff, 0xffff, 0xffffff,
		0xffffffff, UINT64_C(0xffffffffff),
		UINT64_C(0xffffffffffff), UINT64_C(0xffffffffffffff),
		UINT64_MAX, UINT64_MAX, UINT64_MAX };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(kept); i++)
		assert_true(pi_low_bytes(UINT64_MAX, i) == kept[i]);
	assert_true(pi_low_bytes(UINT64_MAX, SIZE_MAX) == UINT64_MAX);
}

/* Bytes without a pattern, letters of both cases and others among them. */
static void
fill(char *bytes, size_t length)
{
	uint32_t number = 1;
	size_t i;

	for (i = 0; i < length; i++) {
		number = number * 1664525 + 1013904223;
		bytes[i] = (char)(number >> 24);
	}
}

/* As the hash is described, a byte at a time. */
static uint64_t
hash_slowly(const char *bytes, size_t length, uint32_t seed)
{
	uint64_t hash = seed ^ (uint64_t)length << 32, word;
	size_t i, k;

	for (i = 0; i < 16 || i < length; i += 8) {
		word = 0;
		for (k = i; k < i + 8 && k < length; k++)
			word |= (uint64_t)pi_fold(bytes[k]) << 8 * (k - i);
		hash = pi_mix(hash, word);
	}
	return hash;
}

/*
 * Hashes from memory of just the size, and from memory with just the padding:
 * sanitizers see each byte too far.  Two words are always read, so that there
 * are 16 bytes even of an empty text.
 */
static void
check_hash(const char *bytes, size_t length, uint32_t seed)
{
	static const unsigned char behind[] = { 0, ' ', 'A', 0x80, 0xff };
	uint64_t hash = hash_slowly(bytes, length, seed);
	char *bare = malloc(length == 0 ? 1 : length);
	char *padded = malloc((length == 0 ? 1 : length) + PI_PADDING);
	size_t i;

	assert_true(bare != NULL && padded != NULL);
	memcpy(bare, bytes, length);
	assert_true(pi_hash((struct pi_span){ bare, length }, seed, false) ==
	    hash);
	for (i = 0; i < LENGTH(behind); i++) {
		memset(padded, behind[i], (length == 0 ? 1 : length) +
		    PI_PADDING);
		memcpy(padded, bytes, length);
		assert_true(pi_hash((struct pi_span){ padded, length }, seed,
		    true) == hash);
		assert_true(pi_hash((struct pi_span){ padded, length }, seed,
		    false) == hash);
	}
	free(bare);
	free(padded);
}

static void
names_of_every_length_are_hashed_alike_in_both_ways(void **state)
{
	static const uint32_t seeds[] = { 0, 1, 15, UINT32_MAX };
	char bytes[LENGTH_MAX];
	size_t length, i;

	(void)state;
	fill(bytes, sizeof(bytes));
	for (length = 0; length <= LENGTH_MAX; length++)
		for (i = 0; i < LENGTH(seeds); i++)
			check_hash(bytes, length, seeds[i]);
}

static void
pieces_of_a_name_are_its_folded_bytes(void **state)
{
	static const char name[32] = "SERVICE-Name";
	const struct pi_span text = { name, 12 };
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		bool padded = i > 0;

		assert_true(pi_folded(text, 0, padded) == pi_load("service-"));
		assert_true(pi_folded(text, 8, padded) ==
		    pi_load("name\0\0\0"));
		assert_true(pi_folded(text, 12, padded) == 0);
		assert_true(pi_folded(text, 16, padded) == 0);
	}
}

/* Tables that were made on one machine are read on others. */
static void
the_hash_is_the_same_on_every_machine(void **state)
{
	static const struct {
		const char *name;
		uint32_t seed;
		uint64_t hash;
	} cases[] = {
		{ "", 0, UINT64_C(0x0000000000000000) },
		{ "ldap", 0, UINT64_C(0x1f1f5a39234194b9) },
		{ "LDAP", 7, UINT64_C(0x765a756c2286056b) },
		{ "a-name-of-24-bytes-or-so", 1, UINT64_C(0x927a9d1acecb96b0) }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++)
		assert_true(pi_hash(pi_span(cases[i].name), cases[i].seed,
		    false) == cases[i].hash);
}

static void
case_does_not_matter_and_all_else_does(void **state)
{
	char name[LENGTH_MAX + 1], other[LENGTH_MAX + 1];
	const struct pi_span a = { name, LENGTH_MAX }, b = { other,
		LENGTH_MAX };
	uint64_t hash;
	size_t i;

	(void)state;
	memset(name, 'x', sizeof(name));
	hash = pi_hash(a, 0, false);
	for (i = 0; i < LENGTH_MAX; i++) {
		memcpy(other, name, sizeof(name));
		other[i] = 'X';
		assert_true(pi_hash(b, 0, false) == hash);
		other[i] = 'y';
		assert_true(pi_hash(b, 0, false) != hash);
		other[i] = (char)('x' | 0x80);
		assert_true(pi_hash(b, 0, false) != hash);
	}
	assert_true(pi_hash(a, 1, false) != hash);
	/* A NUL is a byte like others: lengths tell these apart. */
	memset(name, 0, sizeof(name));
	for (i = 0; i < LENGTH_MAX; i++)
		assert_true(pi_hash((struct pi_span){ name, i }, 0, false) !=
		    pi_hash((struct pi_span){ name, i + 1 }, 0, false));
}

static void
numbers_are_scaled_to_those_below_the_count(void **state)
{
	static const uint32_t counts[] = { 1, 2, 3, 10000, UINT32_MAX };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(counts); i++) {
		assert_int_equal(pi_scale(0, counts[i]), 0);
		assert_int_equal(pi_scale(UINT32_MAX, counts[i]),
		    counts[i] - 1);
	}
	assert_int_equal(pi_scale(UINT32_C(0x7fffffff), 2), 0);
	assert_int_equal(pi_scale(UINT32_C(0x80000000), 2), 1);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_byte_is_folded_in_every_place),
		cmocka_unit_test(bytes_are_loaded_with_the_first_one_lowest),
		cmocka_unit_test(the_lowest_bytes_of_a_word_are_kept),
		cmocka_unit_test(
		    names_of_every_length_are_hashed_alike_in_both_ways),
		cmocka_unit_test(pieces_of_a_name_are_its_folded_bytes),
		cmocka_unit_test(the_hash_is_the_same_on_every_machine),
		cmocka_unit_test(case_does_not_matter_and_all_else_does),
		cmocka_unit_test(numbers_are_scaled_to_those_below_the_count)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
