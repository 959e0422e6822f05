/* SPDX-License-Identifier: MIT */
#include "format.h"

#include <string.h>

#include "choice.h"

static const char names[FORMATS][12] = {
	[FORMAT_TABLE] = "table",
	[FORMAT_TSV] = "tsv",
	[FORMAT_CSV] = "csv",
	[FORMAT_JSON] = "json",
	[FORMAT_SERVICES] = "services",
	[FORMAT_MARKDOWN] = "markdown",
};

const char *
format_name(unsigned int format)
{
	return names[format];
}

enum format
format_find(const char *name, struct portinfo_message *error)
{
	unsigned int i;

	for (i = 0; i < FORMATS; i++)
		if (strcmp(name, names[i]) == 0)
			return (enum format)i;
	choice_unknown(error, "format", name, strlen(name), format_name,
	    FORMATS);
	return FORMATS;
}

const struct columns *
format_columns(enum format format)
{
	static const struct columns all = { { COLUMN_PORT, COLUMN_NAME,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE, COLUMN_ALIASES,
		COLUMN_DESCRIPTION }, 7 };
	static const struct columns table = { { COLUMN_PORT, COLUMN_NAMES,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE,
		COLUMN_DESCRIPTION }, 6 };

	return format == FORMAT_TABLE ? &table : &all;
}

bool
format_is_fixed(enum format format)
{
	return format == FORMAT_SERVICES || format == FORMAT_MARKDOWN;
}

void
format_measure(struct writer *writer, const struct answer *answer)
{
	format_table_measure(writer, answer);
}

void
format_row(struct writer *writer, const struct answer *answer)
{
	switch (writer->format) {
	case FORMAT_TABLE:
		format_table_row(writer, answer);
		break;
	case FORMAT_TSV:
		format_tsv_row(writer, answer);
		break;
	case FORMAT_CSV:
		format_csv_row(writer, answer);
		break;
	case FORMAT_JSON:
		format_json_row(writer, answer);
		break;
	case FORMAT_SERVICES:
		format_services_row(writer, answer);
		break;
	case FORMAT_MARKDOWN:
		format_markdown_row(writer, answer);
		break;
	case FORMATS:	/* not covered: none; the compiler asks for all */
		break;	/* not covered: the same */
	}
}

void
format_end(struct writer *writer)
{
	if (writer->format == FORMAT_CSV)
		format_csv_end(writer);
	else if (writer->format == FORMAT_JSON)
		format_json_end(writer);
}
