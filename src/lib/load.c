/* SPDX-License-Identifier: MIT */
/* Tables made at run time. */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "assemble.h"
#include "descriptor.h"
#include "read_note.h"

struct portinfo_loader {
	struct pi_builder build;
	struct pi_listener listener;
	bool failed;	/* memory ran out, so that something is missing */
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
	loader->listener = (struct pi_listener){ diagnose, user };
	return loader;
}

/* Nothing was added, or not all. */
static bool
fail(struct portinfo_loader *loader, int error)
{
	loader->failed |= error == ENOMEM;
	errno = error;
	return false;
}

bool
portinfo_load_bytes(struct portinfo_loader *loader, const char *file,
    const char *bytes, size_t length, struct portinfo_counts *counts)
{
	const struct pi_span note = { bytes, length };

	if (counts != NULL)
		*counts = (struct portinfo_counts){ 0 };
	if (loader->failed)
		return fail(loader, ENOMEM);
	if (length > PORTINFO_NOTE_MAX)
		return fail(loader, EFBIG);
	if (pi_read_note(&loader->build, file, note, &loader->listener,
	    counts))
		return true;
	if (counts != NULL)
		*counts = (struct portinfo_counts){ 0 };
	return fail(loader, errno);
}

bool
portinfo_load_fd(struct portinfo_loader *loader, const char *file, int fd,
    struct portinfo_counts *counts)
{
	struct pi_buffer text = { 0 };
	bool loaded;
	int error;

	if (counts != NULL)
		*counts = (struct portinfo_counts){ 0 };
	loaded = (pi_read_all(fd, &text, PORTINFO_NOTE_MAX) ||
	    fail(loader, errno)) && portinfo_load_bytes(loader, file,
	    text.bytes, text.length, counts);
	error = loaded ? 0 : errno;
	pi_buffer_free(&text);
	if (!loaded)
		errno = error;
	return loaded;
}

bool
portinfo_load_file(struct portinfo_loader *loader, const char *path,
    struct portinfo_counts *counts)
{
	int fd = pi_open(path), error;
	bool loaded;

	if (counts != NULL)
		*counts = (struct portinfo_counts){ 0 };
	if (fd == -1)
		return false;
	loaded = portinfo_load_fd(loader, path, fd, counts);
	error = loaded ? 0 : errno;
	close(fd);
	if (!loaded)
		errno = error;
	return loaded;
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
