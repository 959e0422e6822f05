/* SPDX-License-Identifier: MIT */
/* Loaders that do not fail, and their diagnostics. */
#ifndef LOADERS_H
#define LOADERS_H

#include "answers.h"

/* The last diagnostic, and how many there were. */
struct reported {
	size_t count;
	size_t line;
	bool is_error;
	char file[64];
	char text[256];
};

static inline void
keep_diagnostic(void *user, const struct portinfo_diagnostic *diagnostic)
{
	struct reported *reported = user;

	reported->count++;
	reported->line = diagnostic->line;
	reported->is_error = diagnostic->is_error;
	snprintf(reported->file, sizeof(reported->file), "%s",
	    diagnostic->file);
	snprintf(reported->text, sizeof(reported->text), "%s",
	    diagnostic->text);
}

/* Opens a loader.  Diagnostics are kept in *reported unless it is NULL. */
static inline struct portinfo_loader *
begin_before(const struct portinfo_table *base, struct reported *reported)
{
	struct portinfo_loader *loader = portinfo_open_loader(base,
	    reported == NULL ? NULL : keep_diagnostic, reported);

	assert_non_null(loader);
	return loader;
}

static inline struct portinfo_loader *
begin(struct reported *reported)
{
	return begin_before(NULL, reported);
}

static inline bool
add(struct portinfo_loader *loader, const char *file, const char *text)
{
	return portinfo_load_bytes(loader, file, text, strlen(text), NULL);
}

static inline struct portinfo_table *
end(struct portinfo_loader *loader)
{
	struct portinfo_table *table = portinfo_make_table(loader);

	assert_non_null(table);
	return table;
}

/* A note, and small ones like those of the built-in table. */
static const struct note mine = { "mine.md", "---\ndate: 2026-01-02\n---\n"
	HEAD ROW("389", "Directory / LDAP", "tcp", "")
	ROW("53", "DNS", "udp", "mine") ROW("1-9", "low", "", "") };
static const struct note registry[] = {
	{ "common.md", HEAD ROW("53", "dns / domain", "tcp", "")
	    ROW("9200", "elasticsearch", "tcp", "search") },
	{ "iana.md", "---\ndate: 2026-09-17\n---\n" HEAD
	    ROW("53", "domain", "tcp,udp", "Domain Name Server")
	    ROW("389", "ldap", "tcp,udp", "Lightweight")
	    ROW("9200", "wap-wsp", "tcp,udp", "WAP")
	    ROW("8", "-", "tcp", "Reserved") }
};

#endif
