/* SPDX-License-Identifier: MIT */
#include "getoption.h"

#include <stddef.h>

void
option_begin(struct option_reader *reader, const struct option_spec *specs,
    char **words)
{
	*reader = (struct option_reader){ .specs = specs, .word = words,
		.cluster = "", .operand = words };
}

/* Gives the option its value: the text, or if that is NULL the next word. */
static enum option_status
read_value(struct option_reader *reader, const struct option_spec *spec,
    const char *text)
{
	reader->letter = spec->letter;
	reader->value = NULL;
	if (!spec->has_value)
		return OPTION_READ;
	reader->value = text != NULL ? text : *reader->word++;
	return reader->value != NULL ? OPTION_READ : OPTION_NO_VALUE;
}

static enum option_status
read_short(struct option_reader *reader)
{
	const struct option_spec *spec = reader->specs;
	char letter = *reader->cluster++;
	const char *rest = reader->cluster;

	reader->wrong[0] = '-';
	reader->wrong[1] = letter;
	reader->wrong_word = reader->wrong;
	while (spec->letter != '\0' && (spec->letter != letter ||
	    letter < OPTION_LETTERS))
		spec++;
	if (spec->letter == '\0')
		return OPTION_UNKNOWN;
	if (spec->has_value)
		reader->cluster = "";
	return read_value(reader, spec, *rest == '\0' ? NULL : rest);
}

/*
 * Does the name begin with these bytes?  A loop: each function of the C
 * library that is called anywhere costs 18 instructions at each start.
 */
static bool
begins(const char *name, const char *bytes, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++)
		if (name[i] != bytes[i])
			return false;
	return true;
}

/* The option with this name, or the only one whose name begins so. */
static const struct option_spec *
find_long(const struct option_spec *specs, const char *name, size_t length)
{
	const struct option_spec *found = NULL;
	bool several = false;

	for (; specs->letter != '\0'; specs++) {
		if (!begins(specs->name, name, length))
			continue;
		if (specs->name[length] == '\0')
			return specs;
		several = found != NULL;
		found = specs;
	}
	return several ? NULL : found;
}

static enum option_status
read_long(struct option_reader *reader, const char *word)
{
	const char *name = word + 2, *text;
	const struct option_spec *spec;
	size_t length = 0;

	while (name[length] != '\0' && name[length] != '=')
		length++;
	text = name[length] == '=' ? name + length + 1 : NULL;
	spec = find_long(reader->specs, name, length);
	reader->wrong_word = word;
	if (spec == NULL || (text != NULL && !spec->has_value))
		return OPTION_UNKNOWN;
	return read_value(reader, spec, text);
}

enum option_status
option_next(struct option_reader *reader)
{
	char *word;

	if (*reader->cluster != '\0')
		return read_short(reader);
	while ((word = *reader->word) != NULL) {
		reader->word++;
		if (word[0] == '-' && word[1] == '-' && word[2] == '\0')
			break;
		if (word[0] == '-' && word[1] == '-')
			return read_long(reader, word);
		if (word[0] == '-' && word[1] != '\0') {
			reader->cluster = word + 1;
			return read_short(reader);
		}
		*reader->operand++ = word;
	}
	while (word != NULL && (word = *reader->word++) != NULL)
		*reader->operand++ = word;
	*reader->operand = NULL;
	return OPTION_END;
}
