/* SPDX-License-Identifier: MIT */
#include "registry_note.h"

#include <portinfo.h>

#include <stdlib.h>
#include <string.h>

#include "markdown_cell.h"
#include "span.h"

static const char preamble[] =
    "# IANA service name and port number registry\n"
    "\n"
    "What the registry lists, a row for each service on a port.  Where the\n"
    "transport is empty, the registry names none.  `iana2note` makes this\n"
    "note from IANA's CSV file: it is made anew, not edited.\n"
    "\n"
    "| Port | Service | Transport | Description |\n"
    "| ---- | ------- | --------- | ----------- |\n";

/* The entries on the same ports, in the registry's order. */
struct block {
	struct pi_entry *first;
	struct pi_entry *end;
};

static bool
same_ports(const struct pi_entry *a, const struct pi_entry *b)
{
	return a->first == b->first && a->last == b->last;
}

/* Services without a name are distinguished by their descriptions. */
static bool
same_service(const struct pi_entry *a, const struct pi_entry *b)
{
	return strcmp(a->name, b->name) == 0 &&
	    (*a->name != '\0' || strcmp(a->description, b->description) == 0);
}

static int
compare_entries(const void *a, const void *b)
{
	const struct pi_entry *x = a, *y = b;

	if (x->first != y->first)
		return x->first - y->first;
	if (x->last != y->last)
		return x->last - y->last;
	return (x->line > y->line) - (x->line < y->line);
}

/* Is the entry the same as an earlier one?  The entries are sorted. */
static bool
is_repeat(const struct pi_entry *entries, const struct pi_entry *entry)
{
	const struct pi_entry *other = entry;

	while (other > entries && same_ports(--other, entry))
		if (other->transports == entry->transports &&
		    same_service(other, entry))
			return true;
	return false;
}

/* Does the entry only reserve ports that services hold by now? */
static bool
is_needless(const struct pi_entry *entry, const char *held)
{
	return *entry->name == '\0' &&
	    pi_starts(pi_span(entry->description), "reserved") &&
	    memchr(held + entry->first, 0,
	    (size_t)(entry->last - entry->first) + 1) == NULL;
}

/* Drops entries that add nothing.  Returns the end of those kept. */
static struct pi_entry *
drop_needless(struct pi_entry *entries, const struct pi_entry *end)
{
	char held[UINT16_MAX + 1] = { 0 };
	struct pi_entry *entry, *kept = entries;

	for (entry = entries; entry < end; entry++)
		if (*entry->name != '\0')
			memset(held + entry->first, 1,
			    (size_t)(entry->last - entry->first) + 1);
	for (entry = entries; entry < end; entry++) {
		*kept = *entry;
		if (!is_repeat(entries, kept) && !is_needless(kept, held))
			kept++;
	}
	return kept;
}

/* Does the phrase, followed by the quoted name, occur in the text? */
static bool
mentions(const char *text, const char *phrase, const char *name)
{
	size_t length = strlen(name);

	while ((text = strstr(text, phrase)) != NULL) {
		text += strlen(phrase);
		if (strncmp(text, name, length) == 0 && text[length] == '"')
			return true;
	}
	return false;
}

/* Does the registry call an entry an alias of the other one? */
static bool
is_alias(const struct pi_entry *entry, const struct pi_entry *of)
{
	const char *notes = entry->notes;

	return entry->transports == of->transports &&
	    *entry->name != '\0' && *of->name != '\0' &&
	    (mentions(notes, "alias to \"", of->name) ||
	    mentions(notes, "alias to the \"", of->name) ||
	    mentions(notes, "duplicate of \"", of->name) ||
	    mentions(notes, "duplicate of the \"", of->name) ||
	    mentions(of->description, "as a replacement for \"",
	    entry->name));
}

/* Returns the first entry that this one is an alias of, or itself. */
static struct pi_entry *
named_service(struct block block, struct pi_entry *entry)
{
	struct pi_entry *of;

	for (of = block.first; of < block.end; of++)
		if (is_alias(entry, of))
			return of;
	return entry;
}

/* Follows a chain of aliases to its end.  Entries of a circle have none. */
static struct pi_entry *
find_service(struct block block, struct pi_entry *entry)
{
	struct pi_entry *service = entry, *next;
	ptrdiff_t steps;

	for (steps = block.end - block.first; steps > 0; steps--) {
		next = named_service(block, service);
		if (next == service)
			return service;
		service = next;
	}
	return entry;
}

/* Appends an alias to the list of its service. */
static void
append_alias(struct pi_entry *service, struct pi_entry *alias)
{
	while (service->alias != NULL)
		service = service->alias;
	service->alias = alias;
}

/* Does a list of names, a service and its aliases, contain another one? */
static bool
has_names(const struct pi_entry *list, const struct pi_entry *names)
{
	const struct pi_entry *name;

	for (; names != NULL; names = names->alias) {
		name = list;
		while (name != NULL && !same_service(name, names))
			name = name->alias;
		if (name == NULL)
			return false;
	}
	return true;
}

/* Removes IANA's remark that the name replaces another one, in quotes. */
static void
cut_remark(char *description)
{
	char *start = strstr(description, "IANA assigned this ");
	const char *end;

	if (start == NULL)
		return;
	end = start + strcspn(start, "\"");
	end += *end == '"';
	end += strcspn(end, "\"");
	end += *end == '"';
	end += *end == '.';
	end += *end == ' ';
	memmove(start, end, strlen(end) + 1);
	if (*start == '\0' && start > description && start[-1] == ' ')
		start[-1] = '\0';
}

/* Adds the other transports of a service to its row. */
static void
join_row(struct pi_entry *service, const struct pi_entry *end)
{
	struct pi_entry *entry;

	for (entry = service; entry < end; entry++) {
		if (entry->has_row || !same_service(service, entry) ||
		    !has_names(service, entry) || !has_names(entry, service) ||
		    (service->transports == 0) != (entry->transports == 0))
			continue;
		entry->has_row = true;
		service->transports |= entry->transports;
		if (*service->description == '\0')
			service->description = entry->description;
	}
}

static void
write_row(struct pi_buffer *note, const struct pi_entry *service)
{
	const char *words = portinfo_transport_names(service->transports);
	const struct pi_entry *alias;

	pi_buffer_printf(note, "| %u", service->first);
	if (service->last > service->first)
		pi_buffer_printf(note, "-%u", service->last);
	pi_buffer_puts(note, " | ");
	pi_markdown_cell_name(note, service->name);
	for (alias = service->alias; alias != NULL; alias = alias->alias) {
		pi_buffer_puts(note, " / ");
		pi_markdown_cell_name(note, alias->name);
	}
	pi_buffer_puts(note, " | ");
	for (; *words != '\0'; words++)
		pi_buffer_printf(note, *words == ',' ? "%c " : "%c", *words);
	pi_buffer_puts(note, " | ");
	pi_markdown_cell_prose(note, service->description);
	pi_buffer_puts(note, " |\n");
}

static void
write_block(struct pi_buffer *note, struct block block)
{
	struct pi_entry *entry, *service;

	for (entry = block.first; entry < block.end; entry++) {
		service = find_service(block, entry);
		entry->has_row = service != entry;
		if (service != entry)
			append_alias(service, entry);
	}
	for (entry = block.first; entry < block.end; entry++)
		if (*entry->name != '\0')
			cut_remark(entry->description);
	for (entry = block.first; entry < block.end; entry++)
		if (!entry->has_row) {
			join_row(entry, block.end);
			write_row(note, entry);
		}
}

void
pi_registry_note_write(struct pi_buffer *note, struct pi_entry *entries,
    size_t count, const char *date)
{
	struct block block = { entries, entries };
	const struct pi_entry *end;

	qsort(entries, count, sizeof(*entries), compare_entries);
	end = drop_needless(entries, entries + count);
	pi_buffer_printf(note, "---\ndate: %s\n---\n%s", date, preamble);
	for (; block.first < end; block.first = block.end) {
		while (block.end < end && same_ports(block.first, block.end))
			block.end++;
		write_block(note, block);
	}
}
