/* SPDX-License-Identifier: MIT */
/* IANA's port registry, as its CSV file lists it. */
#ifndef PI_REGISTRY_H
#define PI_REGISTRY_H

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
	struct pi_entry *alias_of;	 /* as the registry says, or NULL */
	struct pi_entry *next;	 /* alias of the same service, or NULL */
	bool is_done;		 /* it is in a row, or adds nothing */
};

struct pi_registry {
	struct pi_buffer entries;     /* an array of struct pi_entry */
	struct pi_entry *first;	      /* of them, in the note's order */
	struct pi_entry *end;
	size_t skipped;		      /* records without a row */
	bool is_held[UINT16_MAX + 1]; /* by a service */
};

/*
 * Adds the records with a port, in the order of the file, to a registry that
 * starts as { 0 }; the texts are the CSV's.  Returns false if that is
 * malformed; csv->line and csv->problem then say where and why.  The caller
 * frees the entries, which have failed if memory ran out.
 */
bool pi_registry_read(struct pi_csv *csv, struct pi_registry *registry);

#endif
