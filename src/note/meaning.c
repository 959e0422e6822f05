/* SPDX-License-Identifier: MIT */
#include "meaning.h"

#include "utf8.h"

/* True for hyphens and dashes, and for the empty text, too. */
static bool
is_dashes(struct pi_span text)
{
	while (text.length > 0)
		if (*text.bytes == '-')
			text = pi_after(text, 1);
		else if (!pi_is_ascii(*text.bytes) &&
		    (pi_starts(text, "–") || pi_starts(text, "—")))
			text = pi_after(text, strlen("–"));
		else
			return false;
	return true;
}

/* U+FE0F, "\xef\xb8\x8f", asks for the sign before it to be a picture. */
static const struct pi_word meanings[] = {
	{ "n/a", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "none", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "all", PI_MEANS_NO_PORT },
	{ "tbd", PI_MEANS_NO_PORT },
	{ "todo", PI_MEANS_LATER },
	{ "xxx", PI_MEANS_LATER },
	{ "no", PI_MEANS_NO },
	{ "n", PI_MEANS_NO },
	{ "false", PI_MEANS_NO },
	{ "?", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "non", PI_MEANS_NO },
	{ "nein", PI_MEANS_NO },
	{ "✗", PI_MEANS_NO },
	{ "✘", PI_MEANS_NO },
	{ "❌", PI_MEANS_NO },
	{ "✖", PI_MEANS_NO },
	{ "✖\xef\xb8\x8f", PI_MEANS_NO },
	{ "x", PI_MEANS_YES },
	{ "yes", PI_MEANS_YES },
	{ "y", PI_MEANS_YES },
	{ "true", PI_MEANS_YES },
	{ "si", PI_MEANS_YES },
	{ "sí", PI_MEANS_YES },
	{ "oui", PI_MEANS_YES },
	{ "ja", PI_MEANS_YES },
	{ "sim", PI_MEANS_YES },
	{ "да", PI_MEANS_YES },
	{ "✓", PI_MEANS_YES },
	{ "✔", PI_MEANS_YES },
	{ "✔\xef\xb8\x8f", PI_MEANS_YES },
	{ "✅", PI_MEANS_YES },
	{ "☑", PI_MEANS_YES },
	{ "☑\xef\xb8\x8f", PI_MEANS_YES },
	{ "●", PI_MEANS_YES },
	{ "•", PI_MEANS_YES },
	{ "○", PI_MEANS_YES },
};

unsigned int
pi_meaning(struct pi_span text)
{
	unsigned int set = PI_MEANS_NO | PI_MEANS_NO_PORT;
	/* `N/A (a file)`; a number in such a remark may be a port. */
	bool remark = text.length > 0 && *text.bytes != '(' &&
	    text.bytes[text.length - 1] == ')' &&
	    pi_length_to(text, "0123456789") == text.length;

	if (remark)
		text = pi_trim((struct pi_span){ text.bytes,
		    pi_length_to(text, "(") });
	if (!is_dashes(text))
		set = pi_word_value(text, meanings,
		    sizeof(meanings) / sizeof(meanings[0]));
	return remark && (set & PI_MEANS_NO_PORT) == 0 ? 0 : set;
}
