/* SPDX-License-Identifier: MIT */
#include "row.h"

#include "markup.h"
#include "special_bytes.h"

struct pi_span
pi_row_text(struct pi_row *row, struct pi_span cell, bool is_plain)
{
	const char *unclosed;
	struct pi_span text;

	if ((pi_specials(cell) & PI_SPECIAL_MARK) == 0)
		return cell; /* the usual case */
	text = pi_markup_read(cell, row->room, is_plain, &unclosed);
	if (text.bytes == NULL)
		pi_diagnose(row->reading, true, row->line,
		    pi_between(unclosed, cell.bytes + cell.length),
		    "unclosed wiki link; expected ]]");
	else
		row->room += cell.length;
	return text;
}
