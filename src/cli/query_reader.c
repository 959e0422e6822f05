/* SPDX-License-Identifier: MIT */
#include "query_reader.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include "descriptor.h"
#include "utf8.h"

void
query_reader_begin(struct query_reader *reader, int fd)
{
	reader->fd = fd;
	reader->error = 0;
	reader->ended = false;
	reader->bytes = reader->first;
	reader->size = QUERY_READER_SIZE;
	reader->end = 0;
	reader->at = (struct query_position){ .line = 1,
		.line_is_empty = true };
}

void
query_reader_end(struct query_reader *reader)
{
	if (reader->bytes != reader->first)
		free(reader->bytes);
}

/* Makes room after what is kept.  Returns false if memory ran out. */
static bool
make_room(struct query_reader *reader)
{
	size_t kept = reader->end - reader->at.begin;
	char *bytes;

	if (reader->at.begin == 0 && kept < reader->size)
		return true;
	if (kept < reader->size) {
		memmove(reader->bytes, reader->bytes + reader->at.begin, kept);
	} else {
		bytes = calloc(reader->size, 2);
		if (bytes == NULL)
			return false;
		memcpy(bytes, reader->bytes + reader->at.begin, kept);
		query_reader_end(reader);
		reader->bytes = bytes;
		reader->size *= 2;
	}
	reader->at.begin = 0;
	reader->end = kept;
	return true;
}

bool
query_reader_fill(struct query_reader *reader)
{
	ssize_t length;

	if (reader->ended)
		return false;
	if (!make_room(reader)) {
		reader->error = ENOMEM;
		reader->ended = true;
		return false;
	}
	do {
		length = read(reader->fd, reader->bytes + reader->end,
		    reader->size - reader->end);
	} while (length < 0 && pi_retry(reader->fd, POLLIN));
	if (length < 0)
		reader->error = errno;
	reader->ended = length <= 0;
	if (length > 0)
		reader->end += (size_t)length;
	/* Input that does not end with a line end is taken as if it did. */
	return length > 0 || (length == 0 && reader->at.begin < reader->end);
}

enum { WIDE_BLANK_MAX = 3 }; /* bytes of the longest blank of Unicode */

/*
 * Returns the length in bytes of the blank or line end that a text begins with,
 * or 0.  Most bytes are ASCII and above the space.
 */
static inline size_t
blank_length(const char *text, const char *end)
{
	if ((signed char)*text > ' ')
		return 0;
	return *text >= '\n' && *text <= '\f' ? 1 :
	    pi_blank_length(pi_between(text, end));
}

/*
 * Skips what is between words.  Returns whether that ended at an empty line
 * which is to be a word.
 */
static bool
skip_blanks(struct query_reader *reader, bool empty_lines)
{
	struct query_position *position = &reader->at;
	const char *at = reader->bytes + position->begin;
	const char *end = reader->bytes + reader->end;
	bool stop = false;
	size_t length;

	while (!stop && at < end && (length = blank_length(at, end)) > 0) {
		if (*at == '\n') {
			stop = position->line_is_empty && empty_lines;
			position->line_is_empty = true;
			position->line++;
		}
		at += length;
	}
	position->begin = (size_t)(at - reader->bytes);
	return stop;
}

bool
query_reader_word(struct query_reader *reader, struct query_text *text,
    bool empty_lines)
{
	struct query_position *position = &reader->at;
	const char *begin, *at, *end = reader->bytes + reader->end;
	size_t length;

	if (skip_blanks(reader, empty_lines)) {
		*text = (struct query_text){ { reader->bytes, 0 },
			position->line - 1 };
		return true;
	}
	begin = reader->bytes + position->begin;
	at = begin + position->scanned;
	while (at < end && blank_length(at, end) == 0)
		at++;
	length = (size_t)(at - begin);
	if (at == end && !reader->ended) {
		/* The last bytes may be the start of a blank. */
		position->scanned = length < WIDE_BLANK_MAX ? 0 :
		    length - WIDE_BLANK_MAX;
		return false;
	}
	position->begin += length;
	position->scanned = 0;
	position->line_is_empty = false;
	*text = (struct query_text){ { begin, length }, position->line };
	return length > 0;
}

bool
query_reader_line(struct query_reader *reader, struct query_text *text)
{
	struct query_position *position = &reader->at;
	const char *line = reader->bytes + position->begin;
	size_t rest = reader->end - position->begin, length;
	const char *end = memchr(line + position->scanned, '\n',
	    rest - position->scanned);

	position->scanned = rest;
	if (rest == 0 || (end == NULL && !reader->ended))
		return false;
	position->scanned = 0;
	length = end == NULL ? rest : (size_t)(end - line);
	position->begin += length + (end != NULL);
	*text = (struct query_text){ { line, length }, position->line++ };
	if (length > 0 && line[length - 1] == '\r')
		text->word.length--;
	return true;
}
