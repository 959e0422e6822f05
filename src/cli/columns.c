/* SPDX-License-Identifier: MIT */
#include "columns.h"

const char column_names[][CHOICE_SIZE] = {
	[COLUMN_PORT] = "port",
	[COLUMN_NAME] = "name",
	[COLUMN_TRANSPORT] = "transport",
	[COLUMN_CLASS] = "class",
	[COLUMN_SOURCE] = "source",
	[COLUMN_ALIASES] = "aliases",
	[COLUMN_DESCRIPTION] = "description",
	[COLUMN_QUERY] = "query",
	[COLUMN_ALL_NAMES] = "name"
};

bool
columns_read(const char *list, struct columns *columns,
    struct portinfo_message *error)
{
	columns->count = 0;
	for (;;) {
		struct pi_span word = { list, strcspn(list, ",") };
		unsigned int column = choice_read(word, column_names, COLUMNS,
		    "column", error);

		if (column == COLUMNS)
			return false;
		if (columns->count == COLUMNS_MAX) {
			strcpy(error->text, "more than 32 columns");
			return false;
		}
		columns->list[columns->count++] = (unsigned char)column;
		list += word.length;
		if (*list++ == '\0')
			return true;
	}
}

/* Returns a row's text in a column; NULL if it is empty or not a text. */
static const char *
text_of(enum column column, const struct portinfo_row *row)
{
	switch (column) {
	case COLUMN_NAME:
		return row->name;
	case COLUMN_TRANSPORT:
		return row->transports == 0 ? NULL :
		    portinfo_transport_names(row->transports);
	case COLUMN_CLASS:
		return row->classes == 0 ? NULL :
		    portinfo_class_names(row->classes);
	case COLUMN_SOURCE:
		return row->source;
	case COLUMN_DESCRIPTION:
		return row->description;
	default:
		return NULL;
	}
}

struct pi_span
column_text(enum column column, const struct answer_row *answer)
{
	const char *text;

	if (column == COLUMN_QUERY)
		return answer->query;
	text = text_of(column, answer->row);
	return pi_span(text == NULL ? "" : text);
}

static void
put_ports(struct output *output, const struct portinfo_row *row)
{
	output_number(output, row->first);
	if (row->first == row->last)
		return;
	output_byte(output, '-');
	output_number(output, row->last);
}

/* Puts a name, unless it is NULL, and the aliases. */
static void
put_names(struct output *output, const char *name, const char *separator,
    const struct portinfo_row *row, const char *empty)
{
	struct portinfo_aliases aliases;
	const char *alias = portinfo_first_alias(&aliases, row);

	if (name == NULL && alias != NULL) {
		name = alias;
		alias = portinfo_next_alias(&aliases);
	}
	output_puts(output, name == NULL ? empty : name);
	for (; alias != NULL; alias = portinfo_next_alias(&aliases)) {
		output_puts(output, separator);
		output_puts(output, alias);
	}
}

void
column_put(struct output *output, enum column column,
    const struct answer_row *answer, const char *empty)
{
	const struct portinfo_row *row = answer->row;
	const char *text = text_of(column, row);

	if (text != NULL)
		output_puts(output, text);
	else if (column == COLUMN_ALL_NAMES)
		put_names(output, row->name, ", ", row, empty);
	else if (column == COLUMN_ALIASES)
		put_names(output, NULL, ",", row, empty);
	else if (column == COLUMN_PORT && row->classes != 0)
		put_ports(output, row);
	else if (column == COLUMN_QUERY && answer->query.length > 0)
		output_show(output, answer->query);
	else
		output_puts(output, empty);
}

void
columns_put(struct output *output, const struct columns *columns,
    const struct answer_row *answer, const char *empty, char separator)
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
