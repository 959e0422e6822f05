/* SPDX-License-Identifier: MIT */
#include "port_class.h"

#include <portinfo.h>

const struct pi_port_class pi_port_classes[PI_PORT_CLASSES] = {
	{ PORTINFO_WELL_KNOWN, "well-known", "system", 0, 1023 },
	{ PORTINFO_REGISTERED, "registered", "user", 1024, 49151 },
	{ PORTINFO_DYNAMIC, "dynamic", "private", 49152, UINT16_MAX },
};

const char pi_class_words[] = "well-known (0-1023), registered (1024-49151) or "
    "dynamic (49152-65535)";

const char *
pi_class_names(unsigned int classes)
{
	static const char names[][40] = { "", "well-known", "registered",
		"well-known,registered", "dynamic", "well-known,dynamic",
		"registered,dynamic", "well-known,registered,dynamic" };

	return names[classes & 7];
}

const struct pi_port_class *
pi_class_of_word(struct pi_span word)
{
	size_t i;

	for (i = 0; i < PI_PORT_CLASSES; i++)
		if (pi_is(word, pi_port_classes[i].name) ||
		    pi_is(word, pi_port_classes[i].rfc_name))
			return &pi_port_classes[i];
	return NULL;
}

unsigned int
pi_classes(uint32_t first, uint32_t last)
{
	unsigned int set = 0;
	size_t i;

	for (i = 0; i < PI_PORT_CLASSES; i++)
		if (first <= pi_port_classes[i].last &&
		    last >= pi_port_classes[i].first)
			set |= pi_port_classes[i].class;
	return set;
}
