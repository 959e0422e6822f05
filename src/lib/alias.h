/* SPDX-License-Identifier: MIT */
/* What a row remembers, so that its aliases can be read. */
#ifndef PI_ALIAS_H
#define PI_ALIAS_H

#include "view.h"

/* The sealed member of a row. */
struct pi_row_origin {
	struct pi_view view;
	uint32_t claim; /* 0: the row is a fact or a gap */
};

/*
 * Returns the name after this one, which is not empty, in the names of a claim;
 * an empty one ends them.  A loop, since resolving strlen takes 0.6 % of a
 * start.
 */
static inline const char *
pi_name_after(const char *name)
{
	while (*name++ != '\0')
		continue;
	return name;
}

/* Seals the origin of a row. */
void pi_set_origin(struct portinfo_row *row, const struct pi_view *view,
    uint32_t claim);

#endif
