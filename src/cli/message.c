/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <stdarg.h>
#include <unistd.h>

#include "output.h"

static void
begin(struct output *output)
{
	output_begin(output, STDERR_FILENO);
	output_puts(output, "portinfo: ");
}

static bool
end(struct output *output)
{
	output_byte(output, '\n');
	return output_flush(output);
}

bool
message_put(const char *part, ...)
{
	struct output output;
	va_list parts;

	begin(&output);
	va_start(parts, part);
	for (; part != NULL; part = va_arg(parts, const char *))
		output_show(&output, pi_span(part));
	va_end(parts);
	return end(&output);
}

bool
message_put_number(const char *before, size_t number, const char *after,
    const char *text)
{
	struct output output;

	begin(&output);
	output_puts(&output, before);
	output_number(&output, number);
	output_puts(&output, after);
	output_show(&output, pi_span(text));
	return end(&output);
}

bool
message_put_text(const char *text)
{
	struct output output;

	output_begin(&output, STDERR_FILENO);
	output_puts(&output, text);
	return output_flush(&output);
}
