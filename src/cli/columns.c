/* SPDX-License-Identifier: MIT */
#include "columns.h"

#include <string.h>

#include "choice.h"

static const char *
name_of(const struct portinfo_row *row)
{
	return row->name;
}

static const char *
transports_of(const struct portinfo_row *row)
{
	return portinfo_transport_names(row->transports);
}

static const char *
classes_of(const struct portinfo_row *row)
{
	return portinfo_class_names(row->classes);
}

static const char *
source_of(const struct portinfo_row *row)
{
	return row->source;
}

static const char *
description_of(const struct portinfo_row *row)
{
	return row->description;
}

static void
put_port(struct output *output, const struct answer *answer, const char *empty)
{
	const struct portinfo_row *row = answer->row;

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

static void
put_aliases(struct output *output, const struct answer *answer,
    const char *empty)
{
	struct portinfo_aliases aliases;
	const char *alias = answer->row == NULL ? NULL :
	    portinfo_first_alias(&aliases, answer->row);

	output_puts(output, alias == NULL ? empty : alias);
	while (alias != NULL &&
	    (alias = portinfo_next_alias(&aliases)) != NULL) {
		output_byte(output, ',');
		output_puts(output, alias);
	}
}

static void
put_names(struct output *output, const struct answer *answer,
    const char *empty)
{
	struct portinfo_aliases aliases;
	const char *name = column_text(COLUMN_NAME, answer), *alias;

	output_puts(output, name == NULL ? empty : name);
	if (answer->row == NULL)
		return;
	for (alias = portinfo_first_alias(&aliases, answer->row);
	    alias != NULL; alias = portinfo_next_alias(&aliases)) {
		output_puts(output, ", ");
		output_puts(output, alias);
	}
}

static void
put_query(struct output *output, const struct answer *answer,
    const char *empty)
{
	if (answer->query_length == 0)
		output_puts(output, empty);
	output_show(output, answer->query, answer->query_length);
}

/*
 * All columns.  A value is a text of the row, and NULL or empty if the row has
 * none, or it is put by a function.
 */
static const struct {
	char name[12];
	const char *(*text)(const struct portinfo_row *row);
	void (*put)(struct output *output, const struct answer *answer,
	    const char *empty);
} table[] = {
	[COLUMN_PORT] = { "port", NULL, put_port },
	[COLUMN_NAME] = { "name", name_of, NULL },
	[COLUMN_TRANSPORT] = { "transport", transports_of, NULL },
	[COLUMN_CLASS] = { "class", classes_of, NULL },
	[COLUMN_SOURCE] = { "source", source_of, NULL },
	[COLUMN_ALIASES] = { "aliases", NULL, put_aliases },
	[COLUMN_DESCRIPTION] = { "description", description_of, NULL },
	[COLUMN_QUERY] = { "query", NULL, put_query },
	[COLUMN_NAMES] = { "name", NULL, put_names }
};

const char *
column_name(unsigned int column)
{
	return table[column].name;
}

bool
columns_read(const char *list, struct columns *columns,
    struct portinfo_message *error)
{
	columns->count = 0;
	for (;;) {
		size_t length = strcspn(list, ",");
		unsigned int column = choice_read(list, length, column_name,
		    COLUMNS, "column", error);

		if (column == COLUMNS)
			return false;
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

const char *
column_text(enum column column, const struct answer *answer)
{
	const char *text = NULL;

	if (answer->row != NULL && table[column].text != NULL)
		text = table[column].text(answer->row);
	return text == NULL || *text == '\0' ? NULL : text;
}

void
column_put(struct output *output, enum column column,
    const struct answer *answer, const char *empty)
{
	const char *text;

	if (table[column].put != NULL) {
		table[column].put(output, answer, empty);
		return;
	}
	text = column_text(column, answer);
	output_puts(output, text == NULL ? empty : text);
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
