/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as the CSV of IANA, whose header is added if it is missing.
 * The note made of a valid CSV has no diagnostics, and the same ports and
 * transports.
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "csv.h"
#include "name_cell.h"
#include "registry_note.h"
#include "rows.h"
#include "utf8.h"

enum { NAME, PORT, TRANSPORT, DESCRIPTION, COLUMNS = 12 };

static const char header[] = "Service Name,Port Number,Transport Protocol,"
    "Description,Assignee,Contact,Registration Date,Modification Date,"
    "Reference,Service Code,Unauthorized Use Reported,Assignment Notes\n";

/* The transports of each port in the CSV. */
enum { UNKNOWN = 16 }; /* a record without a transport */
struct seen {
	unsigned char transports[UINT16_MAX + 1];
	size_t records;		 /* with a port */
	const char *description; /* of the last one */
};

/* Copies the bytes after the header, with room for a NUL. */
static char *
copy(const uint8_t *bytes, size_t size, size_t *length)
{
	bool has_header = size > 0 && (*bytes == 'S' || *bytes == '"');
	size_t before = has_header ? 0 : strlen(header);
	char *text = malloc(before + size + 1);

	check(text != NULL, "memory is available");
	memcpy(text, header, before);
	if (size > 0)
		memcpy(text + before, bytes, size);
	*length = before + size;
	return text;
}

static unsigned int
read_transport(const char *text)
{
	static const char names[][8] = { "tcp", "udp", "sctp", "dccp", "" };
	unsigned int i;

	for (i = 0; strcmp(text, names[i]) != 0; i++)
		check(i < UNKNOWN, "the transports of the CSV are known");
	return 1U << i;
}

static void
refuse_diagnostic(void *user, const struct portinfo_diagnostic *diagnostic)
{
	(void)user;
	check(false, diagnostic->text);
}

static struct portinfo_table *
load(const struct pi_buffer *note)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL,
	    refuse_diagnostic, NULL);
	struct portinfo_table *table;

	check(loader != NULL && portinfo_load_bytes(loader, "n.md",
	    note->bytes, note->length, NULL), "the note is read");
	table = portinfo_make_table(loader);
	check(table != NULL, "memory is available");
	return table;
}

/*
 * Does the table have the service of a record?  A service with and without a
 * transport has the transport.
 */
static bool
has_service(const struct portinfo_table *table, const char *name,
    unsigned int first, unsigned int last, unsigned int transport)
{
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_name(&query, name, strlen(name));
	portinfo_lookup(&cursor, table, &query, &every_claim);
	while (portinfo_next(&cursor, &row))
		if (row.first == first && row.last == last &&
		    (transport == UNKNOWN || (row.transports & transport) !=
		    0))
			return true;
	return false;
}

/* Checks that a record is in the table, and adds its transport to *seen. */
static void
check_record(const struct portinfo_table *table, char **fields,
    struct seen *seen)
{
	unsigned int transport = read_transport(fields[TRANSPORT]), port;
	char *dash = NULL;
	unsigned long first = strtoul(fields[PORT], &dash, 10), last = first;

	if (*dash == '-')
		last = strtoul(dash + 1, &dash, 10);
	seen->records++;
	seen->description = fields[DESCRIPTION];
	check(*dash == '\0' && first <= last && last <= UINT16_MAX,
	    "the ports of the CSV are valid");
	for (port = (unsigned int)first; port <= last; port++)
		seen->transports[port] |= (unsigned char)transport;
	if (*fields[NAME] != '\0')
		check(has_service(table, fields[NAME], (unsigned int)first,
		    (unsigned int)last, transport),
		    "the table has the service");
}

/* Are the descriptions the same, except for blanks? */
static bool
is_same(const char *description, const char *seen)
{
	static const char blanks[] = " \t\r\n";

	for (;; seen++, description++) {
		seen += strspn(seen, blanks);
		description += strspn(description, blanks);
		if (*seen == '\0' || *seen != *description)
			return *seen == *description;
	}
}

/* Has the text the remark that the note leaves out? */
static bool
has_remark(const char *seen)
{
	char *text = strdup(seen);
	bool has;

	check(text != NULL, "memory is available");
	has = strstr(pi_squeeze(text), "IANA assigned this ") != NULL;
	free(text);
	return has;
}

/* Is the text ASCII, without that remark, and not `-`? */
static bool
is_kept(const char *seen)
{
	const char *at;

	for (at = seen; *at != '\0'; at++)
		if ((*at & 0x80) != 0)
			return false;
	return !pi_is_nothing(pi_trim(pi_span(seen))) && !has_remark(seen);
}

/* Checks that the CSV has the transports of each row on all its ports. */
static void
check_rows(const struct portinfo_table *table, const struct seen *seen)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	unsigned int port, wanted;

	portinfo_lookup(&cursor, table, every_port(), &every_claim);
	while (portinfo_next(&cursor, &row)) {
		check_row(&row);
		if (seen->records == 1 && is_kept(seen->description))
			check(is_same(row.description == NULL ? "" :
			    row.description, seen->description),
			    "the description is from the CSV");
		wanted = row.transports == 0 ? UNKNOWN : row.transports;
		for (port = row.first; port <= row.last; port++)
			check((seen->transports[port] & wanted) == wanted,
			    "the row is from the CSV");
	}
}

static void
compare(const struct portinfo_table *table, char *text, size_t length)
{
	struct seen *seen = calloc(1, sizeof(*seen));
	char *fields[COLUMNS];
	struct pi_csv csv;
	enum pi_csv_status status;

	check(seen != NULL, "memory is available");
	pi_csv_begin(&csv, (struct pi_span){ text, length }, ',', text);
	check(pi_csv_next(&csv, fields, COLUMNS) == PI_CSV_RECORD,
	    "a CSV has its header");
	while ((status = pi_csv_next(&csv, fields, COLUMNS)) == PI_CSV_RECORD)
		if (*fields[PORT] != '\0')
			check_record(table, fields, seen);
	check(status == PI_CSV_END, "an accepted CSV is well-formed");
	check_rows(table, seen);
	free(seen);
}

/* Does the note have a row?  Without one it is not valid. */
static bool
has_row(const struct pi_buffer *note)
{
	return note->length > 9 && strcmp(note->bytes + note->length - 9,
	    "------ |\n") != 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	size_t length;
	char *text = copy(bytes, size, &length);
	struct pi_buffer note = { 0 };
	struct portinfo_table *table;
	struct pi_csv csv;

	pi_csv_begin(&csv, (struct pi_span){ text, length }, ',', text);
	if (pi_registry_note(&note, &csv, "2026-01-02")) {
		check_clean(note.bytes, note.length, "\n", "a note is clean");
		free(text);
		text = copy(bytes, size, &length);
		table = has_row(&note) ? load(&note) : NULL;
		if (table != NULL)
			compare(table, text, length);
		portinfo_close_table(table);
	} else {
		check(csv.line > 0 && csv.line <= length + 1 &&
		    *csv.problem != '\0', "an error has a line and a text");
	}
	pi_buffer_free(&note);
	free(text);
	return 0;
}
