/* SPDX-License-Identifier: MIT */
#include "registry_note.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "markdown_cell.h"
#include "span.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

const char *const pi_transport_names[PI_UNKNOWN + 1] = { "tcp", "udp",
	"sctp", "dccp", "" };

/* What IANA writes right before the quoted name of the other service. */
static const char *const duplicates[] = { "alias to \"", "alias to the \"",
	"duplicate of \"", "duplicate of the \"" };
static const char replaces[] = "as a replacement for \"";

/* The description of a name that replaces another one ends with this. */
static const char remark[] = "IANA assigned this ";

/* Entries that are equal in their ports, in the registry's order. */
struct block {
	struct pi_entry *first;
	struct pi_entry *end;
};

/* Does the text hold the phrase and, right after it, the name in quotes? */
static bool
says(const char *text, const char *phrase, const char *name)
{
	size_t length = strlen(name);

	while ((text = strstr(text, phrase)) != NULL) {
		text += strlen(phrase);
		if (strncmp(text, name, length) == 0 && text[length] == '"')
			return true;
	}
	return false;
}

/* Does the registry call the one entry an alias of the other? */
static bool
is_alias(const struct pi_entry *entry, const struct pi_entry *of)
{
	size_t i;

	if (entry->transport != of->transport || *entry->name == '\0' ||
	    *of->name == '\0')
		return false;
	for (i = 0; i < LENGTH(duplicates); i++)
		if (says(entry->notes, duplicates[i], of->name))
			return true;
	return says(of->description, replaces, entry->name);
}

/* Without names, what the ports are said to be makes the service. */
static bool
same_service(const struct pi_entry *a, const struct pi_entry *b)
{
	return strcmp(a->name, b->name) == 0 &&
	    (*a->name != '\0' || strcmp(a->description, b->description) == 0);
}

/* Leaves each entry out that an earlier one of the block repeats. */
static void
drop_repeats(struct block block)
{
	struct pi_entry *a, *b;

	for (a = block.first; a < block.end; a++)
		for (b = a + 1; b < block.end; b++)
			if (a->transport == b->transport &&
			    same_service(a, b))
				b->done = true;
}

/* The entry that is named as the one that this is an alias of, or itself. */
static struct pi_entry *
named_service(struct block block, struct pi_entry *entry)
{
	struct pi_entry *of;

	for (of = block.first; of < block.end; of++)
		if (!of->done && is_alias(entry, of))
			return of;
	return entry;
}

/*
 * Sets the service of each entry to the end of its chain of aliases.  Those
 * that go round in a circle, or lead into one, stand for themselves.
 */
static void
resolve(struct block block)
{
	struct pi_entry *entry, *of;
	ptrdiff_t steps;

	for (entry = block.first; entry < block.end; entry++)
		entry->named = named_service(block, entry);
	for (entry = block.first; entry < block.end; entry++) {
		of = entry;
		for (steps = block.end - block.first;
		     steps > 0 && of->named != of; steps--)
			of = of->named;
		entry->service = of->named == of ? of : entry;
	}
}

static bool
is_alias_of(const struct pi_entry *alias, const struct pi_entry *service)
{
	return !alias->done && alias != service && alias->service == service;
}

/* Has the one service, on its transport, all aliases of the other? */
static bool
shares_aliases(struct block block, const struct pi_entry *one,
    const struct pi_entry *other)
{
	const struct pi_entry *a, *b;

	for (a = block.first; a < block.end; a++) {
		if (!is_alias_of(a, other))
			continue;
		for (b = block.first; b < block.end; b++)
			if (is_alias_of(b, one) && same_service(a, b))
				break;
		if (b == block.end)
			return false;
	}
	return true;
}

/* Do the two belong in one row, but for their transports? */
static bool
share_row(struct block block, const struct pi_entry *a,
    const struct pi_entry *b)
{
	return !b->done && b->service == b && same_service(a, b) &&
	    (a->transport == PI_UNKNOWN) == (b->transport == PI_UNKNOWN) &&
	    shares_aliases(block, a, b) && shares_aliases(block, b, a);
}

/* Takes IANA's remark out, up to the full stop after the quoted name. */
static void
cut_remark(char *description)
{
	char *start = strstr(description, remark), *end;

	if (start == NULL)
		return;
	end = strchr(start, '"');
	end = end == NULL ? NULL : strchr(end + 1, '"');
	end = end == NULL ? start + strlen(start) : end + 1;
	end += *end == '.';
	end += *end == ' ';
	memmove(start, end, strlen(end) + 1);
	if (*start == '\0' && start > description && start[-1] == ' ')
		start[-1] = '\0';
}

static void
write_names(struct block block, const struct pi_entry *service,
    struct pi_buffer *note)
{
	const struct pi_entry *entry;

	pi_markdown_cell_name(note, service->name);
	for (entry = block.first; entry < block.end; entry++) {
		if (!is_alias_of(entry, service))
			continue;
		pi_buffer_puts(note, " / ");
		pi_markdown_cell_name(note, entry->name);
	}
}

static void
write_transports(unsigned int transports, struct pi_buffer *note)
{
	const char *separator = "";
	int t;

	for (t = PI_TCP; t < PI_UNKNOWN; t++) {
		if ((transports & 1U << t) == 0)
			continue;
		pi_buffer_printf(note, "%s%s", separator,
		    pi_transport_names[t]);
		separator = ", ";
	}
}

/* The row of a service, with all the entries that belong in it. */
static void
write_row(struct block block, struct pi_entry *service, struct pi_buffer *note)
{
	struct pi_entry *entry;
	const char *description = service->description;
	unsigned int transports = 1U << service->transport;

	for (entry = service + 1; entry < block.end; entry++) {
		if (!share_row(block, service, entry))
			continue;
		transports |= 1U << entry->transport;
		entry->done = true;
		if (*description == '\0')
			description = entry->description;
	}
	pi_buffer_printf(note, "| %u", (unsigned int)service->first);
	if (service->last > service->first)
		pi_buffer_printf(note, "-%u", (unsigned int)service->last);
	pi_buffer_puts(note, " | ");
	write_names(block, service, note);
	pi_buffer_puts(note, " | ");
	write_transports(transports, note);
	pi_buffer_puts(note, " | ");
	pi_markdown_cell_prose(note, description);
	pi_buffer_puts(note, " |\n");
}

static void
write_block(struct block block, struct pi_buffer *note)
{
	struct pi_entry *entry;

	drop_repeats(block);
	resolve(block);
	for (entry = block.first; entry < block.end; entry++)
		if (*entry->name != '\0')
			cut_remark(entry->description);
	for (entry = block.first; entry < block.end; entry++)
		if (!entry->done && entry->service == entry)
			write_row(block, entry, note);
}

static int
compare(const void *a, const void *b)
{
	const struct pi_entry *x = a, *y = b;

	if (x->first != y->first)
		return x->first - y->first;
	if (x->last != y->last)
		return x->last - y->last;
	return x->order - y->order;
}

static bool
is_reserved(const struct pi_entry *entry)
{
	return *entry->name == '\0' &&
	    pi_starts(pi_span(entry->description), "reserved");
}

/* What says no more than that a service could have the port too. */
static void
drop_reserved(struct pi_entry *entries, size_t count)
{
	bool held[UINT16_MAX + 1] = { false };
	size_t i, port;

	for (i = 0; i < count; i++)
		for (port = entries[i].first; port <= entries[i].last; port++)
			held[port] = held[port] || *entries[i].name != '\0';
	for (i = 0; i < count; i++) {
		if (!is_reserved(&entries[i]))
			continue;
		for (port = entries[i].first; port <= entries[i].last; port++)
			if (!held[port])
				break;
		entries[i].done = port > entries[i].last;
	}
}

void
pi_registry_rows(struct pi_entry *entries, size_t count, struct pi_buffer *note)
{
	struct block block;
	struct pi_entry *end = entries + count;

	qsort(entries, count, sizeof(*entries), compare);
	drop_reserved(entries, count);
	for (block.first = entries; block.first < end;
	     block.first = block.end) {
		for (block.end = block.first; block.end < end &&
		     block.end->first == block.first->first &&
		     block.end->last == block.first->last; block.end++)
			;
		write_block(block, note);
	}
}
