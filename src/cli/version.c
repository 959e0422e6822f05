/* SPDX-License-Identifier: MIT */
#include "version.h"

void
version_put(struct output *output, const struct portinfo_table *table)
{
	size_t i;

	output_puts(output, "portinfo ");
	output_puts(output, portinfo_version());
	output_puts(output, "\n");
	for (i = 0; i < portinfo_count_sources(table); i++) {
		struct portinfo_source source = portinfo_get_source(table, i);

		output_puts(output, source.name);
		output_puts(output, ": ");
		output_number(output, (unsigned int)source.rows);
		output_puts(output, source.rows == 1 ? " row" : " rows");
		if (*source.date != '\0') {
			output_puts(output, " as of ");
			output_puts(output, source.date);
		}
		output_puts(output, "\n");
	}
}
