/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <stdarg.h>
#include <unistd.h>

#include "output.h"

bool
message_put(const char *part, ...)
{
	struct output output;
	va_list parts;

	output_begin(&output, STDERR_FILENO);
	output_puts(&output, "portinfo: ");
	va_start(parts, part);
	for (; part != NULL; part = va_arg(parts, const char *))
		output_show(&output, pi_span(part));
	va_end(parts);
	output_byte(&output, '\n');
	return output_flush(&output);
}

bool
message_put_text(const char *text)
{
	struct output output;

	output_begin(&output, STDERR_FILENO);
	output_puts(&output, text);
	return output_flush(&output);
}
