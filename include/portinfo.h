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
 * without control characters; they belong to the table they come from and are
 * never freed.  Strings end with a NUL, except arguments with a length, which
 * may be NULL if that is 0.  Letters of names are compared as ASCII, in any
 * case.  Other pointers must not be NULL unless a function says so.
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

/* Transport protocols; combine them with `|`.  Other bits are ignored. */
enum portinfo_transport {
	PORTINFO_TCP = 1,
	PORTINFO_UDP = 2,
	PORTINFO_SCTP = 4,
	PORTINFO_DCCP = 8,
	PORTINFO_ALL_OF = 16 /* in a filter: on all of them, not one */
};

/* The classes of port numbers (RFC 6335, section 6), combined likewise. */
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

/* Services, their ports, and the sources that they come from. */
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
	const char *source;	 /* NULL: not a source's row, see below */
	bool has_aliases;	 /* false: none; true: perhaps some */
	union { uint64_t align; unsigned char bytes[64]; } sealed;
};

/*
 * Looks up the best row for a port, or for a service by its name or an alias:
 * the first that portinfo(1) prints.  The row must be on one of transports; 0
 * means any.  Returns false if there is no row.  For a port *row then has no
 * source; its description says what is known of a port that no source lists,
 * and is NULL for one that has rows on other transports.
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
	union { uint64_t align; unsigned char bytes[48]; } sealed;
};
const char *portinfo_first_alias(struct portinfo_aliases *aliases,
    const struct portinfo_row *row) PORTINFO_NONNULL();
const char *portinfo_next_alias(struct portinfo_aliases *aliases)
    PORTINFO_NONNULL();

/* A note that a table was made from. */
struct portinfo_source {
	const char *name; /* of the note's file, without folder and extension */
	const char *date; /* of its data, as the note gives it, or "" */
	size_t rows;	  /* that the table took from it */
};

/* Returns the number of sources, at most PORTINFO_SOURCES_MAX. */
enum { PORTINFO_SOURCES_MAX = 64 };
size_t portinfo_count_sources(const struct portinfo_table *table)
    PORTINFO_NONNULL();

/* Returns a source; index is from 0, in order of precedence, to the last. */
struct portinfo_source portinfo_get_source(const struct portinfo_table *table,
    size_t index) PORTINFO_NONNULL();

/*
 * Stores up to size names that are similar to one that the table lacks: one
 * that differs by two edits, counted as Damerau and Levenshtein do, or by one
 * if it has four or five letters and digits, or by two swapped neighbours if it
 * has three.  The nearest come first, then those of earlier rows.  Returns
 * their number, at most PORTINFO_SIMILAR_MAX.  A name without a letter, with a
 * byte that no name of the table has, or of more than 64 bytes has none.
 */
enum { PORTINFO_SIMILAR_MAX = 3 };
size_t portinfo_lookup_similar(const struct portinfo_table *table,
    const char *name, size_t length, const char **names, size_t size)
    PORTINFO_NONNULL(1, 4);

/*
 * Returns the next name or alias that begins with a text, or NULL after the
 * last, in no promised order.  A name that is spelled in different cases comes
 * once, in one of its spellings.  *position is 0 before the first call and is
 * passed on to the next ones, with the same table and text.
 */
const char *portinfo_next_name(const struct portinfo_table *table,
    const char *beginning, size_t length, size_t *position)
    PORTINFO_NONNULL(1, 4);

/* ---- Queries and their answers ---- */

enum portinfo_kind {
	PORTINFO_PORT,	  /* the rows on a port */
	PORTINFO_PORTS,	  /* the rows on any port of a range or list */
	PORTINFO_NAME,	  /* the rows of services with a name or alias */
	PORTINFO_KEYWORD, /* the rows of services with a text in them */
	PORTINFO_SET	  /* all rows of a class or on a transport */
};

/* What is looked up.  Its members are to be read; it is not to be copied. */
struct portinfo_query {
	enum portinfo_kind kind;
	const char *name;   /* the name or keyword in the caller's memory, */
	size_t name_length; /* without a NUL; NULL and 0 for ports */
	union { uint64_t align; unsigned char bytes[232]; } sealed;
};

/*
 * Queries for the ports from first to last, with first <= last; for a service
 * by its name or an alias; for a keyword in names, aliases, descriptions and
 * the headings of sections in notes.
 * A name of three letters or digits that no source has is compared without `-`,
 * `_`, `.` and blanks: `nodeexporter` finds `node-exporter`.  Names and
 * keywords have to live as long as the query.
 */
void portinfo_query_ports(struct portinfo_query *query, uint16_t first,
    uint16_t last) PORTINFO_NONNULL();
void portinfo_query_name(struct portinfo_query *query, const char *name,
    size_t length) PORTINFO_NONNULL(1);
void portinfo_query_keyword(struct portinfo_query *query, const char *keyword,
    size_t length) PORTINFO_NONNULL(1);

/*
 * Parses the word for a query to this table: `389`, `137-139`, `22,80/tcp`, a
 * name, a class, a transport; portinfo(1) lists them all.  The word has to live
 * as long as the query.  A list of more than 16 items needs memory: if there is
 * none, the word is refused and errno is ENOMEM.
 *
 * *message says why a word was refused; that one for no port is empty but for
 * punctuation; that a name which no source has is a protocol without ports; or,
 * to go on after the word, how ports were read.  Otherwise it is "".
 */
enum portinfo_parsed {
	PORTINFO_REFUSED,
	PORTINFO_NO_PORT, /* the word stands for no port, such as `*:*` */
	PORTINFO_QUERY
};
enum portinfo_parsed portinfo_parse(struct portinfo_query *query,
    const struct portinfo_table *table, const char *word, size_t length,
    struct portinfo_message *message) PORTINFO_NONNULL(1, 2, 5);

/*
 * Frees the memory of a query that was parsed.  Needed only after
 * PORTINFO_QUERY, and harmless after any other way to make or parse one.
 */
void portinfo_close_query(struct portinfo_query *query) PORTINFO_NONNULL();

/* Which rows an answer has.  A member of 0 lets all of them through. */
struct portinfo_filter {
	unsigned int classes;	 /* rows with a port in one of these */
	unsigned int transports; /* rows on one of these, or on all of them */
	uint64_t sources;	 /* rows of these: UINT64_C(1) << index */
	bool all;		 /* every source's row, not one per service */
	bool gaps;		 /* instead, the ports without such a row */
	uint64_t reserved[2];	 /* 0 */
};

/*
 * Parse the word for a class, or a list, separated by commas, of transports or
 * of the table's sources; a name stands for all sources that have it.  Return
 * false if a word is wrong, with the set unspecified, and in *message which one
 * it is and what is expected.
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
	union { uint64_t align; unsigned char bytes[720]; } sealed;
};

/*
 * Begins the answer to a query.  A parsed query must be given the table that it
 * was parsed for.  Table and query have to live and stay as they are while the
 * cursor is used; the filter need not.  A filter of NULL means one of zeros.
 */
void portinfo_lookup(struct portinfo_cursor *cursor,
    const struct portinfo_table *table, const struct portinfo_query *query,
    const struct portinfo_filter *filter) PORTINFO_NONNULL(1, 2, 3);

/*
 * Gives the next row, in the order of portinfo(1); returns false after the
 * last.  For a port or range that no source lists it is a row whose source is
 * NULL, which says what is known of it.  So are gaps, in ascending order.
 */
bool portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
    PORTINFO_NONNULL();

/* ---- Notes ---- */

/* What is wrong at some place of a note.  All of it lives for one call. */
struct portinfo_diagnostic {
	bool is_error;	/* a row, or the note, was left out; else a warning */
	const char *file;	/* as the caller named it */
	const char *text;	/* a sentence without control characters */
	size_t line;		/* from 1; 0: the note as a whole is meant, */
	size_t column;		/* and these mean nothing; in characters, */
	size_t width;		/* from 1, and at least 1 */
	const char *line_text;	/* the line as it is, unchecked, with no NUL */
	size_t line_length;
};

/* What a note holds. */
struct portinfo_counts {
	size_t lines;
	size_t tables;	/* of ports */
	size_t rows;	/* lines of them that were taken */
	size_t refused;	/* lines of them with an error, if only in a part */
	size_t skipped;	/* lines without a port, `-`, or a service on it */
	size_t ports;	/* ports and ranges that were taken */
	size_t errors;	/* diagnostics that are errors */
	size_t reserved[4];
};

/*
 * Formats a diagnostic as compilers do, `file:line:column: error: text` and
 * below it the line with a mark, cut to a buffer of size bytes, at least 1;
 * 1,024 hold all if the file's name has no more than 255.  Control characters
 * and invalid UTF-8 become `?`.  Returns the length written, without the NUL.
 */
size_t portinfo_format_diagnostic(const struct portinfo_diagnostic *diagnostic,
    char *buffer, size_t size) PORTINFO_NONNULL();

/*
 * Opens a loader for a table of notes in front of a base, such as
 * portinfo_builtin(), or without one if base is NULL.  The table answers as if
 * it were made from the notes and from those of the base, and the base has to
 * live as long.  Diagnostics go to diagnose, with user, unless that is NULL,
 * while a note is loaded; diagnose must not use the loader.
 *
 * Returns NULL with errno set: ENOMEM, or EINVAL for a base that has a base.
 */
struct portinfo_loader;
struct portinfo_loader *portinfo_open_loader(const struct portinfo_table *base,
    void (*diagnose)(void *user, const struct portinfo_diagnostic *),
    void *user);

/*
 * Has each row of the notes that are loaded from now on reported to take, with
 * user, when it was taken from a note, once for each port or range in its cell.
 */
struct portinfo_taken {
	uint16_t first;
	uint16_t last;		 /* equals first unless it is a range */
	unsigned int transports; /* a set; 0: unknown */
	const char *names;	 /* each ends with a NUL, the last with two */
	struct portinfo_diagnostic place; /* of the cell: a warning, no text */
	size_t table;		 /* of the note's tables of ports, from 1 */
};
void portinfo_report_rows(struct portinfo_loader *loader,
    void (*take)(void *user, const struct portinfo_taken *), void *user)
    PORTINFO_NONNULL(1);

/*
 * Load a note of at most PORTINFO_NOTE_MAX bytes from memory, a descriptor,
 * which stays open and may have O_NONBLOCK, or a file, pipe or device.  Each is
 * a source, named after its file, that precedes those loaded later.  Rows with
 * an error are left out.  Nothing is kept of the arguments.  Unless counts is
 * NULL *counts is set.
 *
 * Return true even if the note has errors; or false, with the note not loaded,
 * *counts 0 and errno set as by open(2) and read(2), or to ENXIO for a socket,
 * EFBIG for a note too large, E2BIG, also a diagnostic, for a source too many,
 * those of the base counted, or ENOMEM, after which no table can be made.
 */
enum { PORTINFO_NOTE_MAX = 1 << 26 };
bool portinfo_load_bytes(struct portinfo_loader *loader, const char *file,
    const char *bytes, size_t length, struct portinfo_counts *counts)
    PORTINFO_NONNULL(1, 2);
bool portinfo_load_fd(struct portinfo_loader *loader, const char *file, int fd,
    struct portinfo_counts *counts) PORTINFO_NONNULL(1, 2);
bool portinfo_load_file(struct portinfo_loader *loader, const char *path,
    struct portinfo_counts *counts) PORTINFO_NONNULL(1, 2);

/*
 * Makes the table of the notes loaded, and closes the loader even if it fails.
 * The caller closes the table; a base is closed after the tables in front of
 * it.  Returns NULL with errno ENOMEM if memory ran out, now or while loading.
 * A loader may be closed without a table.  Closing NULL is allowed, closing
 * portinfo_builtin() is not.
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
