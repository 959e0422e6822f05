/* SPDX-License-Identifier: MIT */
/* Parses a note and makes no table of it.  Prints the number of its rows. */
#include <stdio.h>

#include <portinfo.h>

int
main(int argc, char **argv)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, NULL, NULL);
	struct portinfo_counts counts;

	if (argc != 2 || loader == NULL ||
	    !portinfo_load_file(loader, argv[1], &counts))
		return 2;
	printf("%zu\n", counts.rows);
	portinfo_close_loader(loader);
	return 0;
}
