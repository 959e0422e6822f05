/* SPDX-License-Identifier: MIT */
/* tsv: a line per row, fields between tabs, never cut.  Scripts rely on it. */
#include "format.h"

void
format_tsv_row(struct writer *writer, const struct answer_row *answer)
{
	columns_put(writer->output, writer->columns, answer, "-", '\t');
}
