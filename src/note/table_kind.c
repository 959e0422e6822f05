/* SPDX-License-Identifier: MIT */
#include "table_kind.h"

/* Returns whether a cell of a column begins with a number. */
static bool
has_numbers(const struct pi_pipe_table *table, size_t column)
{
	struct pi_lines lines = table->body;
	struct pi_cells row;

	while (pi_next_row(table, &lines, &row))
		if (column < row.count && row.cells[column].length > 0 &&
		    pi_is_digit(*row.cells[column].bytes))
			return true;
	return false;
}

/* Finds a column of which a port may be lost though the table is taken. */
static void
find_lost_column(struct pi_column_roles *found,
    const struct pi_columns *columns)
{
	size_t c;

	for (c = 0; c < columns->count; c++) {
		const struct pi_column *column = &columns->column[c];

		if (!pi_announces(column, PI_HEADING_PORT) ||
		    pi_announces(column, PI_HEADING_SOURCE) ||
		    column->is[PI_COLUMN_PORTS] ||
		    column->is[PI_COLUMN_CLASSES] ||
		    !has_numbers(columns->table, c))
			continue;
		found->kind = PI_TABLE_IN_PART;
		found->decisive = c;
	}
}

/* Finds ports beside transports in a table without a word for ports. */
static void
find_unheaded(struct pi_column_roles *found, const struct pi_columns *columns)
{
	if (pi_find_column(columns, PI_COLUMN_TRANSPORTS) == PI_NO_COLUMN)
		return;
	found->decisive = pi_find_column(columns, PI_COLUMN_ALL_PORTS);
	if (found->decisive != PI_NO_COLUMN)
		found->kind = PI_TABLE_UNHEADED;
}

void
pi_find_kind(struct pi_column_roles *found, const struct pi_columns *columns)
{
	static const struct { unsigned char column, table; } reasons[] = {
		{ PI_COLUMN_CLASSES, PI_TABLE_CLASSES },
		{ PI_COLUMN_CHANGES, PI_TABLE_CHANGES },
		{ PI_COLUMN_UNHEADED, PI_TABLE_MISHEADED },
	};
	size_t i;

	if (found->port_count > 0) {
		if (found->kind == PI_TABLE_OF_PORTS)
			find_lost_column(found, columns);
		return;
	}
	found->kind = PI_TABLE_OTHER;
	found->decisive = PI_NO_COLUMN;
	if (found->heading == PI_NO_COLUMN) {
		find_unheaded(found, columns);
		return;
	}
	for (i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
		found->decisive = pi_find_column(columns,
		    (enum pi_column_kind)reasons[i].column);
		if (found->decisive == PI_NO_COLUMN)
			continue;
		found->kind = (enum pi_table_kind)reasons[i].table;
		return;
	}
	found->decisive = found->heading;
	if (pi_count_ports(&columns->column[found->heading]) > 0)
		found->kind = PI_TABLE_FEW_PORTS;
}

/*
 * The message for a kind of table.  It quotes the first cell of the decisive
 * column that is, or is not, of some kinds; without those, the heading.
 */
struct message {
	unsigned short cells; /* a set of 1 << enum pi_cell, or 0 */
	bool is_not;
	char before[32]; /* before the quotation */
	char after[64];	 /* and after it */
};

enum { PORTS = 1 << PI_CELL_PORTS | 1 << PI_CELL_DESCRIBED };

static const struct message messages[PI_TABLE_NO_NAMES + 1] = {
	[PI_TABLE_BY_TITLE] = { .before = "ports read from ",
	    .after = " because of the heading above" },
	[PI_TABLE_IN_PART] = { PORTS, true, "column ignored: ",
	    " is not a port, nor are most cells of this column" },
	[PI_TABLE_FEW_PORTS] = { PORTS, true, "table ignored: ",
	    " is not a port, nor are most cells of this column" },
	[PI_TABLE_CLASSES] = { 1 << PI_CELL_CLASSES, false,
	    "table ignored: ", " is a class of ports" },
	[PI_TABLE_CHANGES] = { 1 << PI_CELL_CHANGE, false,
	    "table ignored: ", " replaces one port with another" },
	[PI_TABLE_UNHEADED] = { .before = "table ignored: ",
	    .after = " may hold ports; use a heading such as Port" },
	[PI_TABLE_SWITCH] = { PORTS, false, "table ignored: ",
	    " and the cells below number a switch's ports" },
	[PI_TABLE_NO_NAMES] = { .before = "table ignored: the ports under ",
	    .after = " have no column for names" },
};

/* Finds the cell of a column that a message quotes, or else its heading. */
static struct pi_span
find_cell(const struct pi_pipe_table *table, size_t column,
    const struct message *message, struct pi_line *line, char *scratch)
{
	struct pi_span cell = table->header.cells[column];
	struct pi_lines lines = table->body;
	struct pi_cells row;
	unsigned int set;
	bool found = false;

	while (!found && pi_next_row(table, &lines, &row)) {
		set = row.count <= column ? 0 :
		    pi_cell_read(row.cells[column], scratch);
		found = (set & 1U << PI_CELL_FILLED) != 0 &&
		    ((set & message->cells) != 0) != message->is_not;
		if (found) {
			*line = row.line;
			cell = row.cells[column];
		}
	}
	return cell;
}

/* Names both headings of a table whose ports are not under the right one. */
static void
diagnose_headings(struct pi_reading *reading, const struct pi_pipe_table *table,
    const struct pi_column_roles *roles)
{
	const struct pi_span *cells = table->header.cells;
	struct pi_span heading = cells[roles->heading], ports;
	bool is_read = roles->kind == PI_TABLE_SWAPPED;

	ports = cells[roles->decisive];
	pi_diagnose(reading, !is_read, &table->header.line, heading,
	    "the ports are under '%.*s', not under '%.*s'%s",
	    (int)ports.length, ports.bytes, (int)heading.length, heading.bytes,
	    is_read ? "" : "; are the headings swapped?");
	reading->has_port_tables |= !is_read;
}

void
pi_diagnose_kind(struct pi_reading *reading, const struct pi_pipe_table *table,
    const struct pi_column_roles *roles)
{
	const struct message *message = &messages[roles->kind];
	struct pi_line line = table->header.line;
	struct pi_span cell;

	reading->has_other_tables |= roles->kind == PI_TABLE_OTHER;
	reading->has_ignored_tables |= roles->kind > PI_TABLE_OTHER;
	if (roles->kind == PI_TABLE_SWAPPED ||
	    roles->kind == PI_TABLE_MISHEADED)
		diagnose_headings(reading, table, roles);
	if (*message->before == '\0')
		return;
	cell = message->cells == 0 ? table->header.cells[roles->decisive] :
	    find_cell(table, roles->decisive, message, &line,
	    reading->scratch);
	pi_diagnose(reading, false, &line, cell, "%s'%.*s'%s",
	    message->before, (int)cell.length, cell.bytes, message->after);
}
