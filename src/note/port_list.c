/* SPDX-License-Identifier: MIT */
#include "port_list.h"

/* Gives transports to the items before them, or keeps them for the next. */
static void
give_transports(struct pi_ports_reader *reader, struct pi_ports *items,
    unsigned int transports)
{
	size_t i = reader->from;

	if (reader->after_transports)
		transports |= reader->transports;
	reader->transports = transports;
	reader->after_transports = true;
	if (reader->is_leading) {
		reader->lead_transports = transports;
		return;
	}
	if (reader->lead_transports != 0) { /* TCP 80, 53/UDP; but TCP 53/UDP */
		i = reader->count - 1;
		transports |= i == reader->from ? reader->lead_transports : 0;
	}
	for (; i < reader->count; i++)
		items[i].transports = transports;
}

static void
add_item(struct pi_ports_reader *reader, struct pi_ports *items,
    const struct pi_ports *item)
{
	const size_t last = reader->count - 1;

	items[last] = *item;
	items[last].transports = reader->lead_transports;
	if (reader->after_transports)
		reader->from = last;
	reader->after_transports = false;
}

/* Ends a text, but first reports one without items or errors as malformed. */
static enum pi_ports_status
end_text(struct pi_ports_reader *reader)
{
	if (reader->count > 0 || reader->failed)
		return PI_PORTS_END;
	reader->failed = true;
	reader->part = reader->text;
	return PI_PORTS_MALFORMED;
}

enum pi_ports_status
pi_ports_read(struct pi_ports_reader *reader, struct pi_ports *items,
    size_t size)
{
	enum pi_ports_status status;
	struct pi_ports read = { 0 };

	for (;;) {
		status = pi_ports_next(reader, &read);
		if (status == PI_PORTS_END)
			return end_text(reader);
		if (reader->count + reader->skipped > size) {
			reader->part = reader->text;
			return PI_PORTS_MANY;
		}
		if (status == PI_PORTS_TRANSPORTS)
			give_transports(reader, items, read.transports);
		else if (status != PI_PORTS_ITEM)
			break;
		else if (reader->ambiguous) {
			reader->part = reader->text;
			return PI_PORTS_AMBIGUOUS;
		}
		else
			add_item(reader, items, &read);
	}
	if (status == PI_PORTS_BACKWARDS)
		items[reader->count] = read;
	return status;
}
