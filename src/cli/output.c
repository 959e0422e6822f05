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
	char text[24], *digit = text + sizeof(text) - 1;

	*digit = '\0';
	do {
		*--digit = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	output_puts(output, digit);
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
output_show_escaped(struct output *output, const char *bytes, size_t length,
    const char *signs, char before)
{
	char buffer[256];
	struct pi_shown shown;
	size_t piece;

	for (; length > 0; bytes += piece, length -= piece) {
		piece = length < sizeof(buffer) ? length : sizeof(buffer) - 1;
		/* Do not end a piece inside a character. */
		while (piece > sizeof(buffer) - 4 && piece < length &&
		    ((unsigned char)bytes[piece] & 0xc0) == 0x80)
			piece--;
		shown = pi_show_begin(buffer, sizeof(buffer));
		pi_show_text(&shown, (struct pi_span){ bytes, piece });
		output_escaped(output, shown.bytes, shown.length, signs,
		    before);
	}
}

void
output_show(struct output *output, const char *bytes, size_t length)
{
	output_show_escaped(output, bytes, length, "", '\0');
}
