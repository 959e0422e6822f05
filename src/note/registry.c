/* SPDX-License-Identifier: MIT */
#include "registry.h"

#include <stdlib.h>

#include "name_cell.h"
#include "transport.h"
#include "utf8.h"

enum column { NAME, PORT, TRANSPORT, DESCRIPTION, NOTES = 11, COLUMNS };

static const char *const headings[COLUMNS] = {
	"Service Name", "Port Number", "Transport Protocol", "Description",
	"Assignee", "Contact", "Registration Date", "Modification Date",
	"Reference", "Service Code", "Unauthorized Use Reported",
	"Assignment Notes"
};

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
read_ports(const char *text, struct pi_entry *entry)
{
	text = read_port(text, &entry->first);
	entry->last = entry->first;
	if (text != NULL && *text == '-')
		text = read_port(text + 1, &entry->last);
	return text != NULL && *text == '\0' && entry->first <= entry->last;
}

/*
 * True for a name that fits into a code span and cannot be taken for a port.
 * Old names contain slashes, stars and underscores; RFC 6335 requires a letter.
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
read_entry(char **fields, struct pi_entry *entry)
{
	const char *transport = fields[TRANSPORT];

	*entry = (struct pi_entry){
		.name = fields[NAME],
		.description = pi_squeeze(fields[DESCRIPTION]),
		.notes = pi_squeeze(fields[NOTES]),
		.transports = pi_transport(pi_span(transport))
	};
	if (pi_is_nothing(pi_span(entry->description)))
		*entry->description = '\0';
	if (!read_ports(fields[PORT], entry))
		return "not a port from 0 to 65535 or a range of ports";
	/* The registry has neither capitals nor `both`. */
	if (strcmp(transport, pi_transport_names(entry->transports)) != 0)
		return "unknown transport; expected tcp, udp, sctp or dccp";
	if (*entry->name != '\0' && !is_name(entry->name))
		return "invalid service name";
	return NULL;
}

/* Reads the next record, which must have all columns. */
static enum pi_csv_status
next_record(struct pi_csv *csv, char **fields)
{
	enum pi_csv_status status = pi_csv_next(csv, fields, COLUMNS);

	if (status != PI_CSV_RECORD || csv->count == COLUMNS)
		return status;
	csv->problem = csv->count < COLUMNS ? "too few fields" :
	    "too many fields";
	return PI_CSV_MALFORMED;
}

/* Reads the first line, which any other file lacks. */
static bool
read_header(struct pi_csv *csv)
{
	char *fields[COLUMNS];
	size_t i;

	csv->problem = "not the header of IANA's registry";
	if (next_record(csv, fields) != PI_CSV_RECORD)
		return false;
	for (i = 0; i < COLUMNS; i++)
		if (strcmp(fields[i], headings[i]) != 0)
			return false;
	return true;
}

bool
pi_registry_read(struct pi_csv *csv, struct pi_registry *registry)
{
	char *fields[COLUMNS];
	struct pi_entry entry;
	enum pi_csv_status status;

	if (!read_header(csv))
		return false;
	while ((status = next_record(csv, fields)) == PI_CSV_RECORD) {
		if (*fields[PORT] == '\0') {
			registry->skipped++;
			continue;
		}
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
