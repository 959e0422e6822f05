/* SPDX-License-Identifier: MIT */
#include "format.h"

const char format_names[FORMATS][CHOICE_SIZE] = {
	[FORMAT_TABLE] = "table",
	[FORMAT_TSV] = "tsv",
	[FORMAT_CSV] = "csv",
	[FORMAT_JSON] = "json",
	[FORMAT_SERVICES] = "services",
	[FORMAT_MARKDOWN] = "markdown"
};

/* A NULL is a function that the format does not need. */
static const struct {
	bool is_fixed; /* allows no -o */
	void (*measure)(struct writer *writer, const struct answer *answer);
	void (*row)(struct writer *writer, const struct answer *answer);
	void (*end)(struct writer *writer);
} formats[FORMATS] = {
	[FORMAT_TABLE] = { false, format_table_measure,
	    format_table_row, NULL },
	[FORMAT_TSV] = { false, NULL, format_tsv_row, NULL },
	[FORMAT_CSV] = { false, NULL, format_csv_row, format_csv_end },
	[FORMAT_JSON] = { false, NULL, format_json_row,
	    format_json_end },
	[FORMAT_SERVICES] = { true, NULL, format_services_row,
	    NULL },
	[FORMAT_MARKDOWN] = { true, NULL, format_markdown_row,
	    NULL }
};

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
