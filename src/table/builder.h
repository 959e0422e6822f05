/* SPDX-License-Identifier: MIT */
/*
 * The builder collects what a table is made of: sources in the order of their
 * precedence, and after each its records in the order of the note.
 */
#ifndef PI_BUILDER_H
#define PI_BUILDER_H

#include "buffer.h"
#include "record.h"
#include "table.h"

/* A record; its texts are offsets into the builder's names and strings. */
struct pi_builder_record {
	uint32_t names;
	uint32_t names_length;	/* with the NUL that ends them */
	uint32_t description;
	uint16_t first;
	uint16_t last;
	uint8_t transports;
	uint8_t source;
	uint16_t heading;	/* number in headings, from 1; or 0 */
};

/* Starts as { 0 }. */
struct pi_builder {
	const struct portinfo_table *base; /* of an overlay; else NULL */
	struct pi_buffer names;		/* those of records */
	struct pi_buffer strings;	/* all other texts */
	struct pi_buffer headings;	/* uint32_t: offsets in strings */
	struct pi_buffer records;	/* struct pi_builder_record */
	uint32_t record_count;
	uint32_t name_count;		/* of all records */
	uint32_t last_names;		/* of the last record added */
	uint32_t last_description;
	const char *last_heading;	/* as it was passed, in this source */
	struct pi_source sources[PORTINFO_SOURCES_MAX];
	uint32_t source_count;
	uint32_t source;		/* to which records are added */
};

/*
 * Begins a source, to which all following records belong; others may have the
 * same name.  Returns false if there are PORTINFO_SOURCES_MAX already, with
 * those of the base.
 */
bool pi_builder_begin_source(struct pi_builder *build, struct pi_span name);

/* Sets the date of the source's data unless it has one. */
void pi_builder_set_date(struct pi_builder *build, struct pi_span date);

/*
 * Adds a record and copies its texts; a heading after UINT16_MAX others is
 * dropped.  Returns false if memory ran out or the texts have more than 4 GiB.
 */
bool pi_builder_add_record(struct pi_builder *build,
    const struct pi_record *record);

/* True if memory ran out; the builder can then only be freed. */
bool pi_builder_failed(const struct pi_builder *build);

/*
 * Moves all strings after the names and adapts their offsets.
 * Names lie close together since lookups read little else.  Nothing can be
 * added afterwards.  Returns false if memory ran out.
 */
bool pi_builder_join_strings(struct pi_builder *build);

/* Frees what was added.  NULL is allowed. */
void pi_builder_free(struct pi_builder *build);

/*
 * Returns the name of a note's source: its file without directory and
 * extension, `_` for all bytes but letters, digits, `.`, `_` and `-`.  Writes
 * at most size bytes of it, and no NUL, to name.
 */
struct pi_span pi_source_name(const char *file, char *name, size_t size);

#endif
