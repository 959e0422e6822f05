/* SPDX-License-Identifier: MIT */
/* Bytes that can have a meaning in a cell; most cells have none of them. */
#ifndef PI_SPECIAL_BYTES_H
#define PI_SPECIAL_BYTES_H

#include "span.h"

enum pi_special {
	PI_SPECIAL_MARK = 1,  /* may begin a mark, see markup.h */
	PI_SPECIAL_POINT = 2, /* a dot or colon */
	PI_SPECIAL_CUT = 4    /* may end a name, see name_cell.h */
};

static inline unsigned int
pi_special(char byte)
{
	enum { M = PI_SPECIAL_MARK, P = PI_SPECIAL_POINT, C = PI_SPECIAL_CUT };
	static const unsigned char bytes[256] = {
		/* Control characters with \n; pictures begin with e2 to f0. */
		M, M, M, M, M, M, M, M, M, M, M | C, M, M, M, M, M,
		M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, M,
		['!'] = M, ['&'] = M, ['*'] = M, ['<'] = M, ['='] = M,
		['['] = M, ['\\'] = M, [']'] = M, ['_'] = M, ['`'] = M,
		['~'] = M, [0x7f] = M, ['.'] = P, [':'] = P | C,
		[' '] = C, ['/'] = C, [','] = C, ['('] = C,
		[0xe2] = M, M, M, M, M, M, M, M, M, M, M, M, M, M, M,
		M, M, M, M, M, M, M, M, M, M, M, M, M, M, M
	};

	return bytes[(unsigned char)byte];
}

/* Returns the set of enum pi_special in a text. */
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
