/* SPDX-License-Identifier: MIT */
#include "column_layout.h"

static unsigned int
lower(unsigned int a, unsigned int b)
{
	return a < b ? a : b;
}

static unsigned int
higher(unsigned int a, unsigned int b)
{
	return a > b ? a : b;
}

/* Returns how much a exceeds b, or 0. */
static unsigned int
beyond(unsigned int a, unsigned int b)
{
	return a > b ? a - b : 0;
}

/* Returns the width of a line of all columns. */
static unsigned int
total(const struct column_layout *layout, const struct columns *columns)
{
	unsigned int sum = 0;
	size_t i;

	for (i = 0; i < columns->count; i++) {
		if (layout->width[i] == 0)
			continue;
		sum += layout->width[i] + (sum > 0 ? COLUMN_GAP : 0);
	}
	return sum;
}

/* A column that may be left out to give others this much of the line. */
struct spare {
	unsigned char column;
	unsigned char tenths;   /* for the description */
	unsigned char quarters; /* for names with aliases */
};

/* The least useful first: the port implies the class. */
static const struct spare spares[] = {
	{ COLUMN_CLASS, 5, 1 },
	{ COLUMN_SOURCE, 3, 1 },
	{ COLUMN_TRANSPORT, 2, 0 }
};

/* Returns the width to give a column before another is left out for it. */
static unsigned int
modest(const struct column_layout *layout, const struct columns *columns,
    size_t i, unsigned int line, const struct spare *spare)
{
	unsigned int natural = layout->natural[i];

	switch (columns->list[i]) {
	case COLUMN_DESCRIPTION:
		return lower(natural, line * spare->tenths / 10);
	case COLUMN_NAMES:
		return lower(natural, higher(line * spare->quarters / 4,
		    layout->name));
	case COLUMN_ALIASES:
		return lower(natural, line / 4);
	default:
		return natural;
	}
}

static void
leave_out(struct column_layout *layout, const struct columns *columns,
    enum column column)
{
	size_t i;

	for (i = 0; i < columns->count; i++) {
		if (columns->list[i] != column)
			continue;
		layout->left_out[i] = true;
		layout->width[i] = 0;
	}
}

/* Narrows a column, down to some width, until the line fits. */
static void
shrink(struct column_layout *layout, const struct columns *columns,
    enum column column, unsigned int least, unsigned int line)
{
	unsigned int over;
	size_t i;

	for (i = 0; i < columns->count; i++) {
		over = beyond(total(layout, columns), line);
		if (columns->list[i] == column)
			layout->width[i] -= lower(over,
			    beyond(layout->width[i], least));
	}
}

/* Widens a column, up to its natural width, to fill the line. */
static void
grow(struct column_layout *layout, const struct columns *columns,
    enum column column, unsigned int line)
{
	unsigned int left;
	size_t i;

	for (i = 0; i < columns->count; i++) {
		left = beyond(line, total(layout, columns));
		if (columns->list[i] == column)
			layout->width[i] += lower(left,
			    layout->natural[i] - layout->width[i]);
	}
}

/* Narrows the aliases if that makes room for the whole description. */
static void
complete(struct column_layout *layout, const struct columns *columns)
{
	size_t names = 0, description = 0, i;
	unsigned int lack;

	for (i = 0; i < columns->count; i++) {
		if (columns->list[i] == COLUMN_NAMES)
			names = i;
		if (columns->list[i] == COLUMN_DESCRIPTION)
			description = i;
	}
	if (columns->list[names] != COLUMN_NAMES)
		return;
	lack = layout->natural[description] - layout->width[description];
	if (layout->width[names] >= layout->name + lack) {
		layout->width[names] -= lack;
		layout->width[description] += lack;
	}
}

/* Gives each column a modest width, and leaves out what still is too much. */
static void
choose(struct column_layout *layout, const struct columns *columns,
    unsigned int line, bool may_leave_out)
{
	size_t i, k;

	for (k = 0; k < sizeof(spares) / sizeof(spares[0]); k++) {
		for (i = 0; i < columns->count; i++)
			if (!layout->left_out[i])
				layout->width[i] = modest(layout, columns, i,
				    line, &spares[k]);
		if (may_leave_out && total(layout, columns) > line)
			leave_out(layout, columns,
			    (enum column)spares[k].column);
		if (total(layout, columns) <= line)
			return;
	}
}

/* Divides a line that is too short for all columns. */
static void
squeeze(struct column_layout *layout, const struct columns *columns,
    unsigned int line, bool may_leave_out)
{
	static const struct { unsigned char column, least; } yields[] = {
		{ COLUMN_DESCRIPTION, 10 }, { COLUMN_NAMES, 8 },
		{ COLUMN_ALIASES, 8 }, { COLUMN_NAME, 8 }, { COLUMN_QUERY, 8 },
		{ COLUMN_DESCRIPTION, 1 }
	};
	size_t i;

	choose(layout, columns, line, may_leave_out);
	for (i = 0; i < sizeof(yields) / sizeof(yields[0]); i++)
		shrink(layout, columns, (enum column)yields[i].column,
		    yields[i].least, line);
	grow(layout, columns, COLUMN_DESCRIPTION, line);
	grow(layout, columns, COLUMN_NAMES, line);
	grow(layout, columns, COLUMN_ALIASES, line);
	complete(layout, columns);
}

void
column_layout_make(struct column_layout *layout, const struct columns *columns,
    unsigned int line, bool may_leave_out)
{
	size_t i;

	for (i = 0; i < columns->count; i++)
		layout->width[i] = layout->left_out[i] ? 0 :
		    layout->natural[i];
	if (line > 0 && total(layout, columns) > line)
		squeeze(layout, columns, line, may_leave_out);
	layout->stale = false;
}
