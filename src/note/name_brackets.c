/* SPDX-License-Identifier: MIT */
#include "name_brackets.h"

#include "transport.h"
#include "utf8.h"

bool
pi_opens_bracket(struct pi_span part, size_t offset)
{
	struct pi_span rest = pi_after(part, offset);

	return *rest.bytes == '(' && !(offset > 0 && rest.bytes[-1] != ' ' &&
	    rest.length >= 3 && pi_is_letter(rest.bytes[1]) &&
	    rest.bytes[2] == ')');
}

bool
pi_is_abbreviation(struct pi_span word)
{
	size_t i, capitals = 0;

	for (i = 0; i < word.length; i++) {
		if (pi_blank_length(pi_after(word, i)) > 0 ||
		    pi_opens_bracket(word, i))
			return false;
		capitals += word.bytes[i] >= 'A' && word.bytes[i] <= 'Z';
	}
	return capitals >= 2 && word.length <= PI_ABBREVIATION_MAX &&
	    pi_transport(word) == 0;
}

struct pi_span
pi_inside_bracket(struct pi_span text, size_t offset, size_t length)
{
	return pi_trim((struct pi_span){ text.bytes + offset + 1, length - 2 });
}

size_t
pi_name_step(struct pi_span part, size_t offset, size_t *words)
{
	const char *byte = part.bytes + offset;

	if (pi_opens_bracket(part, offset))
		return pi_parentheses_length(pi_after(part, offset));
	*words += *byte != ' ' && (offset == 0 || byte[-1] == ' ');
	return 1;
}

struct pi_span
pi_find_abbreviation(struct pi_span text)
{
	size_t i, n, words = 0;

	for (i = 0; i < text.length; i += n) {
		n = pi_name_step(text, i, &words);
		if (n == 0)
			break;
		if (words > 1 && pi_opens_bracket(text, i) &&
		    pi_is_abbreviation(pi_inside_bracket(text, i, n)))
			return pi_inside_bracket(text, i, n);
	}
	return pi_after(text, text.length);
}
