/* SPDX-License-Identifier: MIT */
/* tsv: a line a row, tabs between, never cut; a promise to scripts. */
#include "format.h"

static void
write_row(struct writer *writer, const struct answer *answer)
{
	size_t i;

	for (i = 0; i < writer->columns.count; i++) {
		if (i > 0)
			output_put(writer->output, "\t", 1);
		column_put(writer->output, writer->columns.list[i], answer,
		    "-");
	}
	output_put(writer->output, "\n", 1);
}

const struct format format_tsv = { .name = "tsv", .row = write_row };
