/* SPDX-License-Identifier: MIT */
#include "columns.h"

#include <string.h>

#include "choice.h"

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

/* Puts the aliases after these signs.  Returns whether there are any. */
static bool
put_each_alias(struct output *output, const struct answer *answer,
    const char *first_sign, const char *sign)
{
	struct portinfo_aliases aliases;
	const char *first = answer->row == NULL ? NULL :
	    portinfo_first_alias(&aliases, answer->row);
	const char *alias;

	for (alias = first; alias != NULL;
	    alias = portinfo_next_alias(&aliases)) {
		output_puts(output, alias == first ? first_sign : sign);
		output_puts(output, alias);
	}
	return first != NULL;
}

static void
put_aliases(struct output *output, const struct answer *answer,
    const char *empty)
{
	if (!put_each_alias(output, answer, "", ","))
		output_puts(output, empty);
}

static void
put_names(struct output *output, const struct answer *answer,
    const char *empty)
{
	const char *name = column_text(COLUMN_NAME, answer);

	output_puts(output, name == NULL ? empty : name);
	put_each_alias(output, answer, ", ", ", ");
}

static void
put_query(struct output *output, const struct answer *answer,
    const char *empty)
{
	if (answer->query_length == 0)
		output_puts(output, empty);
	output_show(output, answer->query, answer->query_length);
}

/* All columns, and what puts those that are not a single text. */
static const struct {
	char name[12];
	void (*put)(struct output *output, const struct answer *answer,
	    const char *empty);
} table[] = {
	[COLUMN_PORT] = { "port", put_port },
	[COLUMN_NAME] = { "name", NULL },
	[COLUMN_TRANSPORT] = { "transport", NULL },
	[COLUMN_CLASS] = { "class", NULL },
	[COLUMN_SOURCE] = { "source", NULL },
	[COLUMN_ALIASES] = { "aliases", put_aliases },
	[COLUMN_DESCRIPTION] = { "description", NULL },
	[COLUMN_QUERY] = { "query", put_query },
	[COLUMN_NAMES] = { "name", put_names }
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

/* Returns the text of a row, NULL or empty if it has none. */
static const char *
text_of(enum column column, const struct portinfo_row *row)
{
	switch (column) {
	case COLUMN_NAME:
		return row->name;
	case COLUMN_TRANSPORT:
		return portinfo_transport_names(row->transports);
	case COLUMN_CLASS:
		return portinfo_class_names(row->classes);
	case COLUMN_SOURCE:
		return row->source;
	default: /* COLUMN_DESCRIPTION */
		return row->description;
	}
}

const char *
column_text(enum column column, const struct answer *answer)
{
	const char *text = answer->row == NULL ? NULL :
	    text_of(column, answer->row);

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
