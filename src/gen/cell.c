/* SPDX-License-Identifier: MIT */
#include "cell.h"

#include <stdbool.h>
#include <string.h>

#include "text.h"

/* An underscore is plain inside of a word, and emphasis at its ends. */
static bool
is_bare(const char *name, size_t length)
{
	static const char bare[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				   "abcdefghijklmnopqrstuvwxyz"
				   "0123456789.+_-";

	return strspn(name, bare) == length && name[0] != '_' &&
	    name[length - 1] != '_';
}

void
pi_cell_name(struct pi_text *note, const char *name)
{
	size_t length = strlen(name);

	if (length == 0)
		pi_text_puts(note, "-");
	else
		pi_text_printf(note, is_bare(name, length) ? "%s" : "`%s`",
		    name);
}

void
pi_cell_prose(struct pi_text *note, const char *prose)
{
	size_t n;

	while (*prose != '\0') {
		n = strcspn(prose, "\\`*_[]<>|~=");
		pi_text_add(note, prose, n);
		prose += n;
		if (*prose != '\0')
			pi_text_printf(note, "\\%c", *prose++);
	}
}
