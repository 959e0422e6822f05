/* SPDX-License-Identifier: MIT */
#include "group.h"

uint32_t
pi_next_member(const struct pi_view *view, uint32_t claim)
{
	do
		claim = pi_claim(view->layer, claim)->next;
	while (claim != 0 && !pi_lets_through(view, claim));
	return claim;
}

uint32_t
pi_previous_member(const struct pi_view *view, uint32_t claim)
{
	do
		claim = pi_claim(view->layer, claim)->previous;
	while (claim != 0 && !pi_lets_through(view, claim));
	return claim;
}

const char *
pi_description(const struct pi_view *view, uint32_t claim)
{
	uint32_t text;

	do {
		text = pi_claim(view->layer, claim)->description;
		claim = view->every_claim ? 0 : pi_next_member(view, claim);
	} while (text == 0 && claim != 0);
	return text == 0 ? NULL : pi_string(view->layer, text);
}
