/* SPDX-License-Identifier: MIT */
/* Words and signs that stand for yes, for no, or for an empty cell. */
#ifndef PI_MEANING_H
#define PI_MEANING_H

#include "span.h"

enum pi_meaning {
	PI_MEANS_YES = 1,     /* `x`, `yes`, a check mark */
	PI_MEANS_NO = 2,      /* `no`, `-`; also the empty text */
	PI_MEANS_NO_PORT = 4, /* `N/A`, `None`, `ALL`, `?`, `-` and no text */
	PI_MEANS_LATER = 8,   /* `XXX` and the like, which will be replaced */
	PI_MEANS_FILLER = PI_MEANS_NO_PORT | PI_MEANS_LATER
};

/*
 * Returns the set of meanings of a text; 0 for any other text.  One for no port
 * may have a remark in brackets.
 */
unsigned int pi_meaning(struct pi_span text);

#endif
