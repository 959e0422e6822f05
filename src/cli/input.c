/* SPDX-License-Identifier: MIT */
#include "input.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "retry.h"

void
input_begin(struct input *input, int fd)
{
	input->fd = fd;
	input->error = 0;
	input->ended = false;
	input->bytes = input->first;
	input->size = INPUT_SIZE;
	input->begin = input->end = input->scanned = 0;
	input->line = 1;
	input->line_is_empty = true;
}

void
input_end(struct input *input)
{
	if (input->bytes != input->first)
		free(input->bytes);
}

/* Makes room after what is kept; false when memory ran out. */
static bool
make_room(struct input *input)
{
	size_t kept = input->end - input->begin;
	char *bytes;

	if (input->begin == 0 && kept < input->size)
		return true;
	if (kept < input->size) {
		memmove(input->bytes, input->bytes + input->begin, kept);
	} else {
		bytes = calloc(input->size, 2);
		if (bytes == NULL)
			return false;
		memcpy(bytes, input->bytes + input->begin, kept);
		input_end(input);
		input->bytes = bytes;
		input->size *= 2;
	}
	input->begin = 0;
	input->end = kept;
	return true;
}

bool
input_fill(struct input *input)
{
	ssize_t length;

	if (input->ended)
		return false;
	if (!make_room(input)) {
		input->error = ENOMEM;
		input->ended = true;
		return false;
	}
	do {
		length = read(input->fd, input->bytes + input->end,
		    input->size - input->end);
	} while (length < 0 && pi_retry(input->fd, POLLIN));
	if (length < 0)
		input->error = errno;
	input->ended = length <= 0;
	if (length > 0)
		input->end += (size_t)length;
	/* What is left over at the end is taken as if a line end followed. */
	return length > 0 || (length == 0 && input->begin < input->end);
}

/* Space, and tab to carriage return. */
static bool
is_blank(char byte)
{
	return (unsigned char)byte <= ' ' &&
	    (byte == ' ' || (byte >= '\t' && byte <= '\r'));
}

bool
input_word(struct input *input, struct input_word *word, bool empty_lines)
{
	const char *bytes = input->bytes;
	size_t at = input->begin, end = input->end, begin;

	for (; at < end && is_blank(bytes[at]); at++) {
		bool was_empty = input->line_is_empty;

		if (bytes[at] != '\n')
			continue;
		input->line++;
		input->line_is_empty = true;
		if (was_empty && empty_lines) {
			*word = (struct input_word){ bytes, 0,
				input->line - 1 };
			input->begin = at + 1;
			return true;
		}
	}
	begin = at;
	at += input->scanned; /* 0 where blanks were passed over */
	while (at < end && !is_blank(bytes[at]))
		at++;
	input->begin = begin;
	input->scanned = at - begin;
	if (begin == at || (at == end && !input->ended))
		return false;
	input->scanned = 0;
	*word = (struct input_word){ bytes + begin, at - begin, input->line };
	input->begin = at;
	input->line_is_empty = false;
	return true;
}

bool
input_line(struct input *input, struct input_word *word)
{
	const char *line = input->bytes + input->begin;
	size_t rest = input->end - input->begin, length;
	const char *end = memchr(line + input->scanned, '\n',
	    rest - input->scanned);

	input->scanned = rest;
	if (rest == 0 || (end == NULL && !input->ended))
		return false;
	input->scanned = 0;
	length = end == NULL ? rest : (size_t)(end - line);
	input->begin += length + (end != NULL);
	*word = (struct input_word){ line, length, input->line++ };
	if (length > 0 && line[length - 1] == '\r')
		word->length--;
	return true;
}
