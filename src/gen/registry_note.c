/* SPDX-License-Identifier: MIT */
#include "registry_note.h"

#include <stdlib.h>

#include "markdown.h"
#include "registry.h"
#include "span.h"
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

static bool
same_ports(const struct pi_entry *a, const struct pi_entry *b)
{
	return a->first == b->first && a->last == b->last;
}

/* The names are in one piece of memory, in the registry's order. */
static int
compare_entries(const void *a, const void *b)
{
	const struct pi_entry *x = a, *y = b;

	if (!same_ports(x, y))
		return x->first != y->first ? x->first - y->first
					    : x->last - y->last;
	return (x->name > y->name) - (x->name < y->name);
}

/*
 * Returns the first entry of a name on the ports and transport of another one,
 * or NULL.  It tries all: the whole registry takes a tenth of a second.
 */
static struct pi_entry *
find_beside(const struct pi_registry *registry, const struct pi_entry *other,
    struct pi_span name)
{
	struct pi_entry *entry;

	for (entry = registry->first; entry < registry->end; entry++)
		if (same_ports(entry, other) &&
		    entry->transports == other->transports &&
		    strlen(entry->name) == name.length &&
		    memcmp(entry->name, name.bytes, name.length) == 0)
			return entry;
	return NULL;
}

/*
 * Returns the first entry on the ports and transport of another one whose name
 * is quoted after a phrase in the text, or NULL.
 */
static struct pi_entry *
find_quoted(const struct pi_registry *registry, const struct pi_entry *entry,
    const char *text, const char *phrase)
{
	struct pi_entry *found = NULL;
	struct pi_span name;

	while (found == NULL && (text = strstr(text, phrase)) != NULL) {
		text += strlen(phrase);
		name = (struct pi_span){ text, strcspn(text, "\"") };
		if (name.length > 0)
			found = find_beside(registry, entry, name);
	}
	return found;
}

/* Finds what the registry calls an entry an alias of, and the reverse. */
static void
find_aliases(const struct pi_registry *registry, struct pi_entry *entry)
{
	struct pi_entry *service, *replaced;

	service = find_quoted(registry, entry, entry->notes, "alias to \"");
	if (service == NULL)
		service = find_quoted(registry, entry, entry->notes,
		    "duplicate of the \"");
	if (service != NULL)
		entry->alias_of = service;
	replaced = find_quoted(registry, entry, entry->description,
	    "as a replacement for \"");
	if (replaced != NULL)
		replaced->alias_of = entry;
}

/* Removes IANA's remark that the name replaces another one, in quotes. */
static void
cut_remark(char *description)
{
	char *start = strstr(description, "IANA assigned this "), *end;

	if (start == NULL)
		return;
	end = start + strcspn(start, "\"");
	end += *end == '"';
	end += strcspn(end, "\"");
	end += strspn(end, "\".");
	memmove(start, end, strlen(end) + 1);
	pi_squeeze(description);
}

/*
 * Are ports without a name unassigned, or only reserved and held by services?
 * There is `Unassigned [was netstat]` and `(unassigned) Possibly ...`.
 */
static bool
is_needless(const struct pi_registry *registry, const struct pi_entry *entry)
{
	struct pi_span text = pi_span(entry->description);

	return text.length == 0 || pi_starts(text, "unassigned") ||
	    pi_starts(text, "(unassigned") || (pi_starts(text, "reserved") &&
	    memchr(registry->is_held + entry->first, 0,
	    (size_t)(entry->last - entry->first) + 1) == NULL);
}

/* Marks an entry that adds nothing, or else reads IANA's remarks on it. */
static void
examine(const struct pi_registry *registry, struct pi_entry *entry)
{
	if (*entry->name == '\0')
		entry->is_done = is_needless(registry, entry);
	else if (find_beside(registry, entry, pi_span(entry->name)) != entry)
		entry->is_done = true;
	else {
		find_aliases(registry, entry);
		cut_remark(entry->description);
	}
}

/* Follows a chain of aliases to its end.  Entries of a circle have none. */
static struct pi_entry *
find_service(const struct pi_registry *registry, struct pi_entry *entry)
{
	struct pi_entry *service = entry;
	ptrdiff_t steps = registry->end - registry->first;

	while (service->alias_of != NULL && steps-- > 0)
		service = service->alias_of;
	return service->alias_of == NULL ? service : entry;
}

/* Adds an alias to the list of its service, which is sorted by name. */
static void
add_alias(struct pi_entry *service, struct pi_entry *alias)
{
	while (service->next != NULL &&
	    strcmp(service->next->name, alias->name) < 0)
		service = service->next;
	alias->next = service->next;
	service->next = alias;
	alias->is_done = true;
}

/* Do two services share a row?  Their aliases have to be the same. */
static bool
share_row(const struct pi_entry *a, const struct pi_entry *b)
{
	if ((a->transports == 0) != (b->transports == 0) ||
	    (*a->name == '\0' && strcmp(a->description, b->description) != 0))
		return false;
	for (; a != NULL && b != NULL; a = a->next, b = b->next)
		if (strcmp(a->name, b->name) != 0)
			return false;
	return a == b;
}

/* Adds the other transports of a service to its row. */
static void
join_row(const struct pi_registry *registry, struct pi_entry *service)
{
	struct pi_entry *entry = service + 1;

	for (; entry < registry->end && same_ports(entry, service); entry++) {
		if (entry->is_done || !share_row(entry, service))
			continue;
		entry->is_done = true;
		service->transports |= entry->transports;
		if (*service->description == '\0')
			service->description = entry->description;
	}
}

static void
put(void *note, const char *bytes, size_t length)
{
	pi_buffer_add(note, bytes, length);
}

static void
write_row(struct pi_buffer *note, const struct pi_entry *service)
{
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
}

/* Makes rows of the entries, of which there is at least one. */
static void
write_rows(struct pi_buffer *note, struct pi_registry *registry)
{
	size_t count = registry->entries.length / sizeof(struct pi_entry);
	struct pi_entry *entry, *service;

	registry->first = (void *)registry->entries.bytes;
	registry->end = registry->first + count;
	qsort(registry->first, count, sizeof(*entry), compare_entries);
	for (entry = registry->first; entry < registry->end; entry++)
		examine(registry, entry);
	for (entry = registry->first; entry < registry->end; entry++) {
		service = find_service(registry, entry);
		if (service != entry)
			add_alias(service, entry);
	}
	for (entry = registry->first; entry < registry->end; entry++)
		if (!entry->is_done) {
			join_row(registry, entry);
			write_row(note, entry);
		}
}

bool
pi_registry_note(struct pi_buffer *note, struct pi_csv *csv, const char *date)
{
	struct pi_registry registry = { 0 };
	bool read = pi_registry_read(csv, &registry);

	if (read) {
		pi_buffer_printf(note, preamble, date);
		if (registry.entries.length > 0)
			write_rows(note, &registry);
		note->failed |= registry.entries.failed;
	}
	pi_buffer_free(&registry.entries);
	return read;
}
