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
	{ "?", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "all", PI_MEANS_NO_PORT },
	{ "alle", PI_MEANS_NO_PORT },
	{ "any", PI_MEANS_NO_PORT },
	{ "aucun", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "brak", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "false", PI_MEANS_NO },
	{ "geen", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "ja", PI_MEANS_YES },
	{ "keine", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "n", PI_MEANS_NO },
	{ "n/a", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "nein", PI_MEANS_NO },
	{ "nenhuma", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "nessuna", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "ninguno", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "no", PI_MEANS_NO },
	{ "non", PI_MEANS_NO },
	{ "none", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "oui", PI_MEANS_YES },
	{ "si", PI_MEANS_YES },
	{ "sim", PI_MEANS_YES },
	{ "sí", PI_MEANS_YES },
	{ "tbd", PI_MEANS_NO_PORT },
	{ "todas", PI_MEANS_NO_PORT },
	{ "todo", PI_MEANS_LATER },
	{ "todos", PI_MEANS_NO_PORT },
	{ "tous", PI_MEANS_NO_PORT },
	{ "true", PI_MEANS_YES },
	{ "tutti", PI_MEANS_NO_PORT },
	{ "x", PI_MEANS_YES },
	{ "xxx", PI_MEANS_LATER },
	{ "y", PI_MEANS_YES },
	{ "yes", PI_MEANS_YES },
	{ "yok", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "да", PI_MEANS_YES },
	{ "нет", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "•", PI_MEANS_YES },
	{ "○", PI_MEANS_YES },
	{ "●", PI_MEANS_YES },
	{ "☑", PI_MEANS_YES },
	{ "☑\xef\xb8\x8f", PI_MEANS_YES },
	{ "✅", PI_MEANS_YES },
	{ "✓", PI_MEANS_YES },
	{ "✔", PI_MEANS_YES },
	{ "✔\xef\xb8\x8f", PI_MEANS_YES },
	{ "✖", PI_MEANS_NO },
	{ "✖\xef\xb8\x8f", PI_MEANS_NO },
	{ "✗", PI_MEANS_NO },
	{ "✘", PI_MEANS_NO },
	{ "❌", PI_MEANS_NO },
	{ "なし", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "任意", PI_MEANS_NO_PORT },
	{ "全部", PI_MEANS_NO_PORT },
	{ "所有", PI_MEANS_NO_PORT },
	{ "无", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "無", PI_MEANS_NO | PI_MEANS_NO_PORT },
	{ "없음", PI_MEANS_NO | PI_MEANS_NO_PORT },
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
