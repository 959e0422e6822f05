/* SPDX-License-Identifier: MIT */
/* The port entries of IANA's registry, read from its CSV. */
#ifndef PI_REGISTRY_CSV_H
#define PI_REGISTRY_CSV_H

#include <stdint.h>

#include "buffer.h"
#include "csv.h"

/* A service on a port or a range, on one transport; its texts are one line. */
struct pi_entry {
	const char *name; /* "" if the ports are only described */
	char *description;
	const char *notes;
	uint16_t first;
	uint16_t last;
	unsigned int transports; /* enum portinfo_transport; 0: unknown */
	size_t line;		 /* of the CSV, from 1 */
	/* For registry_note.c: */
	struct pi_entry *alias;	 /* the next one of the same service */
	bool has_row;		 /* its own or that of its service */
};

/*
 * Adds all entries with a port, except unassigned ones, to an array of struct
 * pi_entry.  Their texts live as long as the bytes of the CSV.  Returns false
 * if the CSV is malformed; csv->line and csv->problem then say where and why.
 */
bool pi_registry_csv_read(struct pi_csv *csv, struct pi_buffer *entries);

#endif
