/* SPDX-License-Identifier: MIT */
#include "choice.h"

#include "show.h"

unsigned int
choice_read(struct pi_span word, const char (*names)[CHOICE_SIZE],
    unsigned int count, const char *what, struct portinfo_message *message)
{
	struct pi_shown text = pi_show_begin(message->text,
	    sizeof(message->text));
	unsigned int i;

	for (i = 0; i < count; i++)
		if (pi_is(word, names[i]))
			return i;
	pi_show_unknown(&text, what, word);
	for (i = 0; i < count; i++) {
		if (i > 0)
			pi_show(&text, i + 1 < count ? ", " : " or ");
		pi_show(&text, names[i]);
	}
	return count;
}
