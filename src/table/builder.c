/* SPDX-License-Identifier: MIT */
#include "builder.h"

#include <string.h>

/*
 * Prepares to add a text of this length and its NUL.  Returns its offset: 0 for
 * the empty text, which every pool begins with.
 */
static uint32_t
begin_string(struct pi_buffer *strings, size_t length)
{
	if (strings->length == 0)
		pi_buffer_add(strings, "", 1);
	if (length >= UINT32_MAX - strings->length)
		strings->failed = true;
	return length == 0 ? 0 : (uint32_t)strings->length;
}

static uint32_t
add_span(struct pi_buffer *strings, struct pi_span text)
{
	uint32_t offset = begin_string(strings, text.length);

	if (offset > 0) {
		pi_buffer_add(strings, text.bytes, text.length);
		pi_buffer_add(strings, "", 1);
	}
	return offset;
}

bool
pi_builder_failed(const struct pi_builder *build)
{
	return build->records.failed || build->names.failed ||
	    build->strings.failed || build->headings.failed;
}

bool
pi_builder_begin_source(struct pi_builder *build, struct pi_span name)
{
	uint32_t count = build->source_count + (build->base == NULL ? 0 :
	    build->base->source_count);

	if (count >= PORTINFO_SOURCES_MAX)
		return false;
	build->source = build->source_count++;
	build->last_heading = NULL;
	build->sources[build->source] = (struct pi_source){
		.name = add_span(&build->strings, name) };
	return true;
}

void
pi_builder_set_date(struct pi_builder *build, struct pi_span date)
{
	struct pi_source *source = &build->sources[build->source];

	if (source->date == 0)
		source->date = add_span(&build->strings, date);
}

/* Adds to the number of names; returns their length with the final NUL. */
static size_t
count_names(struct pi_builder *build, const char *names)
{
	struct pi_span name = pi_span(names);
	uint32_t count = 0;

	for (; name.length > 0; name = pi_next_name(name))
		count++;
	if (count > UINT32_MAX - 1 - build->name_count)
		build->names.failed = true; /* not covered: 80 GB of them */
	build->name_count += count;
	return (size_t)(name.bytes - names) + 1;
}

/* True if the text at the offset is the same and was added last. */
static bool
is_last(const struct pi_buffer *strings, uint32_t offset, const char *bytes,
    size_t length)
{
	return !strings->failed && length > 0 &&
	    strings->length == offset + length + 1 &&
	    memcmp(strings->bytes + offset, bytes, length) == 0;
}

/*
 * Adds a NUL-terminated text, or returns the last record's if it is the same.
 */
static uint32_t
share_string(struct pi_buffer *strings, uint32_t last, const char *bytes,
    size_t length)
{
	uint32_t offset;

	if (is_last(strings, last, bytes, length))
		return last;
	offset = begin_string(strings, length);
	if (offset > 0)
		pi_buffer_add(strings, bytes, length + 1);
	return offset;
}

/* Returns the number of a heading; the last one if it is the same again. */
static uint16_t
add_heading(struct pi_builder *build, struct pi_span heading)
{
	size_t count = build->headings.length / sizeof(uint32_t);
	uint32_t offset;

	if (heading.length == 0)
		return 0;
	if (heading.bytes == build->last_heading)
		return (uint16_t)count;
	if (count == UINT16_MAX)
		return 0;
	build->last_heading = heading.bytes;
	offset = add_span(&build->strings, heading);
	pi_buffer_add(&build->headings, (const char *)&offset, sizeof(offset));
	return (uint16_t)(count + 1);
}

bool
pi_builder_add_record(struct pi_builder *build, const struct pi_record *record)
{
	/* Strings are added in this order, whatever the compiler. */
	uint16_t heading = add_heading(build, record->heading);
	size_t length = count_names(build, record->names);
	struct pi_builder_record added = {
		.names = share_string(&build->names, build->last_names,
		    record->names, length - 1),
		.names_length = (uint32_t)length,
		.description = share_string(&build->strings,
		    build->last_description, record->description,
		    strlen(record->description)),
		.heading = heading,
		.first = record->first,
		.last = record->last,
		.transports = (uint8_t)record->transports,
		.source = (uint8_t)build->source
	};

	if (build->record_count == PI_LAST - 1)
		build->records.failed = true;
	pi_buffer_add(&build->records, (const char *)&added, sizeof(added));
	build->record_count++;
	build->last_names = added.names;
	build->last_description = added.description;
	return !pi_builder_failed(build);
}

bool
pi_builder_join_strings(struct pi_builder *build)
{
	struct pi_builder_record *records = (void *)build->records.bytes;
	struct pi_buffer joined = build->names;
	uint32_t *headings = (void *)build->headings.bytes;
	uint32_t shift, i;

	shift = (uint32_t)joined.length;
	pi_buffer_add(&joined, build->strings.bytes, build->strings.length);
	joined.failed |= pi_builder_failed(build) || joined.length > UINT32_MAX;
	for (i = 0; !joined.failed && i < build->record_count; i++)
		if (records[i].description != 0)
			records[i].description += shift;
	for (i = 0; i < build->headings.length / sizeof(*headings); i++)
		headings[i] += shift;
	for (i = 0; i < build->source_count; i++) {
		build->sources[i].name += shift;
		if (build->sources[i].date != 0)
			build->sources[i].date += shift;
	}
	pi_buffer_free(&build->strings);
	build->strings = joined;
	build->names = (struct pi_buffer){ 0 };
	return !joined.failed;
}

void
pi_builder_free(struct pi_builder *build)
{
	if (build == NULL)
		return;
	pi_buffer_free(&build->names);
	pi_buffer_free(&build->strings);
	pi_buffer_free(&build->headings);
	pi_buffer_free(&build->records);
}

struct pi_span
pi_source_name(const char *file, char *name, size_t size)
{
	struct pi_span stem = pi_span(file);
	size_t i = stem.length;

	while (i > 0 && stem.bytes[i - 1] != '/')
		i--;
	stem = pi_after(stem, i);
	for (i = stem.length; i > 1; i--) {
		if (stem.bytes[i - 1] == '.') {
			stem.length = i - 1;
			break;
		}
	}
	if (stem.length > size)
		stem.length = size;
	for (i = 0; i < stem.length; i++) {
		char c = stem.bytes[i];
		bool safe = (pi_is_letter(c) && pi_is_ascii(c)) ||
		    pi_is_digit(c) || c == '.' || c == '_' || c == '-';

		name[i] = safe ? c : '_';
	}
	return (struct pi_span){ name, stem.length };
}
