/* SPDX-License-Identifier: MIT */
#include "registry_csv.h"

#include <portinfo.h>

#include <stdlib.h>
#include <string.h>

#include "span.h"
#include "utf8.h"

enum column { NAME, PORT, TRANSPORT, DESCRIPTION, NOTES = 11, COLUMNS };

static const char *const headings[COLUMNS] = {
	"Service Name", "Port Number", "Transport Protocol", "Description",
	"Assignee", "Contact", "Registration Date", "Modification Date",
	"Reference", "Service Code", "Unauthorized Use Reported",
	"Assignment Notes"
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

/* Reads `389` or `6000-6063`; a port has one to five digits. */
static bool
read_ports(const char *text, struct pi_entry *entry)
{
	static const char digits[] = "0123456789";
	size_t length = strspn(text, digits), last_length;
	unsigned long first = strtoul(text, NULL, 10), last;

	if (text[length] == '-' && length <= 5)
		text += length + 1;
	last_length = strspn(text, digits);
	last = strtoul(text, NULL, 10);
	entry->first = (uint16_t)first;
	entry->last = (uint16_t)last;
	return length > 0 && last_length > 0 && last_length <= 5 &&
	    text[last_length] == '\0' && first <= last && last <= UINT16_MAX;
}

static bool
read_transport(const char *text, struct pi_entry *entry)
{
	const char *name;
	unsigned int bit;

	for (bit = 1; *(name = portinfo_transport_names(bit)) != '\0';
	     bit <<= 1)
		if (strcmp(text, name) == 0)
			entry->transports = bit;
	return entry->transports != 0 || *text == '\0';
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
		if (*text <= ' ' || *text > '~' || strchr("`|\\", *text))
			return false;
		letter = letter || pi_is_letter(*text);
	}
	return letter;
}

/* `Unassigned`, `Unassigned [was netstat]`, `(unassigned) Possibly ...` */
static bool
is_unassigned(const struct pi_entry *entry)
{
	const char *word = entry->description;

	while (*word != '\0' && !pi_is_letter(*word))
		word++;
	return *entry->name == '\0' && (*entry->description == '\0' ||
	    pi_starts(pi_span(word), "unassigned"));
}

/* Reads a record with a port.  Returns what is wrong with it, or NULL. */
static const char *
read_entry(char **fields, struct pi_entry *entry)
{
	*entry = (struct pi_entry){
		.name = fields[NAME],
		.description = squeeze(fields[DESCRIPTION]),
		.notes = squeeze(fields[NOTES])
	};
	if (!read_ports(fields[PORT], entry))
		return "not a port from 0 to 65535 or a range of ports";
	if (!read_transport(fields[TRANSPORT], entry))
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

bool
pi_registry_csv_read(struct pi_csv *csv, struct pi_buffer *entries)
{
	char *fields[COLUMNS];
	struct pi_entry entry;
	enum pi_csv_status status;

	pi_buffer_add(entries, "", 0);
	if (!read_header(csv))
		return false;
	while ((status = pi_csv_next(csv, fields, COLUMNS)) == PI_CSV_RECORD) {
		if (*fields[PORT] == '\0')
			continue;
		csv->problem = read_entry(fields, &entry);
		entry.line = csv->line;
		if (csv->problem != NULL)
			return false;
		if (!is_unassigned(&entry))
			pi_buffer_add(entries, (const char *)&entry,
			    sizeof(entry));
	}
	return status == PI_CSV_END;
}
