/* SPDX-License-Identifier: MIT */
/* Small registries in IANA's format, and their notes. */
#ifndef REGISTRY_H
#define REGISTRY_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "registry_note.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

#define HEADER \
	"Service Name,Port Number,Transport Protocol,Description,Assignee," \
	"Contact,Registration Date,Modification Date,Reference," \
	"Service Code,Unauthorized Use Reported,Assignment Notes\r\n"

/* A record with a name, port, transport, description and notes. */
#define NOTED(n, p, t, d, notes) \
	n "," p "," t "," d ",[Jo],[Jo],2001-02-03,,[RFC1],,," notes "\r\n"
#define RECORD(n, p, t, d) NOTED(n, p, t, d, "")
#define ALIAS(n, p, t, d, of) \
	NOTED(n, p, t, d, "\"This entry is an alias to \"\"" of "\"\".\n" \
	    "This entry is now historic, not usable for use with many\n" \
	    "common service discovery mechanisms.\"")
#define DUPLICATE(n, p, t, d, of) \
	NOTED(n, p, t, d, "\"This is a duplicate of the \"\"" of "\"\" " \
	    "service and should not be used for discovery purposes.\"")
#define REPLACING(n, p, t, d, old) \
	RECORD(n, p, t, "\"" d "IANA assigned this well-formed service " \
	    "name as a replacement for \"\"" old "\"\".\"")

/* A registry with all peculiarities of IANA's, and the rows of its note. */
#define REGISTRY \
	HEADER \
	RECORD("", "0", "tcp", "Reserved") \
	RECORD("", "0", "udp", "Reserved") \
	RECORD("", "15", "tcp", "Unassigned [was netstat]") \
	RECORD("", "15", "udp", "Unassigned") \
	RECORD("", "57", "tcp", "any private terminal access") \
	RECORD("", "57", "udp", "any private terminal access") \
	REPLACING("sql-net", "66", "tcp", "Oracle SQL*NET\n", "sql*net") \
	ALIAS("sql*net", "66", "tcp", "Oracle SQL*NET", "sql-net") \
	REPLACING("sql-net", "66", "udp", "Oracle SQL*NET\n    ", "sql*net") \
	ALIAS("sql*net", "66", "udp", "Oracle SQL*NET", "sql-net") \
	RECORD("http", "80", "tcp", "World Wide Web HTTP") \
	RECORD("http", "80", "udp", "World Wide Web HTTP") \
	DUPLICATE("www", "80", "tcp", "World Wide Web HTTP", "http") \
	DUPLICATE("www", "80", "udp", "World Wide Web HTTP", "http") \
	RECORD("http", "80", "sctp", "HTTP") \
	RECORD("imap", "143", "tcp", "Internet Message Access Protocol") \
	RECORD("", "143", "udp", "Reserved") \
	RECORD("", "225-241", "", "Reserved") \
	RECORD("urd", "465", "tcp", "URL Rendezvous Directory for SSM") \
	RECORD("submissions", "465", "tcp", "Message Submission over TLS") \
	RECORD("igmpv3lite", "465", "udp", "IGMP over UDP for SSM") \
	RECORD("shell", "514", "tcp", "\"like exec, but automatic\n    for " \
	    "a \"\"login\"\" server\"") \
	RECORD("syslog", "514", "udp", "") \
	RECORD("", "2825", "", "(unassigned) Possibly assigned") \
	RECORD("802-11-iapp", "3517", "tcp", "IEEE 802.11 WLANs WG IAPP") \
	RECORD("x11", "6000-6063", "tcp", "X Window System") \
	RECORD("x11", "6000-6063", "udp", "X Window System") \
	RECORD("vision-mon", "4413", "tcp", "FORT\xc3\x89 Vision") \
	RECORD("flex-lm", "27000-27009", "", "FLEX LM (1-10)") \
	RECORD("dns-sd", "", "tcp", "No port at all")

#define REGISTRY_ROWS \
	"| 0 | - | tcp, udp | Reserved |\n" \
	"| 57 | - | tcp, udp | any private terminal access |\n" \
	"| 66 | sql-net / `sql*net` | tcp, udp | Oracle SQL\\*NET |\n" \
	"| 80 | http / www | tcp, udp | World Wide Web HTTP |\n" \
	"| 80 | http | sctp | HTTP |\n" \
	"| 143 | imap | tcp | Internet Message Access Protocol |\n" \
	"| 225-241 | - |  | Reserved |\n" \
	"| 465 | urd | tcp | URL Rendezvous Directory for SSM |\n" \
	"| 465 | submissions | tcp | Message Submission over TLS |\n" \
	"| 465 | igmpv3lite | udp | IGMP over UDP for SSM |\n" \
	"| 514 | shell | tcp | like exec, but automatic for a " \
	"\"login\" server |\n" \
	"| 514 | syslog | udp |  |\n" \
	"| 3517 | 802-11-iapp | tcp | IEEE 802.11 WLANs WG IAPP |\n" \
	"| 4413 | vision-mon | tcp | FORT\xc3\x89 Vision |\n" \
	"| 6000-6063 | x11 | tcp, udp | X Window System |\n" \
	"| 27000-27009 | flex-lm |  | FLEX LM (1-10) |\n"

struct row_case {
	const char *claim;
	const char *csv; /* after the header */
	const char *rows;
};

/*
 * Makes the note of a CSV that ends where its memory ends.  Returns false if
 * the CSV is refused; the reader then holds the line and the problem.
 */
static inline bool
make_note(struct pi_buffer *note, const char *text, struct pi_csv *csv)
{
	char *bytes = strdup(text);
	bool read;

	assert_non_null(bytes);
	pi_csv_begin(csv, pi_span(bytes), ',', bytes);
	read = pi_registry_note(note, csv, "2026-09-17");
	free(bytes);
	return read;
}

/* Returns the rows of a note, which follow the delimiter row. */
static inline const char *
rows_of(const struct pi_buffer *note)
{
	const char *row = strstr(note->bytes, "| ---- |");

	assert_non_null(row);
	return strchr(row, '\n') + 1;
}

/* Compares the rows of each case. */
static inline void
check_rows(const struct row_case *cases, size_t count)
{
	struct pi_buffer text = { 0 }, note = { 0 };
	struct pi_csv csv;
	size_t i;

	for (i = 0; i < count; i++) {
		print_message("  %s\n", cases[i].claim);
		pi_buffer_printf(&text, "%s%s", HEADER, cases[i].csv);
		assert_true(make_note(&note, text.bytes, &csv));
		assert_string_equal(rows_of(&note), cases[i].rows);
		pi_buffer_free(&text);
		pi_buffer_free(&note);
	}
}

#endif
