/* SPDX-License-Identifier: MIT */
/* The names of a table that begin with a text. */
#include "loaders.h"

#include "memory.h"

static const struct note base_notes[] = {
	{ "one.md", HEAD ROW("389", "LDAP", "tcp", "")
	    ROW("53", "dns / domain", "tcp", "")
	    ROW("8123", "Home Assistant / hass", "tcp", "")
	    ROW("70", "caf\xc3\xa9", "tcp", "") ROW("71", "-", "tcp", "none")
	    ROW("72", "c-3", "tcp", "") },
	{ "two.md", HEAD ROW("389", "ldap / ldap-old", "udp", "")
	    ROW("636", "ldaps", "tcp", "") ROW("73", "ldAP / c3", "tcp", "")
	    ROW("74", "home-assistant", "tcp", "") }
};

/* Its rows join groups of the base, which are hidden there. */
static const struct note front = { "mine.md", HEAD
	ROW("53", "Domain / resolver", "tcp", "")
	ROW("9", "lDaPs / ldapx", "tcp", "") };

struct beginning {
	const char *claim;
	const char *text;
	const char *names; /* in ascending order, each followed by a comma */
};

static const struct beginning of_base[] = {
	{ "a name spelled in three cases comes once", "ldap",
	    "LDAP,ldap-old,ldaps," },
	{ "the text may be in any case", "lDAP-", "ldap-old," },
	{ "aliases", "dom", "domain," },
	{ "a name itself", "hass", "hass," },
	{ "more than a name", "hassx", "" },
	{ "blanks, and names that are loosely the same", "home",
	    "Home Assistant,home-assistant," },
	{ "a text with a blank", "HOME a", "Home Assistant," },
	{ "names that differ in separators", "c", "c-3,c3,caf\xc3\xa9," },
	{ "part of a letter of two bytes", "CAF\xc3", "caf\xc3\xa9," },
	{ "a row without a name has none", "-", "" },
	{ "no name begins so", "x", "" },
	{ "all names", "", "Home Assistant,LDAP,c-3,c3,caf\xc3\xa9,dns,domain,"
	    "hass,home-assistant,ldap-old,ldaps," }
};

static const struct beginning of_both[] = {
	{ "names of the note, the base and both", "ldap",
	    "LDAP,lDaPs,ldap-old,ldapx," },
	{ "a name of a hidden group", "dns", "dns," },
	{ "a name that the note and a hidden group have", "do", "Domain," },
	{ "a name that only the note has", "r", "resolver," },
	{ "a name that only the base has", "hass", "hass," },
	{ "no name begins so", "x", "" },
	{ "all names", "", "Domain,Home Assistant,LDAP,c-3,c3,caf\xc3\xa9,dns,"
	    "hass,home-assistant,lDaPs,ldap-old,ldapx,resolver," }
};

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Prints the names that begin with a text, in ascending order. */
static void
read_names(const struct portinfo_table *table, const char *beginning,
    char text[256])
{
	const size_t length = strlen(beginning);
	const char *names[16];
	size_t count = 0, position = 0, i;

	while ((names[count] = portinfo_next_name(table, beginning, length,
	    &position)) != NULL)
		assert_true(++count < LENGTH(names));
	assert_null(portinfo_next_name(table, beginning, length, &position));
	qsort(names, count, sizeof(names[0]), compare);
	text[0] = '\0';
	for (i = 0; i < count; i++) {
		strcat(text, names[i]);
		strcat(text, ",");
	}
}

static void
check_beginnings(const struct portinfo_table *table,
    const struct beginning *beginnings, size_t count)
{
	char text[256];
	size_t i;

	for (i = 0; i < count; i++) {
		print_message("  %s\n", beginnings[i].claim);
		read_names(table, beginnings[i].text, text);
		assert_string_equal(text, beginnings[i].names);
	}
}

static void
names_that_begin_with_a_text_come_once(void **state)
{
	struct portinfo_table *table = load_all(base_notes,
	    LENGTH(base_notes));

	(void)state;
	check_beginnings(table, of_base, LENGTH(of_base));
	portinfo_close_table(table);
}

static void
also_those_of_notes_in_front_of_a_base(void **state)
{
	struct portinfo_table *base = load_all(base_notes, LENGTH(base_notes));
	struct portinfo_loader *loader = begin_before(base, NULL);
	struct portinfo_table *table;

	(void)state;
	assert_true(add(loader, front.file, front.text));
	table = end(loader);
	check_beginnings(table, of_both, LENGTH(of_both));
	portinfo_close_table(table);
	portinfo_close_table(base);
}

static void
an_empty_table_has_no_names(void **state)
{
	struct portinfo_table *table = load("a", "");
	size_t position = 0;

	(void)state;
	assert_null(portinfo_next_name(table, "", 0, &position));
	portinfo_close_table(table);
}

static void
the_text_ends_at_its_length(void **state)
{
	struct portinfo_table *table = load("a", HEAD ROW("1", "ab", "", ""));
	size_t position = 0;

	(void)state;
	assert_string_equal(portinfo_next_name(table, "abc", 2, &position),
	    "ab");
	position = 0;
	assert_null(portinfo_next_name(table, "ab\0", 3, &position));
	position = 0;
	assert_null(portinfo_next_name(table, "\0", 1, &position));
	portinfo_close_table(table);
}

/* Each is found by the query for it. */
static void
built_in_names_come_without_memory(void **state)
{
	const struct portinfo_table *table = portinfo_builtin();
	struct portinfo_row row;
	size_t position = 0, count = 0;
	const char *name;

	(void)state;
	memory_left = 0;
	while ((name = portinfo_next_name(table, "", 0, &position)) != NULL) {
		assert_true(portinfo_lookup_name(table, name, 0, &row));
		count++;
	}
	memory_left = SIZE_MAX;
	assert_true(count > 7000);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(names_that_begin_with_a_text_come_once),
		cmocka_unit_test(also_those_of_notes_in_front_of_a_base),
		cmocka_unit_test(an_empty_table_has_no_names),
		cmocka_unit_test(the_text_ends_at_its_length),
		cmocka_unit_test(built_in_names_come_without_memory)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
