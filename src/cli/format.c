/* SPDX-License-Identifier: MIT */
#include "format.h"

#include <string.h>

#include "unknown.h"

static const struct format *const formats[] = { &format_table, &format_tsv };

enum { FORMATS = sizeof(formats) / sizeof(formats[0]) };

static const char *
format_name(unsigned int format)
{
	return formats[format]->name;
}

const struct format *
format_find(const char *name, struct portinfo_error *error)
{
	size_t i;

	for (i = 0; i < FORMATS; i++)
		if (strcmp(name, formats[i]->name) == 0)
			return formats[i];
	unknown_word(error, "format", name, strlen(name), format_name,
	    FORMATS);
	return NULL;
}

const struct columns *
format_columns(const struct format *format)
{
	static const struct columns all = { { COLUMN_PORT, COLUMN_NAME,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE, COLUMN_ALIASES,
		COLUMN_DESCRIPTION }, 7 };
	static const struct columns table = { { COLUMN_PORT, COLUMN_NAME,
		COLUMN_ALIASES, COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE,
		COLUMN_DESCRIPTION }, 7 };

	return format == &format_table ? &table : &all;
}
