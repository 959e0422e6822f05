/* SPDX-License-Identifier: MIT */
#include "columns.h"

#include <string.h>

#include "choice.h"

/* Arrays, not pointers: pointers would have to be relocated at each start. */
static const char names[][12] = {
	[COLUMN_PORT] = "port",
	[COLUMN_NAME] = "name",
	[COLUMN_TRANSPORT] = "transport",
	[COLUMN_CLASS] = "class",
	[COLUMN_SOURCE] = "source",
	[COLUMN_ALIASES] = "aliases",
	[COLUMN_DESCRIPTION] = "description",
	[COLUMN_QUERY] = "query",
	[COLUMN_NAMES] = "name",
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
    struct portinfo_message *error)
{
	columns->count = 0;
	for (;;) {
		size_t length = strcspn(list, ",");
		enum column column = find_column(list, length);

		if (column == COLUMNS) {
			choice_unknown(error, "column", list, length,
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

static void
put_port(struct output *output, const struct portinfo_row *row,
    const char *empty)
{
	if (row == NULL) {
		output_puts(output, empty);
		return;
	}
	output_number(output, row->first);
	if (row->first == row->last)
		return;
	output_byte(output, '-');
	output_number(output, row->last);
}

/* Puts the aliases with a comma between them. */
static void
put_aliases(struct output *output, const struct portinfo_row *row,
    const char *empty)
{
	struct portinfo_aliases aliases;
	const char *alias = row == NULL ? NULL :
	    portinfo_first_alias(&aliases, row);

	output_puts(output, alias == NULL ? empty : alias);
	while (alias != NULL &&
	    (alias = portinfo_next_alias(&aliases)) != NULL) {
		output_byte(output, ',');
		output_puts(output, alias);
	}
}

/* Puts the name and the aliases after it. */
static void
put_names(struct output *output, const struct portinfo_row *row,
    const char *empty)
{
	struct portinfo_aliases aliases;
	const char *alias;

	output_puts(output, row == NULL || row->name == NULL ? empty :
	    row->name);
	if (row == NULL)
		return;
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases)) {
		output_puts(output, ", ");
		output_puts(output, alias);
	}
}

const char *
column_text(enum column column, const struct answer *answer)
{
	const struct portinfo_row *row = answer->row;
	const char *text = NULL;

	if (row == NULL)
		return NULL;
	if (column == COLUMN_NAME)
		return row->name;
	if (column == COLUMN_SOURCE)
		return row->source;
	if (column == COLUMN_DESCRIPTION)
		return row->description;
	if (column == COLUMN_TRANSPORT)
		text = portinfo_transport_names(row->transports);
	else
		text = portinfo_class_names(row->classes);
	return *text == '\0' ? NULL : text;
}

void
column_put(struct output *output, enum column column,
    const struct answer *answer, const char *empty)
{
	const char *text;

	switch (column) {
	case COLUMN_PORT:
		put_port(output, answer->row, empty);
		return;
	case COLUMN_ALIASES:
		put_aliases(output, answer->row, empty);
		return;
	case COLUMN_NAMES:
		put_names(output, answer->row, empty);
		return;
	case COLUMN_QUERY:
		if (answer->query_length == 0)
			output_puts(output, empty);
		output_show(output, answer->query, answer->query_length);
		return;
	default:
		text = column_text(column, answer);
		output_puts(output, text == NULL ? empty : text);
	}
}

void
columns_put(struct output *output, const struct columns *columns,
    const struct answer *answer, const char *empty, char separator)
{
	size_t i;

	for (i = 0; i < columns->count; i++) {
		if (i > 0)
			output_byte(output, separator);
		column_put(output, (enum column)columns->list[i], answer,
		    empty);
	}
	output_byte(output, '\n');
}
