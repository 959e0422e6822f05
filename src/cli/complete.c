/* SPDX-License-Identifier: MIT */
#include "complete.h"

static bool
has_capital(struct pi_span text)
{
	size_t i = 0;

	while (i < text.length && pi_fold(text.bytes[i]) ==
	    (unsigned char)text.bytes[i])
		i++;
	return i < text.length;
}

bool
complete_put(struct output *output, const struct portinfo_table *table,
    const char *beginning)
{
	const struct pi_span text = pi_span(beginning);
	bool as_written = has_capital(text), found = false;
	size_t position = 0;
	const char *name;

	while ((name = portinfo_next_name(table, text.bytes, text.length,
	    &position)) != NULL) {
		if (as_written && memcmp(name, beginning, text.length) != 0)
			continue;
		found = true;
		for (; *name != '\0'; name++)
			output_byte(output, as_written ? *name :
			    (char)pi_fold(*name));
		output_byte(output, '\n');
	}
	return found;
}
