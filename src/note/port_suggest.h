/* SPDX-License-Identifier: MIT */
/* What was meant by a number that is wrong or written in part. */
#ifndef PI_PORT_SUGGEST_H
#define PI_PORT_SUGGEST_H

#include <stdint.h>

/* Replaces the last digits of a number: 139 for 137 and 9. */
unsigned int pi_ports_complete(unsigned int number, unsigned int end);

/*
 * Returns the last port probably meant in a range that runs backwards: 139 for
 * 137-129 and for 137-9; 0 if its ends were probably swapped.
 */
uint16_t pi_ports_suggest(uint16_t first, uint16_t last);

#endif
