/* SPDX-License-Identifier: MIT */
#include "fact.h"

#include "port_class.h"

void
pi_fill_fact(struct portinfo_row *row, uint32_t first, uint32_t last)
{
	unsigned int classes = pi_classes(first, last);

	*row = (struct portinfo_row){ .first = (uint16_t)first,
		.last = (uint16_t)last, .classes = classes };
	row->description = classes != PORTINFO_DYNAMIC ? "Unassigned" :
	    "Dynamic/private: never assigned, free for any program, such as "
	    "the client end of a connection";
}
