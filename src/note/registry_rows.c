/* SPDX-License-Identifier: MIT */
#include "registry_rows.h"

#include <stdlib.h>

#include "utf8.h"

static bool
same_ports(const struct pi_entry *a, const struct pi_entry *b)
{
	return a->first == b->first && a->last == b->last;
}

/* Orders by ports, then as in the registry, whose text the names point to. */
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
 * The registry has fewer entries than this on the same ports, and no longer
 * chain of aliases; others would take long.
 */
enum { NEAR_MAX = 32 };

/*
 * Returns the first entry of a name on the ports and transport of another one,
 * near to that; or NULL.
 */
static struct pi_entry *
find_beside(const struct pi_registry *registry, const struct pi_entry *other,
    struct pi_span name)
{
	struct pi_entry *entry = registry->first + (other - registry->first);

	while (entry > registry->first && other - entry < NEAR_MAX &&
	    same_ports(entry - 1, other))
		entry--;
	for (; entry < registry->end && entry - other < NEAR_MAX &&
	    same_ports(entry, other); entry++)
		if (entry->transports == other->transports &&
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

/*
 * Makes an entry an alias if its notes say so.  A name that it replaces, by its
 * description, becomes an alias of it.
 */
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
	while (*end == '"' || *end == '.')
		end++;
	memmove(start, end, strlen(end) + 1);
	pi_squeeze(description);
}

/*
 * True for an entry without a name that is unassigned, as are
 * `Unassigned [was netstat]` and `(unassigned) Possibly ...`, or reserved while
 * services hold all of its ports.
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
find_service(struct pi_entry *entry)
{
	struct pi_entry *service = entry;
	size_t steps = NEAR_MAX;

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

/* True for two entries that share a row, see registry_rows.h. */
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

	for (; entry < registry->end && entry - service < NEAR_MAX &&
	    same_ports(entry, service); entry++) {
		if (entry->is_done || !share_row(entry, service))
			continue;
		entry->is_done = true;
		service->transports |= entry->transports;
		if (*service->description == '\0')
			service->description = entry->description;
	}
}

static void
sort(struct pi_registry *registry)
{
	size_t count = registry->entries.length / sizeof(struct pi_entry);

	if (count == 0)
		return; /* there is no memory to point to */
	registry->first = (void *)registry->entries.bytes;
	registry->end = registry->first + count;
	qsort(registry->first, count, sizeof(struct pi_entry),
	    compare_entries);
}

bool
pi_registry_rows(struct pi_registry *registry,
    bool (*row)(void *user, const struct pi_entry *service), void *user)
{
	struct pi_entry *entry, *service;

	sort(registry);
	for (entry = registry->first; entry < registry->end; entry++) {
		examine(registry, entry);
		registry->skipped += entry->is_done;
	}
	for (entry = registry->first; entry < registry->end; entry++) {
		service = find_service(entry);
		if (service != entry)
			add_alias(service, entry);
	}
	for (entry = registry->first; entry < registry->end; entry++) {
		if (entry->is_done)
			continue;
		join_row(registry, entry);
		if (!row(user, entry))
			return false;
	}
	return true;
}
