/* SPDX-License-Identifier: MIT */
#include "choice.h"

#include "show.h"

static void
show_names(struct pi_shown *text, const char *(*name)(unsigned int index),
    unsigned int count)
{
	unsigned int i;

	for (i = 0; i < count; i++) {
		if (i > 0)
			pi_show(text, i + 1 < count ? ", " : " or ");
		pi_show(text, name(i));
	}
}

unsigned int
choice_read(const char *word, size_t length,
    const char *(*name)(unsigned int index), unsigned int count,
    const char *what, struct portinfo_message *message)
{
	struct pi_shown text = pi_show_begin(message->text,
	    sizeof(message->text));
	unsigned int i;

	for (i = 0; i < count; i++)
		if (strlen(name(i)) == length &&
		    memcmp(name(i), word, length) == 0)
			return i;
	pi_show_unknown(&text, what, (struct pi_span){ word, length });
	show_names(&text, name, count);
	return count;
}
