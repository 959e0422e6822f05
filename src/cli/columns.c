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

/*
 * Writes a port as a string: its digits are gathered in a number, the first
 * one lowest, and stored at once; half the instructions of output_number.
 */
static void
write_port(char text[8], uint32_t port)
{
	uint64_t digits = 0;
	size_t i;

	do {
		digits = (digits << 8) + '0' + port % 10;
		port /= 10;
	} while (port > 0);
	for (i = 0; i < 8; i++)
		text[i] = (char)(digits >> 8 * i);
}

/*
 * What stands in the column of ports: a port, padded (see output_padded), or
 * what stands for none; NULL for a range.
 */
static inline const char *
port_text(const struct portinfo_row *row, const char *empty, char port[8])
{
	if (row == NULL)
		return empty;
	if (row->first != row->last)
		return NULL;
	write_port(port, row->first);
	return port;
}

/*
 * The text of another column, padded, or what stands for an empty one; NULL
 * when it has to be put in pieces.  This is the one place that knows what
 * stands in these columns.
 */
static inline const char *
text_of(unsigned int column, const struct answer *answer, const char *empty)
{
	static const struct portinfo_row nothing = { 0 };
	const struct portinfo_row *row = answer->row;
	const char *text = NULL;

	if (row == NULL)
		row = &nothing;
	switch (column) {
	case COLUMN_NAME:
		text = row->name;
		break;
	case COLUMN_TRANSPORT:
		text = portinfo_transport_names(row->transports);
		return *text == '\0' ? empty : text;
	case COLUMN_CLASS:
		text = portinfo_class_names(row->classes);
		return *text == '\0' ? empty : text;
	case COLUMN_SOURCE:
		text = row->source;
		break;
	case COLUMN_ALIASES:
		return row->has_aliases ? NULL : empty;
	case COLUMN_DESCRIPTION:
		text = row->description;
		break;
	case COLUMN_QUERY:
		return answer->query_length == 0 ? empty : NULL;
	case COLUMN_NAMES:
		if (row->has_aliases)
			return NULL;
		text = row->name;
		break;
	}
	return text == NULL ? empty : text;
}

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
	struct portinfo_aliases aliases;
	const char *alias;

	alias = portinfo_first_alias(&aliases, row);
	output_padded(output, alias == NULL ? empty : alias);
	while (alias != NULL &&
	    (alias = portinfo_next_alias(&aliases)) != NULL) {
		output_byte(output, ',');
		output_padded(output, alias);
	}
}

/* Puts the name, followed by the aliases. */
static void
put_names(struct output *output, const struct portinfo_row *row,
    const char *empty)
{
	struct portinfo_aliases aliases;
	const char *alias;

	output_padded(output, row->name == NULL ? empty : row->name);
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases)) {
		output_put(output, ", ", 2);
		output_padded(output, alias);
	}
}

/* Puts the value of a column that is not one string of the library's. */
static void
put_pieces(struct output *output, unsigned int column,
    const struct answer *answer, const char *empty)
{
	if (column == COLUMN_PORT)
		put_range(output, answer->row);
	else if (column == COLUMN_ALIASES)
		put_aliases(output, answer->row, empty);
	else if (column == COLUMN_NAMES)
		put_names(output, answer->row, empty);
	else
		output_show(output, answer->query, answer->query_length);
}

const char *
column_text(enum column column, const struct answer *answer)
{
	static const char empty[8] = "";
	const char *text = text_of(column, answer, empty);

	return text == empty ? NULL : text;
}

void
column_put(struct output *output, enum column column,
    const struct answer *answer, const char *empty)
{
	char port[8];
	const char *text = column == COLUMN_PORT ?
	    port_text(answer->row, empty, port) :
	    text_of(column, answer, empty);

	if (text != NULL)
		output_padded(output, text);
	else
		put_pieces(output, column, answer, empty);
}

void
columns_put(struct output *output, const struct columns *columns,
    const struct answer *answer, const char *empty, char separator)
{
	const char *texts[COLUMNS];
	char port[8];
	size_t i;

	/* 40 instructions fewer than the switch for each column of the list. */
	texts[COLUMN_PORT] = port_text(answer->row, empty, port);
	texts[COLUMN_NAME] = text_of(COLUMN_NAME, answer, empty);
	texts[COLUMN_TRANSPORT] = text_of(COLUMN_TRANSPORT, answer, empty);
	texts[COLUMN_CLASS] = text_of(COLUMN_CLASS, answer, empty);
	texts[COLUMN_SOURCE] = text_of(COLUMN_SOURCE, answer, empty);
	texts[COLUMN_ALIASES] = text_of(COLUMN_ALIASES, answer, empty);
	texts[COLUMN_DESCRIPTION] = text_of(COLUMN_DESCRIPTION, answer, empty);
	texts[COLUMN_QUERY] = text_of(COLUMN_QUERY, answer, empty);
	for (i = 0; i < columns->count; i++) {
		unsigned int column = columns->list[i];

		if (texts[column] != NULL) {
			output_ended(output, texts[column], separator);
			continue;
		}
		put_pieces(output, column, answer, empty);
		output_byte(output, separator);
	}
	/* The last separator is still there, since something was put. */
	output->bytes[output->length - 1] = '\n';
}
