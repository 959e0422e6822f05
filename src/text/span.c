/* SPDX-License-Identifier: MIT */
#include "span.h"

size_t
pi_length_to(struct pi_span text, const char *bytes)
{
	size_t i = 0;

	while (i < text.length && !pi_is_one_of(text.bytes[i], bytes))
		i++;
	return i;
}

bool
pi_same(struct pi_span a, struct pi_span b)
{
	size_t i;

	if (a.length != b.length)
		return false;
	for (i = 0; i < a.length; i++)
		if (pi_fold(a.bytes[i]) != pi_fold(b.bytes[i]))
			return false;
	return true;
}

bool
pi_is(struct pi_span text, const char *string)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (string[i] == '\0' || (string[i] != text.bytes[i] &&
		    pi_fold(string[i]) != pi_fold(text.bytes[i])))
			return false;
	return string[i] == '\0';
}

bool
pi_starts(struct pi_span text, const char *prefix)
{
	size_t i;

	for (i = 0; prefix[i] != '\0'; i++)
		if (i == text.length || pi_fold(text.bytes[i]) !=
		    pi_fold(prefix[i]))
			return false;
	return true;
}

bool
pi_is_among(struct pi_span text, const char (*words)[8], size_t count)
{
	size_t i = 0;

	while (i < count && !pi_same(text, pi_span(words[i])))
		i++;
	return i < count;
}

static unsigned char
first(const char *text)
{
	return (unsigned char)*text;
}

unsigned int
pi_word_value(struct pi_span word, const struct pi_word *words, size_t count)
{
	char folded[sizeof(words->text)] = { 0 };
	size_t i;

	if (word.length == 0 || word.length >= sizeof(folded))
		return 0;
	for (i = 0; i < word.length; i++)
		folded[i] = (char)pi_fold(word.bytes[i]);
	for (i = 0; i < count && first(words[i].text) < first(folded); i++)
		continue;
	for (; i < count && first(words[i].text) == first(folded); i++)
		if (memcmp(folded, words[i].text, sizeof(folded)) == 0)
			return folded[word.length - 1] == '\0' ? 0 :
			    words[i].value;
	return 0;
}

size_t
pi_find(struct pi_span text, const char *string)
{
	size_t i = 0;

	while (i < text.length && !pi_starts(pi_after(text, i), string))
		i++;
	return i;
}

size_t
pi_run_length(struct pi_span text, char byte)
{
	size_t n = 0;

	while (n < text.length && text.bytes[n] == byte)
		n++;
	return n;
}

size_t
pi_parentheses_length(struct pi_span text)
{
	size_t i, depth = 0;

	for (i = 0; i < text.length; i++) {
		depth += text.bytes[i] == '(';
		depth -= text.bytes[i] == ')';
		if (depth == 0)
			return i + 1;
	}
	return 0;
}

int
pi_compare(const char *a, const char *b)
{
	for (; *a == *b || pi_fold(*a) == pi_fold(*b); a++, b++)
		if (*a == '\0')
			return 0;
	return (int)pi_fold(*a) - (int)pi_fold(*b);
}
