/* SPDX-License-Identifier: MIT */
/*
 * services: a services(5) file, a line for each port and transport.  Programs
 * that read it compare case and take the first line with a name.
 */
#include "format.h"

/*
 * The names on a line, each followed by a blank.  Those beyond this length,
 * which some of the programs read no further than, are left out.
 */
struct names {
	char bytes[1024];
	size_t length;
};

enum { TRANSPORTS = 4 };

static bool
has_name(const struct names *names, struct pi_span name)
{
	const char *at = names->bytes, *end = at + names->length;
	size_t length;

	for (; at < end; at += length + 1) {
		length = pi_length_to(pi_between(at, end), " ");
		if (length == name.length &&
		    memcmp(at, name.bytes, length) == 0)
			return true;
	}
	return false;
}

/* Rows that share a name and their ports are of one service. */
static bool
same_ports(const struct portinfo_row *a, const struct portinfo_row *b)
{
	return a->first == b->first && a->last == b->last;
}

/*
 * Spells a name after the others, with - for blanks and #, which cannot be part
 * of it.  Returns the empty text if it does not fit.
 */
static struct pi_span
spell(struct names *names, const char *name, bool folds)
{
	size_t end = names->length;

	for (; *name != '\0'; name++) {
		if (end + 1 >= sizeof(names->bytes))
			return pi_span("");
		names->bytes[end++] = *name == ' ' || *name == '#' ? '-' :
		    folds ? (char)pi_fold(*name) : *name;
	}
	names->bytes[end] = ' ';
	return (struct pi_span){ names->bytes + names->length,
		end - names->length };
}

/* Looks up the first row on a transport; returns whether there is one. */
static bool
find_first(const struct writer *writer, const struct portinfo_query *query,
    unsigned int transport, struct portinfo_row *first)
{
	struct portinfo_filter filter = *writer->filter;
	struct portinfo_cursor cursor;

	filter.transports = transport;
	portinfo_lookup(&cursor, writer->table, query, &filter);
	return portinfo_next(&cursor, first);
}

/*
 * Returns whether a spelling of a name finds a row's ports first, or the name
 * itself does if the spelling finds nothing.
 */
static bool
leads_to(const struct writer *writer, const struct portinfo_row *row,
    unsigned int transport, const char *name, struct pi_span spelling)
{
	struct portinfo_query query;
	struct portinfo_row first;
	bool found;

	portinfo_query_name(&query, spelling.bytes, spelling.length);
	found = find_first(writer, &query, transport, &first);
	if (!found) {
		portinfo_query_name(&query, name, strlen(name));
		found = find_first(writer, &query, transport, &first);
	}
	return found && same_ports(row, &first);
}

static void
add(struct names *names, struct pi_span spelling)
{
	if (spelling.length > 0 && !has_name(names, spelling))
		names->length += spelling.length + 1;
}

/* Adds a name in lower case and as it is, if it leads to the row. */
static void
add_name(struct names *names, const struct writer *writer,
    const struct portinfo_row *row, unsigned int transport, const char *name)
{
	struct pi_span folded = spell(names, name, true);

	if (!leads_to(writer, row, transport, name, folded))
		return;
	add(names, folded);
	add(names, spell(names, name, false));
}

/* The names that a row has on a transport; none if that is 0. */
static void
gather_names(struct names *names, const struct writer *writer,
    const struct portinfo_row *row, unsigned int transport)
{
	struct portinfo_aliases aliases;
	const char *alias;

	names->length = 0;
	if (transport == 0)
		return;
	add_name(names, writer, row, transport, row->name);
	for (alias = portinfo_first_alias(&aliases, row); alias != NULL;
	    alias = portinfo_next_alias(&aliases))
		add_name(names, writer, row, transport, alias);
}

static void
put_line(struct output *output, const struct names *names, unsigned int port,
    unsigned int transport, const char *description)
{
	struct pi_span all = { names->bytes, names->length - 1 };
	size_t length = pi_length_to(all, " ");

	output_put(output, all.bytes, length);
	output_byte(output, '\t');
	output_number(output, port);
	output_byte(output, '/');
	output_puts(output, portinfo_transport_names(transport));
	if (length < all.length) {
		output_byte(output, '\t');
		output_put(output, all.bytes + length + 1,
		    all.length - length - 1);
	}
	if (description != NULL) {
		output_puts(output, "\t# ");
		output_puts(output, description);
	}
	output_byte(output, '\n');
}

/* The transports of a row and, without -a, of all claims on the service. */
static unsigned int
find_transports(const struct writer *writer, const struct portinfo_row *row)
{
	struct portinfo_filter filter = *writer->filter;
	unsigned int transports = row->transports;
	struct portinfo_query query;
	struct portinfo_cursor cursor;
	struct portinfo_row claim;

	if (filter.all)
		return transports;
	filter.all = true;
	portinfo_query_name(&query, row->name, strlen(row->name));
	portinfo_lookup(&cursor, writer->table, &query, &filter);
	while (portinfo_next(&cursor, &claim))
		if (same_ports(row, &claim))
			transports |= claim.transports;
	return transports;
}

/*
 * Returns whether a row has a line for a port.  A port inside a range has none
 * if another service is the first on it.
 */
static bool
has_port(const struct writer *writer, const struct portinfo_row *row,
    unsigned int port, unsigned int transport)
{
	struct portinfo_query query;
	struct portinfo_row first;

	portinfo_query_ports(&query, (uint16_t)port, (uint16_t)port);
	return port == row->first ||
	    (find_first(writer, &query, transport, &first) &&
	    same_ports(row, &first));
}

void
format_services_row(struct writer *writer, const struct answer_row *answer)
{
	const struct portinfo_row *row = answer->row;
	struct names names[TRANSPORTS];
	unsigned int transports, port, t;

	if (row->name == NULL)
		return;
	transports = find_transports(writer, row);
	writer->left_out += transports == 0;
	for (t = 0; t < TRANSPORTS; t++)
		gather_names(&names[t], writer, row, transports & 1U << t);
	for (port = row->first; port <= row->last; port++)
		for (t = 0; t < TRANSPORTS; t++)
			if (names[t].length > 0 &&
			    has_port(writer, row, port, 1U << t))
				put_line(writer->output, &names[t], port,
				    1U << t, row->description);
}
