/* SPDX-License-Identifier: MIT */
#include "query_reader.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
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

/* Space, and tab to carriage return. */
static bool
is_blank(char byte)
{
	return (unsigned char)byte <= ' ' &&
	    (byte == ' ' || (byte >= '\t' && byte <= '\r'));
}

bool
query_reader_word(struct query_reader *reader, struct query_text *text,
    bool empty_lines)
{
	struct query_position *position = &reader->at;
	const char *bytes = reader->bytes;
	size_t at = position->begin, end = reader->end, begin;

	for (; at < end && is_blank(bytes[at]); at++) {
		bool was_empty = position->line_is_empty;

		if (bytes[at] != '\n')
			continue;
		position->line++;
		position->line_is_empty = true;
		if (was_empty && empty_lines) {
			*text = (struct query_text){ { bytes, 0 },
				position->line - 1 };
			position->begin = at + 1;
			return true;
		}
	}
	begin = at;
	at += position->scanned; /* 0 if blanks were skipped */
	while (at < end && !is_blank(bytes[at]))
		at++;
	position->begin = begin;
	position->scanned = at - begin;
	if (begin == at || (at == end && !reader->ended))
		return false;
	*position = (struct query_position){ .begin = at,
		.line = position->line };
	*text = (struct query_text){ pi_between(bytes + begin, bytes + at),
		position->line };
	return true;
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
