/* SPDX-License-Identifier: MIT */
/*
 * An overlay answers like one table of all its notes: with random notes on
 * random bases and on the built-in one, and with the notes of the tests.
 * Usage: test_differ [random-cases built-in-cases [seed]]
 *
 * With arguments the test takes long: it tries every query on 50 random notes
 * instead of one and on the notes of the tests, and includes the fuzz corpus.
 */
#include "cmocka_test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "differ.h"
#include "whole_file.h"

/* The numbers of random cases, and the first seed. */
static unsigned long counts[] = { 300, 5, 1 };
static bool is_long;

static void
random_notes_on_random_bases(void **state)
{
	unsigned long i;

	(void)state;
	for (i = 0; i < counts[0]; i++)
		differ_by_chance(&(struct chance){ .seed = counts[2] + i },
		    NULL, false);
}

static void
random_notes_on_the_built_in_table(void **state)
{
	unsigned long i;

	(void)state;
	for (i = 0; i < counts[1]; i++)
		differ_by_chance(&(struct chance){ .seed = counts[2] + i },
		    portinfo_builtin(), false);
}

static void
random_notes_with_every_query(void **state)
{
	unsigned long i, count = is_long ? 50 : 1;

	(void)state;
	for (i = 0; i < count; i++)
		differ_by_chance(&(struct chance){ .seed = counts[2] + i },
		    portinfo_builtin(), true);
}

/* Compares all notes of a folder. */
static void
compare_folder(const char *folder, bool every_query)
{
	DIR *files = opendir(folder);
	struct dirent *entry;
	struct chance chance = { .seed = 1 };
	char path[4096], *bytes;
	size_t length, count = 0;

	assert_non_null(files);
	while ((entry = readdir(files)) != NULL) {
		if (*entry->d_name == '.')
			continue;
		snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
		print_message("  %s\n", path);
		bytes = pi_whole_file_read(path, &length);
		assert_non_null(bytes);
		differ_by_note(&chance, bytes, length, portinfo_builtin(),
		    every_query);
		free(bytes);
		count++;
	}
	closedir(files);
	assert_true(count > 0);
}

static void
notes_of_the_tests(void **state)
{
	(void)state;
	compare_folder(TESTS "/notes", is_long);
	if (is_long)
		compare_folder(TESTS "/fuzz/corpus/note", false);
}

int
main(int argc, char **argv)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_notes_on_random_bases),
		cmocka_unit_test(random_notes_on_the_built_in_table),
		cmocka_unit_test(random_notes_with_every_query),
		cmocka_unit_test(notes_of_the_tests)
	};
	int i;

	is_long = argc > 1;
	for (i = 1; i < argc && i <= 3; i++)
		counts[i - 1] = strtoul(argv[i], NULL, 10);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
