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
	PORTINFO_ALL_OF = 16 /* in a filter: on all of them, not just one */
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
 * means any.  Returns false if there is no such row.
 *
 * For a port without one, *row has no source.  Its description says what is
 * known of a port that no source lists, or is NULL if the port has rows on
 * other transports.  For a name without a row, *row is unspecified.
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

/* Returns one of the sources; they are in order of precedence, from 0. */
struct portinfo_source portinfo_get_source(const struct portinfo_table *table,
    size_t index) PORTINFO_NONNULL();

/*
 * Stores up to size names that are similar to one that the table lacks, and
 * returns their number, at most PORTINFO_SIMILAR_MAX.  The nearest come first,
 * and of equally near ones those of earlier rows.
 *
 * Their Damerau-Levenshtein distance is at most two edits.  It is at most one
 * if the given name has only four or five letters and digits.  If it has three,
 * the edit must be a swap of two neighbours.  No name is similar to one with
 * fewer, without a letter, with a byte that no name of the table has, or of
 * more than 64 bytes.
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

/* What is looked up.  Read its members only; do not copy it. */
struct portinfo_query {
	enum portinfo_kind kind;
	const char *name;   /* the name or keyword in the caller's memory, */
	size_t name_length; /* without a NUL; NULL and 0 for ports */
	union { uint64_t align; unsigned char bytes[232]; } sealed;
};

/*
 * Make a query for the ports from first to last, with first <= last; for a
 * service by its name or an alias; or for a keyword in names, aliases,
 * descriptions and the headings of sections in notes.  Names and keywords have
 * to live as long as the query.
 *
 * If no source has a name, and it has at least three letters or digits, it is
 * compared without `-`, `_`, `.` and blanks: `nodeexporter` finds
 * `node-exporter`.
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
 * *message is "" or, for a word that
 * - is refused: why it is;
 * - stands for no port: that it is empty but for punctuation;
 * - is a name which no source has: that it is a protocol without ports;
 * - is ports with another reading: how they were read, to print after the word.
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

/* Which rows an answer has.  A member of 0 excludes none. */
struct portinfo_filter {
	unsigned int classes;	 /* rows with a port in one of these */
	unsigned int transports; /* rows on one of these; see PORTINFO_ALL_OF */
	uint64_t sources;	 /* rows of these: UINT64_C(1) << index */
	bool all;		 /* every source's row, not one per service */
	bool gaps;		 /* instead, the ports without such a row */
	uint64_t reserved[2];	 /* 0 */
};

/*
 * Parse the word for a class, or a list of transports or of the table's
 * sources, separated by commas; a name stands for all sources that have it.  If
 * a word is wrong, return false, with the set unspecified; *message then says
 * which word it is and what is expected.
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
 * last.  A port or range of the query that no source lists gives a row whose
 * source is NULL and whose description says what is known of it.
 *
 * A gap is also a row without a source.  Gaps come in ascending order.  They
 * have no description if the filter has transports or sources, or the query has
 * transports, since other rows may then cover them.
 */
bool portinfo_next(struct portinfo_cursor *cursor, struct portinfo_row *row)
    PORTINFO_NONNULL();

/* ---- Notes ---- */

/* A problem in a note.  Its pointers are valid for the call only. */
struct portinfo_diagnostic {
	bool is_error;	/* a row, or the note, was left out; else a warning */
	const char *file;	/* as the caller named it */
	const char *text;	/* a sentence without control characters */
	/* If line is 0, the whole note is meant; ignore the members below. */
	size_t line;		/* from 1 */
	size_t column;		/* in characters, from 1 */
	size_t width;		/* in characters, at least 1 */
	const char *line_text;	/* the line as it is, unchecked, with no NUL */
	size_t line_length;
};

/* What a note holds. */
struct portinfo_counts {
	size_t lines;
	size_t tables;	/* of ports */
	size_t rows;	/* lines of these tables that were taken */
	size_t refused;	/* lines of these with an error anywhere */
	size_t skipped;	/* lines of these with no port, `-`, or no service */
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
 * Opens a loader, which makes a table of notes.  The table answers as if it
 * were made from these notes followed by those of base, such as
 * portinfo_builtin(), which has to live as long; NULL: no base.
 *
 * While a note is loaded, its diagnostics are passed to diagnose, together with
 * user.  diagnose may be NULL, and must not use the loader.
 *
 * Returns NULL with errno set: ENOMEM, or EINVAL for a base that has a base.
 */
struct portinfo_loader;
struct portinfo_loader *portinfo_open_loader(const struct portinfo_table *base,
    void (*diagnose)(void *user, const struct portinfo_diagnostic *),
    void *user);

/*
 * Has take called, with user, for each row that is taken from the notes loaded
 * from now on, once for each port or range in its cell.
 */
struct portinfo_taken {
	uint16_t first;
	uint16_t last;		 /* equals first unless it is a range */
	unsigned int transports; /* a set; 0: unknown */
	const char *names;	 /* each ends with a NUL, the last with two */
	struct portinfo_diagnostic place; /* the cell; a warning, text "" */
	size_t table;		 /* number of the note's port table, from 1 */
};
void portinfo_report_rows(struct portinfo_loader *loader,
    void (*take)(void *user, const struct portinfo_taken *), void *user)
    PORTINFO_NONNULL(1);

/*
 * Load a note of at most PORTINFO_NOTE_MAX bytes from memory, a descriptor,
 * which stays open and may have O_NONBLOCK, or a file, pipe or device.  Each is
 * a source, named after its file, that precedes those loaded later.  Rows with
 * an error are left out.  Nothing is kept of the arguments.  Unless counts is
 * NULL, *counts is set.
 *
 * Return true even if the note has errors.  Return false, with *counts 0, if it
 * was not loaded; errno is then set as by open(2) and read(2), or to
 * - ENXIO for a socket;
 * - EFBIG for a note that is too large;
 * - E2BIG, with a diagnostic, if there would be more than PORTINFO_SOURCES_MAX
 *   sources, with those of the base;
 * - ENOMEM, after which no table can be made.
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
