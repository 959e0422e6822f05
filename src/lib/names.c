/* SPDX-License-Identifier: MIT */
/* The names of a table, for completion. */
#include "find.h"
#include "layer.h"

/* Returns whether a name begins with a text; an empty name never does. */
static bool
begins(const char *name, struct pi_span text)
{
	size_t i;

	for (i = 0; i < text.length; i++)
		if (name[i] == '\0' ||
		    pi_fold(name[i]) != pi_fold(text.bytes[i]))
			return false;
	return *name != '\0';
}

/* A position counts the entries of the table, then those of its base. */
const char *
portinfo_next_name(const struct portinfo_table *table, const char *beginning,
    size_t length, size_t *position)
{
	const struct pi_span text = { beginning, length };
	const struct portinfo_table *layer;
	const struct pi_name *entries;
	const char *name;
	size_t first = 0; /* position of the layer's first entry */

	for (layer = table; layer != NULL; layer = pi_next_layer(layer)) {
		entries = pi_part(layer, layer->names);
		while (*position - first < layer->name_count) {
			name = pi_string(layer,
			    entries[(*position)++ - first].text);
			if (begins(name, text) && (layer == table ||
			    pi_find_name(table, pi_span(name)) == NULL))
				return name;
		}
		first += layer->name_count;
	}
	return NULL;
}
