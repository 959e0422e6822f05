/* SPDX-License-Identifier: MIT */
/* The three classes of ports (RFC 6335, section 6). */
#ifndef PI_PORT_CLASS_H
#define PI_PORT_CLASS_H

#include <stdint.h>

#include "span.h"

struct pi_port_class {
	unsigned int class;	/* enum portinfo_class */
	char name[12];
	char rfc_name[8];
	uint16_t first;		/* the first and last port of the class */
	uint16_t last;
};

/* In the order of their ports. */
enum { PI_PORT_CLASSES = 3 };
extern const struct pi_port_class pi_port_classes[PI_PORT_CLASSES];

/* All the names, as a diagnostic lists them. */
extern const char pi_class_words[];

/* Returns the names of a set of classes, joined by commas; static. */
const char *pi_class_names(unsigned int classes);

/*
 * Returns the class that a word stands for, ignoring ASCII case: `well-known`
 * or, as the RFC calls it, `system`; NULL if it is another word.
 */
const struct pi_port_class *pi_class_of_word(struct pi_span word);

/* Returns the set of classes that ports from first to last belong to. */
unsigned int pi_classes(uint32_t first, uint32_t last);

#endif
