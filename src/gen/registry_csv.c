/* SPDX-License-Identifier: MIT */
#include "registry_csv.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "csv.h"
#include "registry_note.h"
#include "span.h"
#include "utf8.h"

enum column {
	NAME = 0,
	PORT = 1,
	TRANSPORT = 2,
	DESCRIPTION = 3,
	NOTES = 11,
	COLUMNS = 12
};

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

/* Makes each run of blanks and newlines one space, none at the ends. */
static char *
squeeze(char *string)
{
	struct pi_span rest = pi_span(string);
	char *out = string;
	bool blank = false;
	size_t n;

	while (rest.length > 0) {
		n = *rest.bytes == '\n' ? 1 : pi_blank_length(rest);
		if (n == 0) {
			if (blank && out > string)
				*out++ = ' ';
			*out++ = *rest.bytes;
		}
		blank = n > 0;
		rest = pi_after(rest, n > 0 ? n : 1);
	}
	*out = '\0';
	return string;
}

/* Reads a port, one to five digits; what follows it, NULL if none stands. */
static const char *
read_port(const char *text, uint16_t *port)
{
	unsigned long number = 0;
	size_t n;

	for (n = 0; n < 5 && pi_is_digit(text[n]); n++)
		number = number * 10 + (unsigned long)(text[n] - '0');
	if (n == 0 || number > UINT16_MAX)
		return NULL;
	*port = (uint16_t)number;
	return text + n;
}

/* Reads `389` or `6000-6063`. */
static bool
read_ports(const char *text, struct pi_entry *entry)
{
	if ((text = read_port(text, &entry->first)) == NULL)
		return false;
	entry->last = entry->first;
	if (*text == '-' &&
	    (text = read_port(text + 1, &entry->last)) == NULL)
		return false;
	return *text == '\0' && entry->first <= entry->last;
}

static bool
read_transport(const char *text, struct pi_entry *entry)
{
	enum pi_transport t;

	for (t = PI_TCP; t <= PI_UNKNOWN; t++)
		if (strcmp(text, pi_transport_names[t]) == 0) {
			entry->transport = t;
			return true;
		}
	return false;
}

/*
 * May a note hold it in a code span, and is it distinct from a port?  The
 * old names have a slash, a star, an underscore; RFC 6335 asks for a letter.
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
	const char *text = entry->description;

	if (*entry->name != '\0')
		return false;
	while (*text != '\0' && !pi_is_letter(*text))
		text++;
	return *entry->description == '\0' ||
	    pi_starts(pi_span(text), "unassigned");
}

/* Reads a record with a port; what is wrong with it, or NULL. */
static const char *
read_entry(char **fields, struct pi_entry *entry)
{
	entry->name = fields[NAME];
	entry->description = squeeze(fields[DESCRIPTION]);
	entry->notes = squeeze(fields[NOTES]);
	if (!read_ports(fields[PORT], entry))
		return "neither a port from 0 to 65535 nor a range of them";
	if (!read_transport(fields[TRANSPORT], entry))
		return "the transport is none of tcp, udp, sctp, dccp";
	if (*entry->name != '\0' && !is_name(entry->name))
		return "not a service name";
	return NULL;
}

/* A file of anything else is recognised by its first line. */
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

/* Reads all entries and their number; false when one is malformed. */
static bool
read_entries(struct pi_csv *csv, struct pi_entry *entries, size_t *count)
{
	char *fields[COLUMNS];
	enum pi_csv_status status;

	*count = 0;
	if (!read_header(csv))
		return false;
	while ((status = pi_csv_next(csv, fields, COLUMNS)) == PI_CSV_RECORD) {
		if (*fields[PORT] == '\0')
			continue;
		csv->problem = read_entry(fields, &entries[*count]);
		if (csv->problem != NULL)
			return false;
		entries[*count].order = (int)*count;
		if (!is_unassigned(&entries[*count]))
			++*count;
	}
	return status == PI_CSV_END;
}

/* A record ends with its line, so there are no more of them than that. */
static size_t
count_lines(const char *bytes, size_t length)
{
	size_t i, lines = 1;

	for (i = 0; i < length; i++)
		lines += bytes[i] == '\n';
	return lines;
}

int
pi_registry_note(struct pi_buffer *note, char *csv, size_t length,
    const char *date, struct pi_registry_problem *problem)
{
	struct pi_csv reader;
	struct pi_entry *entries;
	size_t count;

	*problem = (struct pi_registry_problem){ 0, "out of memory" };
	entries = calloc(count_lines(csv, length), sizeof(*entries));
	if (entries == NULL)
		return -1;
	pi_csv_begin(&reader, csv, length);
	if (read_entries(&reader, entries, &count)) {
		pi_buffer_printf(note, "---\ndate: %s\n---\n%s", date,
		    preamble);
		pi_registry_rows(entries, count, note);
	} else
		*problem = (struct pi_registry_problem){ reader.line,
			reader.problem };
	free(entries);
	return problem->line > 0 || note->failed ? -1 : 0;
}
