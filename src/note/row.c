/* SPDX-License-Identifier: MIT */
#include "row.h"

#include "markup.h"
#include "special_bytes.h"

struct pi_span
pi_row_text(struct pi_row *row, struct pi_span cell, bool is_plain)
{
	struct pi_markup_error error;
	struct pi_span text;

	if ((pi_specials(cell) & PI_SPECIAL_MARK) == 0)
		return cell; /* the usual case */
	text = is_plain ? pi_markup_plain(cell, row->room, &error)
			: pi_markup_read(cell, row->room, &error);
	if (text.bytes == NULL)
		pi_diagnose(row->reading, true, row->line,
		    pi_between(error.place, cell.bytes + cell.length),
		    "%s", error.what);
	else
		row->room += cell.length;
	return text;
}
