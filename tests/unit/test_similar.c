/* SPDX-License-Identifier: MIT */
/* Names near to one that is not there. */
#include "answers.h"

static const struct note notes[] = {
	{ "one.md", HEAD ROW("389", "LDAP", "tcp", "")
	    ROW("20-25", "wide", "tcp", "") ROW("70", "caf\xc3\xa9", "tcp", "")
	    ROW("71", "ab", "tcp", "") ROW("72", "qvzmmm", "tcp", "")
	    ROW("73", "mmma", "tcp", "") ROW("74", "mmmb", "tcp", "")
	    ROW("75", "mmmc", "tcp", "") ROW("76", "mmmd", "tcp", "") },
	{ "two.md", HEAD ROW("1", "aaaa", "tcp", "")
	    ROW("2", "ldaps", "tcp", "") ROW("3", "bide", "tcp", "") }
};

static const struct {
	const char *claim;
	const char *name;
	const char *near; /* one behind the other, a comma after each */
} cases[] = {
	{ "an empty name is near to names of two bytes", "", "ab," },
	{ "nothing is near", "zzzzzz", "" },
	{ "a byte too many", "ldapp", "LDAP,ldaps," },
	{ "a byte too few", "lap", "LDAP,ab,ldaps," },
	{ "another byte", "lxap", "LDAP,ldaps," },
	{ "two bytes swapped are one step", "ladp", "LDAP,ldaps," },
	{ "in any case of letters", "LDPAS", "ldaps,LDAP," },
	{ "two at most", "ldxxps", "ldaps," },
	{ "three are too far", "lxxxs", "" },
	{ "two swaps", "dlpa", "LDAP," },
	{ "a byte put in between two that are swapped", "zqmmm", "qvzmmm," },
	{ "nearest first, then by source and port", "aaab",
	    "aaaa,ab," },
	{ "at the same distance in the order of answers", "zide",
	    "wide,bide," },
	{ "at most three", "mmmz", "mmma,mmmb,mmmc," },
	{ "a byte outside of ASCII is a byte", "cafe", "caf\xc3\xa9," }
};

static struct portinfo_table *
load_names(void)
{
	return load_all(notes, LENGTH(notes));
}

static void
the_nearest_names_are_found(void **state)
{
	struct portinfo_table *table = load_names();
	const char *names[PORTINFO_SIMILAR_MAX];
	char text[256];
	size_t i, k, count;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		count = portinfo_lookup_similar(table, cases[i].name,
		    strlen(cases[i].name), names, PORTINFO_SIMILAR_MAX);
		assert_true(count <= PORTINFO_SIMILAR_MAX);
		text[0] = '\0';
		for (k = 0; k < count; k++) {
			strcat(text, names[k]);
			strcat(text, ",");
		}
		assert_string_equal(text, cases[i].near);
	}
	portinfo_close_table(table);
}

enum { WORDS = 100, WORD_STEP = 19 };

/* The words of a, b and c that two steps or less lead to, the nearest first. */
struct around {
	char words[4000][32];
	size_t ends[3]; /* of those at distance 0, 1 and 2 */
};

static void
add_word(struct around *around, const char *begin, size_t length,
    const char *end)
{
	char *word = around->words[around->ends[2]++];

	assert_true(around->ends[2] <= LENGTH(around->words));
	snprintf(word, sizeof(around->words[0]), "%.*s%s", (int)length, begin,
	    end);
}

/* Adds what one step makes of a word: a byte less, swapped, another, more. */
static void
step(struct around *around, const char *word)
{
	char end[16];
	size_t i, k;

	for (i = 0; i <= strlen(word); i++) {
		const char *rest = word[i] == '\0' ? "" : word + i + 1;

		add_word(around, word, i, rest);
		if (*rest != '\0') {
			snprintf(end, sizeof(end), "%c%c%s", *rest, word[i],
			    rest + 1);
			add_word(around, word, i, end);
		}
		for (k = 0; k < 3; k++) {
			snprintf(end, sizeof(end), "%c%s", "abc"[k], rest);
			add_word(around, word, i, end);
			snprintf(end, sizeof(end), "%c%s", "abc"[k], word + i);
			add_word(around, word, i, end);
		}
	}
}

static void
walk_around(struct around *around, const char *word)
{
	size_t i;

	around->ends[2] = 0;
	add_word(around, word, strlen(word), "");
	around->ends[0] = around->ends[2];
	step(around, word);
	around->ends[1] = around->ends[2];
	for (i = 1; i < around->ends[1]; i++)
		step(around, around->words[i]);
}

/* 0 to 2, or 3 for a word that is too far. */
static size_t
distance_to(const struct around *around, const char *word)
{
	size_t i, distance = 0;

	for (i = 0; i < around->ends[2]; i++) {
		distance += i == around->ends[distance];
		if (strcmp(around->words[i], word) == 0)
			return distance;
	}
	return 3;
}

/* The words of a, b and c by number: "", a, b, c, aa, ba, ... */
static const char *
word_of(unsigned int number, char word[12])
{
	size_t n = 0;

	for (; number > 0; number = (number - 1) / 3)
		word[n++] = (char)('a' + (number - 1) % 3);
	word[n] = '\0';
	return word;
}

/* Names by number, each on a port of its own, in the order of numbers. */
static struct portinfo_table *
load_words(void)
{
	struct pi_buffer note = { 0 };
	struct portinfo_table *table;
	unsigned int i;
	char word[12];

	pi_buffer_puts(&note, HEAD);
	for (i = 0; i < WORDS; i++)
		pi_buffer_printf(&note, "| %u | %s | tcp | |\n", i,
		    word_of(WORD_STEP * (i + 1), word));
	table = load("a", note.bytes);
	pi_buffer_free(&note);
	return table;
}

/* The names that are so far from what is asked come next, in their order. */
static size_t
check_distance(const struct around *around, size_t distance,
    const char *const *names, size_t count)
{
	size_t found = 0;
	unsigned int i;
	char word[12];

	for (i = 0; i < WORDS && found < count; i++) {
		word_of(WORD_STEP * (i + 1), word);
		if (distance_to(around, word) == distance)
			assert_string_equal(names[found++], word);
	}
	return found;
}

/* Against all words that one or two steps make of the one that is asked. */
static void
names_are_as_near_as_steps_lead_to_them(void **state)
{
	static struct around around;
	const char *names[PORTINFO_SIMILAR_MAX];
	struct portinfo_table *table = load_words();
	size_t count, found, far;
	unsigned int number;
	char asked[12];

	(void)state;
	for (number = 0; number < 364; number += 3) {
		walk_around(&around, word_of(number, asked));
		names[0] = names[1] = names[2] = "";
		count = portinfo_lookup_similar(table, asked, strlen(asked), names,
		    PORTINFO_SIMILAR_MAX);
		for (far = found = 0; far <= 2; far++)
			found += check_distance(&around, far, names + found,
			    PORTINFO_SIMILAR_MAX - found);
		assert_int_equal(found, count);
	}
	portinfo_close_table(table);
}

static void
no_more_names_are_given_than_there_is_room_for(void **state)
{
	struct portinfo_table *table = load_names();
	const char *names[5] = { NULL, NULL, NULL, NULL, "kept" };
	size_t size;

	(void)state;
	assert_int_equal(portinfo_lookup_similar(table, "lap", 3, names, 0),
	    0);
	for (size = 1; size <= 3; size++) {
		names[size] = "kept";
		assert_int_equal(portinfo_lookup_similar(table, "lap", 3, names, size),
		    size);
		assert_string_equal(names[0], "LDAP");
		assert_string_equal(names[size], "kept");
	}
	/* Room for more than three is not used. */
	assert_int_equal(portinfo_lookup_similar(table, "mmmz", 4, names, 4), 3);
	assert_string_equal(names[4], "kept");
	portinfo_close_table(table);
}

static void
names_of_more_than_64_bytes_have_none(void **state)
{
	static const char table_of[] = HEAD ROW("1", "%s", "tcp", "");
	const char *names[PORTINFO_SIMILAR_MAX];
	char name[68], note[256];
	struct portinfo_table *table;
	size_t n;

	(void)state;
	for (n = 62; n <= 66; n++) {
		memset(name, 'n', n);
		name[n] = '\0';
		snprintf(note, sizeof(note), table_of, name);
		name[0] = 'x';
		table = load("a", note);
		assert_int_equal(portinfo_lookup_similar(table, name, n, names,
		    PORTINFO_SIMILAR_MAX), n <= 64 ? 1 : 0);
		portinfo_close_table(table);
	}
}

/* A name is as long as its length says, whatever stands behind it. */
static void
a_name_ends_where_its_length_says(void **state)
{
	struct portinfo_table *table = load_names();
	const char *names[PORTINFO_SIMILAR_MAX];

	(void)state;
	assert_int_equal(portinfo_lookup_similar(table, "ldapREST", 5, names, 1), 1);
	assert_string_equal(names[0], "LDAP");
	assert_int_equal(portinfo_lookup_similar(table, "\0\0", 2, names, 3), 1);
	assert_string_equal(names[0], "ab");
	portinfo_close_table(table);
}

static void
an_empty_table_has_no_names(void **state)
{
	struct portinfo_table *table = load("a", "");
	const char *names[PORTINFO_SIMILAR_MAX];

	(void)state;
	assert_int_equal(portinfo_lookup_similar(table, "", 0, names, 3), 0);
	assert_int_equal(portinfo_lookup_similar(table, "a", 1, names, 3), 0);
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_names_are_found),
		cmocka_unit_test(names_are_as_near_as_steps_lead_to_them),
		cmocka_unit_test(
		    no_more_names_are_given_than_there_is_room_for),
		cmocka_unit_test(names_of_more_than_64_bytes_have_none),
		cmocka_unit_test(a_name_ends_where_its_length_says),
		cmocka_unit_test(an_empty_table_has_no_names)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
