/* SPDX-License-Identifier: MIT */
#include "format.h"

#include <string.h>

static const struct format *const formats[] = { &format_table, &format_tsv };

const struct format *
format_find(const char *name, struct portinfo_error *error)
{
	size_t i, count = sizeof(formats) / sizeof(formats[0]);
	char shown[64];

	for (i = 0; i < count; i++)
		if (strcmp(name, formats[i]->name) == 0)
			return formats[i];
	portinfo_show(name, strlen(name), shown, sizeof(shown));
	strcpy(error->text, "unknown format '");
	strcat(error->text, shown);
	strcat(error->text, "': there are ");
	for (i = 0; i < count; i++) {
		strcat(error->text, formats[i]->name);
		strcat(error->text, i + 2 < count ? ", " :
		    i + 1 < count ? " and " : "");
	}
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
