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
	const struct pi_claim *own = pi_claim(view->layer, claim), *lender;
	uint32_t text = own->description;

	while (text == 0 && !view->every_claim &&
	    (claim = pi_next_member(view, claim)) != 0) {
		lender = pi_claim(view->layer, claim);
		if (pi_is_on(lender, 0, own->transports))
			text = lender->description;
	}
	return text == 0 ? NULL : pi_string(view->layer, text);
}
