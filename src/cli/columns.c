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
	[COLUMN_NAMES] = "name"
};

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

	switch (column) {
	case COLUMN_PORT:
		put_port(output, answer, empty);
		break;
	case COLUMN_ALIASES:
		put_aliases(output, answer, empty);
		break;
	case COLUMN_NAMES:
		put_names(output, answer, empty);
		break;
	case COLUMN_QUERY:
		put_query(output, answer, empty);
		break;
	default:
		text = column_text(column, answer);
		output_puts(output, text == NULL ? empty : text);
		break;
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
