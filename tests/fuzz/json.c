/* SPDX-License-Identifier: MIT */
#include "json.h"

#include <string.h>

/* portinfo writes nothing deeper. */
enum { DEEPEST = 16 };

static bool read_value(const char **text, unsigned int depth);

static void
skip_blanks(const char **text)
{
	*text += strspn(*text, " \t\r\n");
}

static bool
take(const char **text, char byte)
{
	if (**text != byte)
		return false;
	++*text;
	return true;
}

static bool
take_digits(const char **text)
{
	size_t count = strspn(*text, "0123456789");

	*text += count;
	return count > 0;
}

/* Reads what follows a backslash. */
static bool
read_escape(const char **text)
{
	if (!take(text, 'u'))
		return **text != '\0' &&
		    strchr("\"\\/bfnrt", *(*text)++) != NULL;
	if (strspn(*text, "0123456789abcdefABCDEF") < 4)
		return false;
	*text += 4;
	return true;
}

static bool
read_string(const char **text)
{
	if (!take(text, '"'))
		return false;
	while (!take(text, '"')) {
		if ((unsigned char)**text < ' ')
			return false;
		if (*(*text)++ == '\\' && !read_escape(text))
			return false;
	}
	return true;
}

static bool
read_number(const char **text)
{
	take(text, '-');
	if (!take(text, '0') && !take_digits(text))
		return false;
	if (take(text, '.') && !take_digits(text))
		return false;
	if (!take(text, 'e') && !take(text, 'E'))
		return true;
	if (!take(text, '-'))
		take(text, '+');
	return take_digits(text);
}

/* Reads null, true, false or a number. */
static bool
read_plain(const char **text)
{
	static const char words[][8] = { "null", "true", "false" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strncmp(*text, words[i], strlen(words[i])) != 0)
			continue;
		*text += strlen(words[i]);
		return true;
	}
	return read_number(text);
}

/* Reads an array or object from the first item to the end. */
static bool
read_items(const char **text, unsigned int depth, char end)
{
	skip_blanks(text);
	if (take(text, end))
		return true;
	do {
		skip_blanks(text);
		if (end == '}') {
			if (!read_string(text))
				return false;
			skip_blanks(text);
			if (!take(text, ':'))
				return false;
		}
		if (!read_value(text, depth))
			return false;
	} while (take(text, ','));
	return take(text, end);
}

static bool
read_value(const char **text, unsigned int depth)
{
	bool good;

	if (depth > DEEPEST)
		return false;
	skip_blanks(text);
	if (take(text, '['))
		good = read_items(text, depth + 1, ']');
	else if (take(text, '{'))
		good = read_items(text, depth + 1, '}');
	else if (**text == '"')
		good = read_string(text);
	else
		good = read_plain(text);
	skip_blanks(text);
	return good;
}

bool
is_json(const char *text, size_t length)
{
	const char *end = text + length;

	return read_value(&text, 0) && text == end;
}
