// SPDX-License-Identifier: MIT
// Looks up a name in a note of its own, as a C++ program of another project.
#include <cstring>
#include <iostream>
#include <memory>
#include <portinfo.h>

int
main()
{
	const char note[] = "| Port | Service | Transport |\n|---|---|---|\n"
			    "| 4242 | Mine | TCP |\n| 4243 | Hers | Both |\n";
	portinfo_loader *loader = portinfo_open_loader(nullptr, nullptr,
	    nullptr);
	portinfo_query query;
	portinfo_filter filter = {};
	portinfo_cursor cursor;
	portinfo_row row;

	if (loader == nullptr)
		return 1;
	portinfo_load_bytes(loader, "mine.md", note, std::strlen(note),
	    nullptr);
	std::unique_ptr<portinfo_table, void (*)(portinfo_table *)> table(
	    portinfo_make_table(loader), portinfo_close_table);
	if (!table)
		return 1;
	portinfo_query_name(&query, "HERS", 4);
	portinfo_lookup(&cursor, table.get(), &query, &filter);
	while (portinfo_next(&cursor, &row))
		std::cout << row.first << ' ' << row.name << ' '
			  << portinfo_transport_names(row.transports) << '\n';
}
