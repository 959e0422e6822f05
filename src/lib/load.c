/* SPDX-License-Identifier: MIT */
/* Tables made at run time: notes read into a builder. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "assemble.h"
#include "descriptor.h"
#include "note.h"

struct portinfo_loader {
	struct pi_builder build;
	void (*diagnose)(void *user, const struct portinfo_diagnostic *);
	void *user;
	void (*take)(void *user, const struct portinfo_taken *);
	void *taker; /* the user of take */
	bool failed; /* memory ran out, and something is missing */
};

struct portinfo_loader *
portinfo_open_loader(const struct portinfo_table *base,
    void (*diagnose)(void *user, const struct portinfo_diagnostic *),
    void *user)
{
	struct portinfo_loader *loader;

	if (base != NULL && base->base != NULL) {
		errno = EINVAL;
		return NULL;
	}
	loader = calloc(1, sizeof(*loader));
	if (loader == NULL) {
		errno = ENOMEM;
		return NULL;
	}
	loader->build.base = base;
	loader->diagnose = diagnose;
	loader->user = user;
	return loader;
}

void
portinfo_report_rows(struct portinfo_loader *loader,
    void (*take)(void *user, const struct portinfo_taken *), void *user)
{
	loader->take = take;
	loader->taker = user;
}

/* Returns false after an error; running out of memory spoils the loader. */
static bool
fail(struct portinfo_loader *loader, int error)
{
	loader->failed |= error == ENOMEM;
	errno = error;
	return false;
}

static void
clear(struct portinfo_counts *counts)
{
	if (counts != NULL)
		*counts = (struct portinfo_counts){ 0 };
}

static bool
add_record(void *user, const struct pi_record *record)
{
	struct portinfo_loader *loader = user;

	return pi_builder_add_record(&loader->build, record);
}

static void
report_row(void *user, const struct portinfo_taken *taken)
{
	const struct portinfo_loader *loader = user;

	loader->take(loader->taker, taken);
}

static bool
add_date(void *user, struct pi_span date)
{
	struct portinfo_loader *loader = user;

	pi_builder_set_date(&loader->build, date);
	return true;
}

static void
diagnose(void *user, const struct portinfo_diagnostic *diagnostic)
{
	const struct portinfo_loader *loader = user;

	if (loader->diagnose != NULL)
		loader->diagnose(loader->user, diagnostic);
}

/* Begins the source of a note. */
static bool
begin_source(struct portinfo_loader *loader, const char *file)
{
	static const char text[] = "more than 64 sources";
	char name[256];

	if (pi_builder_begin_source(&loader->build,
	    pi_source_name(file, name, sizeof(name))))
		return true;
	diagnose(loader, &(struct portinfo_diagnostic){ .is_error = true,
		.file = file, .text = text });
	return fail(loader, E2BIG);
}

/* Reads a note into the builder. */
static bool
read_note(struct portinfo_loader *loader, const char *file,
    struct pi_span note, struct portinfo_counts *counts)
{
	const struct pi_note_events events = { .user = loader,
		.record = add_record,
		.taken = loader->take != NULL ? report_row : NULL,
		.date = add_date, .diagnose = diagnose, .counts = counts };
	struct pi_buffer scratch = { 0 };
	bool read = pi_buffer_reserve(&scratch, pi_note_scratch(note)) &&
	    pi_note_read(note, file, scratch.bytes, &events) &&
	    !pi_builder_failed(&loader->build);

	pi_buffer_free(&scratch);
	if (read)
		return true;
	clear(counts);
	return fail(loader, ENOMEM);
}

bool
portinfo_load_bytes(struct portinfo_loader *loader, const char *file,
    const char *bytes, size_t length, struct portinfo_counts *counts)
{
	clear(counts);
	if (loader->failed)
		return fail(loader, ENOMEM);
	if (length > PORTINFO_NOTE_MAX)
		return fail(loader, EFBIG);
	return begin_source(loader, file) && read_note(loader, file,
	    (struct pi_span){ length == 0 ? "" : bytes, length }, counts);
}

bool
portinfo_load_fd(struct portinfo_loader *loader, const char *file, int fd,
    struct portinfo_counts *counts)
{
	struct pi_buffer text = { 0 };
	bool loaded;
	int error;

	clear(counts);
	loaded = pi_read_all(fd, &text, PORTINFO_NOTE_MAX) ?
	    portinfo_load_bytes(loader, file, text.bytes, text.length,
	    counts) : fail(loader, errno);
	if (loaded) { /* resolving errno takes 0.2 % of a start */
		pi_buffer_free(&text);
		return true;
	}
	error = errno;
	pi_buffer_free(&text);
	errno = error;
	return false;
}

bool
portinfo_load_file(struct portinfo_loader *loader, const char *path,
    struct portinfo_counts *counts)
{
	int fd = pi_open(path), error;

	clear(counts);
	if (fd == -1)
		return false;
	if (portinfo_load_fd(loader, path, fd, counts)) {
		close(fd);
		return true;
	}
	error = errno;
	close(fd);
	errno = error;
	return false;
}

struct portinfo_table *
portinfo_make_table(struct portinfo_loader *loader)
{
	struct portinfo_table *table = NULL;

	if (!loader->failed)
		table = pi_table_assemble(&loader->build);
	portinfo_close_loader(loader);
	if (table == NULL)
		errno = ENOMEM;
	return table;
}

void
portinfo_close_loader(struct portinfo_loader *loader)
{
	if (loader != NULL)
		pi_builder_free(&loader->build);
	free(loader);
}

void
portinfo_close_table(struct portinfo_table *table)
{
	free(table);
}
