/* SPDX-License-Identifier: MIT */
/*
 * portinfo: look up network ports and the services that use them.
 * portinfo(3) is the manual, with complete programs.
 *
 *	struct portinfo_row row;
 *
 *	if (portinfo_lookup_port(portinfo_builtin(), 389, 0, &row))
 *		puts(row.name != NULL ? row.name : "-");
 *
 * Ports are in host byte order.  Strings that the library returns are UTF-8
 * without control characters and end with a NUL; they belong to the table they
 * come from and are never freed.  Letters of names are compared as ASCII, in
 * any case.  Pointers must not be NULL unless a function says so.
 *
 * The library has no state of its own, prints nothing and never exits.  Any
 * number of threads may read one table; everything else belongs to one thread
 * at a time.  Members named sealed are the library's own.
 */
#ifndef PORTINFO_H
#define PORTINFO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The version of this header (semver.org).  The build reads it from here. */
#define PORTINFO_VERSION_MAJOR 1
#define PORTINFO_VERSION_MINOR 0
#define PORTINFO_VERSION_PATCH 0

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#pragma GCC visibility push(default)
#define PORTINFO_NONNULL(...) __attribute__((nonnull(__VA_ARGS__)))
#else
#define PORTINFO_NONNULL(...)
#endif

/* Returns the version of the library, such as "1.0.0". */
const char *portinfo_version(void);

/* Transport protocols; `|` joins them to a set. */
enum portinfo_transport {
	PORTINFO_TCP = 1,
	PORTINFO_UDP = 2,
	PORTINFO_SCTP = 4,
	PORTINFO_DCCP = 8
};

/* The classes of port numbers (RFC 6335, section 6); they make sets, too. */
enum portinfo_class {
	PORTINFO_WELL_KNOWN = 1, /* 0 to 1023, System Ports */
	PORTINFO_REGISTERED = 2, /* 1024 to 49151, User Ports */
	PORTINFO_DYNAMIC = 4	 /* 49152 to 65535, Private Ports */
};

/* One sentence for a person to read, without a line end; or "". */
struct portinfo_message {
	char text[256];
};

/* ---- Tables and their rows ---- */

/* Services, their ports, and the sources that say so. */
struct portinfo_table;

/* Returns the table compiled in, which lives as long as the program. */
const struct portinfo_table *portinfo_builtin(void);

/* The ports of a service, according to one source. */
struct portinfo_row {
	uint16_t first;
	uint16_t last;		 /* equals first unless it is a range */
	unsigned int transports; /* a set; 0: unknown */
	unsigned int classes;	 /* the set of those that the ports are in */
	const char *name;	 /* NULL: none */
	const char *description; /* NULL: none */
	const char *source;	 /* NULL: no source lists the ports */
	bool has_aliases;	 /* false: it has none; true: it may have some */
	union { void *align; unsigned char bytes[64]; } sealed;
};

/*
 * Looks up the best row for a port, or for a service by its name or an alias:
 * the first that portinfo(1) prints.  transports is a set, on one of which the
 * row has to be; 0 stands for all.  Returns false if there is no row; for a
 * port, *row then holds what is known of unlisted ports.
 */
bool portinfo_lookup_port(const struct portinfo_table *table, uint16_t port,
    unsigned int transports, struct portinfo_row *row) PORTINFO_NONNULL();
bool portinfo_lookup_name(const struct portinfo_table *table, const char *name,
    unsigned int transports, struct portinfo_row *row) PORTINFO_NONNULL();

/*
 * The aliases of a row, or of a copy of it: those of its source, then the names
 * that other sources give to the same service, none twice.  NULL follows the
 * last.
 */
struct portinfo_aliases {
	union { void *align; unsigned char bytes[48]; } sealed;
};
const char *portinfo_first_alias(struct portinfo_aliases *aliases,
    const struct portinfo_row *row) PORTINFO_NONNULL();
const char *portinfo_next_alias(struct portinfo_aliases *aliases)
    PORTINFO_NONNULL();

/* A note that a table was made from. */
struct portinfo_source {
	const char *name; /* of the note's file, without folder and extension */
	const char *date; /* of its data, as the note gives it, or "" */
	size_t rows;	  /* that the table has of it */
};

/* Returns the number of sources, at most PORTINFO_SOURCES_MAX. */
enum { PORTINFO_SOURCES_MAX = 64 };
size_t portinfo_count_sources(const struct portinfo_table *table)
    PORTINFO_NONNULL();

/* Returns a source by its index, from 0, in order of precedence. */
struct portinfo_source portinfo_get_source(const struct portinfo_table *table,
    size_t index) PORTINFO_NONNULL();

/*
 * Stores up to size names of the table that are similar to one it does not
 * have: at a Damerau-Levenshtein distance of at most 2, the nearest first, then
 * in the order of rows.  Returns their number, at most PORTINFO_SIMILAR_MAX.  A
 * name of more than 64 bytes has none.
 */
enum { PORTINFO_SIMILAR_MAX = 3 };
size_t portinfo_lookup_similar(const struct portinfo_table *table,
    const char *name, size_t length, const char **names, size_t size)
    PORTINFO_NONNULL();

/* ---- Queries and their answers ---- */

enum portinfo_kind {
	PORTINFO_PORTS,	 /* the rows on some ports */
	PORTINFO_NAME,	 /* the rows of services with a name or alias */
	PORTINFO_KEYWORD /* the rows of services with a text in them */
};

/* What is looked up.  Not to be copied. */
struct portinfo_query {
	enum portinfo_kind kind;
	const char *name;   /* the name or keyword, in the caller's memory, */
	size_t name_length; /* without a NUL */
	union { void *align; unsigned char bytes[232]; } sealed;
};

/*
 * Queries for the ports from first to last, with first <= last; for a service
 * by its name or an alias; for a keyword in names, aliases and descriptions.
 * Names and keywords have to live as long as the query.
 */
void portinfo_query_ports(struct portinfo_query *query, uint16_t first,
    uint16_t last) PORTINFO_NONNULL();
void portinfo_query_name(struct portinfo_query *query, const char *name,
    size_t length) PORTINFO_NONNULL();
void portinfo_query_keyword(struct portinfo_query *query, const char *keyword,
    size_t length) PORTINFO_NONNULL();

/*
 * Parses the word for a query to this table: `389`, `137-139`, `22,80/tcp`, a
 * name, a class, a transport; portinfo(1) lists them all.  The word has to live
 * as long as the query.  *message says why a word was refused, or remarks on a
 * query, else it is "".  A list of more than 16 items needs memory: if there is
 * none the word is refused and errno is ENOMEM, else errno is unchanged.
 */
enum portinfo_parsed {
	PORTINFO_REFUSED,
	PORTINFO_NO_PORT, /* the word stands for no port, such as `*:*` */
	PORTINFO_QUERY
};
enum portinfo_parsed portinfo_parse(struct portinfo_query *query,
    const struct portinfo_table *table, const char *word, size_t length,
    struct portinfo_message *message) PORTINFO_NONNULL();

/* Frees the memory of a query that was parsed.  Others need no closing. */
void portinfo_close_query(struct portinfo_query *query) PORTINFO_NONNULL();

/* Which rows an answer has.  A member of 0 lets all of them through. */
struct portinfo_filter {
	unsigned int classes;	 /* rows with a port in one of these */
	unsigned int transports; /* rows on one of these */
	uint64_t sources;	 /* rows of these: 1 << the index of each */
	bool all;		 /* each source's row, not one for a service */
	bool gaps;		 /* instead, the ports that no such row covers */
};

/*
 * Parse the word for a class, or a list, separated by commas, of transports or
 * of the table's sources; a name stands for all sources that have it.  Return
 * false if a word is wrong, and in *message which one and what is expected.
 */
bool portinfo_parse_class(const char *word, unsigned int *classes,
    struct portinfo_message *message) PORTINFO_NONNULL();
bool portinfo_parse_transports(const char *list, unsigned int *transports,
    struct portinfo_message *message) PORTINFO_NONNULL();
bool portinfo_parse_sources(const struct portinfo_table *table,
    const char *list, uint64_t *sources, struct portinfo_message *message)
    PORTINFO_NONNULL();

/* Return the words for a set, such as `tcp,udp`, from static memory. */
const char *portinfo_class_names(unsigned int classes);
const char *portinfo_transport_names(unsigned int transports);

/* An answer while it is read.  Not to be copied; needs no closing. */
struct portinfo_cursor {
	union { void *align; unsigned char bytes[720]; } sealed;
};

/*
 * Begins the answer to a query, a parsed one to the table that it was parsed
 * for.  Table and query have to live and stay as they are while the cursor is
 * used.  A filter of NULL is one of { 0 }.
 */
void portinfo_lookup(struct portinfo_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter) PORTINFO_NONNULL(1, 2, 3);

/*
 * Gives the next row, in the order of portinfo(1); returns false after the
 * last.  A port or range that no source lists is given as a row without name
 * and source, and so are gaps, which come in ascending order.
 */
bool portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
    PORTINFO_NONNULL();

/* ---- Notes ---- */

/* What is wrong at some place of a note.  All of it lives for one call. */
struct portinfo_diagnostic {
	bool is_error;	      /* a row was left out; else a warning */
	const char *file;     /* as the caller named it */
	size_t line;	      /* from 1; 0: the whole note is meant */
	size_t column;	      /* in characters, from 1 */
	size_t width;	      /* in characters, at least 1 */
	const char *text;     /* a sentence without control characters */
	const char *source;   /* the line as it is, source_length bytes, */
	size_t source_length; /* unchecked and without a NUL */
};

/* What a note holds. */
struct portinfo_counts {
	size_t lines;
	size_t tables;	/* of ports */
	size_t rows;	/* lines of them that were taken */
	size_t refused;	/* lines of them with an error */
	size_t skipped;	/* lines of them without a port: empty, `-`, `N/A` */
	size_t ports;	/* ports and ranges in the rows that were taken */
	size_t errors;	/* diagnostics that are errors */
};

/*
 * Formats a diagnostic as compilers do, `file:line:column: error: text` and
 * below it the line with a mark, cut to a buffer of size bytes, at least 1;
 * 1,024 hold all if the file's name has no more than 255.  Control characters
 * and invalid UTF-8 become `?`.  Returns the length without the NUL.
 */
size_t portinfo_format_diagnostic(const struct portinfo_diagnostic *diagnostic,
    char *buffer, size_t size) PORTINFO_NONNULL();

/*
 * Opens a loader for a table of notes in front of a base, such as
 * portinfo_builtin(), or without one if base is NULL.  The table answers as if
 * it were made from the notes and from those of the base, and the base has to
 * live as long.  Diagnostics go to diagnose, with user, unless that is NULL.
 *
 * Returns NULL with errno set: ENOMEM, or EINVAL for a base that has a base.
 */
struct portinfo_loader;
struct portinfo_loader *portinfo_open_loader(const struct portinfo_table *base,
    void (*diagnose)(void *user, const struct portinfo_diagnostic *),
    void *user);

/*
 * Load a note of at most PORTINFO_NOTE_MAX bytes from memory, a descriptor,
 * which stays open and may have O_NONBLOCK, or a file, pipe or device.  Each is
 * a source, named after its file, that precedes those loaded later.  Rows with
 * an error are left out.  Unless counts is NULL *counts is set.
 *
 * Return true, whatever was in the note.  Or false with errno set, the note not
 * loaded, and *counts 0: as open(2) and read(2) set it; ENXIO for a socket;
 * EFBIG for a note too large; E2BIG, also a diagnostic, for one source too many,
 * those of the base counted; ENOMEM, after which no table can be made.
 */
enum { PORTINFO_NOTE_MAX = 1 << 26 };
bool portinfo_load_bytes(struct portinfo_loader *loader, const char *file,
    const char *bytes, size_t length, struct portinfo_counts *counts)
    PORTINFO_NONNULL(1, 2, 3);
bool portinfo_load_fd(struct portinfo_loader *loader, const char *file, int fd,
    struct portinfo_counts *counts) PORTINFO_NONNULL(1, 2);
bool portinfo_load_file(struct portinfo_loader *loader, const char *path,
    struct portinfo_counts *counts) PORTINFO_NONNULL(1, 2);

/*
 * Closes the loader and returns the table, which the caller closes after every
 * table in front of it; or NULL with errno set to ENOMEM, for earlier failures,
 * too.  A loader may also be closed without a table.  To close NULL is allowed,
 * to close portinfo_builtin() is not.
 */
struct portinfo_table *portinfo_make_table(struct portinfo_loader *loader)
    PORTINFO_NONNULL();
void portinfo_close_loader(struct portinfo_loader *loader);
void portinfo_close_table(struct portinfo_table *table);

#undef PORTINFO_NONNULL
#if defined(__GNUC__)
#pragma GCC visibility pop
#endif

#ifdef __cplusplus
}
#endif

#endif
