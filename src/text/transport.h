/* SPDX-License-Identifier: MIT */
/* The words for transports: tcp, udp, sctp, dccp, and both for tcp and udp. */
#ifndef PI_TRANSPORT_H
#define PI_TRANSPORT_H

#include <portinfo.h>

#include "span.h"

/* How many sets of transports there are. */
enum { PI_TRANSPORT_SETS = 2 * PORTINFO_DCCP };

/* All the words, as a diagnostic lists them: "tcp, udp, ... or both". */
extern const char pi_transport_words[];

/*
 * Returns the set of transports (enum portinfo_transport) that a word stands
 * for, ignoring ASCII case; 0 if it is another word.
 */
unsigned int pi_transport(struct pi_span word);

/* Returns the names of a set of transports, joined by commas; static. */
const char *pi_transport_names(unsigned int transports);

#endif
