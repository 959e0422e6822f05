/* SPDX-License-Identifier: MIT */
/* Groups: the claims on the same ports that share a name, one service. */
#ifndef PI_GROUP_H
#define PI_GROUP_H

#include "view.h"

/*
 * Return the next claim of a claim's group, or the one before, of those that
 * the view lets through; 0 if there is none.  Called for each claim of a group,
 * they look at every claim once.
 */
uint32_t pi_next_member(const struct pi_view *view, uint32_t claim);
uint32_t pi_previous_member(const struct pi_view *view, uint32_t claim);

/*
 * Returns the description of a claim, or NULL.  Unless every claim is shown, a
 * claim without one has the first of its group from a claim that shares a
 * transport with it: `HTTP/3 over UDP` does not describe a row on tcp.
 */
const char *pi_description(const struct pi_view *view, uint32_t claim);

#endif
