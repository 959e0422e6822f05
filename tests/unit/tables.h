/* SPDX-License-Identifier: MIT */
/* Builds small tables from records. */
#ifndef TABLES_H
#define TABLES_H

#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "assemble.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A record of a source; "/" separates its names. */
struct made {
	const char *source;
	uint16_t first;
	uint16_t last;
	unsigned int transports;
	const char *names;
	const char *description;
};

/* Continues the source of this name, or begins it. */
static inline void
continue_source(struct pi_builder *build, const char *name)
{
	const struct pi_source *sources = build->sources;
	uint32_t i = 0;

	while (i < build->source_count && strcmp(name,
	    build->strings.bytes + sources[i].name) != 0)
		i++;
	if (i == build->source_count)
		assert_true(pi_builder_begin_source(build, pi_span(name)));
	else
		build->source = i;
}

/* Adds records up to one without a source. */
static inline void
add_records(struct pi_builder *build, const struct made *made)
{
	for (; made->source != NULL; made++) {
		size_t length = strlen(made->names), i;
		char *names = calloc(1, length + 2);
		const struct pi_record record = { made->first, made->last,
			made->transports, names, made->description,
			{ NULL, 0 } };

		assert_non_null(names);
		for (i = 0; i < length; i++)
			names[i] = made->names[i];
		for (i = 0; i < length; i++)
			if (names[i] == '/')
				names[i] = '\0';
		continue_source(build, made->source);
		assert_true(pi_builder_add_record(build, &record));
		free(names);
	}
}

#endif
