/* SPDX-License-Identifier: MIT */
#include "column_layout.h"

#include <limits.h>

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

static void
leave_out(struct column_layout *layout, const struct columns *columns,
    enum column column)
{
	size_t i;

	for (i = 0; i < columns->count; i++)
		if (columns->list[i] == column)
			layout->left_out[i] = true;
}

/* Narrows a column, down to some width, until the line fits. */
static void
shrink(struct column_layout *layout, const struct columns *columns,
    enum column column, unsigned int least, unsigned int line)
{
	size_t i;

	for (i = 0; i < columns->count; i++)
		if (columns->list[i] == column)
			while (layout->width[i] > least &&
			    total(layout, columns) > line)
				layout->width[i]--;
}

/*
 * Gives each column its natural width, and narrows those with much text until
 * the line fits: names and the description down to these widths.  Returns
 * whether it fits.
 */
static bool
divide(struct column_layout *layout, const struct columns *columns,
    unsigned int line, unsigned int names, unsigned int description)
{
	size_t i;

	for (i = 0; i < columns->count; i++)
		layout->width[i] = layout->left_out[i] ? 0 :
		    layout->natural[i];
	shrink(layout, columns, COLUMN_ALIASES, line / 4, line);
	shrink(layout, columns, COLUMN_ALL_NAMES, names, line);
	shrink(layout, columns, COLUMN_DESCRIPTION, description, line);
	return total(layout, columns) <= line;
}

/*
 * Narrows whatever can be narrowed.  The names keep the width of the longest
 * name of a row; what follows them may be beyond the end of the line.
 */
static void
squeeze(struct column_layout *layout, const struct columns *columns,
    unsigned int line)
{
	static const unsigned char yielding[] = { COLUMN_ALIASES, COLUMN_NAME,
		COLUMN_QUERY };
	size_t i;

	for (i = 0; i < sizeof(yielding); i++)
		shrink(layout, columns, (enum column)yielding[i], 8, line);
	shrink(layout, columns, COLUMN_DESCRIPTION, 1, line);
}

void
column_layout_make(struct column_layout *layout, const struct columns *columns,
    unsigned int line, bool may_leave_out)
{
	/*
	 * What is left out, the least useful first, unless the description
	 * gets some tenths of the line.  The port implies the class.
	 */
	static const struct { unsigned char column, tenths; } spares[] = {
		{ COLUMN_CLASS, 5 }, { COLUMN_SOURCE, 3 },
		{ COLUMN_TRANSPORT, 2 }
	};
	unsigned int names = line / 4 > layout->name ? line / 4 : layout->name;
	size_t i;

	layout->stale = false;
	if (divide(layout, columns, line, UINT_MAX, UINT_MAX))
		return;
	for (i = 0; may_leave_out && i < sizeof(spares) / sizeof(spares[0]) &&
	    !divide(layout, columns, line, names, line * spares[i].tenths / 10);
	    i++)
		leave_out(layout, columns, (enum column)spares[i].column);
	if (!divide(layout, columns, line, layout->name, UINT_MAX) &&
	    !divide(layout, columns, line, names, line * 3 / 10) &&
	    !divide(layout, columns, line, layout->name, 10))
		squeeze(layout, columns, line);
}
