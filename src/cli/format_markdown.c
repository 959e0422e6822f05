/* SPDX-License-Identifier: MIT */
/*
 * markdown: a note that reads back as the same rows, see portinfo(5).  Markup
 * in names and descriptions is escaped.
 */
#include "format.h"

#include <string.h>

/* The most names that a note may have in a cell. */
enum { NAMES_MAX = 64 };

static bool
is_word(char byte)
{
	unsigned char c = (unsigned char)byte;

	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c >= 0x80;
}

/*
 * Does a pictograph start here, which a note's reader drops outside of code
 * spans?  Approximate: looks at two bytes.
 */
static bool
is_picture(const char *text)
{
	static const unsigned char ranges[][3] = { { 0xe2, 0x83, 0x83 },
		{ 0xe2, 0x8c, 0x8f }, { 0xe2, 0x98, 0x9e },
		{ 0xe2, 0xac, 0xad }, { 0xef, 0xb8, 0xb8 },
		{ 0xf0, 0x9f, 0x9f } };
	const unsigned char *bytes = (const unsigned char *)text;
	size_t i;

	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (bytes[0] == ranges[i][0] && bytes[1] >= ranges[i][1] &&
		    bytes[1] <= ranges[i][2])
			return true;
	return false;
}

/* Is the name free of characters that could be taken for markup? */
static bool
is_bare(const char *name)
{
	size_t i;

	for (i = 0; name[i] != '\0'; i++) {
		bool inside = i > 0 && is_word(name[i - 1]) &&
		    is_word(name[i + 1]);

		if (is_picture(name + i))
			return false;
		if (!is_word(name[i]) && name[i] != '.' && name[i] != '-' &&
		    name[i] != '+' &&
		    ((name[i] != '_' && name[i] != ' ') || !inside))
			return false;
	}
	return true;
}

/* Writes pictographs in a code span; returns the text after them. */
static const char *
put_pictures(struct output *output, const char *text)
{
	output_byte(output, '`');
	while (is_picture(text))
		do
			output_byte(output, *text++);
		while (((unsigned char)*text & 0xc0) == 0x80);
	output_byte(output, '`');
	return text;
}

/* Writes text with a backslash before each of these characters. */
static void
put_escaped(struct output *output, const char *text, const char *signs)
{
	while (*text != '\0') {
		if (is_picture(text)) {
			text = put_pictures(output, text);
			continue;
		}
		if (strchr(signs, *text) != NULL)
			output_byte(output, '\\');
		output_byte(output, *text++);
	}
}

/* Writes a name: as it is, in a code span, or escaped. */
static void
put_name(struct output *output, const char *name)
{
	if (is_bare(name)) {
		output_puts(output, name);
	} else if (strpbrk(name, "`|\\") == NULL) {
		output_byte(output, '`');
		output_puts(output, name);
		output_byte(output, '`');
	} else {
		put_escaped(output, name, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
	}
}

/*
 * Writes a separator of names.  A reader takes a Unicode dash between blanks
 * for the start of a description, so there are no blanks next to non-ASCII.
 */
static void
put_separator(struct output *output, const char *before, const char *after)
{
	bool blanks = ((unsigned char)before[strlen(before) - 1] |
	    (unsigned char)*after) < 0x80;

	output_puts(output, blanks ? " / " : "/");
}

/*
 * Writes the name, `alias` and the aliases after it, as many as a cell may
 * hold.  Returns the first alias that is left, or NULL.
 */
static const char *
put_names(struct output *output, const char *name, const char *alias,
    struct portinfo_aliases *aliases)
{
	const char *before = name;
	size_t count;

	put_name(output, name);
	for (count = 1; alias != NULL && count < NAMES_MAX; count++) {
		put_separator(output, before, alias);
		put_name(output, alias);
		before = alias;
		alias = portinfo_next_alias(aliases);
	}
	return alias;
}

/* Writes the cells after the names. */
static void
put_rest(struct output *output, const struct portinfo_row *row)
{
	output_puts(output, " | ");
	output_puts(output, portinfo_transport_names(row->transports));
	output_puts(output, " | ");
	if (row->description != NULL)
		put_escaped(output, row->description, "\\`*_[]<>|~=&");
	output_puts(output, " |\n");
}

void
format_markdown_row(struct writer *writer, const struct answer *answer)
{
	const struct portinfo_row *row = answer->row;
	struct portinfo_aliases aliases;
	struct output *output = writer->output;
	const char *alias;

	if (row == NULL || row->source == NULL)
		return;
	if (!writer->begun && writer->headings)
		output_puts(output,
		    "| Port | Name | Transport | Description |\n"
		    "| ---- | ---- | --------- | ----------- |\n");
	writer->begun = true;
	alias = portinfo_first_alias(&aliases, row);
	do {
		output_puts(output, "| ");
		column_put(output, COLUMN_PORT, answer, "");
		output_puts(output, " | ");
		if (row->name == NULL)
			output_byte(output, '-');
		else
			alias = put_names(output, row->name, alias, &aliases);
		put_rest(output, row);
	} while (alias != NULL);
}
