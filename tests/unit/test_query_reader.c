/* SPDX-License-Identifier: MIT */
/* Words and lines from pieces.  Link with read and calloc wrapped. */
#include "cmocka_test.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#include "buffer.h"
#include "query_reader.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

ssize_t __real_read(int fd, void *bytes, size_t size);
ssize_t __wrap_read(int fd, void *bytes, size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);

enum { FD = 1000, SIZE = QUERY_READER_SIZE };

/* What reads from FD return; other descriptors are really read. */
struct source {
	const char *bytes;
	size_t length;
	size_t piece;	 /* the most bytes that a read returns */
	size_t reads;
	size_t interrupted; /* interrupted reads before each read */
	int error;	 /* errno of the read at the end; 0: none, the end */
};

static struct source source;
static size_t interrupts;
static bool calloc_fails;

ssize_t
__wrap_read(int fd, void *bytes, size_t size)
{
	size_t length = size;

	if (fd != FD)
		return __real_read(fd, bytes, size);
	assert_true(size > 0);
	source.reads++;
	if (interrupts > 0) {
		interrupts--;
		errno = EINTR;
		return -1;
	}
	interrupts = source.interrupted;
	if (source.length == 0 && source.error != 0) {
		errno = source.error;
		return -1;
	}
	if (length > source.piece)
		length = source.piece;
	if (length > source.length)
		length = source.length;
	memcpy(bytes, source.bytes, length);
	source.bytes += length;
	source.length -= length;
	return (ssize_t)length;
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return calloc_fails ? NULL : __real_calloc(count, size);
}

enum way { WORDS, EMPTY_LINES, LINES, WAYS };

static bool
take(struct query_reader *reader, struct query_text *text, enum way way)
{
	return way == LINES ? query_reader_line(reader, text)
			    : query_reader_word(reader, text,
			    way == EMPTY_LINES);
}

/* Takes all queries, as `1<word>2<word>`; returns the error. */
static int
take_all(struct pi_buffer *taken, int fd, enum way way)
{
	static struct query_reader reader;
	struct query_text text;
	int error;

	pi_buffer_puts(taken, "");
	query_reader_begin(&reader, fd);
	while (query_reader_fill(&reader)) {
		while (take(&reader, &text, way)) {
			pi_buffer_printf(taken, "%zu<", text.line);
			pi_buffer_add(taken, text.word.bytes, text.word.length);
			pi_buffer_puts(taken, ">");
		}
	}
	assert_false(query_reader_fill(&reader)); /* it stays at its end */
	error = reader.error;
	query_reader_end(&reader);
	assert_false(taken->failed);
	return error;
}

/* Runs first: otherwise the other tests would test nothing. */
static void
calls_come_here(void **state)
{
	static char bytes[SIZE + 1];
	struct pi_buffer taken = { 0 };

	(void)state;
	source = (struct source){ .bytes = bytes, .length = sizeof(bytes),
		.piece = SIZE_MAX };
	calloc_fails = true;
	assert_int_equal(take_all(&taken, FD, LINES), ENOMEM);
	calloc_fails = false;
	assert_int_equal(source.reads, 1);
	pi_buffer_free(&taken);
}

static const struct {
	const char *claim;
	const char *bytes;
	const char *taken[WAYS];
} cases[] = {
	{ "nothing", "", { "", "", "" } },
	{ "an empty line", "\n", { "", "1<>", "1<>" } },
	{ "two", "\n\n", { "", "1<>2<>", "1<>2<>" } },
	{ "a word", "a\n", { "1<a>", "1<a>", "1<a>" } },
	{ "without a line end", "ldap",
	    { "1<ldap>", "1<ldap>", "1<ldap>" } },
	{ "with CRLF", "ldap\r\n22\r\n", { "1<ldap>2<22>", "1<ldap>2<22>",
	    "1<ldap>2<22>" } },
	{ "a CR at the end of all", "ldap\r",
	    { "1<ldap>", "1<ldap>", "1<ldap>" } },
	{ "a CR inside of a line", "a\rb\r\r\n", { "1<a>1<b>", "1<a>1<b>",
	    "1<a\rb\r>" } },
	{ "an empty line with CRLF", "\r\n\r\na\r\n\r\n",
	    { "3<a>", "1<>2<>3<a>4<>", "1<>2<>3<a>4<>" } },
	{ "empty lines about a word", "\n\nldap\n\n\n22\n\n",
	    { "3<ldap>6<22>", "1<>2<>3<ldap>4<>5<>6<22>7<>",
	    "1<>2<>3<ldap>4<>5<>6<22>7<>" } },
	{ "several words on a line", "ldap 22\tssh\n80\n",
	    { "1<ldap>1<22>1<ssh>2<80>", "1<ldap>1<22>1<ssh>2<80>",
	    "1<ldap 22\tssh>2<80>" } },
	{ "blanks about them", "  ldap\t \n \v80 \f 22  ",
	    { "1<ldap>2<80>2<22>", "1<ldap>2<80>2<22>",
	    "1<  ldap\t >2< \v80 \f 22  >" } },
	{ "blanks of Unicode about them",
	    "\xef\xbb\xbf" "22\xc2\xa0ldap\n\xe2\x80\x8b\n\xe3\x80\x80" "80",
	    { "1<22>1<ldap>3<80>", "1<22>1<ldap>2<>3<80>",
	    "1<\xef\xbb\xbf" "22\xc2\xa0ldap>2<\xe2\x80\x8b>3<\xe3\x80\x80"
	    "80>" } },
	{ "what only begins like one", "\xe2\x80 \xe2\x80\x93" "a\xc2",
	    { "1<\xe2\x80>1<\xe2\x80\x93" "a\xc2>",
	    "1<\xe2\x80>1<\xe2\x80\x93" "a\xc2>",
	    "1<\xe2\x80 \xe2\x80\x93" "a\xc2>" } },
	{ "a line of blanks is an empty one", "a\n \t\n b\n",
	    { "1<a>3<b>", "1<a>2<>3<b>", "1<a>2< \t>3< b>" } },
	{ "a blank after the last word adds no line", "a\nb \n",
	    { "1<a>2<b>", "1<a>2<b>", "1<a>2<b >" } },
	{ "other bytes are no blanks", "\x1b\x01 \xc2\xa1 \xff\x7f\n",
	    { "1<\x1b\x01>1<\xc2\xa1>1<\xff\x7f>",
	    "1<\x1b\x01>1<\xc2\xa1>1<\xff\x7f>",
	    "1<\x1b\x01 \xc2\xa1 \xff\x7f>" } }
};

/* Reads a source in pieces of some size and compares. */
static void
check_taken(const char *bytes, size_t length, size_t piece, enum way way,
    const char *expected, size_t expected_length)
{
	struct pi_buffer taken = { 0 };

	source = (struct source){ .bytes = bytes, .length = length,
		.piece = piece };
	assert_int_equal(take_all(&taken, FD, way), 0);
	assert_int_equal(taken.length, expected_length);
	assert_memory_equal(taken.bytes, expected, expected_length);
	pi_buffer_free(&taken);
}

static void
words_and_lines_are_the_same_in_pieces_of_any_size(void **state)
{
	size_t i, piece, length;
	int way;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		length = strlen(cases[i].bytes);
		for (piece = 1; piece <= length + 1; piece++)
			for (way = 0; way < WAYS; way++)
				check_taken(cases[i].bytes, length, piece,
				    (enum way)way, cases[i].taken[way],
				    strlen(cases[i].taken[way]));
	}
}

static void
a_nul_is_a_byte_like_any_other(void **state)
{
	static const char bytes[] = "a\0b \0\n";
	size_t piece;

	(void)state;
	for (piece = 1; piece < sizeof(bytes); piece++) {
		check_taken(bytes, 6, piece, WORDS, "1<a\0b>1<\0>", 10);
		check_taken(bytes, 6, piece, LINES, "1<a\0b \0>", 8);
	}
}

static void
a_pipe_can_be_read(void **state)
{
	struct pi_buffer taken = { 0 };
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "ldap\n8", 6), 6);
	assert_int_equal(write(ends[1], "0 22", 4), 4);
	close(ends[1]);
	assert_int_equal(take_all(&taken, ends[0], WORDS), 0);
	assert_string_equal(taken.bytes, "1<ldap>2<80>2<22>");
	close(ends[0]);
	pi_buffer_free(&taken);
}

/* A word can be taken as soon as it has ended, and only whole. */
static void
a_word_does_not_wait_for_more(void **state)
{
	static struct query_reader reader;
	struct query_text text;

	(void)state;
	source = (struct source){ .bytes = "22 80\n8080", .length = 10,
		.piece = 3 };
	query_reader_begin(&reader, FD);
	assert_false(query_reader_word(&reader, &text, false));
	assert_true(query_reader_fill(&reader));
	assert_true(query_reader_word(&reader, &text, false));
	assert_memory_equal(text.word.bytes, "22", text.word.length);
	assert_false(query_reader_word(&reader, &text, false));
	assert_int_equal(source.reads, 1);
	assert_true(query_reader_fill(&reader));
	assert_true(query_reader_word(&reader, &text, false));
	assert_memory_equal(text.word.bytes, "80", text.word.length);
	assert_false(query_reader_word(&reader, &text, false));
	assert_true(query_reader_fill(&reader));
	assert_false(query_reader_word(&reader, &text, false));
	assert_true(query_reader_fill(&reader));
	assert_false(query_reader_word(&reader, &text, false));
	assert_true(query_reader_fill(&reader)); /* the end is the word's */
	assert_true(query_reader_word(&reader, &text, false));
	assert_int_equal(text.word.length, 4);
	assert_memory_equal(text.word.bytes, "8080", 4);
	assert_false(query_reader_word(&reader, &text, false));
	assert_false(query_reader_fill(&reader));
	query_reader_end(&reader);
}

/* Makes a text of lines with words of these lengths, and what they read as. */
static void
make_text(struct pi_buffer *bytes, struct pi_buffer *words,
    const size_t *lengths,
    size_t count)
{
	size_t i, k;

	for (i = 0; i < count; i++) {
		pi_buffer_puts(bytes, i % 3 == 0 ? " " : "");
		pi_buffer_printf(words, "%zu<", i + 1);
		for (k = 0; k < lengths[i]; k++) {
			char byte = (char)('!' + (i + k) % 89);

			pi_buffer_add(bytes, &byte, 1);
			pi_buffer_add(words, &byte, 1);
		}
		pi_buffer_puts(bytes, i % 2 == 0 ? "\n" : " \r\n");
		pi_buffer_puts(words, ">");
	}
	assert_false(bytes->failed || words->failed);
}

static void
words_of_any_length_are_taken_whole(void **state)
{
	static const size_t lengths[] = { 1, SIZE - 3, 2, SIZE - 2,
		SIZE - 1, SIZE, SIZE + 1, 7,
		2 * SIZE - 1, 2 * SIZE, 2 * SIZE + 1,
		5 * SIZE, 3, 1 };
	static const size_t pieces[] = { 4095, 4096, SIZE - 1,
		SIZE, SIZE + 1, SIZE_MAX };
	struct pi_buffer bytes = { 0 }, words = { 0 };
	size_t first, i;

	(void)state;
	for (first = 0; first < LENGTH(lengths); first++) {
		make_text(&bytes, &words, lengths + first,
		    LENGTH(lengths) - first);
		for (i = 0; i < LENGTH(pieces); i++) {
			check_taken(bytes.bytes, bytes.length, pieces[i],
			    WORDS, words.bytes, words.length);
			check_taken(bytes.bytes, bytes.length - 1, pieces[i],
			    EMPTY_LINES, words.bytes, words.length);
		}
		pi_buffer_free(&bytes);
		pi_buffer_free(&words);
	}
}

/* Short words, to cut them at every byte at the ends of pieces. */
static void
many_words_are_all_taken(void **state)
{
	static const size_t pieces[] = { 1, 2, 3, 1000, 4096, SIZE - 1,
		SIZE, SIZE_MAX };
	static size_t lengths[60000];
	struct pi_buffer bytes = { 0 }, words = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(lengths); i++)
		lengths[i] = 1 + i % 11;
	make_text(&bytes, &words, lengths, LENGTH(lengths));
	for (i = 0; i < LENGTH(pieces); i++)
		check_taken(bytes.bytes, bytes.length, pieces[i], WORDS,
		    words.bytes, words.length);
	pi_buffer_free(&bytes);
	pi_buffer_free(&words);
}

/* Memory depends on the longest word, not on all of them. */
static void
short_words_allocate_no_memory(void **state)
{
	static size_t lengths[60000];
	struct pi_buffer bytes = { 0 }, words = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(lengths); i++)
		lengths[i] = 1 + i % 31;
	lengths[7] = SIZE - 1;
	make_text(&bytes, &words, lengths, LENGTH(lengths));
	calloc_fails = true;
	check_taken(bytes.bytes, bytes.length, SIZE_MAX, WORDS, words.bytes,
	    words.length);
	calloc_fails = false;
	pi_buffer_free(&bytes);
	pi_buffer_free(&words);
}

static void
interrupted_reads_are_retried(void **state)
{
	struct pi_buffer taken = { 0 };

	(void)state;
	source = (struct source){ .bytes = "ldap 22\n", .length = 8,
		.piece = 3, .interrupted = 2 };
	interrupts = 1;
	assert_int_equal(take_all(&taken, FD, WORDS), 0);
	assert_string_equal(taken.bytes, "1<ldap>1<22>");
	assert_true(source.reads > 10);
	interrupts = 0;
	pi_buffer_free(&taken);
}

static void
a_failed_read_ends_the_input_and_is_kept(void **state)
{
	static const int errors[] = { EIO, EISDIR, EBADF };
	struct pi_buffer taken = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(errors); i++) {
		source = (struct source){ .bytes = "ldap\n22\n",
			.length = 8, .piece = 4, .error = errors[i] };
		assert_int_equal(take_all(&taken, FD, WORDS), errors[i]);
		assert_string_equal(taken.bytes, "1<ldap>2<22>");
		assert_int_equal(source.reads, 3);
		pi_buffer_free(&taken);
		source = (struct source){ .error = errors[i] };
		assert_int_equal(take_all(&taken, FD, LINES), errors[i]);
		assert_string_equal(taken.bytes, "");
		assert_int_equal(source.reads, 1);
		pi_buffer_free(&taken);
	}
	assert_int_equal(take_all(&taken, -1, WORDS), EBADF);
	pi_buffer_free(&taken);
}

/* The words before it are taken, but no part of it. */
static void
a_word_too_long_for_memory_ends_the_input(void **state)
{
	static const size_t lengths[] = { 3, 5, 3 * SIZE, 4 };
	static const enum way ways[] = { WORDS, LINES };
	struct pi_buffer bytes = { 0 }, words = { 0 }, taken = { 0 };
	size_t i;

	(void)state;
	make_text(&bytes, &words, lengths, LENGTH(lengths));
	for (i = 0; i < LENGTH(ways); i++) {
		source = (struct source){ .bytes = bytes.bytes,
			.length = bytes.length, .piece = SIZE_MAX };
		calloc_fails = true;
		assert_int_equal(take_all(&taken, FD, ways[i]), ENOMEM);
		calloc_fails = false;
		assert_string_equal(taken.bytes, i == 0 ? "1<!\"#>2<\"#$%&>" :
		    "1< !\"#>2<\"#$%& >");
		pi_buffer_free(&taken);
	}
	pi_buffer_free(&bytes);
	pi_buffer_free(&words);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_come_here),
		cmocka_unit_test(
		    words_and_lines_are_the_same_in_pieces_of_any_size),
		cmocka_unit_test(a_nul_is_a_byte_like_any_other),
		cmocka_unit_test(a_pipe_can_be_read),
		cmocka_unit_test(a_word_does_not_wait_for_more),
		cmocka_unit_test(words_of_any_length_are_taken_whole),
		cmocka_unit_test(many_words_are_all_taken),
		cmocka_unit_test(short_words_allocate_no_memory),
		cmocka_unit_test(interrupted_reads_are_retried),
		cmocka_unit_test(a_failed_read_ends_the_input_and_is_kept),
		cmocka_unit_test(a_word_too_long_for_memory_ends_the_input)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
