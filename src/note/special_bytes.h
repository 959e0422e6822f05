/* SPDX-License-Identifier: MIT */
/*
 * What the bytes of a cell can mean.  One look at each byte rules out what
 * the cell need not be read for.
 */
#ifndef PI_SPECIAL_BYTES_H
#define PI_SPECIAL_BYTES_H

#include "span.h"

enum pi_special {
	PI_SPECIAL_MARK = 1,  /* it may be, or begin, a mark, see markup.h */
	PI_SPECIAL_POINT = 2, /* a dot or colon */
	PI_SPECIAL_CUT = 4	   /* a name may end there, see names.h */
};

static inline unsigned int
pi_special(char byte)
{
	enum { M = PI_SPECIAL_MARK, P = PI_SPECIAL_POINT, C = PI_SPECIAL_CUT };
	static const unsigned char signs[256] = {
		/* Control characters, \n among them; pictures begin at e2. */
		M, M, M, M, M, M, M, M, M, M, M | C, M, M, M, M, M,
		M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, M,
		['!'] = M, ['&'] = M, ['*'] = M, ['<'] = M, ['='] = M,
		['['] = M, ['\\'] = M, [']'] = M, ['_'] = M, ['`'] = M,
		['~'] = M, [0x7f] = M, ['.'] = P, [':'] = P | C,
		[' '] = C, ['/'] = C, [','] = C, ['('] = C,
		[0xe2] = M, M, M, M, M, M, M, M, M, M, M, M, M, M, M,
		M, M, M, M, M, M, M, M, M, M, M, M, M, M, M
	};

	return signs[(unsigned char)byte];
}

/* The set of the signs in a text. */
static inline unsigned int
pi_specials(struct pi_span text)
{
	unsigned int set = 0;
	size_t i;

	for (i = 0; i < text.length; i++)
		set |= pi_special(text.bytes[i]);
	return set;
}

#endif
