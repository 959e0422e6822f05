/* SPDX-License-Identifier: MIT */
/* Claims are made from records, numbered and grouped. */
#include "tables.h"

#include "claims.h"
#include "sort.h"

/* The most records of a case, with the last one, which ends them. */
enum { MADE_MAX = 8 };

/*
 * Claims are printed in their order as `head:source:ports/transports names
 * description;`, with the head of their group.
 */
struct claims_case {
	const char *claim;
	struct made made[MADE_MAX];
	const char *printed;
};

static const struct claims_case cases[] = {
	{ "no record makes no claim", { { 0 } }, "" },
	{ "one record", { { "s", 1, 2, 1, "a/b", "text" } },
	    "1:0:1-2/1 a/b text;" },
	{ "port 0 alone", { { "s", 0, 0, 1, "a", "" } }, "1:0:0/1 a ;" },
	/* Merging. */
	{ "transports are joined",
	    { { "s", 1, 1, 1, "a", "x" }, { "s", 1, 1, 2, "a", "y" } },
	    "1:0:1/3 a x;" },
	{ "the first description is kept", { { "s", 1, 1, 1, "a", "" },
	    { "s", 1, 1, 1, "a", "x" }, { "s", 1, 1, 1, "a", "y" } },
	    "1:0:1/1 a x;" },
	{ "also with other ports between them", { { "s", 2, 2, 1, "a", "" },
	    { "s", 1, 1, 1, "b", "" }, { "s", 2, 2, 4, "a", "x" } },
	    "1:0:1/1 b ;2:0:2/5 a x;" },
	{ "also with the same name on other ports between them",
	    { { "s", 1, 1, 1, "a", "" },
	    { "s", 1, 2, 1, "a", "" }, { "s", 0, 1, 1, "a", "" },
	    { "s", 1, 1, 2, "a", "" } },
	    "1:0:1/3 a ;2:0:0-1/1 a ;3:0:1-2/1 a ;" },
	{ "also with another source between them", { { "s", 1, 1, 1, "a", "" },
	    { "t", 1, 1, 1, "a", "" }, { "s", 1, 1, 2, "a", "" } },
	    "1:0:1/3 a ;1:1:1/1 a ;" },
	{ "also with longer names between them", { { "s", 1, 1, 1, "a", "" },
	    { "s", 1, 1, 1, "ab", "" }, { "s", 1, 1, 2, "a", "" } },
	    "1:0:1/3 a ;2:0:1/1 ab ;" },
	{ "names in another case are another claim",
	    { { "s", 1, 1, 1, "a", "" }, { "s", 1, 1, 2, "A", "" } },
	    "1:0:1/1 a ;1:0:1/2 A ;" },
	{ "more aliases are another claim",
	    { { "s", 1, 1, 1, "a", "" }, { "s", 1, 1, 2, "a/b", "" } },
	    "1:0:1/1 a ;1:0:1/2 a/b ;" },
	{ "other names on the same ports",
	    { { "s", 1, 1, 1, "a/bc", "" }, { "s", 1, 1, 2, "ab/c", "" } },
	    "1:0:1/1 a/bc ;2:0:1/2 ab/c ;" },
	{ "other ports are another claim",
	    { { "s", 1, 1, 1, "a", "" }, { "s", 1, 2, 1, "a", "" } },
	    "1:0:1/1 a ;2:0:1-2/1 a ;" },
	{ "another source is another claim",
	    { { "s", 1, 1, 1, "a", "" }, { "t", 1, 1, 2, "a", "" } },
	    "1:0:1/1 a ;1:1:1/2 a ;" },
	{ "without names the description decides",
	    { { "s", 1, 1, 1, "", "x" }, { "s", 1, 1, 2, "", "x" },
	    { "s", 1, 1, 4, "", "X" } }, "1:0:1/3  x;2:0:1/4  X;" },
	{ "a description is no name",
	    { { "s", 1, 1, 1, "", "a" }, { "s", 1, 1, 2, "a", "" } },
	    "1:0:1/1  a;2:0:1/2 a ;" },
	/* The order of claims. */
	{ "the source comes first", { { "s", 9, 9, 1, "a", "" },
	    { "t", 1, 1, 1, "b", "" }, { "s", 2, 9, 1, "c", "" } },
	    "1:0:9/1 a ;2:0:2-9/1 c ;3:1:1/1 b ;" },
	{ "then the narrower", { { "s", 1, 9, 1, "a", "" },
	    { "s", 4, 5, 1, "b", "" }, { "s", 7, 7, 1, "c", "" } },
	    "1:0:7/1 c ;2:0:4-5/1 b ;3:0:1-9/1 a ;" },
	{ "then the port", { { "s", 3, 3, 1, "a", "" },
	    { "s", 1, 1, 1, "b", "" }, { "s", 2, 2, 1, "c", "" } },
	    "1:0:1/1 b ;2:0:2/1 c ;3:0:3/1 a ;" },
	{ "then the order in the note", { { "s", 1, 1, 1, "c", "" },
	    { "s", 1, 1, 1, "a", "" }, { "s", 1, 1, 1, "b", "" },
	    { "s", 1, 1, 2, "c", "" } },
	    "1:0:1/3 c ;2:0:1/1 a ;3:0:1/1 b ;" },
	{ "all ports", { { "s", 0, 65535, 1, "a", "" },
	    { "s", 65535, 65535, 1, "b", "" }, { "s", 0, 0, 1, "c", "" } },
	    "1:0:0/1 c ;2:0:65535/1 b ;3:0:0-65535/1 a ;" },
	/* Groups. */
	{ "a common alias makes a group, in any case", { { "s", 1, 1, 1, "a/b",
	    "" },
	    { "t", 1, 1, 1, "c/B", "" } }, "1:0:1/1 a/b ;1:1:1/1 c/B ;" },
	{ "so does a name in another spelling",
	    { { "s", 1, 1, 1, "Home Assistant", "" },
	    { "t", 1, 1, 2, "home-assistant", "" },
	    { "u", 1, 1, 4, "hass/home_Assistant.", "" } },
	    "1:0:1/1 Home Assistant ;1:1:1/2 home-assistant ;"
	    "1:2:1/4 hass/home_Assistant. ;" },
	{ "but not one of fewer than three letters or digits",
	    { { "s", 1, 1, 1, "c-3", "" }, { "t", 1, 1, 1, "c3", "" } },
	    "1:0:1/1 c-3 ;2:1:1/1 c3 ;" },
	{ "a chain of aliases makes a group", { { "s", 1, 1, 1, "a", "" },
	    { "s", 1, 1, 1, "b", "" }, { "s", 1, 1, 1, "c", "" },
	    { "t", 1, 1, 1, "c/b", "" }, { "u", 1, 1, 1, "b/a", "" } },
	    "1:0:1/1 a ;1:0:1/1 b ;1:0:1/1 c ;1:1:1/1 c/b ;1:2:1/1 b/a ;" },
	{ "other ports are another group", { { "s", 1, 1, 1, "a", "" },
	    { "t", 1, 2, 1, "a", "" } }, "1:0:1/1 a ;2:1:1-2/1 a ;" },
	{ "other ports with the same end are another group",
	    { { "s", 2, 2, 1, "a", "" },
	    { "t", 1, 2, 1, "a", "" } }, "1:0:2/1 a ;2:1:1-2/1 a ;" },
	{ "the same description makes no group", { { "s", 1, 1, 1, "", "x" },
	    { "t", 1, 1, 1, "", "x" } }, "1:0:1/1  x;2:1:1/1  x;" },
	{ "a name twice in one claim", { { "s", 1, 1, 1, "a/A/a", "" } },
	    "1:0:1/1 a/A/a ;" }
};

/* Makes the claims of a case. */
static void
make(struct pi_builder *build, struct pi_claims *claims,
    const struct made *made)
{
	*build = (struct pi_builder){ 0 };
	add_records(build, made);
	assert_true(pi_builder_join_strings(build));
	assert_true(pi_claims_make(build, claims));
}

/* Returns the lowest claim from which next leads to this one. */
static uint32_t
head_of(const struct pi_claims *claims, uint32_t claim)
{
	uint32_t head, next, found = 0;

	for (head = 1; head < claims->count; head++) {
		if (claims->claims[head].previous != 0)
			continue;
		for (next = head; next != 0; next = claims->claims[next].next) {
			uint32_t after = claims->claims[next].next;

			assert_true(after == 0 || (after > next &&
			    claims->claims[after].previous == next));
			if (next != claim)
				continue;
			assert_int_equal(found, 0);
			found = head;
		}
	}
	return found;
}

static void
print(struct pi_buffer *printed, const char *strings,
    const struct pi_claims *claims)
{
	uint32_t i;

	pi_buffer_puts(printed, "");
	for (i = 1; i < claims->count; i++) {
		const struct pi_claim *claim = &claims->claims[i];
		const char *name = strings + claim->names;

		pi_buffer_printf(printed, "%u:%d:%d", head_of(claims, i),
		    claim->source, claim->first);
		if (claim->last != claim->first)
			pi_buffer_printf(printed, "-%d", claim->last);
		pi_buffer_printf(printed, "/%d ", claim->transports);
		for (; *name != '\0'; name += strlen(name) + 1)
			pi_buffer_printf(printed, "%s%s", name ==
			    strings + claim->names ? "" : "/", name);
		pi_buffer_printf(printed, " %s;", strings + claim->description);
	}
}

static void
records_are_merged_numbered_and_grouped(void **state)
{
	const struct claims_case *c;
	struct pi_builder build;
	struct pi_claims claims;

	(void)state;
	for (c = cases; c < cases + LENGTH(cases); c++) {
		struct pi_buffer printed = { 0 };

		print_message("  %s\n", c->claim);
		make(&build, &claims, c->made);
		print(&printed, build.strings.bytes, &claims);
		assert_string_equal(printed.bytes, c->printed);
		pi_buffer_free(&printed);
		pi_claims_free(&claims);
		pi_builder_free(&build);
	}
}

static void
merged_rows_count_once_in_their_source(void **state)
{
	static const struct made made[] = { { "s", 1, 1, 1, "a", "" },
		{ "t", 1, 1, 1, "a", "" }, { "s", 1, 1, 2, "a", "" },
		{ "s", 2, 2, 1, "a", "" }, { 0 } };
	struct pi_builder build;
	struct pi_claims claims;

	(void)state;
	make(&build, &claims, made);
	assert_int_equal(build.sources[0].rows, 2);
	assert_int_equal(build.sources[1].rows, 1);
	pi_claims_free(&claims);
	pi_builder_free(&build);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_merged_numbered_and_grouped),
		cmocka_unit_test(merged_rows_count_once_in_their_source)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
