/* SPDX-License-Identifier: MIT */
/* What each column of a table holds, found from its heading and its cells. */
#ifndef PI_COLUMN_ROLES_H
#define PI_COLUMN_ROLES_H

#include "name_cell.h"
#include "pipe_table.h"

enum {
	PI_NO_COLUMN = PI_COLUMNS_MAX,
	PI_PORT_COLUMNS_MAX = 8,
	PI_NAME_COLUMNS_MAX = 8
};

/* A column that a row may take its name from. */
struct pi_name_column {
	size_t column;
	enum pi_names_form form; /* one name for a description */
	bool is_other;	  /* gives other names to a row that has one */
	bool has_transports; /* some cells begin with those */
};

/* A port column and the columns that belong to it; PI_NO_COLUMN for none. */
struct pi_port_column {
	size_t port;
	size_t last;		 /* the ends of ranges that begin in port */
	bool is_mapping;	 /* of `8080:80` the left port counts */
	unsigned int heading_transports; /* those in the headings; or 0 */
	size_t transport;
	size_t protocol;	 /* some of its cells may be transports */
	struct pi_span heading_name; /* for all rows; or empty */
	struct pi_name_column names[PI_NAME_COLUMNS_MAX]; /* the best first */
	size_t name_count;
	size_t description;
};

/* Returns whether a row may take its name from a column. */
static inline bool
pi_has_name(const struct pi_port_column *ports, size_t column)
{
	size_t i = 0;

	while (i < ports->name_count && ports->names[i].column != column)
		i++;
	return i < ports->name_count;
}

/* How a table is taken, or why it is not. */
enum pi_table_kind {
	PI_TABLE_OF_PORTS,
	PI_TABLE_SWAPPED,     /* the ports are not under the word for them */
	PI_TABLE_BY_TITLE,    /* the heading above says that it is of ports */
	PI_TABLE_IN_PART,     /* a further column has few ports */
	PI_TABLE_OTHER,	      /* nothing is like ports */
	/* The following resemble port tables, but are ignored. */
	PI_TABLE_FEW_PORTS,   /* most cells under a word for ports are none */
	PI_TABLE_MISHEADED,   /* those, and ports under another heading */
	PI_TABLE_CLASSES,     /* the classes of ports */
	PI_TABLE_CHANGES,     /* ports and their replacements */
	PI_TABLE_UNHEADED,    /* ports and transports, but no word for ports */
	PI_TABLE_SWITCH,      /* the ports of a switch, counted from 0 or 1 */
	PI_TABLE_NO_NAMES
};

struct pi_column_roles {
	size_t count;		/* headings; may be above PI_COLUMNS_MAX */
	enum pi_table_kind kind;
	size_t decisive;	/* the column that decided on the kind */
	size_t heading;		/* the one whose heading has a word for ports */
	size_t port_count;	/* 0 if it is not taken */
	struct pi_port_column ports[PI_PORT_COLUMNS_MAX];
	unsigned char ticks[PI_COLUMNS_MAX]; /* the transport of a tick */
	bool has_ticks;
	bool names_are_final;	/* no name columns can be added */
};

#endif
