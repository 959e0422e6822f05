/* SPDX-License-Identifier: MIT */
#include "columns.h"

#include <string.h>

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
column_name(enum column column)
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

static void
tell_unknown(const char *name, size_t length, struct portinfo_error *error)
{
	char shown[64];
	unsigned int i;

	portinfo_show(name, length, shown, sizeof(shown));
	strcpy(error->text, "unknown column '");
	strcat(error->text, shown);
	strcat(error->text, "': there are ");
	for (i = 0; i < COLUMNS; i++) {
		strcat(error->text, names[i]);
		strcat(error->text, i + 2 < COLUMNS ? ", " :
		    i + 1 < COLUMNS ? " and " : "");
	}
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
			tell_unknown(list, length, error);
			return false;
		}
		if (columns->count == sizeof(columns->list) /
		    sizeof(columns->list[0])) {
			strcpy(error->text, "more than 32 columns");
			return false;
		}
		columns->list[columns->count++] = column;
		if (list[length] == '\0')
			return true;
		list += length + 1;
	}
}

static void
put_ports(struct output *output, const struct portinfo_row *row)
{
	output_number(output, row->first);
	if (row->last == row->first)
		return;
	output_put(output, "-", 1);
	output_number(output, row->last);
}

/* Puts the words for the bits of a set, joined by commas. */
static void
put_set(struct output *output, unsigned int set,
    const char *(*name)(unsigned int bit), const char *empty)
{
	unsigned int bit;

	if (set == 0)
		output_puts(output, empty);
	for (bit = 1; set != 0; bit <<= 1) {
		if ((set & bit) == 0)
			continue;
		output_puts(output, name(bit));
		set &= ~bit;
		if (set != 0)
			output_put(output, ",", 1);
	}
}

static void
put_aliases(struct output *output, const struct portinfo_row *row,
    const char *empty)
{
	struct portinfo_aliases aliases = { .row = row };
	const char *alias = portinfo_next_alias(&aliases);

	output_puts(output, alias == NULL ? empty : alias);
	while (alias != NULL &&
	    (alias = portinfo_next_alias(&aliases)) != NULL) {
		output_put(output, ",", 1);
		output_puts(output, alias);
	}
}

void
column_put(struct output *output, enum column column,
    const struct answer *answer, const char *empty)
{
	const struct portinfo_row *row = answer->row;
	const char *string = NULL;

	if (column == COLUMN_QUERY) {
		output_show(output, answer->query, answer->query_length);
	} else if (row == NULL) {
		output_puts(output, empty);
	} else if (column == COLUMN_PORT) {
		put_ports(output, row);
	} else if (column == COLUMN_TRANSPORT) {
		put_set(output, row->transports, portinfo_transport_name,
		    empty);
	} else if (column == COLUMN_CLASS) {
		put_set(output, row->classes, portinfo_class_name, empty);
	} else if (column == COLUMN_ALIASES) {
		put_aliases(output, row, empty);
	} else {
		string = column == COLUMN_NAME ? row->name :
		    column == COLUMN_SOURCE ? row->source : row->description;
		output_puts(output, string == NULL ? empty : string);
	}
}
