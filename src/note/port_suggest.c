/* SPDX-License-Identifier: MIT */
#include "port_suggest.h"

unsigned int
pi_ports_complete(unsigned int number, unsigned int end)
{
	unsigned int scale = 10;

	while (scale <= end)
		scale *= 10;
	return number - number % scale + end;
}

/* Returns the lowest number above first with one digit other than in last. */
static unsigned int
mend_digit(unsigned int first, unsigned int last)
{
	unsigned int best = 0, power, digit;

	for (power = 1; power <= last; power *= 10) {
		for (digit = 1; digit <= 9; digit++) {
			unsigned int mended = last +
			    (digit - last / power % 10) * power;

			if (mended > first && (best == 0 || mended < best))
				best = mended;
		}
	}
	return best;
}

uint16_t
pi_ports_suggest(uint16_t first, uint16_t last)
{
	unsigned int mended = pi_ports_complete(first, last);

	if (mended <= first)
		mended = mend_digit(first, last);
	if (mended > UINT16_MAX || mended == 0 ||
	    mended - first >= (unsigned int)first - last)
		return 0;
	return (uint16_t)mended;
}
