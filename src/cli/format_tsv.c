/* SPDX-License-Identifier: MIT */
/* tsv: a line a row, tabs between, never cut; a promise to scripts. */
#include "format.h"

static const char empty[8] = "-";

static void
write_row(struct writer *writer, const struct answer *answer)
{
	columns_put(writer->output, writer->columns, answer, empty, '\t');
}

const struct format format_tsv = { .name = "tsv", .row = write_row };
