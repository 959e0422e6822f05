/* SPDX-License-Identifier: MIT */
#include "choice.h"

#include "show.h"

void
choice_unknown(struct portinfo_message *message, const char *what,
    const char *word, size_t length, const char *(*name)(unsigned int index),
    unsigned int count)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));
	unsigned int i;

	pi_show(&shown, "unknown ");
	pi_show(&shown, what);
	pi_show(&shown, " '");
	pi_show_text(&shown, (struct pi_span){ word,
		length < 64 ? length : 64 });
	pi_show(&shown, "'; expected ");
	for (i = 0; i < count; i++) {
		pi_show(&shown, name(i));
		pi_show(&shown, i + 2 < count ? ", " :
		    i + 1 < count ? " or " : "");
	}
}
