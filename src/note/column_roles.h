/* SPDX-License-Identifier: MIT */
/* What the columns of a table hold, from their headings and cells. */
#ifndef PI_COLUMN_ROLES_H
#define PI_COLUMN_ROLES_H

#include "pipe_table.h"

enum { PI_NO_COLUMN = PI_COLUMNS_MAX, PI_PORT_COLUMNS_MAX = 8 };

/* A port column and those that belong to it, or PI_NO_COLUMN. */
struct pi_port_column {
	size_t port;
	unsigned int transports; /* that the port's heading names; or */
	size_t transport;	 /* the column that gives them */
	size_t name;
	bool whole_name;	 /* the name is a description: no aliases */
	size_t description;
};

struct pi_column_roles {
	size_t count;	/* of the header's cells, may be past the maximum */
	bool is_foreign; /* a table of hosts, rules and the like */
	size_t port_count;	/* 0: this is no port table */
	struct pi_port_column ports[PI_PORT_COLUMNS_MAX];
	unsigned char ticks[PI_COLUMNS_MAX]; /* what a tick in it means */
	bool has_ticks;
	size_t misplaced;	/* a column of ports under another heading, */
	size_t heading;		/* the heading that belongs there, if no */
	size_t few;		/* ports but these few stand under it */
};

/*
 * Finds out about the columns of a table: two passes over its rows, in
 * scratch as large as a row's text.
 */
struct pi_column_roles pi_column_roles_read(const struct pi_pipe_table *table,
    char *scratch);

#endif
