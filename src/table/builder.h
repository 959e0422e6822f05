/* SPDX-License-Identifier: MIT */
/*
 * The builder: records in, a table out.  Sources are added in the order of
 * their precedence, and to each its records in the order of the note.
 */
#ifndef PI_BUILDER_H
#define PI_BUILDER_H

#include "buffer.h"
#include "record.h"
#include "table.h"

/* A record as it was added; its texts are offsets, names into names. */
struct pi_builder_record {
	uint32_t names;
	uint32_t names_length;	/* with the NUL that ends them */
	uint32_t description;
	uint16_t first;
	uint16_t last;
	uint8_t transports;
	uint8_t source;
};

/* A table that is being made.  Starts as { 0 }. */
struct pi_builder {
	const struct portinfo_table *base; /* to stand in front of, or NULL */
	struct pi_buffer names;		/* of records */
	struct pi_buffer strings;		/* all others */
	struct pi_buffer records;		/* struct pi_builder_record */
	uint32_t record_count;
	uint32_t name_count;		/* of all records */
	uint32_t last_names;		/* of the record that was added last */
	uint32_t last_description;
	struct pi_source sources[PORTINFO_SOURCES_MAX];
	uint32_t source_count;
	uint32_t source;		/* that records are added to */
};

/*
 * Begins a source, which records from now on belong to, whatever the names of
 * others.  Returns false when there are PORTINFO_SOURCES_MAX of them, those of
 * the base included.
 */
bool pi_builder_source(struct pi_builder *build, struct pi_span name);

/* Sets the date of the source's data, unless it was set before. */
void pi_builder_date(struct pi_builder *build, struct pi_span date);

/*
 * Adds a record.  What it points to is copied.  Returns false when memory
 * ran out, or 4 GiB of text are there.
 */
bool pi_builder_record(struct pi_builder *build,
    const struct pi_record *record);

/* Did memory run out?  Then nothing good comes of the builder any more. */
bool pi_builder_failed(const struct pi_builder *build);

/*
 * Puts all strings after the names, padded, in one pool that all offsets
 * point into.  Names lie close together, since look-ups read little else.
 * Nothing can be added after it.  Returns false when memory ran out.
 */
bool pi_builder_join_strings(struct pi_builder *build);

/* Frees what was added; NULL is nothing to free. */
void pi_builder_free(struct pi_builder *build);

/*
 * The name of a note's source: its file's stem, bytes other than letters,
 * digits, `.`, `_` and `-` put as `_`.  Writes at most size bytes, not ended
 * by a NUL, to name, and returns the part of it that was written.
 */
struct pi_span pi_source_name(const char *file, char *name, size_t size);

#endif
