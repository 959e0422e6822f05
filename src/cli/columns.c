/* SPDX-License-Identifier: MIT */
#include "columns.h"

#include <string.h>

#include "unknown.h"

/* Arrays, not pointers: pointers would have to be relocated at each start. */
static const char names[COLUMNS][12] = {
	[COLUMN_PORT] = "port",
	[COLUMN_NAME] = "name",
	[COLUMN_TRANSPORT] = "transport",
	[COLUMN_CLASS] = "class",
	[COLUMN_SOURCE] = "source",
	[COLUMN_ALIASES] = "aliases",
	[COLUMN_DESCRIPTION] = "description",
	[COLUMN_QUERY] = "query",
};

const char *
column_name(unsigned int column)
{
	return names[column];
}

/* The column with this name, or COLUMNS. */
static enum column
find_column(const char *name, size_t length)
{
	unsigned int i;

	for (i = 0; i < COLUMNS; i++)
		if (strlen(names[i]) == length &&
		    memcmp(names[i], name, length) == 0)
			break;
	return (enum column)i;
}

bool
columns_read(const char *list, struct columns *columns,
    struct portinfo_error *error)
{
	columns->count = 0;
	for (;;) {
		size_t length = strcspn(list, ",");
		enum column column = find_column(list, length);

		if (column == COLUMNS) {
			unknown_word(error, "column", list, length,
			    column_name, COLUMNS);
			return false;
		}
		if (columns->count == sizeof(columns->list) /
		    sizeof(columns->list[0])) {
			strcpy(error->text, "more than 32 columns");
			return false;
		}
		columns->list[columns->count++] = (unsigned char)column;
		if (list[length] == '\0')
			return true;
		list += length + 1;
	}
}

/* Puts a range. */
static void
put_range(struct output *output, const struct portinfo_row *row)
{
	output_number(output, row->first);
	output_byte(output, '-');
	output_number(output, row->last);
}

static void
put_aliases(struct output *output, const struct portinfo_row *row,
    const char *empty)
{
	struct portinfo_aliases aliases = { .row = row };
	const char *alias = portinfo_next_alias(&aliases);

	output_padded(output, alias == NULL ? empty : alias);
	while (alias != NULL &&
	    (alias = portinfo_next_alias(&aliases)) != NULL) {
		output_byte(output, ',');
		output_padded(output, alias);
	}
}

void
column_put(struct output *output, enum column column,
    const struct answer *answer, const char *empty)
{
	const struct portinfo_row *row = answer->row;
	const char *string = NULL;

	switch (row != NULL || column == COLUMN_QUERY ? column : COLUMNS) {
	case COLUMN_PORT:
		if (row->first == row->last)
			output_number(output, row->first);
		else
			put_range(output, row);
		return;
	case COLUMN_NAME:
		string = row->name;
		break;
	case COLUMN_TRANSPORT:
		string = portinfo_transport_names(row->transports);
		break;
	case COLUMN_CLASS:
		string = portinfo_class_names(row->classes);
		break;
	case COLUMN_SOURCE:
		string = row->source;
		break;
	case COLUMN_ALIASES:
		put_aliases(output, row, empty);
		return;
	case COLUMN_DESCRIPTION:
		string = row->description;
		break;
	case COLUMN_QUERY:
		if (answer->query_length == 0)
			break;
		output_show(output, answer->query, answer->query_length);
		return;
	case COLUMNS:
		break;
	}
	if (string == NULL || *string == '\0')
		string = empty;
	output_padded(output, string);
}
