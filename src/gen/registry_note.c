/* SPDX-License-Identifier: MIT */
#include "registry_note.h"

#include "markdown.h"
#include "registry_rows.h"
#include "transport.h"

static const char preamble[] =
    "---\n"
    "date: %s\n"
    "---\n"
    "# IANA service name and port number registry\n"
    "\n"
    "What the registry lists, a row for each service on a port.  Where the\n"
    "transport is empty, the registry names none.  `iana2note` makes this\n"
    "note from IANA's CSV file: it is made anew, not edited.\n"
    "\n"
    "| Port | Service | Transport | Description |\n"
    "| ---- | ------- | --------- | ----------- |\n";

static void
put(void *note, const char *bytes, size_t length)
{
	pi_buffer_add(note, bytes, length);
}

static bool
write_row(void *user, const struct pi_entry *service)
{
	struct pi_buffer *note = user;
	const struct pi_markdown cell = { note, put };
	const char *words = pi_transport_names(service->transports);
	const struct pi_entry *entry;

	pi_buffer_printf(note, "| %u", service->first);
	if (service->last > service->first)
		pi_buffer_printf(note, "-%u", service->last);
	for (entry = service; entry != NULL; entry = entry->next) {
		pi_buffer_puts(note, entry == service ? " | " : " / ");
		pi_markdown_name(&cell, *entry->name == '\0' ? "-" :
		    entry->name);
	}
	pi_buffer_puts(note, " | ");
	for (; *words != '\0'; words++)
		pi_buffer_printf(note, *words == ',' ? "%c " : "%c", *words);
	pi_buffer_puts(note, " | ");
	pi_markdown_text(&cell, service->description, "\\`*_[]<>|~=");
	pi_buffer_puts(note, " |\n");
	return true;
}

bool
pi_registry_note(struct pi_buffer *note, struct pi_csv *csv, const char *date)
{
	struct pi_registry registry = { 0 };
	bool read = pi_registry_read(csv, &registry);

	if (read) {
		pi_buffer_printf(note, preamble, date);
		pi_registry_rows(&registry, write_row, note);
		note->failed |= registry.entries.failed;
	}
	pi_buffer_free(&registry.entries);
	return read;
}
