/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as lines of IANA's CSV, behind its header unless they begin with
 * one: what the importer takes is a note that is read without a word, and
 * has the ports and transports of the CSV.
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "csv.h"
#include "registry_note.h"
#include "rows.h"

enum { NAME, PORT, TRANSPORT, DESCRIPTION, COLUMNS = 12 };

static const char header[] = "Service Name,Port Number,Transport Protocol,"
    "Description,Assignee,Contact,Registration Date,Modification Date,"
    "Reference,Service Code,Unauthorized Use Reported,Assignment Notes\n";

/* What the CSV tells: transports of each port, bit 16 for an unknown one. */
enum { UNKNOWN = 16 };
struct told {
	unsigned char transports[UINT16_MAX + 1];
	size_t records;		 /* with a port */
	const char *description; /* of the last one */
};

/* A copy of the bytes, behind the header, with room for a NUL. */
static char *
copy(const uint8_t *bytes, size_t size, size_t *length)
{
	bool has_header = size > 0 && (*bytes == 'S' || *bytes == '"');
	size_t before = has_header ? 0 : strlen(header);
	char *text = malloc(before + size + 1);

	check(text != NULL, "there is memory");
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
		check(i < UNKNOWN, "the CSV's transports are known");
	return 1U << i;
}

static void
hear(void *user, const struct portinfo_diagnostic *diagnostic)
{
	(void)user;
	check(false, diagnostic->text);
}

static struct portinfo_table *
load(const struct pi_buffer *note)
{
	struct portinfo_loader *loader = portinfo_open_loader(NULL, hear, NULL);
	struct portinfo_table *table;

	check(loader != NULL && portinfo_load_bytes(loader, "n.md",
	    note->bytes, note->length, NULL), "the note is read");
	table = portinfo_make_table(loader);
	check(table != NULL, "there is memory");
	return table;
}

/*
 * Has the table the service of a record, on its ports and transport?  One
 * that is told with and without a transport has that transport.
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

/* What a record with a port tells is in the table; keeps its transport. */
static void
check_record(const struct portinfo_table *table, char **fields,
    struct told *told)
{
	unsigned int transport = read_transport(fields[TRANSPORT]), port;
	char *dash = NULL;
	unsigned long first = strtoul(fields[PORT], &dash, 10), last = first;

	if (*dash == '-')
		last = strtoul(dash + 1, &dash, 10);
	told->records++;
	told->description = fields[DESCRIPTION];
	check(*dash == '\0' && first <= last && last <= UINT16_MAX,
	    "the CSV's ports are ports");
	for (port = (unsigned int)first; port <= last; port++)
		told->transports[port] |= (unsigned char)transport;
	if (*fields[NAME] != '\0')
		check(has_service(table, fields[NAME], (unsigned int)first,
		    (unsigned int)last, transport), "a service is there");
}

/* Is a description the CSV's, but for blanks? */
static bool
is_same(const char *description, const char *told)
{
	static const char blanks[] = " \t\r\n";

	for (;; told++, description++) {
		told += strspn(told, blanks);
		description += strspn(description, blanks);
		if (*told == '\0' || *told != *description)
			return *told == *description;
	}
}

/* Is the text of ASCII, and without the remark that is left out? */
static bool
is_kept(const char *told)
{
	const char *at;

	for (at = told; *at != '\0'; at++)
		if ((*at & 0x80) != 0)
			return false;
	return strstr(told, "IANA assigned this ") == NULL;
}

/* Each row is on transports that the CSV tells of each of its ports. */
static void
check_rows(const struct portinfo_table *table, const struct told *told)
{
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	unsigned int port, wanted;

	portinfo_lookup(&cursor, table, every_port(), &every_claim);
	while (portinfo_next(&cursor, &row)) {
		check_row(&row);
		if (told->records == 1 && is_kept(told->description))
			check(is_same(row.description == NULL ? "" :
			    row.description, told->description),
			    "a description is the CSV's");
		wanted = row.transports == 0 ? UNKNOWN : row.transports;
		for (port = row.first; port <= row.last; port++)
			check((told->transports[port] & wanted) == wanted,
			    "a row is of the CSV");
	}
}

static void
compare(const struct portinfo_table *table, char *text, size_t length)
{
	struct told *told = calloc(1, sizeof(*told));
	char *fields[COLUMNS];
	struct pi_csv csv;
	enum pi_csv_status status;

	check(told != NULL, "there is memory");
	pi_csv_begin(&csv, text, length);
	check(pi_csv_next(&csv, fields, COLUMNS) == PI_CSV_RECORD,
	    "a CSV has its header");
	while ((status = pi_csv_next(&csv, fields, COLUMNS)) == PI_CSV_RECORD)
		if (*fields[PORT] != '\0')
			check_record(table, fields, told);
	check(status == PI_CSV_END, "what is taken is well-formed");
	check_rows(table, told);
	free(told);
}

/* Has the note a row?  One of no ports at all is no note of ports. */
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
	struct pi_buffer entries = { 0 }, note = { 0 };
	struct portinfo_table *table;
	struct pi_csv csv;

	pi_csv_begin(&csv, text, length);
	if (pi_registry_csv_read(&csv, &entries)) {
		pi_registry_note_write(&note, (void *)entries.bytes,
		    entries.length / sizeof(struct pi_entry), "2026-01-02");
		check_clean(note.bytes, note.length, "\n", "a note is clean");
		free(text);
		text = copy(bytes, size, &length);
		table = has_row(&note) ? load(&note) : NULL;
		if (table != NULL)
			compare(table, text, length);
		portinfo_close_table(table);
	} else {
		check(csv.line > 0 && csv.line <= length + 1 &&
		    *csv.problem != '\0', "what is wrong has its place");
	}
	pi_buffer_free(&entries);
	pi_buffer_free(&note);
	free(text);
	return 0;
}
