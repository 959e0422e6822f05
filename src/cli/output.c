/* SPDX-License-Identifier: MIT */
#include "output.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "descriptor.h"
#include "show.h"
#include "utf8.h"

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

/* A loop, since resolving strlen and memcpy takes 1 % of a start. */
void
output_puts(struct output *output, const char *string)
{
	size_t length = output->length;

	while (length < OUTPUT_SIZE && *string != '\0')
		output->bytes[length++] = *string++;
	output->length = length;
	if (*string != '\0' && output_flush(output))
		output_put(output, string, strlen(string));
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
output_show_escaped(struct output *output, struct pi_span text,
    const char *signs, char before)
{
	char character[8];
	struct pi_shown shown;
	size_t length;

	for (; text.length > 0; text = pi_after(text, length)) {
		if (pi_is_one_of(*text.bytes, signs))
			output_byte(output, before);
		if (*text.bytes >= ' ' && *text.bytes <= '~') {
			output_byte(output, *text.bytes);
			length = 1;
			continue;
		}
		length = pi_utf8_length(text);
		if (length == 0)
			length = 1;
		shown = pi_show_begin(character, sizeof(character));
		pi_show_text(&shown, (struct pi_span){ text.bytes, length });
		output_put(output, shown.bytes, shown.length);
	}
}

void
output_show(struct output *output, struct pi_span text)
{
	output_show_escaped(output, text, "", '\0');
}
