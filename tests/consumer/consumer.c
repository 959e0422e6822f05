/* SPDX-License-Identifier: MIT */
/* Looks up port 389 in the built-in table, as a program of another project. */
#include <portinfo.h>
#include <stdio.h>

int
main(void)
{
	const struct portinfo_table *table = portinfo_builtin();
	const struct portinfo_filter filter = { 0 };
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_ports(&query, 389, 389);
	portinfo_lookup(&cursor, table, &query, &filter);
	while (portinfo_next(&cursor, &row))
		printf("%d %s %s\n", row.first, row.name,
		    portinfo_transport_names(row.transports));
	return 0;
}
