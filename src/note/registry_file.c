/* SPDX-License-Identifier: MIT */
#include "registry_file.h"

#include <stdlib.h>

#include "name_cell.h"
#include "registry_rows.h"

/* Where records go. */
struct target {
	struct pi_reading *reading;
	char *room; /* for the names of a record */
};

static bool
pass_row(void *user, const struct pi_entry *service)
{
	const struct target *target = user;
	const struct pi_line nowhere = { .whole = { target->room, 0 } };
	const struct pi_record record = { .first = service->first,
		.last = service->last, .transports = service->transports,
		.names = target->room, .description = service->description };
	size_t count = 0, length;
	char *end = target->room;

	for (; service != NULL && count < PI_NAMES_MAX; count++) {
		length = strlen(service->name) + 1;
		memcpy(end, service->name, length);
		end += length;
		service = service->next;
	}
	*end = '\0';
	pi_take_record(target->reading, &record, &nowhere, nowhere.whole);
	return !target->reading->stopped;
}

static void
pass_rows(struct pi_reading *reading, struct pi_registry *registry, char *room)
{
	struct target target = { reading, room };
	struct portinfo_counts *counts = &reading->counts;
	const size_t count = registry->entries.length / sizeof(struct pi_entry);
	const size_t before = registry->skipped;

	reading->stopped |= registry->entries.failed ||
	    !pi_registry_rows(registry, pass_row, &target);
	counts->rows = count - (registry->skipped - before);
	counts->tables = reading->has_port_tables = counts->rows > 0;
	counts->skipped = registry->skipped;
}

bool
pi_registry_file_read(struct pi_reading *reading, const struct pi_lines *lines)
{
	struct pi_registry *registry;
	struct pi_csv csv;
	bool read;

	if (!pi_starts(lines->rest, "Service Name,Port Number,"))
		return false;
	registry = calloc(1, sizeof(*registry));
	if (registry == NULL) {
		reading->stopped = true;
		return true;
	}
	pi_csv_begin(&csv, lines->rest, ',', reading->scratch);
	read = pi_registry_read(&csv, registry);
	if (read)
		pass_rows(reading, registry, reading->scratch +
		    lines->rest.length + 1);
	pi_buffer_free(&registry->entries);
	free(registry);
	return read;
}
