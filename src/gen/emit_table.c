/* SPDX-License-Identifier: MIT */
#include "emit_table.h"

#include "port_pages.h"

/* A part of the table that is a list of numbers. */
struct part {
	const char *name;
	const uint32_t *numbers;
	uint32_t count;
};

/* How many of them there are. */
enum { NUMBERS = 6 };

static void
emit_offset(struct pi_buffer *text, const char *part)
{
	pi_buffer_printf(text, "\t\t.%s = offsetof(struct builtin, %s),\n",
	    part, part);
}

static void
emit_numbers(struct pi_buffer *text, const struct part *part)
{
	uint32_t i;

	pi_buffer_printf(text, "\t.%s = {\n", part->name);
	for (i = 0; i < part->count; i++)
		pi_buffer_printf(text, "\t\t0x%x,\n",
		    (unsigned int)part->numbers[i]);
	pi_buffer_puts(text, "\t},\n");
}

static void
emit_claims(struct pi_buffer *text, const struct portinfo_table *table)
{
	uint32_t i;

	pi_buffer_puts(text, "\t.claims = {\n");
	for (i = 0; i < table->claim_count; i++) {
		const struct pi_claim *c = pi_claim(table, i);

		pi_buffer_printf(text, "\t\t{ %u, %u, %u, %u, %u, %u, %u, %u, "
		    "%u },\n", (unsigned int)c->names,
		    (unsigned int)c->description, (unsigned int)c->previous,
		    (unsigned int)c->next, (unsigned int)c->bearers, c->first,
		    c->last, c->transports, c->source);
	}
	pi_buffer_puts(text, "\t},\n");
}

static void
emit_bearers(struct pi_buffer *text, const struct portinfo_table *table)
{
	uint32_t i;

	pi_buffer_puts(text, "\t.bearers = {\n");
	for (i = 0; i < table->bearer_count; i++) {
		const struct pi_bearer *b = pi_bearer(table, i);

		pi_buffer_printf(text, "\t\t{ %u, %u, %u },\n",
		    (unsigned int)b->name, (unsigned int)b->claim,
		    (unsigned int)b->previous);
	}
	pi_buffer_puts(text, "\t},\n");
}

static void
emit_sources(struct pi_buffer *text, const struct portinfo_table *table)
{
	const struct pi_source *sources = pi_part(table, table->sources);
	uint32_t i;

	pi_buffer_puts(text, "\t.sources = {\n");
	for (i = 0; i < table->source_count; i++)
		pi_buffer_printf(text, "\t\t{ %u, %u, %u },\n",
		    (unsigned int)sources[i].name,
		    (unsigned int)sources[i].date,
		    (unsigned int)sources[i].rows);
	pi_buffer_puts(text, "\t},\n");
}

static void
emit_names(struct pi_buffer *text, const struct portinfo_table *table)
{
	const struct pi_name *names = pi_part(table, table->names);
	uint32_t i;

	pi_buffer_puts(text, "\t.names = {\n");
	for (i = 0; i < table->name_count; i++)
		pi_buffer_printf(text, "\t\t{ 0x%x, %u, 0x%x },\n",
		    (unsigned int)names[i].hash, (unsigned int)names[i].text,
		    (unsigned int)names[i].groups);
	pi_buffer_puts(text, "\t},\n");
}

/* Bytes, since no literal is sure to hold more than 4,095 of them. */
static void
emit_strings(struct pi_buffer *text, const struct portinfo_table *table)
{
	const char *strings = pi_string(table, 0);
	uint32_t i;

	pi_buffer_puts(text, "\t.strings = {\n");
	for (i = 0; i < table->string_size; i++)
		pi_buffer_printf(text, "\t\t%u,\n", (unsigned char)strings[i]);
	pi_buffer_puts(text, "\t},\n");
}

/* The counts of the table, and where its parts begin. */
static void
emit_head(struct pi_buffer *text, const struct portinfo_table *table,
    const struct part *numbers, uint32_t leaf_count)
{
	static const char *const parts[] = { "claims", "bearers", "sources",
		"names", "strings" };
	const struct {
		const char *name;
		uint32_t count;
	} counts[] = {
		{ "claim_count", table->claim_count },
		{ "bearer_count", table->bearer_count },
		{ "source_count", table->source_count },
		{ "name_count", table->name_count },
		{ "bucket_bits", table->bucket_bits },
		{ "leaf_count", leaf_count },
		{ "list_count", table->list_count },
		{ "string_size", table->string_size },
	};
	size_t i;

	pi_buffer_puts(text, "\t.table = {\n");
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		emit_offset(text, parts[i]);
	for (i = 0; i < NUMBERS; i++)
		emit_offset(text, numbers[i].name);
	for (i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
		pi_buffer_printf(text, "\t\t.%s = %u,\n", counts[i].name,
		    (unsigned int)counts[i].count);
	pi_buffer_puts(text, "\t\t.size = sizeof(struct builtin)\n\t},\n");
}

/* An array has one element at least, if only an empty one. */
static unsigned int
array_size(uint32_t count)
{
	return count == 0 ? 1 : count;
}

static void
emit_type(struct pi_buffer *text, const struct portinfo_table *table,
    const struct part *numbers)
{
	size_t i;

	pi_buffer_printf(text,
	    "/* Made by portinfo-gen from notes: edit those, not this. */\n"
	    "#include <stddef.h>\n\n"
	    "#include \"table.h\"\n\n"
	    "static const struct builtin {\n"
	    "\tstruct portinfo_table table;\n"
	    "\tstruct pi_claim claims[%u];\n"
	    "\tstruct pi_bearer bearers[%u];\n"
	    "\tstruct pi_source sources[%u];\n"
	    "\tstruct pi_name names[%u];\n",
	    array_size(table->claim_count), array_size(table->bearer_count),
	    array_size(table->source_count), array_size(table->name_count));
	for (i = 0; i < NUMBERS; i++)
		pi_buffer_printf(text, "\tuint32_t %s[%u];\n",
		    numbers[i].name, array_size(numbers[i].count));
	pi_buffer_printf(text,
	    "\tunsigned char strings[%u];\n"
	    "} builtin = {\n", array_size(table->string_size));
}

static void
emit_all(struct pi_buffer *text, const struct portinfo_table *table,
    const struct pi_port_pages *pages)
{
	const uint32_t leaf_count = (uint32_t)(pages->leaves.length /
	    (sizeof(uint32_t) * PI_PAGE_PORTS));
	const struct part numbers[NUMBERS] = {
		{ "buckets", pi_part(table, table->buckets),
		    pi_bucket_count(table) + 1 },
		{ "by_port", pi_part(table, table->by_port),
		    table->claim_count - 1 },
		{ "pages", pages->pages, PI_PAGES },
		{ "leaves", (const void *)pages->leaves.bytes,
		    leaf_count * PI_PAGE_PORTS },
		{ "blocks", pages->blocks, PI_BLOCKS },
		{ "lists", pi_part(table, table->lists), table->list_count },
	};
	size_t i;

	emit_type(text, table, numbers);
	emit_head(text, table, numbers, leaf_count);
	emit_claims(text, table);
	emit_bearers(text, table);
	emit_sources(text, table);
	emit_names(text, table);
	for (i = 0; i < NUMBERS; i++)
		emit_numbers(text, &numbers[i]);
	emit_strings(text, table);
	/* Not &builtin.table: that pointer must not leave the member. */
	pi_buffer_puts(text, "};\n\n"
	    "const struct portinfo_table *\n"
	    "portinfo_builtin(void)\n"
	    "{\n"
	    "\treturn (const struct portinfo_table *)&builtin;\n"
	    "}\n");
}

void
pi_emit_table(struct pi_buffer *text, const struct portinfo_table *table)
{
	struct pi_port_pages pages = { .pages = { 0 } };

	if (pi_port_pages_make(&pages, table))
		emit_all(text, table, &pages);
	else
		text->failed = true;
	pi_port_pages_free(&pages);
}
