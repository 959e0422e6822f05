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

void
pi_find_kind(struct pi_column_roles *found, const struct pi_columns *columns)
{
	static const struct { unsigned char column, table; } reasons[] = {
		{ PI_COLUMN_CLASSES, PI_TABLE_CLASSES },
		{ PI_COLUMN_CHANGES, PI_TABLE_CHANGES },
	};
	size_t i, elsewhere = pi_find_column(columns, PI_COLUMN_UNHEADED);

	if (found->port_count > 0) {
		if (found->kind == PI_TABLE_OF_PORTS)
			find_lost_column(found, columns);
		return;
	}
	found->kind = PI_TABLE_OTHER;
	for (i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
		found->decisive = pi_find_column(columns,
		    (enum pi_column_kind)reasons[i].column);
		if (found->decisive == PI_NO_COLUMN ||
		    found->heading == PI_NO_COLUMN)
			continue;
		found->kind = (enum pi_table_kind)reasons[i].table;
		return;
	}
	found->decisive = found->heading;
	if (found->heading == PI_NO_COLUMN) {
		if (pi_find_column(columns, PI_COLUMN_TRANSPORTS) !=
		    PI_NO_COLUMN)
			found->decisive = pi_find_column(columns,
			    PI_COLUMN_ALL_PORTS);
		if (found->decisive != PI_NO_COLUMN)
			found->kind = PI_TABLE_UNHEADED;
		return;
	}
	if (elsewhere != PI_NO_COLUMN) {
		found->kind = PI_TABLE_MISHEADED;
		found->decisive = elsewhere;
	} else if (pi_count_ports(&columns->column[found->heading]) > 0) {
		found->kind = PI_TABLE_FEW_PORTS;
	}
}

/* The message for a kind of table, and the cell that it shows. */
struct kind {
	bool has_cell;	 /* the first cell that is, or is not, of a kind */
	bool is_not;	 /* decided; otherwise the heading did */
	unsigned short cells; /* a set of 1 << enum pi_cell */
	char before[32]; /* the cell or heading, in quotes */
	char after[64];
};

enum { PORTS = 1 << PI_CELL_PORTS | 1 << PI_CELL_DESCRIBED };

static const struct kind kinds[PI_TABLE_NO_NAMES + 1] = {
	[PI_TABLE_BY_TITLE] = { .before = "the heading above says that ",
	    .after = " holds ports" },
	[PI_TABLE_IN_PART] = { true, true, PORTS, "column ignored: ",
	    " is no port, like most cells of this column" },
	[PI_TABLE_FEW_PORTS] = { true, true, PORTS, "table ignored: ",
	    " is no port, like most cells of this column" },
	[PI_TABLE_CLASSES] = { true, false, 1 << PI_CELL_CLASSES,
	    "table ignored: ", " is a class of ports" },
	[PI_TABLE_CHANGES] = { true, false, 1 << PI_CELL_CHANGE,
	    "table ignored: ", " replaces a port by another" },
	[PI_TABLE_UNHEADED] = { .before = "table ignored: ",
	    .after = " may hold ports, but has no word for them" },
	[PI_TABLE_SWITCH] = { true, false, PORTS, "table ignored: ",
	    " and those below count the ports of a switch" },
	[PI_TABLE_NO_NAMES] = { .before = "table ignored: the ports under ",
	    .after = " have no column of names" },
};

/* Finds the first cell of a column that is, or is not, of a kind. */
static struct pi_span
find_cell(const struct pi_pipe_table *table, size_t column,
    const struct kind *kind, struct pi_line *line, char *scratch)
{
	struct pi_span cell = table->header.cells[column];
	struct pi_lines lines = table->body;
	struct pi_cells row;
	unsigned int set;

	while (cell.bytes == table->header.cells[column].bytes &&
	    pi_next_row(table, &lines, &row)) {
		set = row.count <= column ? 0 :
		    pi_cell_read(row.cells[column], scratch);
		if ((set & 1U << PI_CELL_FILLED) == 0 ||
		    ((set & kind->cells) != 0) == kind->is_not)
			continue;
		*line = row.line;
		cell = row.cells[column];
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
	reading->tables |= !is_read;
}

void
pi_diagnose_kind(struct pi_reading *reading, const struct pi_pipe_table *table,
    const struct pi_column_roles *roles)
{
	const struct kind *kind = &kinds[roles->kind];
	struct pi_line line = table->header.line;
	struct pi_span cell;

	reading->other_tables |= roles->kind == PI_TABLE_OTHER;
	reading->ignored_tables |= roles->kind > PI_TABLE_OTHER;
	if (roles->kind == PI_TABLE_SWAPPED ||
	    roles->kind == PI_TABLE_MISHEADED)
		diagnose_headings(reading, table, roles);
	if (*kind->before == '\0')
		return;
	cell = kind->has_cell ? find_cell(table, roles->decisive, kind, &line,
	    reading->scratch) : table->header.cells[roles->decisive];
	pi_diagnose(reading, false, &line, cell, "%s'%.*s'%s", kind->before,
	    (int)cell.length, cell.bytes, kind->after);
}
