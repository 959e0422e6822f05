/* SPDX-License-Identifier: MIT */
#include "transport_cell.h"

#include "cell_kind.h"
#include "transport.h"
#include "transport_text.h"

/*
 * True for protocols beside TCP and UDP that have no ports.  A word ends before
 * a digit: ICMPv6 is read as "icmpv".
 */
static bool
has_no_ports(struct pi_span word)
{
	static const char words[][8] = { "icmp", "icmpv", "igmp", "gre",
		"esp", "ah", "ospf", "vrrp" };

	return pi_is_among(word, words, sizeof(words) / sizeof(words[0]));
}

static bool
read_cell(struct pi_row *row, struct pi_span cell, unsigned int *transports)
{
	struct pi_span text = pi_row_text(row, cell, true), strange;

	if (text.bytes == NULL)
		return false;
	*transports = pi_transports_read(text, &strange);
	if (strange.length == 0)
		return true;
	if (*transports == 0 && has_no_ports(strange)) {
		pi_diagnose(row->reading, true, row->line, cell,
		    "'%.*s' has no ports", (int)text.length, text.bytes);
		return false;
	}
	*transports = 0;
	pi_diagnose(row->reading, false, row->line, cell,
	    "unknown transport '%.*s'; expected %s",
	    (int)strange.length, strange.bytes, pi_transport_words);
	return true;
}

/* Reads the cells of all columns that have a transport as their heading. */
static bool
read_ticks(struct pi_row *row, unsigned int *transports)
{
	const unsigned char *ticks = row->roles->ticks;
	unsigned int one;
	size_t c;

	*transports = 0;
	for (c = 0; c < PI_COLUMNS_MAX; c++) {
		struct pi_span cell = pi_row_cell(row, c);

		one = 0;
		switch (ticks[c] == 0 ? PI_TICK_NO : pi_tick_read(cell)) {
		case PI_TICK_NO:
			break;
		case PI_TICK_YES:
			one = ticks[c];
			break;
		default:
			if (!read_cell(row, cell, &one))
				return false;
		}
		*transports |= one;
	}
	return true;
}

bool
pi_row_transports(struct pi_row *row, unsigned int *transports)
{
	if (row->ports->transport != PI_NO_COLUMN)
		return read_cell(row, pi_row_cell(row, row->ports->transport),
		    transports);
	if (row->roles->has_ticks && row->roles->port_count == 1)
		return read_ticks(row, transports);
	*transports = row->ports->transports != 0 ? row->ports->transports :
	    row->reading->transports;
	return true;
}
