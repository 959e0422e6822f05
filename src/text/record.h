/* SPDX-License-Identifier: MIT */
/* What a note is parsed into: records, and the calls that pass them on. */
#ifndef PI_RECORD_H
#define PI_RECORD_H

#include <portinfo.h>

#include "span.h"

/* A row of a port table, for one of the ports or ranges in its port cell. */
struct pi_record {
	uint16_t first;
	uint16_t last;
	unsigned int transports;  /* enum portinfo_transport; 0 if unknown */
	const char *names;	  /* each ends with a NUL, the last with two */
	const char *description;  /* "" if it has none */
	struct pi_span heading;	  /* of its section; empty if it has none */
};

/* Receives what was read.  All arguments are valid during the call only. */
struct pi_note_events {
	void *user;
	/* Receives a record; false stops the parser. */
	bool (*record)(void *user, const struct pi_record *record);
	/* Receives the place of a record, after it; may be NULL. */
	void (*taken)(void *user, const struct portinfo_taken *taken);
	/* Receives the date in the front matter; false stops the parser. */
	bool (*date)(void *user, struct pi_span date);
	/* Receives an error, which leaves a row out, or a warning. */
	void (*diagnose)(void *user, const struct portinfo_diagnostic *);
	struct portinfo_counts *counts; /* set at the end; may be NULL */
};

#endif
