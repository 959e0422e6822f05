/* SPDX-License-Identifier: MIT */
#include "format.h"

#include <string.h>

#include "choice.h"

/* A NULL is a function that the format does not need. */
static const struct {
	char name[12];
	bool is_fixed; /* allows no -o */
	void (*measure)(struct writer *writer, const struct answer *answer);
	void (*row)(struct writer *writer, const struct answer *answer);
	void (*end)(struct writer *writer);
} formats[FORMATS] = {
	[FORMAT_TABLE] = { "table", false, format_table_measure,
	    format_table_row, NULL },
	[FORMAT_TSV] = { "tsv", false, NULL, format_tsv_row, NULL },
	[FORMAT_CSV] = { "csv", false, NULL, format_csv_row, format_csv_end },
	[FORMAT_JSON] = { "json", false, NULL, format_json_row,
	    format_json_end },
	[FORMAT_SERVICES] = { "services", true, NULL, format_services_row,
	    NULL },
	[FORMAT_MARKDOWN] = { "markdown", true, NULL, format_markdown_row,
	    NULL }
};

const char *
format_name(unsigned int format)
{
	return formats[format].name;
}

enum format
format_find(const char *name, struct portinfo_message *error)
{
	return (enum format)choice_read(name, strlen(name), format_name,
	    FORMATS, "format", error);
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
	return format != FORMATS && formats[format].is_fixed;
}

bool
format_measures(enum format format)
{
	return formats[format].measure != NULL;
}

void
format_measure(struct writer *writer, const struct answer *answer)
{
	formats[writer->format].measure(writer, answer);
}

void
format_row(struct writer *writer, const struct answer *answer)
{
	formats[writer->format].row(writer, answer);
}

void
format_end(struct writer *writer)
{
	if (formats[writer->format].end != NULL)
		formats[writer->format].end(writer);
}
