/* SPDX-License-Identifier: MIT */
/* tsv: a line a row, tabs between, never cut; a promise to scripts. */
#include "format.h"

void
format_tsv_row(struct writer *writer, const struct answer *answer)
{
	columns_put(writer->output, writer->columns, answer, "-", '\t');
}
