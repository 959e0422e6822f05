/* SPDX-License-Identifier: MIT */
/* Facts: what is known of ports that no row lists. */
#ifndef PI_FACT_H
#define PI_FACT_H

#include <stdint.h>

#include <portinfo.h>

/* Makes a row of the fact about the ports from first to last. */
void pi_fill_fact(struct portinfo_row *row, uint32_t first, uint32_t last);

#endif
