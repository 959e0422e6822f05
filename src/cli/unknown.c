/* SPDX-License-Identifier: MIT */
#include "unknown.h"

#include <string.h>

void
unknown_word(struct portinfo_error *error, const char *what,
    const char *word, size_t length, const char *(*name)(unsigned int index),
    unsigned int count)
{
	char shown[64];
	unsigned int i;

	portinfo_show(word, length, shown, sizeof(shown));
	strcpy(error->text, "unknown ");
	strcat(error->text, what);
	strcat(error->text, " '");
	strcat(error->text, shown);
	strcat(error->text, "': there are ");
	for (i = 0; i < count; i++) {
		strcat(error->text, name(i));
		strcat(error->text, i + 2 < count ? ", " :
		    i + 1 < count ? " and " : "");
	}
}
