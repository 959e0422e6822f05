/* SPDX-License-Identifier: MIT */
/*
 * portinfo: look up network port numbers and the services that use them.
 * See portinfo(3).
 *
 * Ports are uint16_t in host byte order.  Strings are valid UTF-8 without
 * control characters, ended by a NUL; those that a function gives live as
 * long as the table that they come from and are never to be freed.  Behind
 * their NUL PORTINFO_PADDING bytes more can be read, whatever they are, so
 * that they can be copied eight bytes at a time.
 *
 * Every function that takes a const table may be called from any number of
 * threads at once.  The library has no state of its own; it never prints
 * and never exits.
 */
#ifndef PORTINFO_H
#define PORTINFO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#pragma GCC visibility push(default)
#endif

enum { PORTINFO_PADDING = 7 };

/* Transport protocols, to be joined into a set with `|`. */
enum portinfo_transport {
	PORTINFO_TCP = 1,
	PORTINFO_UDP = 2,
	PORTINFO_SCTP = 4,
	PORTINFO_DCCP = 8
};

/* The three classes of port numbers (RFC 6335, section 6), as a set too. */
enum portinfo_class {
	PORTINFO_WELL_KNOWN = 1, /* 0 to 1023, System Ports */
	PORTINFO_REGISTERED = 2, /* 1024 to 49151, User Ports */
	PORTINFO_DYNAMIC = 4	 /* 49152 to 65535, Private Ports */
};

/* What is wrong with a query, for a person to read. */
struct portinfo_error {
	char text[256]; /* one sentence, without a line end */
};

/*
 * Writes a text that may hold anything into a buffer of size bytes, at least
 * 1, so that it can be shown on a terminal: control characters and what is
 * not UTF-8 become `?`, a tab a blank.  It is cut to fit and ended by a NUL.
 * Returns the length written.
 */
size_t portinfo_show(const char *text, size_t length, char *buffer,
    size_t size);

/*
 * ---- Tables ----
 */

/* Which ports belong to which services, and who says so. */
struct portinfo_table;

/* One of the notes that a table was made from. */
struct portinfo_source {
	const char *name; /* the stem of the note's file, `iana` */
	const char *date; /* of its data, as given in the note, or "" */
	size_t rows;	  /* how many claims it makes */
};

/* The most sources that a table can have. */
enum { PORTINFO_SOURCES_MAX = 64 };

/* The table compiled in.  Never NULL; lives as long as the program. */
const struct portinfo_table *portinfo_builtin(void);

/* The number of sources of a table. */
size_t portinfo_sources(const struct portinfo_table *table);

/*
 * A source by its place, from 0, in the order of precedence; index is less
 * than portinfo_sources(table).
 */
struct portinfo_source portinfo_source(const struct portinfo_table *table,
    size_t index);

/*
 * ---- Notes ----
 */

/* Something that a note's reader has to say about a place in the note. */
struct portinfo_diagnostic {
	bool is_error;	      /* the row was left out; else a warning */
	const char *file;     /* as the caller named it */
	size_t line;	      /* from 1; 0: it is about the whole note */
	size_t column;	      /* in characters, from 1 */
	size_t width;	      /* of the place, in characters; at least 1 */
	const char *text;     /* one sentence, without control characters */
	const char *source;   /* the line itself, source_length bytes, as it */
	size_t source_length; /* stands: not ended by a NUL, not checked */
};

/* What a note held. */
struct portinfo_counts {
	size_t lines;
	size_t tables;	/* of ports */
	size_t rows;	/* lines of them that were taken */
	size_t refused;	/* left out, whole or in part; errors said why */
	size_t skipped;	/* that have no port, but nothing, `-` or `N/A` */
	size_t ports;	/* ports and ranges in the rows that were taken */
	size_t errors;	/* diagnostics that are errors, whatever about */
};

/*
 * Writes a diagnostic as compilers do into a buffer of size bytes, cut to
 * fit and ended by a NUL: `file:line:column: error: text`, the line and a
 * mark under the place, each with its line end.  Control characters and
 * invalid UTF-8 are shown as `?`, and of a long line only the part around
 * the place.  A buffer of 1,024 bytes holds all of it when the file's name
 * is no longer than 255 bytes.  Returns the length written.
 */
size_t portinfo_diagnostic_format(const struct portinfo_diagnostic *diagnostic,
    char *buffer, size_t size);

/* The most bytes of a note; the registry is one of 0.4 million. */
enum { PORTINFO_NOTE_MAX = 1 << 26 };

/* Reads notes into a table. */
struct portinfo_loader;

/*
 * Begins a table of notes, in front of a base, such as portinfo_builtin(), or
 * of notes alone if that is NULL.  It answers as one table of the notes and of
 * those that the base was made from.  The base is not copied: it must live as
 * long as the table.  Diagnostics are given to diagnose, unless that is NULL,
 * together with user; what a diagnostic points to lives for the call only.
 *
 * Returns a loader that the caller ends or drops, or NULL with errno set: to
 * ENOMEM, or to EINVAL when the base has a base itself.  One thread at a time
 * may use it.
 */
struct portinfo_loader *portinfo_load_begin(
    const struct portinfo_table *base,
    void (*diagnose)(void *user, const struct portinfo_diagnostic *),
    void *user);

/*
 * Adds a note: length bytes in memory, all that a descriptor gives up to its
 * end, or a file, pipe or device.  A descriptor with O_NONBLOCK is waited for
 * as well.  The note is a source of its own, named after the stem of file or
 * path; several may have the same name.  Sources have precedence in the order
 * in which they were added.  Rows with an error, which is a diagnostic, are
 * left out, and the rest serves.  Nothing is kept of the arguments, and fd
 * stays open.
 *
 * Sets *counts to what the note held, unless counts is NULL; to 0 when it
 * can't be read.
 *
 * Returns true, whatever was wrong in the note; or false, with errno set:
 * to what open(2) or read(2) said, ENXIO for a socket; to EFBIG for a note
 * of more than PORTINFO_NOTE_MAX bytes; to E2BIG, and that is a diagnostic,
 * too, for a source more than PORTINFO_SOURCES_MAX, those of the base
 * included; then nothing was added and the loader goes on.  Or to ENOMEM: then
 * it makes no table any more.
 */
bool portinfo_load_bytes(struct portinfo_loader *loader, const char *file,
    const char *bytes, size_t length, struct portinfo_counts *counts);
bool portinfo_load_fd(struct portinfo_loader *loader, const char *file,
    int fd, struct portinfo_counts *counts);
bool portinfo_load_path(struct portinfo_loader *loader, const char *path,
    struct portinfo_counts *counts);

/*
 * Ends and frees the loader.  Returns the table, which the caller owns and
 * frees with portinfo_free; or NULL with errno set when memory ran out, here
 * or before.
 */
struct portinfo_table *portinfo_load_end(struct portinfo_loader *loader);

/* Frees the loader without a table; NULL is nothing to free. */
void portinfo_load_drop(struct portinfo_loader *loader);

/*
 * Frees a loaded table; NULL is nothing to free.  Never the built-in one, and
 * a base only after the tables in front of it.
 */
void portinfo_free(struct portinfo_table *table);

/*
 * ---- Queries ----
 */

enum portinfo_kind {
	PORTINFO_PORTS,	 /* every row on a set of ports */
	PORTINFO_NAME,	 /* every row of services with a name or alias */
	PORTINFO_KEYWORD /* every row of services with a text somewhere */
};

/*
 * What is asked.  Set by one of the functions below; the fields are there to
 * be read, and transports and facts may be changed.  It is 16 KB large because
 * of lists; where there is no list only the small rest is touched.
 */
struct portinfo_query {
	enum portinfo_kind kind;
	const char *name;	 /* the name or keyword: the caller's bytes, */
	size_t name_length;	 /* not ended by a NUL */
	uint16_t first;		 /* PORTINFO_PORTS: the lowest and */
	uint16_t last;		 /* the highest port asked for */
	unsigned int transports; /* only rows that are on all of these */
	bool facts;		 /* also give ports without a row */
	bool is_list;		 /* asked are the ports set below, not all */
	uint64_t asked[1024];	 /* from first to last; a bit a port */
	uint64_t starts[1024];	 /* where a part of the list begins */
};

/*
 * Which rows are let through.  A field of 0 lets all through, so `{ 0 }` is
 * no filter.
 */
struct portinfo_filter {
	unsigned int classes;	 /* rows with a port in one of these */
	unsigned int transports; /* rows on one of these */
	uint64_t sources;	 /* claims of these: bit 1 << its place */
	bool all;		 /* every claim, as its source has it */
};

/* Asks for the ports from first to last, both included; first <= last. */
void portinfo_ask_ports(struct portinfo_query *query, uint16_t first,
    uint16_t last);

/*
 * Asks for a service by a name or an alias, ASCII letters in any case.  The
 * bytes must live as long as the query is used.
 */
void portinfo_ask_name(struct portinfo_query *query, const char *name,
    size_t length);

/*
 * Asks for services with this text somewhere in a name, an alias or a
 * description, ASCII letters in any case.  The bytes must live as long as
 * the query is used.
 */
void portinfo_ask_keyword(struct portinfo_query *query, const char *text,
    size_t length);

/*
 * Asks for what a word of a command line means in this table: `389`,
 * `137-139`, `22,80,443-445`, a name, a class, a transport, each with
 * `/transport` or without; see portinfo(1).  The word's bytes must live as
 * long as the query is used.
 *
 * Returns true, or false with *error saying what is wrong with it.
 */
bool portinfo_ask(struct portinfo_query *query,
    const struct portinfo_table *table, const char *word, size_t length,
    struct portinfo_error *error);

/*
 * Reads the word for a class, or a comma-separated list of transports or of
 * the table's sources (each a bit 1 << its place, and a name stands for all
 * sources that have it), in any case, into a set.
 * Returns true, or false with *error saying which word is wrong and which
 * ones are expected.
 */
bool portinfo_read_class(const char *word, unsigned int *class_,
    struct portinfo_error *error);
bool portinfo_read_transports(const char *list, unsigned int *transports,
    struct portinfo_error *error);
bool portinfo_read_sources(const struct portinfo_table *table,
    const char *list, uint64_t *sources, struct portinfo_error *error);

/*
 * The words for a set of transports or classes, joined by commas: `tcp,udp`,
 * `well-known`; "" for the empty set.  Bits that mean nothing are left out.
 */
const char *portinfo_transport_names(unsigned int transports);
const char *portinfo_class_names(unsigned int classes);

/*
 * ---- Answers ----
 */

/* A walk through one layer.  Its fields are for the library alone. */
struct portinfo_walk {
	const struct portinfo_cursor *cursor;
	const struct portinfo_table *layer;
	uint32_t first_source;	  /* of the layer, in the whole table */
	uint64_t place;		  /* of claim in the answer */
	uint32_t claim;		  /* the next one to be given; 0: none */
	/* Ports: */
	const uint32_t *lists[5]; /* of claims at this stop */
	size_t list_count;
	bool listed;		  /* a claim is on the ports of this part */
	uint32_t stop;		  /* a port */
	uint32_t by_port;	  /* index of the next stop's claims */
	/* Names: */
	const uint32_t *groups;	  /* all that the name finds; NULL: none */
	const uint32_t *group;	  /* those still to come in this turn */
	uint32_t member;	  /* of the group before, the next claim */
	uint32_t turn, next_turn;
	/* Keywords: claims seen last, doubled, and whether they match. */
	uint32_t seen[16];
};

/* Where in an answer we are.  Its fields are for the library alone. */
struct portinfo_cursor {
	const struct portinfo_table *table;
	const struct portinfo_query *query;
	const struct portinfo_filter *filter;
	struct portinfo_walk walks[2]; /* of the table, and of its base */
	size_t walk_count;
	struct portinfo_walk *given;   /* whose claim was given; NULL: none */
	uint32_t first, last;	  /* the part of the query we are in */
	uint32_t covered;	  /* all below was asked for in parts before */
	bool lets_all;		  /* through, filter and query together */
};

/* One row of an answer. */
struct portinfo_row {
	uint16_t first;
	uint16_t last;		 /* first itself, or the end of a range */
	unsigned int transports; /* 0: unknown */
	unsigned int classes;	 /* of first to last */
	const char *name;	 /* NULL: a row without a name */
	const char *description; /* NULL: none */
	const char *source;	 /* NULL: a fact, no source lists these ports */
	bool has_aliases;	 /* false: surely none; else it may have some */
	/* For portinfo_next_alias alone: */
	const struct portinfo_walk *walk;
	uint32_t claim;
};

/*
 * Begins the answer to a query, which was asked of this table if it was read
 * by portinfo_ask.  Table, query and filter must live as long as the cursor
 * is used, and are not changed.
 */
void portinfo_find(struct portinfo_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter);

/*
 * Gives the next row of the answer; false when there is no more.  The order
 * is that of portinfo(1).  A row whose source is NULL is a fact: ports that
 * no row of the table lists.  The row's aliases can be had until the cursor
 * is begun anew.
 */
bool portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row);

/* The ports without a row.  Its fields are for the library alone. */
struct portinfo_gaps {
	struct portinfo_cursor cursor; /* over the rows between them */
	uint32_t next;		 /* ports below were looked at */
	uint32_t first, end;	 /* the rest of a gap, not yet given */
	bool ended;
};

/*
 * Begins to give the gaps among the ports that a query asks for: those not
 * covered by any row that query and filter let through.  A query by name or
 * keyword asks for no ports and has no gaps.  Table, query and filter must live
 * and stay unchanged as for portinfo_find.
 */
void portinfo_find_gaps(struct portinfo_gaps *gaps,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter);

/*
 * Gives the next gap, as a row without name and source, in ascending order;
 * false when there is no more.
 */
bool portinfo_next_gap(struct portinfo_gaps *gaps, struct portinfo_row *row);

/* Where among the aliases of a row we are. */
struct portinfo_aliases {
	const struct portinfo_row *row;
	uint32_t bearer; /* of the one given last; 0: none yet */
};

/*
 * The next alias of a row, NULL when there is no more; it begins with
 * `struct portinfo_aliases aliases = { .row = &row }`.  Aliases are those of
 * the claim itself, then, unless every claim is shown, the names that the
 * other claims of its group lend it; none twice.
 */
const char *portinfo_next_alias(struct portinfo_aliases *aliases);

/* Has the table a service with this name or alias, in any case? */
bool portinfo_has_name(const struct portinfo_table *table, const char *name,
    size_t length);

/* The most names that portinfo_near gives. */
enum { PORTINFO_NEAR_MAX = 3 };

/*
 * Up to size names of the table near to one that is not there: at a
 * Damerau-Levenshtein distance of at most 2, ASCII letters in any case, the
 * nearest first, then in the order of answers.  Returns their number.  A name
 * of more than 64 bytes has none.
 */
size_t portinfo_near(const struct portinfo_table *table, const char *name,
    size_t length, const char **names, size_t size);

#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
