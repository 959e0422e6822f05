/* SPDX-License-Identifier: MIT */
/* The sources of a table. */
#include "show.h"
#include "table.h"
#include "words.h"

size_t
portinfo_count_sources(const struct portinfo_table *table)
{
	return table->source_count;
}

struct portinfo_source
portinfo_get_source(const struct portinfo_table *table, size_t index)
{
	const struct pi_source *source =
	    (const struct pi_source *)pi_part(table, table->sources) + index;

	return (struct portinfo_source){ pi_string(table, source->name),
		pi_string(table, source->date), source->rows };
}

/* The bits of all sources with this name. */
static uint64_t
find_sources(const struct portinfo_table *table, struct pi_span name)
{
	uint64_t found = 0;
	size_t i;

	for (i = 0; i < table->source_count; i++)
		if (pi_is(name, portinfo_get_source(table, i).name))
			found |= UINT64_C(1) << i;
	return found;
}

/* The first source from this one on whose name no earlier one has. */
static size_t
next_name(const struct portinfo_table *table, size_t i)
{
	while (i < table->source_count && (find_sources(table,
	    pi_span(portinfo_get_source(table, i).name)) &
	    ((UINT64_C(1) << i) - 1)) != 0)
		i++;
	return i;
}

/* Lists the names of all sources, each once. */
static void
show_sources(struct pi_shown *shown, const struct portinfo_table *table)
{
	size_t i, next;

	for (i = 0; i < table->source_count; i = next) {
		next = next_name(table, i + 1);
		pi_show(shown, i == 0 ? "" :
		    next < table->source_count ? ", " : " or ");
		pi_show(shown, portinfo_get_source(table, i).name);
	}
}

bool
portinfo_parse_sources(const struct portinfo_table *table, const char *list,
    uint64_t *sources, struct portinfo_message *message)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));
	struct pi_span rest = pi_span(list), word;
	uint64_t some;

	*sources = 0;
	while (pi_next_word(&rest, &word)) {
		some = find_sources(table, word);
		*sources |= some;
		if (some != 0)
			continue;
		pi_show_unknown(&shown, "source", word);
		show_sources(&shown, table);
		return false;
	}
	return true;
}
