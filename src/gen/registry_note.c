/* SPDX-License-Identifier: MIT */
#include "registry_note.h"

#include <stdint.h>
#include <stdlib.h>

#include "markdown.h"
#include "span.h"
#include "transport.h"
#include "utf8.h"

enum column { NAME, PORT, TRANSPORT, DESCRIPTION, NOTES = 11, COLUMNS };

static const char *const headings[COLUMNS] = {
	"Service Name", "Port Number", "Transport Protocol", "Description",
	"Assignee", "Contact", "Registration Date", "Modification Date",
	"Reference", "Service Code", "Unauthorized Use Reported",
	"Assignment Notes"
};

static const char preamble[] =
    "# IANA service name and port number registry\n"
    "\n"
    "What the registry lists, a row for each service on a port.  Where the\n"
    "transport is empty, the registry names none.  `iana2note` makes this\n"
    "note from IANA's CSV file: it is made anew, not edited.\n"
    "\n"
    "| Port | Service | Transport | Description |\n"
    "| ---- | ------- | --------- | ----------- |\n";

/* A service on a port or a range, on one transport; its texts are one line. */
struct entry {
	const char *name; /* "" if the ports are only described */
	char *description;
	const char *notes;
	uint16_t first;
	uint16_t last;
	unsigned int transports; /* enum portinfo_transport; 0: unknown */
	struct entry *alias_of;	 /* as the registry says, or NULL */
	struct entry *next;	 /* alias of the same service, or NULL */
	bool is_done;		 /* it is in a row, or adds nothing */
};

/* The entries on the same ports. */
struct block {
	struct entry *first;
	struct entry *end;
};

struct registry {
	struct pi_buffer entries;     /* an array of struct entry */
	bool is_held[UINT16_MAX + 1]; /* by a service */
};

/* Turns each run of blanks and newlines into a space; trims both ends. */
static char *
squeeze(char *text)
{
	struct pi_span rest = pi_span(text);
	char *end = text;
	size_t n;

	for (; rest.length > 0; rest = pi_after(rest, n > 0 ? n : 1)) {
		n = *rest.bytes == '\n' ? 1 : pi_blank_length(rest);
		if (n == 0)
			*end++ = *rest.bytes;
		else if (end > text && end[-1] != ' ')
			*end++ = ' ';
	}
	if (end > text && end[-1] == ' ')
		end--;
	*end = '\0';
	return text;
}

/* Reads a port of one to five digits.  Returns the text after it, or NULL. */
static const char *
read_port(const char *text, uint16_t *port)
{
	char *end;
	unsigned long number = strtoul(text, &end, 10);

	*port = (uint16_t)number;
	return pi_is_digit(*text) && end - text <= 5 && number <= UINT16_MAX
	    ? end : NULL;
}

/* Reads `389` or `6000-6063`. */
static bool
read_ports(const char *text, struct entry *entry)
{
	text = read_port(text, &entry->first);
	entry->last = entry->first;
	if (text != NULL && *text == '-')
		text = read_port(text + 1, &entry->last);
	return text != NULL && *text == '\0' && entry->first <= entry->last;
}

/*
 * Fits the name into a code span, and is it distinct from a port?  Old names
 * contain slashes, stars and underscores; RFC 6335 requires a letter.
 */
static bool
is_name(const char *text)
{
	bool letter = false;

	for (; *text != '\0'; text++) {
		if (*text <= ' ' || *text > '~' || pi_is_one_of(*text, "`|\\"))
			return false;
		letter = letter || pi_is_letter(*text);
	}
	return letter;
}

/* Reads a record with a port.  Returns what is wrong with it, or NULL. */
static const char *
read_entry(char **fields, struct entry *entry)
{
	const char *transport = fields[TRANSPORT];

	*entry = (struct entry){
		.name = fields[NAME],
		.description = squeeze(fields[DESCRIPTION]),
		.notes = squeeze(fields[NOTES]),
		.transports = pi_transport(pi_span(transport))
	};
	if (!read_ports(fields[PORT], entry))
		return "not a port from 0 to 65535 or a range of ports";
	/* The registry has neither capitals nor `both`. */
	if (strcmp(transport, pi_transport_names(entry->transports)) != 0)
		return "unknown transport; expected tcp, udp, sctp or dccp";
	if (*entry->name != '\0' && !is_name(entry->name))
		return "invalid service name";
	return NULL;
}

/* Reads the first line, which any other file lacks. */
static bool
read_header(struct pi_csv *csv)
{
	char *fields[COLUMNS];
	size_t i;

	csv->problem = "not the header of IANA's registry";
	if (pi_csv_next(csv, fields, COLUMNS) != PI_CSV_RECORD)
		return false;
	for (i = 0; i < COLUMNS; i++)
		if (strcmp(fields[i], headings[i]) != 0)
			return false;
	return true;
}

static bool
read_registry(struct pi_csv *csv, struct registry *registry)
{
	char *fields[COLUMNS];
	struct entry entry;
	enum pi_csv_status status;

	if (!read_header(csv))
		return false;
	while ((status = pi_csv_next(csv, fields, COLUMNS)) == PI_CSV_RECORD) {
		if (*fields[PORT] == '\0')
			continue;
		csv->problem = read_entry(fields, &entry);
		if (csv->problem != NULL)
			return false;
		if (*entry.name != '\0')
			memset(registry->is_held + entry.first, true,
			    (size_t)(entry.last - entry.first) + 1);
		pi_buffer_add(&registry->entries, (const char *)&entry,
		    sizeof(entry));
	}
	return status == PI_CSV_END;
}

static bool
same_ports(const struct entry *a, const struct entry *b)
{
	return a->first == b->first && a->last == b->last;
}

/* Entries without a name are distinguished by their descriptions. */
static bool
same_service(const struct entry *a, const struct entry *b)
{
	return strcmp(a->name, b->name) == 0 &&
	    (*a->name != '\0' || strcmp(a->description, b->description) == 0);
}

/* The names are in one piece of memory, in the registry's order. */
static int
compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->first != y->first)
		return x->first - y->first;
	if (x->last != y->last)
		return x->last - y->last;
	return (x->name > y->name) - (x->name < y->name);
}

/* Is the entry the same as an earlier one? */
static bool
is_repeat(struct block block, const struct entry *entry)
{
	const struct entry *other;

	for (other = block.first; other < entry; other++)
		if (other->transports == entry->transports &&
		    same_service(other, entry))
			return true;
	return false;
}

/*
 * Are its ports unassigned, or only reserved and held by services?  There is
 * `Unassigned [was netstat]` and `(unassigned) Possibly ...`.
 */
static bool
is_needless(const struct registry *registry, const struct entry *entry)
{
	struct pi_span text = pi_span(entry->description);

	return *entry->name == '\0' && (text.length == 0 ||
	    pi_starts(text, "unassigned") || pi_starts(text, "(unassigned") ||
	    (pi_starts(text, "reserved") &&
	    memchr(registry->is_held + entry->first, 0,
	    (size_t)(entry->last - entry->first) + 1) == NULL));
}

/*
 * Returns the first entry on the transport of another one whose name is quoted
 * after a phrase in the text, or NULL.
 */
static struct entry *
find_quoted(struct block block, const struct entry *entry, const char *text,
    const char *phrase)
{
	struct entry *found;
	size_t length;

	while ((text = strstr(text, phrase)) != NULL) {
		text += strlen(phrase);
		length = strcspn(text, "\"");
		for (found = block.first; found < block.end; found++)
			if (found->transports == entry->transports &&
			    length > 0 && strlen(found->name) == length &&
			    memcmp(found->name, text, length) == 0)
				return found;
	}
	return NULL;
}

/* Finds what the registry calls an entry an alias of, and the reverse. */
static void
find_aliases(struct block block, struct entry *entry)
{
	struct entry *other;

	other = find_quoted(block, entry, entry->notes, "alias to \"");
	if (other == NULL)
		other = find_quoted(block, entry, entry->notes,
		    "duplicate of the \"");
	if (other != NULL)
		entry->alias_of = other;
	other = find_quoted(block, entry, entry->description,
	    "as a replacement for \"");
	if (other != NULL)
		other->alias_of = entry;
}

/* Follows a chain of aliases to its end.  Entries of a circle have none. */
static struct entry *
find_service(struct block block, struct entry *entry)
{
	struct entry *service = entry;
	ptrdiff_t steps;

	for (steps = block.end - block.first; steps > 0; steps--) {
		if (service->alias_of == NULL)
			return service;
		service = service->alias_of;
	}
	return entry;
}

/* Adds an alias to the list of its service, which is sorted by name. */
static void
add_alias(struct entry *service, struct entry *alias)
{
	while (service->next != NULL &&
	    strcmp(service->next->name, alias->name) < 0)
		service = service->next;
	alias->next = service->next;
	service->next = alias;
	alias->is_done = true;
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
	squeeze(description);
}

/* Are a service and its aliases the same as another one and its aliases? */
static bool
same_names(const struct entry *a, const struct entry *b)
{
	for (; a != NULL && b != NULL; a = a->next, b = b->next)
		if (!same_service(a, b))
			return false;
	return a == b;
}

/* Adds the other transports of a service to its row. */
static void
join_row(struct entry *service, const struct entry *end)
{
	struct entry *entry;

	for (entry = service; entry < end; entry++) {
		if (entry->is_done || !same_names(service, entry) ||
		    (service->transports == 0) != (entry->transports == 0))
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
write_row(struct pi_buffer *note, const struct entry *service)
{
	const struct pi_markdown cell = { note, put };
	const char *words = pi_transport_names(service->transports);
	const struct entry *alias;

	pi_buffer_printf(note, "| %u", service->first);
	if (service->last > service->first)
		pi_buffer_printf(note, "-%u", service->last);
	pi_buffer_puts(note, " | ");
	pi_markdown_name(&cell, *service->name == '\0' ? "-" : service->name);
	for (alias = service->next; alias != NULL; alias = alias->next) {
		pi_buffer_puts(note, " / ");
		pi_markdown_name(&cell, alias->name);
	}
	pi_buffer_puts(note, " | ");
	for (; *words != '\0'; words++)
		pi_buffer_printf(note, *words == ',' ? "%c " : "%c", *words);
	pi_buffer_puts(note, " | ");
	pi_markdown_text(&cell, service->description, "\\`*_[]<>|~=");
	pi_buffer_puts(note, " |\n");
}

/* Finds the aliases of services, and what is not to be written. */
static void
arrange(const struct registry *registry, struct block block)
{
	struct entry *entry, *service;

	for (entry = block.first; entry < block.end; entry++) {
		entry->is_done = is_needless(registry, entry) ||
		    is_repeat(block, entry);
		if (!entry->is_done && *entry->name != '\0')
			find_aliases(block, entry);
	}
	for (entry = block.first; entry < block.end; entry++) {
		if (entry->is_done || *entry->name == '\0')
			continue;
		cut_remark(entry->description);
		service = find_service(block, entry);
		if (service != entry)
			add_alias(service, entry);
	}
}

static void
write_block(struct pi_buffer *note, struct block block)
{
	struct entry *entry;

	for (entry = block.first; entry < block.end; entry++)
		if (!entry->is_done) {
			join_row(entry, block.end);
			write_row(note, entry);
		}
}

static void
write_rows(struct pi_buffer *note, const struct registry *registry)
{
	struct entry *entries = (void *)registry->entries.bytes;
	size_t count = registry->entries.length / sizeof(*entries);
	struct block block = { entries, entries };

	qsort(entries, count, sizeof(*entries), compare_entries);
	for (; block.first < entries + count; block.first = block.end) {
		while (block.end < entries + count &&
		    same_ports(block.first, block.end))
			block.end++;
		arrange(registry, block);
		write_block(note, block);
	}
}

bool
pi_registry_note(struct pi_buffer *note, struct pi_csv *csv, const char *date)
{
	struct registry registry = { 0 };
	bool read = read_registry(csv, &registry);

	if (read) {
		pi_buffer_printf(note, "---\ndate: %s\n---\n%s", date,
		    preamble);
		if (registry.entries.length > 0)
			write_rows(note, &registry);
		note->failed |= registry.entries.failed;
	}
	pi_buffer_free(&registry.entries);
	return read;
}
