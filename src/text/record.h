/* SPDX-License-Identifier: MIT */
/* What the parser of notes makes of them. */
#ifndef PI_RECORD_H
#define PI_RECORD_H

#include <portinfo.h>

#include "span.h"

/* One row of a port table, for one of the ports in its port cell. */
struct pi_record {
	uint16_t first;
	uint16_t last;
	unsigned int transports;  /* enum portinfo_transport; 0: unknown */
	const char *names;	  /* each ended by a NUL, then a NUL more */
	const char *description;  /* "" if there is none */
};

/* Who hears what was read.  All that is handed over lives for the call. */
struct pi_note_events {
	void *user;
	/* A row was read.  False stops the parser. */
	bool (*record)(void *user, const struct pi_record *record);
	/* The front matter gives the date of the data. */
	bool (*date)(void *user, struct pi_span date);
	/* Something is wrong: is_error, and the row was left out; or odd. */
	void (*diagnose)(void *user, const struct portinfo_diagnostic *);
	struct portinfo_counts *counts; /* set at the end; NULL: not wanted */
};

#endif
