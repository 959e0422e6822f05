/* SPDX-License-Identifier: MIT */
#include "row.h"

#include <string.h>

#include "markup.h"
#include "meaning.h"
#include "port_list.h"
#include "port_suggest.h"
#include "port_token.h"
#include "special_bytes.h"
#include "transport.h"
#include "transport_text.h"

struct pi_span
pi_row_text(struct pi_row *row, struct pi_span cell, bool is_plain)
{
	struct pi_span text;

	if ((pi_specials(cell) & PI_SPECIAL_MARK) == 0 || row->table->is_data)
		return cell; /* the usual case */
	text = pi_markup_read(cell, row->room, is_plain);
	if (text.bytes == NULL)
		pi_diagnose(row->reading, true, row->line,
		    pi_after(cell, cell.length - text.length),
		    "unclosed wiki link; expected ]]");
	else
		row->room += cell.length;
	return text;
}

/* Reports a range that runs backwards, and what was probably meant. */
static void
diagnose_backwards(struct pi_row *row, struct pi_span place,
    const struct pi_ports_reader *reader, const struct pi_ports *ports)
{
	const struct pi_span text = reader->part;
	unsigned int last = pi_ports_suggest(ports->first, ports->last);
	int before = (int)(reader->last_number.bytes - text.bytes);

	if (last != 0)
		pi_diagnose(row->reading, true, row->line, place,
		    "the range '%.*s' runs backwards; did you mean %.*s%u?",
		    (int)text.length, text.bytes, before, text.bytes, last);
	else
		pi_diagnose(row->reading, true, row->line, place,
		    "the range '%.*s' runs backwards; did you mean %u-%u?",
		    (int)text.length, text.bytes, ports->last, ports->first);
}

/* Reports part of a port cell; after the items is a range run backwards. */
static void
diagnose_ports(struct pi_row *row, struct pi_span place,
    enum pi_ports_status status, const struct pi_ports_reader *reader,
    const struct pi_ports *items)
{
	static const char errors[][72] = {
		[PI_PORTS_WORDS] = "not a port; it is ignored",
		[PI_PORTS_ASIDE] = "a remark; its number is not read as a port",
		[PI_PORTS_LARGE] = "not a port; the highest port is 65535",
		[PI_PORTS_AMBIGUOUS] =
		    "ambiguous; write ports in full, with a space after commas",
		[PI_PORTS_MALFORMED] =
		    "not a port, list or range such as 22, 67/68 or 137-139",
	};

	if (status == PI_PORTS_BACKWARDS)
		diagnose_backwards(row, place, reader, &items[reader->count]);
	else if (status == PI_PORTS_MANY)
		pi_diagnose(row->reading, true, row->line, place,
		    "more than %d ports in one cell", PI_ITEMS_MAX);
	else
		pi_diagnose(row->reading, status != PI_PORTS_WORDS &&
		    status != PI_PORTS_ASIDE, row->line, place, "'%.*s' is %s",
		    (int)reader->part.length, reader->part.bytes,
		    errors[status]);
}

/* Returns the part of a cell to report, or the cell if marks precede it. */
static struct pi_span
place_of(struct pi_span cell, const struct pi_ports_reader *reader)
{
	const struct pi_span part = reader->part;
	size_t offset = (size_t)(part.bytes - reader->text.bytes);

	if (offset + part.length > cell.length || memcmp(part.bytes,
	    cell.bytes + offset, part.length) != 0)
		return cell;
	return (struct pi_span){ cell.bytes + offset, part.length };
}

/* True if the row ends before its port, but has other cells. */
static bool
is_too_short(const struct pi_row *row)
{
	size_t i;

	if (row->ports->port < row->count)
		return false;
	if (row->ports != row->roles->ports)
		return row->ports->names[0].column < row->count;
	for (i = 0; i < row->count; i++)
		if (row->cells[i].length > 0)
			return true;
	return false;
}

/*
 * Reads the ports in a cell's text and reports what is wrong with it.  Returns
 * false if none of them can be used.
 */
static bool
read_ports(struct pi_row *row, struct pi_span cell,
    struct pi_ports_reader *reader, struct pi_ports *items)
{
	enum pi_ports_status status;

	while ((status = pi_ports_read(reader, items, PI_ITEMS_MAX)) !=
	    PI_PORTS_END) {
		if ((pi_meaning(reader->part) & PI_MEANS_NO_PORT) != 0)
			continue;
		diagnose_ports(row, place_of(cell, reader), status, reader,
		    items);
		if (status == PI_PORTS_MANY || status == PI_PORTS_AMBIGUOUS)
			return false;
	}
	return true;
}

/* Takes the end of a range from its own column, unless that is empty. */
static bool
read_range_end(struct pi_row *row, struct pi_ports *items, size_t count)
{
	struct pi_span cell, text;
	uint16_t last;

	if (row->ports->last == PI_NO_COLUMN)
		return true;
	cell = pi_row_cell(row, row->ports->last);
	text = pi_row_text(row, cell, true);
	if (text.bytes == NULL)
		return false;
	if ((pi_meaning(text) & PI_MEANS_NO_PORT) != 0)
		return true;
	if (count == 1 && items->first == items->last &&
	    pi_is_port(text, &last) && last >= items->first) {
		items->last = last;
		return true;
	}
	pi_diagnose(row->reading, true, row->line, cell,
	    "'%.*s' cannot end the range that begins in this row",
	    (int)text.length, text.bytes);
	return false;
}

/* Reads a port cell into items.  Returns false after a fatal error. */
static bool
read_cell(struct pi_row *row, struct pi_span cell, struct pi_span text,
    struct pi_ports *items, size_t *count)
{
	struct pi_ports_reader reader;
	size_t i;

	if (is_too_short(row)) {
		pi_diagnose(row->reading, true, row->line, cell,
		    "the row is too short to have a port");
		return false;
	}
	if (text.bytes == NULL)
		return false;
	pi_ports_begin(&reader, text);
	reader.is_mapping = row->ports->is_mapping;
	if (!read_ports(row, cell, &reader, items))
		return false;
	for (i = 0; i < reader.count; i++)
		if (items[i].open)
			pi_diagnose(row->reading, false, row->line, cell,
			    "the range has no end; only %u is used",
			    items[i].first);
	if (reader.remark.length > 0)
		row->remark = reader.remark;
	row->joint = reader.joint;
	*count = reader.count;
	return true;
}

size_t
pi_row_ports(struct pi_row *row, struct pi_ports *items)
{
	struct pi_span cell = pi_row_cell(row, row->ports->port);
	struct pi_span text = pi_row_text(row, cell, true);
	size_t count = 1;
	uint16_t port;

	row->remark = pi_span("");
	row->joint = '\0';
	if (text.bytes != NULL && pi_is_port(text, &port)) /* the usual case */
		*items = (struct pi_ports){ port, port, 0, false };
	else if (!read_cell(row, cell, text, items, &count))
		return 0;
	return read_range_end(row, items, count) ? count : 0;
}

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
read_transports(struct pi_row *row, struct pi_span cell,
    unsigned int *transports)
{
	struct pi_span text = pi_row_text(row, cell, true), strange;

	if (text.bytes == NULL)
		return false;
	*transports = pi_transports_read(text, &strange);
	/* The other words in the column may be names. */
	if (strange.length == 0 || pi_has_name(row->ports,
	    row->ports->transport))
		return true;
	if (*transports == 0 && has_no_ports(strange)) {
		pi_diagnose(row->reading, true, row->line, cell,
		    "'%.*s' has no ports", (int)text.length, text.bytes);
		return false;
	}
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
	unsigned int one, meaning;
	size_t c;

	*transports = 0;
	for (c = 0; c < PI_COLUMNS_MAX; c++) {
		if (ticks[c] == 0)
			continue;
		meaning = pi_meaning(pi_row_cell(row, c));
		one = (meaning & PI_MEANS_YES) != 0 ? ticks[c] : 0;
		if ((meaning & (PI_MEANS_YES | PI_MEANS_NO)) == 0 &&
		    !read_transports(row, pi_row_cell(row, c), &one))
			return false;
		*transports |= one;
	}
	return true;
}

bool
pi_row_transports(struct pi_row *row, unsigned int *transports)
{
	struct pi_span text, strange;

	if (row->ports->transport != PI_NO_COLUMN)
		return read_transports(row, pi_row_cell(row,
		    row->ports->transport), transports);
	if (row->roles->has_ticks && row->roles->port_count == 1)
		return read_ticks(row, transports);
	text = pi_row_text(row, pi_row_cell(row, row->ports->protocol), true);
	*transports = text.bytes == NULL ? 0 :
	    pi_transports_read(text, &strange);
	if (*transports == 0)
		*transports = row->ports->heading_transports != 0 ?
		    row->ports->heading_transports : row->reading->transports;
	return text.bytes != NULL;
}
