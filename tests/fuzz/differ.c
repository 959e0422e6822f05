/* SPDX-License-Identifier: MIT */
#include "differ.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "assemble.h"
#include "check.h"
#include "find.h"
#include "note.h"
#include "query.h"

enum { WORD_MAX = 256, SOME = 4 };

/* An overlay, its base, and the table of the same rows. */
struct tables {
	const struct portinfo_table *base;
	struct portinfo_table *overlay;
	struct portinfo_table *whole;
	struct chance *chance;
};

static uint32_t
number(struct chance *chance, uint32_t below)
{
	uint32_t value = 0;
	size_t i;

	if (chance->bytes == NULL) {
		chance->seed = chance->seed * UINT64_C(6364136223846793005) +
		    UINT64_C(1442695040888963407);
		return (uint32_t)((chance->seed >> 33) % below);
	}
	for (i = 0; i < 1 + (size_t)(below > 256) && chance->left > 0; i++) {
		value = value << 8 | *chance->bytes++;
		chance->left--;
	}
	return value % below;
}

/*
 * ---- Tables ----
 */

/* Ports at and around the bounds of blocks and classes. */
static uint16_t
make_port(struct chance *chance)
{
	static const uint16_t edges[] = { 0, 15, 16, 22, 31, 255, 256, 1023,
		1024, 4095, 4096, 8191, 49151, 49152, 61440, 65535 };
	uint32_t port = edges[number(chance, sizeof(edges) /
	    sizeof(edges[0]))] + number(chance, 3);

	return (uint16_t)(port > UINT16_MAX ? UINT16_MAX : port);
}

/* Writes a name in one of several spellings that are equal. */
static size_t
spell(struct chance *chance, const char *name, char *spelt)
{
	uint32_t way = number(chance, 6);
	size_t n = 0;

	for (; *name != '\0' && n < WORD_MAX / 2; name++) {
		if (way == 1 && n > 0 && number(chance, 3) == 0)
			spelt[n++] = "-_. "[number(chance, 4)];
		spelt[n++] = way == 2 && *name >= 'a' && *name <= 'z' ?
		    (char)(*name - 'a' + 'A') : *name;
	}
	spelt[n] = '\0';
	return n;
}

/* Returns a random claim of a table, or NULL if it has none. */
static const struct pi_claim *
any_claim(struct chance *chance, const struct portinfo_table *table)
{
	if (table == NULL || table->claim_count == 1)
		return NULL;
	return pi_claim(table, 1 + number(chance, table->claim_count - 1));
}

/* Returns one of few names, which then repeat, or one of the base. */
static const char *
make_name(struct chance *chance, const struct portinfo_table *base,
    const struct pi_claim *like)
{
	static const char *const names[] = { "web", "www", "alpha", "beta",
		"home assistant", "c3", "x.25", "net-bios", "dns", "ldap" };
	const struct pi_claim *other = any_claim(chance, base);

	if (like != NULL && number(chance, 2) == 0)
		return pi_string(base, like->names);
	if (other != NULL && number(chance, 8) == 0)
		return pi_string(base, other->names);
	return names[number(chance, sizeof(names) / sizeof(names[0]))];
}

/* Adds a record, often with the ports and name of a claim of the base. */
static void
add_record(struct chance *chance, struct pi_builder *build,
    const struct portinfo_table *base)
{
	static const char *const texts[] = { "", "", "one", "web of things" };
	const struct pi_claim *like = number(chance, 2) == 0 ? NULL :
	    any_claim(chance, base);
	uint16_t first = make_port(chance), last = first;
	char names[4 * WORD_MAX] = { 0 };
	uint32_t count = number(chance, 4);
	size_t n = 0;

	if (number(chance, 3) == 0)
		last = make_port(chance);
	if (like != NULL) {
		first = like->first;
		last = like->last;
	}
	while (count-- > 0)
		n += spell(chance, make_name(chance, base, like),
		    names + n) + 1;
	check(pi_builder_add_record(build, &(struct pi_record){
		.first = first < last ? first : last,
		.last = first < last ? last : first,
		.transports = number(chance, 16), .names = names,
		.description = texts[number(chance, 4)],
		.heading = pi_span(texts[number(chance, 4)]) }),
	    "memory is available");
}

/* Adds one to three sources with at most this many random records. */
static void
add_notes(struct chance *chance, struct pi_builder *build, uint32_t most,
    const struct portinfo_table *base)
{
	uint32_t sources = 1 + number(chance, 3), i, records;

	for (i = 0; i < sources; i++) {
		check(pi_builder_begin_source(build,
		    pi_span(number(chance, 2) == 0 ? "mine" : "other")),
		    "a source fits");
		if (number(chance, 2) == 0)
			pi_builder_set_date(build, pi_span("2026-11-28"));
		for (records = number(chance, most / sources) + 1; records > 0;
		    records--)
			add_record(chance, build, base);
	}
}

/* Adds all sources and claims of a table. */
static void
add_table(struct pi_builder *build, const struct portinfo_table *table)
{
	uint32_t before = build->source_count, i;

	for (i = 0; i < table->source_count; i++) {
		struct portinfo_source source = portinfo_get_source(table, i);

		check(pi_builder_begin_source(build, pi_span(source.name)),
		    "a source fits");
		pi_builder_set_date(build, pi_span(source.date));
	}
	for (i = 1; i < table->claim_count; i++) {
		const struct pi_claim *claim = pi_claim(table, i);

		build->source = before + claim->source;
		check(pi_builder_add_record(build, &(struct pi_record){
			.first = claim->first, .last = claim->last,
			.transports = claim->transports,
			.names = pi_string(table, claim->names),
			.description = pi_string(table, claim->description),
			.heading = pi_span(pi_heading(table, i))
		}), "memory is available");
	}
}

static struct portinfo_table *
end(struct pi_builder *build)
{
	struct portinfo_table *table = pi_table_assemble(build);

	check(table != NULL, "memory is available");
	pi_builder_free(build);
	return table;
}

/*
 * ---- Answers ----
 */

static void
check_text(const char *a, const char *b, const char *claim)
{
	check((a == NULL) == (b == NULL) && (a == NULL || strcmp(a, b) == 0),
	    claim);
}

static void
compare_rows(const struct portinfo_row *a, const struct portinfo_row *b)
{
	struct portinfo_aliases x, y;
	const char *one, *other;

	check(a->first == b->first && a->last == b->last,
	    "rows have the same ports");
	check_text(a->name, b->name, "rows have the same name");
	check_text(a->source, b->source, "rows have the same source");
	check(a->transports == b->transports && a->classes == b->classes,
	    "rows have the same transports and classes");
	check_text(a->description, b->description,
	    "rows have the same description");
	check(a->has_aliases == b->has_aliases, "rows both have aliases");
	one = portinfo_first_alias(&x, a);
	other = portinfo_first_alias(&y, b);
	while (one != NULL && other != NULL) {
		check_text(one, other, "rows have the same aliases");
		one = portinfo_next_alias(&x);
		other = portinfo_next_alias(&y);
	}
	check_text(one, other, "rows have the same number of aliases");
}

static void
compare_answers(const struct tables *t, const struct portinfo_query *query,
    const struct portinfo_filter *filter)
{
	struct portinfo_cursor x, y;
	struct portinfo_row a, b;
	bool more;

	portinfo_lookup(&x, t->overlay, query, filter);
	portinfo_lookup(&y, t->whole, query, filter);
	do {
		more = portinfo_next(&x, &a);
		check(more == portinfo_next(&y, &b),
		    "answers have the same number of rows");
		if (more)
			compare_rows(&a, &b);
	} while (more);
}

/* Compares a query as it is, with every claim, and with a random filter. */
static void
compare(const struct tables *t, struct portinfo_query *query)
{
	static const struct portinfo_filter none, all = { .all = true };
	struct portinfo_filter filter = { .all = number(t->chance, 2) == 0 };

	compare_answers(t, query, &none);
	compare_answers(t, query, &all);
	if (number(t->chance, 2) == 0)
		filter.sources = 1 + number(t->chance, 63);
	if (number(t->chance, 3) == 0)
		filter.transports = number(t->chance, 16);
	if (number(t->chance, 3) == 0)
		filter.classes = number(t->chance, 8);
	if (number(t->chance, 3) == 0)
		pi_query_parts(query)->few[0].transports =
		    (uint8_t)number(t->chance, 16);
	compare_answers(t, query, &filter);
}

static void
compare_port(const struct tables *t, uint32_t port)
{
	struct portinfo_query query;

	portinfo_query_ports(&query, (uint16_t)port, (uint16_t)port);
	compare(t, &query);
}

static void
check_same_query(const struct portinfo_query *a, const struct portinfo_query *b)
{
	size_t i;

	check(a->kind == b->kind && pi_count_parts(a) == pi_count_parts(b),
	    "a word is the same query");
	for (i = 0; i < pi_count_parts(a); i++)
		check(pi_query_part(a, i)->first ==
		    pi_query_part(b, i)->first &&
		    pi_query_part(a, i)->last == pi_query_part(b, i)->last &&
		    pi_query_part(a, i)->transports ==
		    pi_query_part(b, i)->transports, "its parts are the same");
}

/* Compares how a word is parsed and answered, and sometimes its gaps. */
static void
compare_word(const struct tables *t, const char *word)
{
	static struct portinfo_query query, same;
	static const struct portinfo_filter gaps = { .gaps = true };
	struct portinfo_message message, other;
	enum portinfo_parsed parsed = portinfo_parse(&query, t->overlay, word,
	    strlen(word), &message);

	check(parsed == portinfo_parse(&same, t->whole, word, strlen(word),
	    &other), "a word is parsed with the same result");
	check_text(message.text, other.text, "messages are the same");
	if (parsed != PORTINFO_QUERY)
		return;
	check_same_query(&query, &same);
	if (query.name == NULL && number(t->chance, 4) == 0)
		compare_answers(t, &query, &gaps);
	compare(t, &query);
	portinfo_close_query(&query);
	portinfo_close_query(&same);
}

static void
compare_similar(const struct tables *t, const char *word)
{
	const char *x[PORTINFO_SIMILAR_MAX], *y[PORTINFO_SIMILAR_MAX];
	size_t count = portinfo_lookup_similar(t->overlay, word, strlen(word),
	    x, PORTINFO_SIMILAR_MAX), i;

	check(count == portinfo_lookup_similar(t->whole, word, strlen(word), y,
	    PORTINFO_SIMILAR_MAX), "the same number of names is suggested");
	for (i = 0; i < count; i++)
		check_text(x[i], y[i], "suggested names are the same");
}

/* Compares the names that begin with a byte. */
static void
compare_beginning(const struct tables *t, const char *byte)
{
	size_t position = 0, same = 0;
	const char *name;

	while ((name = portinfo_next_name(t->overlay, byte, 1,
	    &position)) != NULL) {
		check(pi_has_name(t->whole, pi_span(name)),
		    "both tables have a name");
		check(portinfo_next_name(t->whole, byte, 1, &same) != NULL,
		    "no name comes twice");
	}
	check(portinfo_next_name(t->whole, byte, 1, &same) == NULL,
	    "every name comes");
}

static void
compare_name(const struct tables *t, const char *name)
{
	struct portinfo_query query;

	check(pi_has_name(t->overlay, pi_span(name)) ==
	    pi_has_name(t->whole, pi_span(name)),
	    "both tables have a name");
	portinfo_query_name(&query, name, strlen(name));
	compare(t, &query);
}

static void
compare_sources(const struct tables *t)
{
	size_t count = portinfo_count_sources(t->overlay), i;

	check(count == portinfo_count_sources(t->whole),
	    "tables have the same number of sources");
	for (i = 0; i < count; i++) {
		struct portinfo_source x = portinfo_get_source(t->overlay, i);
		struct portinfo_source y = portinfo_get_source(t->whole, i);

		check_text(x.name, y.name, "sources have the same name");
		check_text(x.date, y.date, "sources have the same date");
		check(x.rows == y.rows, "sources have the same number of rows");
	}
}

/* Compares ports at and around the bounds of the claims of the overlay. */
static void
compare_bounds(const struct tables *t)
{
	uint64_t done[1024] = { 0 };
	uint32_t i, k, port;

	for (i = 1; i < t->overlay->claim_count && i <= 64; i++) {
		const struct pi_claim *claim = pi_claim(t->overlay, i);

		for (k = 0; k < 6; k++) {
			port = (k < 3 ? claim->first : claim->last) + k % 3 - 1;
			if (port > UINT16_MAX ||
			    (done[port / 64] >> port % 64 & 1) != 0)
				continue;
			done[port / 64] |= UINT64_C(1) << port % 64;
			compare_port(t, port);
		}
	}
}

/* Compares the names of the overlay. */
static void
compare_own_names(const struct tables *t)
{
	const struct pi_name *names = pi_part(t->overlay, t->overlay->names);
	uint32_t i;

	for (i = 0; i < t->overlay->name_count && i < 64; i++)
		compare_name(t, pi_string(t->overlay, names[i].text));
}

/* Compares ranges and lists. */
static void
compare_lists(const struct tables *t)
{
	char word[WORD_MAX];
	size_t i, n, parts;

	for (i = 0; i < SOME; i++) {
		n = 0;
		for (parts = number(t->chance, 4) + 1; parts > 0; parts--) {
			unsigned int first = make_port(t->chance);
			unsigned int last = make_port(t->chance);

			n += (size_t)snprintf(word + n, sizeof(word) - n,
			    "%u-%u%s", first < last ? first : last,
			    first < last ? last : first, parts > 1 ? "," : "");
		}
		compare_word(t, word);
	}
}

/* Compares names, suggestions and keywords. */
static void
compare_names(const struct tables *t)
{
	struct portinfo_query query;
	char name[WORD_MAX];
	uint32_t i;

	for (i = 0; i < 4 * SOME; i++) {
		spell(t->chance, make_name(t->chance, t->base, NULL), name);
		compare_name(t, name);
		compare_word(t, name);
		if (i < SOME && strlen(name) > 1) {
			name[number(t->chance, (uint32_t)strlen(name))] = 'x';
			compare_similar(t, name);
		}
	}
	for (i = 0; i < SOME; i++) {
		const char *text = make_name(t->chance, t->base, NULL);
		size_t length = strlen(text);

		portinfo_query_keyword(&query, text, length < 3 ? length : 3);
		compare(t, &query);
	}
}

static void
compare_some(const struct tables *t)
{
	uint32_t i;

	compare_sources(t);
	compare_bounds(t);
	compare_own_names(t);
	for (i = 0; i < 64; i++)
		compare_port(t, number(t->chance, 65536));
	compare_lists(t);
	compare_names(t);
	compare_beginning(t, make_name(t->chance, t->base, NULL));
}

static void
compare_everything(const struct tables *t)
{
	static const char *const words[] = { "well-known", "registered",
		"dynamic", "tcp", "udp", "sctp", "dccp", "0-65535",
		"registered/udp" };
	const struct pi_name *names = pi_part(t->whole, t->whole->names);
	uint32_t i;

	for (i = 0; i <= UINT16_MAX; i++)
		compare_port(t, i);
	for (i = 0; i < t->whole->name_count; i++)
		compare_name(t, pi_string(t->whole, names[i].text));
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		compare_word(t, words[i]);
}

static void
compare_all(const struct tables *t, bool everything)
{
	compare_some(t);
	if (everything)
		compare_everything(t);
}

/* Makes an overlay, and a table of the same note and the rows of the base. */
static void
make_tables(struct tables *t, struct pi_builder *front, struct pi_builder *all)
{
	front->base = t->base;
	t->overlay = end(front);
	add_table(all, t->base);
	t->whole = end(all);
}

void
differ_by_chance(struct chance *chance, const struct portinfo_table *base,
    bool everything)
{
	struct tables t = { .base = base, .chance = chance };
	struct pi_builder base_rows = { 0 }, front = { 0 }, all = { 0 };
	struct portinfo_table *own = NULL;
	struct chance again;

	if (base == NULL) {
		add_notes(chance, &base_rows, 50, NULL);
		t.base = own = end(&base_rows);
	}
	again = *chance;
	add_notes(&again, &all, 8, t.base);
	add_notes(chance, &front, 8, t.base);
	make_tables(&t, &front, &all);
	compare_all(&t, everything);
	portinfo_close_table(t.overlay);
	portinfo_close_table(t.whole);
	portinfo_close_table(own);
}

/* The builders of an overlay, and of a table with the base's rows. */
struct builders {
	struct pi_builder front;
	struct pi_builder all;
};

static bool
add_to_both(void *user, const struct pi_record *record)
{
	struct builders *builders = user;

	return pi_builder_add_record(&builders->front, record) &&
	    pi_builder_add_record(&builders->all, record);
}

static bool
date_both(void *user, struct pi_span date)
{
	struct builders *builders = user;

	pi_builder_set_date(&builders->front, date);
	pi_builder_set_date(&builders->all, date);
	return true;
}

static void
ignore(void *user, const struct portinfo_diagnostic *diagnostic)
{
	(void)user;
	(void)diagnostic;
}

void
differ_by_note(struct chance *chance, const char *bytes, size_t length,
    const struct portinfo_table *base, bool everything)
{
	struct tables t = { .base = base, .chance = chance };
	const struct pi_span note = { bytes, length };
	struct builders builders = { .front = { 0 } };
	const struct pi_note_events events = { .user = &builders,
		.record = add_to_both, .date = date_both,
		.diagnose = ignore };
	char *scratch = malloc(pi_note_scratch(note));

	check(scratch != NULL &&
	    pi_builder_begin_source(&builders.front, pi_span("note")) &&
	    pi_builder_begin_source(&builders.all, pi_span("note")) &&
	    pi_note_read(note, "note.md", scratch, &events),
	    "any note is read");
	free(scratch);
	make_tables(&t, &builders.front, &builders.all);
	compare_all(&t, everything);
	portinfo_close_table(t.overlay);
	portinfo_close_table(t.whole);
}
