/* SPDX-License-Identifier: MIT */
/* What each column of a table holds, found from its heading and its cells. */
#ifndef PI_COLUMN_ROLES_H
#define PI_COLUMN_ROLES_H

#include "pipe_table.h"

enum { PI_NO_COLUMN = PI_COLUMNS_MAX, PI_PORT_COLUMNS_MAX = 8 };

/* A port column and the columns that belong to it; PI_NO_COLUMN for none. */
struct pi_port_column {
	size_t port;
	unsigned int transports; /* in the heading of the port */
	size_t transport;
	size_t name;
	bool whole_name;	 /* it is a description, without aliases */
	size_t description;
};

struct pi_column_roles {
	size_t count;		/* headings; may be above PI_COLUMNS_MAX */
	bool is_foreign;	/* a table of hosts, rules and the like */
	size_t port_count;	/* 0 if it is no port table */
	struct pi_port_column ports[PI_PORT_COLUMNS_MAX];
	unsigned char ticks[PI_COLUMNS_MAX]; /* the transport of a tick */
	bool has_ticks;
	size_t misplaced;	/* a column of ports with another heading */
	size_t heading;		/* a column with the heading of ports that */
	size_t few;		/* has few of them, and how many */
};

/* Finds the roles of a table's columns; scratch is as large as a row's text. */
struct pi_column_roles pi_column_roles_read(const struct pi_pipe_table *table,
    char *scratch);

#endif
