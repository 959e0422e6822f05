/* SPDX-License-Identifier: MIT */
/* Reads an item of a port text: a port, or a range with both of its ends. */
#ifndef PI_PORT_ITEM_H
#define PI_PORT_ITEM_H

#include "port_reader.h"
#include "port_token.h"

/*
 * Reads an item that begins with a number, the token, and sets *ports.  Returns
 * PI_PORTS_ITEM, or what is wrong with it; the text goes on with the next part.
 */
enum pi_ports_status pi_ports_read_item(struct pi_ports_reader *reader,
    const struct pi_token *token, struct pi_ports *ports);

#endif
