/* SPDX-License-Identifier: MIT */
#include "read_note.h"

#include <errno.h>
#include <stdlib.h>

#include "note.h"

const char pi_too_many_sources[] = "more than 64 sources";

/* A note on its way into a builder. */
struct way {
	struct pi_builder *build;
	const struct pi_listener *listener;
};

static bool
add_record(void *user, const struct pi_record *record)
{
	struct way *way = user;

	return pi_builder_record(way->build, record);
}

static bool
add_date(void *user, struct pi_span date)
{
	struct way *way = user;

	pi_builder_date(way->build, date);
	return true;
}

static void
pass_on(void *user, const struct portinfo_diagnostic *diagnostic)
{
	struct way *way = user;

	if (way->listener->diagnose != NULL)
		way->listener->diagnose(way->listener->user, diagnostic);
}

bool
pi_read_note(struct pi_builder *build, const char *file, struct pi_span note,
    const struct pi_listener *listener, struct portinfo_counts *counts)
{
	struct way way = { build, listener };
	const struct pi_note_events events = { .user = &way,
		.record = add_record, .date = add_date, .diagnose = pass_on,
		.counts = counts };
	char name[256], *scratch;
	bool read;

	if (!pi_builder_source(build, pi_source_name(file, name,
	    sizeof(name)))) {
		pass_on(&way, &(struct portinfo_diagnostic){ .is_error = true,
			.file = file, .text = pi_too_many_sources });
		errno = E2BIG;
		return false;
	}
	scratch = malloc(pi_note_scratch(note));
	read = scratch != NULL && pi_note_read(note, file, scratch, &events) &&
	    !pi_builder_failed(build);
	free(scratch);
	if (!read)
		errno = ENOMEM;
	return read;
}
