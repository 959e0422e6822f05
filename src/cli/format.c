/* SPDX-License-Identifier: MIT */
#include "format.h"

const char format_names[FORMATS][CHOICE_SIZE] = {
	[FORMAT_TABLE] = "table",
	[FORMAT_TSV] = "tsv",
	[FORMAT_CSV] = "csv",
	[FORMAT_JSON] = "json",
	[FORMAT_JSONL] = "jsonl",
	[FORMAT_SERVICES] = "services",
	[FORMAT_MARKDOWN] = "markdown"
};

const struct formatter formatters[FORMATS] = {
	[FORMAT_TABLE] = { .measure = format_table_measure,
	    .row = format_table_row },
	[FORMAT_TSV] = { .row = format_tsv_row },
	[FORMAT_CSV] = { .row = format_csv_row, .end = format_csv_end },
	[FORMAT_JSON] = { .row = format_json_row, .end = format_json_end },
	[FORMAT_JSONL] = { .row = format_jsonl_row },
	[FORMAT_SERVICES] = { .has_fixed_columns = true,
	    .row = format_services_row },
	[FORMAT_MARKDOWN] = { .has_fixed_columns = true,
	    .row = format_markdown_row }
};

const struct columns *
format_columns(enum format format)
{
	static const struct columns all = { { COLUMN_PORT, COLUMN_NAME,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE, COLUMN_ALIASES,
		COLUMN_DESCRIPTION }, 7 };
	static const struct columns table = { { COLUMN_PORT, COLUMN_ALL_NAMES,
		COLUMN_TRANSPORT, COLUMN_CLASS, COLUMN_SOURCE,
		COLUMN_DESCRIPTION }, 6 };

	return format == FORMAT_TABLE ? &table : &all;
}
