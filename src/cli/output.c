/* SPDX-License-Identifier: MIT */
#include "output.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include <portinfo.h>

#include "descriptor.h"
#include "show.h"

void
output_begin(struct output *output, int fd)
{
	output->fd = fd;
	output->error = 0;
	output->length = 0;
	output->flushes = 0;
}

bool
output_flush(struct output *output)
{
	const char *rest = output->bytes;
	ssize_t written;

	if (output->fd < 0)
		return true;
	while (output->error == 0 && output->length > 0) {
		written = write(output->fd, rest, output->length);
		if (written >= 0) {
			rest += written;
			output->length -= (size_t)written;
		} else if (!pi_retry(output->fd, POLLOUT)) {
			output->error = errno;
		}
	}
	output->length = 0;
	output->flushes++;
	return output->error == 0;
}

void
output_put(struct output *output, const char *bytes, size_t length)
{
	size_t room;

	while (length > (room = OUTPUT_SIZE - output->length)) {
		memcpy(output->bytes + output->length, bytes, room);
		output->length = OUTPUT_SIZE;
		output_flush(output);
		if (output->length == OUTPUT_SIZE)
			return; /* there is no descriptor */
		bytes += room;
		length -= room;
	}
	memcpy(output->bytes + output->length, bytes, length);
	output->length += length;
}

/* A loop: strlen and memcpy would take 1 % of each start to be bound. */
void
output_puts(struct output *output, const char *string)
{
	size_t length;

	do {
		length = output->length;
		while (length < OUTPUT_SIZE && *string != '\0')
			output->bytes[length++] = *string++;
		output->length = length;
	} while (*string != '\0' && output_flush(output) &&
	    output->length < OUTPUT_SIZE);
}

void
output_number(struct output *output, size_t number)
{
	size_t digits = 1, rest, i;

	for (rest = number; rest >= 10; rest /= 10)
		digits++;
	if (OUTPUT_SIZE - output->length < digits && (!output_flush(output) ||
	    OUTPUT_SIZE - output->length < digits))
		return;
	for (i = digits; i-- > 0; number /= 10)
		output->bytes[output->length + i] = (char)('0' + number % 10);
	output->length += digits;
}

size_t
output_piece(const char **bytes, size_t *length, char shown[OUTPUT_PIECE])
{
	size_t piece = *length < OUTPUT_PIECE ? *length : OUTPUT_PIECE - 1;
	const char *begin = *bytes;
	struct pi_shown text;

	/* Do not end a piece inside a character. */
	while (piece > OUTPUT_PIECE - 4 && piece < *length &&
	    ((unsigned char)begin[piece] & 0xc0) == 0x80)
		piece--;
	*bytes += piece;
	*length -= piece;
	text = pi_show_begin(shown, OUTPUT_PIECE);
	pi_show_text(&text, (struct pi_span){ begin, piece });
	return text.length;
}

void
output_escaped(struct output *output, const char *text, size_t length,
    const char *signs, char before)
{
	size_t i;

	for (i = 0; i < length; i++) {
		if (strchr(signs, text[i]) != NULL)
			output_byte(output, before);
		output_byte(output, text[i]);
	}
}

void
output_show(struct output *output, const char *bytes, size_t length)
{
	char shown[OUTPUT_PIECE];
	size_t piece;

	while (length > 0) {
		piece = output_piece(&bytes, &length, shown);
		output_put(output, shown, piece);
	}
}
