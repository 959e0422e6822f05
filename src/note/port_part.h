/* SPDX-License-Identifier: MIT */
/* Reads what follows ports: words, remarks, brackets and mappings. */
#ifndef PI_PORT_PART_H
#define PI_PORT_PART_H

#include "port_reader.h"
#include "port_token.h"

/* True if a text begins with a number, after the word port or a sign. */
bool pi_begins_with_number(struct pi_span text);

/* True for a colon that begins a port after a blank: `:80 :443`. */
bool pi_colon_begins_port(const struct pi_token *colon, struct pi_span after);

/*
 * Returns the length from the end of a word to a port.  In `HTTP/80` this is
 * the slash, before two digits or more; in `Web page (443)`, the text up to and
 * with the bracket, without a number.  Returns 0 for other texts.
 */
size_t pi_length_to_port(struct pi_span after);

/*
 * Skips the words before a port, which begin at begin, and keeps them as a
 * remark.  length is what pi_length_to_port returned for the rest.
 */
enum pi_ports_status pi_ports_skip_words(struct pi_ports_reader *reader,
    const char *begin, size_t length);

/* Skips a part that is no port, from its first token on; returns status. */
enum pi_ports_status pi_ports_fail(struct pi_ports_reader *reader,
    const struct pi_token *first, enum pi_ports_status status);

/* Reads a sign between items. */
enum pi_ports_status pi_ports_separate(struct pi_ports_reader *reader,
    const struct pi_token *sign);

/* Reads words from begin on, which are about the ports before them. */
enum pi_ports_status pi_ports_read_words(struct pi_ports_reader *reader,
    const char *begin);

/*
 * Reads the words after a dash or colon.  They are a remark if transports
 * precede them and they have no digit; otherwise returns PI_PORTS_WORDS.
 */
enum pi_ports_status pi_ports_read_remark(struct pi_ports_reader *reader);

/* Reads brackets, whose first one was read; sets transports of ports. */
enum pi_ports_status pi_ports_read_brackets(struct pi_ports_reader *reader,
    const struct pi_token *open, struct pi_ports *ports);

/* True for the signs between a port and what it is mapped to. */
bool pi_is_mapping_sign(const struct pi_token *sign);

/* Skips the sign after an item, and what the item is mapped to. */
void pi_ports_skip_target(struct pi_ports_reader *reader);

#endif
