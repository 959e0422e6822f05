/* SPDX-License-Identifier: MIT */
/* Tables made at run time. */
#include <stdlib.h>

#include "read.h"
#include "show.h"

struct portinfo_table *
portinfo_load_bytes(const char *file, const char *bytes, size_t length,
    void (*diagnose)(void *user, const struct portinfo_diagnostic *),
    void *user)
{
	const struct pi_listener listener = { diagnose, user };
	struct pi_build build = { 0 };
	struct portinfo_table *table = NULL;

	if (pi_read_note(&build, file, (struct pi_span){ bytes, length },
	    &listener, NULL))
		table = pi_build_end(&build);
	pi_build_free(&build);
	return table;
}

void
portinfo_free(struct portinfo_table *table)
{
	free(table);
}

size_t
portinfo_show(const char *text, size_t length, char *buffer, size_t size)
{
	struct pi_shown shown = pi_show_begin(buffer, size);

	pi_show_text(&shown, (struct pi_span){ text, length });
	return shown.length;
}
