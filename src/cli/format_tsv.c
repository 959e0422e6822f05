/* SPDX-License-Identifier: MIT */
/* tsv: a line a row, tabs between, never cut; a promise to scripts. */
#include "format.h"

static const char empty[8] = "-";

static void
write_row(struct writer *writer, const struct answer *answer)
{
	size_t i;

	for (i = 0; i < writer->columns->count; i++) {
		if (i > 0)
			output_byte(writer->output, '\t');
		column_put(writer->output, writer->columns->list[i], answer,
		    empty);
	}
	output_byte(writer->output, '\n');
}

const struct format format_tsv = { .name = "tsv", .row = write_row };
