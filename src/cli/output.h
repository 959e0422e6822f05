/* SPDX-License-Identifier: MIT */
/*
 * The one place where output is written and checked.  Bytes are gathered and
 * written in large pieces; once a write failed, all later output is dropped
 * and the error is kept for the end.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Large enough to spare system calls; 64 KB into a pipe is twice as slow. */
enum { OUTPUT_SIZE = 16384, OUTPUT_PADDING = 7 };

struct output {
	int fd;
	int error;	/* errno of the first write that failed, or 0 */
	size_t length;
	size_t flushes;	/* how often the bytes were written */
	char bytes[OUTPUT_SIZE];
};

/*
 * Begins output to a descriptor, which stays the caller's; or to none, -1:
 * then what does not fit is dropped, for text that is only to be measured.
 */
void output_begin(struct output *output, int fd);

/*
 * Writes what was gathered.  Returns false when this or an earlier write
 * failed.
 */
bool output_flush(struct output *output);

void output_put(struct output *output, const char *bytes, size_t length);

static inline void
output_byte(struct output *output, char byte)
{
	if (output->length == OUTPUT_SIZE)
		output_flush(output);
	if (output->length < OUTPUT_SIZE)
		output->bytes[output->length++] = byte;
}

/* Puts a string of ours, as it is. */
void output_puts(struct output *output, const char *string);

/* Eight bytes as a number, the first one lowest; compiles to one load. */
static inline uint64_t
output_load(const char *bytes)
{
	const unsigned char *b = (const unsigned char *)bytes;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	    (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
	    (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
}

/* The place, from 0, of the lowest byte with its highest bit set. */
static inline size_t
output_lowest(uint64_t bits)
{
#if defined(__GNUC__)
	return (unsigned int)__builtin_ctzll(bits) / 8;
#else
	const uint64_t each = UINT64_C(0x0101010101010101);

	bits >>= 7;
	return (size_t)(((bits - 1) & ~bits & each) * each >> 56);
#endif
}

/*
 * Copies a string that is padded with OUTPUT_PADDING bytes, as those are
 * that the library gives, to the output's bytes from *length on, eight at a
 * time, and sets *length to its end.  Returns NULL, and then its NUL stands
 * there; or what is left of it, if it has no room.
 */
static inline const char *
output_words(struct output *output, const char *string, size_t *length)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t word, zeros;

	for (; *length <= OUTPUT_SIZE - 8; string += 8, *length += 8) {
		word = output_load(string);
		memcpy(output->bytes + *length, string, 8);
		zeros = (word - each) & ~word & each * 0x80;
		if (zeros != 0) {
			*length += output_lowest(zeros);
			return NULL;
		}
	}
	return string;
}

/* Puts a padded string. */
void output_padded(struct output *output, const char *string);

/*
 * Puts a padded string and a byte after it, in place of its NUL.  Here,
 * so that it is part of the loop over a row's columns: a row of seven takes
 * 360 instructions; it was 720 with calls and single bytes between them.
 */
static inline void
output_ended(struct output *output, const char *string, char end)
{
	size_t length = output->length;

	string = output_words(output, string, &length);
	if (string == NULL) {
		output->bytes[length] = end;
		output->length = length + 1;
		return;
	}
	output->length = length;
	output_puts(output, string);
	output_byte(output, end);
}

void output_number(struct output *output, size_t number);

/* Puts text with a byte before each of these signs. */
void output_escaped(struct output *output, const char *text, size_t length,
    const char *signs, char before);

/* Puts text of the user's, made printable. */
void output_show(struct output *output, const char *bytes, size_t length);

/*
 * Takes a piece off a text of the user's that is not empty, and makes it
 * printable: for those who write it in a form of their own.  Returns the
 * length of what is shown.
 */
enum { OUTPUT_PIECE = 256 };
size_t output_piece(const char **bytes, size_t *length,
    char shown[OUTPUT_PIECE]);

#endif
