/* SPDX-License-Identifier: MIT */
#include "query_reader.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "descriptor.h"

void
query_reader_begin(struct query_reader *reader, int fd)
{
	reader->fd = fd;
	reader->error = 0;
	reader->ended = false;
	reader->bytes = reader->first;
	reader->size = QUERY_READER_SIZE;
	reader->begin = reader->end = reader->scanned = 0;
	reader->line = 1;
	reader->line_is_empty = true;
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
	size_t kept = reader->end - reader->begin;
	char *bytes;

	if (reader->begin == 0 && kept < reader->size)
		return true;
	if (kept < reader->size) {
		memmove(reader->bytes, reader->bytes + reader->begin, kept);
	} else {
		bytes = calloc(reader->size, 2);
		if (bytes == NULL)
			return false;
		memcpy(bytes, reader->bytes + reader->begin, kept);
		query_reader_end(reader);
		reader->bytes = bytes;
		reader->size *= 2;
	}
	reader->begin = 0;
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
	return length > 0 || (length == 0 && reader->begin < reader->end);
}

/* Space, and tab to carriage return. */
static bool
is_blank(char byte)
{
	return (unsigned char)byte <= ' ' &&
	    (byte == ' ' || (byte >= '\t' && byte <= '\r'));
}

bool
query_reader_word(struct query_reader *reader, struct query_text *word,
    bool empty_lines)
{
	const char *bytes = reader->bytes;
	size_t at = reader->begin, end = reader->end, begin;

	for (; at < end && is_blank(bytes[at]); at++) {
		bool was_empty = reader->line_is_empty;

		if (bytes[at] != '\n')
			continue;
		reader->line++;
		reader->line_is_empty = true;
		if (was_empty && empty_lines) {
			*word = (struct query_text){ bytes, 0,
				reader->line - 1 };
			reader->begin = at + 1;
			return true;
		}
	}
	begin = at;
	at += reader->scanned; /* 0 if blanks were skipped */
	while (at < end && !is_blank(bytes[at]))
		at++;
	reader->begin = begin;
	reader->scanned = at - begin;
	if (begin == at || (at == end && !reader->ended))
		return false;
	reader->scanned = 0;
	*word = (struct query_text){ bytes + begin, at - begin, reader->line };
	reader->begin = at;
	reader->line_is_empty = false;
	return true;
}

bool
query_reader_line(struct query_reader *reader, struct query_text *word)
{
	const char *line = reader->bytes + reader->begin;
	size_t rest = reader->end - reader->begin, length;
	const char *end = memchr(line + reader->scanned, '\n',
	    rest - reader->scanned);

	reader->scanned = rest;
	if (rest == 0 || (end == NULL && !reader->ended))
		return false;
	reader->scanned = 0;
	length = end == NULL ? rest : (size_t)(end - line);
	reader->begin += length + (end != NULL);
	*word = (struct query_text){ line, length, reader->line++ };
	if (length > 0 && line[length - 1] == '\r')
		word->length--;
	return true;
}
