/* SPDX-License-Identifier: MIT */
/*
 * Loads without memory: each allocation fails in turn, alone or with all later
 * ones.  Sanitizers report leaks.  Link with --wrap of malloc, calloc and
 * realloc.
 */
#include "files.h"
#include "loaders.h"
#include "memory.h"

#include <errno.h>
#include <unistd.h>

static const char path[] = "load_memory.md";
/* The list has more ports and names than can be sorted without memory. */
static const char text[] = "---\ndate: 2026-01-02\n---\n" HEAD
    ROW("1-20000", "a / b", "tcp", "text") ROW("1-20000", "B", "udp", "")
    ROW("90, 10, 80, 20, 70, 30, 60, 40, 50, 95, 15, 85, 25, 75, 35, 65, 45, "
	"55, 9, 8, 7, 6, 5, 4, 3, 2", "c / d / e", "tcp", "")
    ROW("65535-65536", "bad", "udp", "");

/* Adds a note in one of three ways. */
enum way { BYTES, FD, PATH, WAYS };

static bool
add_note(struct portinfo_loader *loader, enum way way,
    struct portinfo_counts *counts)
{
	FILE *file;
	bool loaded;

	if (way == BYTES)
		return portinfo_load_bytes(loader, "bytes.md", text,
		    strlen(text), counts);
	if (way == PATH)
		return portinfo_load_file(loader, path, counts);
	file = fopen(path, "r");
	assert_non_null(file);
	loaded = portinfo_load_fd(loader, "fd.md", fileno(file), counts);
	fclose(file);
	return loaded;
}

/* Once memory failed, this call and all later ones fail with ENOMEM. */
static void
check_result(bool succeeded, int error)
{
	assert_int_equal(succeeded, !memory_failed);
	assert_true(succeeded || error == ENOMEM);
}

/* Makes an overlay of three notes.  Returns NULL if that fails. */
static struct portinfo_table *
make_table(const struct portinfo_table *base, enum way first)
{
	struct portinfo_loader *loader = portinfo_open_loader(base, NULL, NULL);
	struct portinfo_table *table;
	struct portinfo_counts counts;
	size_t i;
	bool loaded;

	check_result(loader != NULL, errno);
	if (loader == NULL)
		return NULL;
	for (i = 0; i < WAYS; i++) {
		memset(&counts, 0xff, sizeof(counts));
		errno = 0;
		loaded = add_note(loader, (first + i) % WAYS, &counts);
		check_result(loaded, errno);
		assert_int_equal(counts.rows, loaded ? 3 : 0);
		assert_int_equal(counts.refused, loaded ? 1 : 0);
		assert_int_equal(counts.lines, loaded ? 9 : 0);
	}
	errno = 0;
	table = portinfo_make_table(loader);
	check_result(table != NULL, errno);
	return table;
}

/* Returns the descriptor that is opened next; a leak changes it. */
static int
next_descriptor(void)
{
	int fd = dup(STDIN_FILENO);

	close(fd);
	return fd;
}

static void
without_memory_there_is_no_table(void **state)
{
	struct portinfo_table *table, *base;
	int next = next_descriptor();
	size_t tried = 0, left, i;

	(void)state;
	base = load_all(registry, LENGTH(registry));
	for (i = 0; i < 2 * WAYS; i++) {
		memory_returns = i % 2 == 0;
		left = 0;
		do {
			tried++;
			memory_failed = false;
			memory_left = left++;
			table = make_table(base, (enum way)(i / 2));
			assert_int_equal(next_descriptor(), next);
		} while (table == NULL);
		memory_left = SIZE_MAX;
		assert_true(!memory_failed && left > 30);
		assert_int_equal(portinfo_count_sources(table), 5);
		portinfo_close_table(table);
	}
	print_message("  %zu faults\n", tried);
	memory_returns = false;
	portinfo_close_table(base);
}

static void
a_failed_loader_can_be_closed(void **state)
{
	struct portinfo_loader *loader;
	size_t left, i;
	bool loaded;

	(void)state;
	memory_returns = true;
	for (i = 0; i < WAYS; i++) {
		left = 1; /* for the loader itself */
		do {
			memory_left = left++;
			loader = portinfo_open_loader(NULL, NULL, NULL);
			assert_non_null(loader);
			loaded = add_note(loader, (enum way)i, NULL);
			portinfo_close_loader(loader);
		} while (!loaded);
		memory_left = SIZE_MAX;
		assert_true(left > 3);
	}
	memory_returns = false;
}

/* IANA's registry is put in order first. */
static void
a_registry_needs_memory(void **state)
{
	static const char csv[] = "Service Name,Port Number,Transport Protocol,"
	    "Description,Assignee,Contact,Registration Date,Modification Date,"
	    "Reference,Service Code,Unauthorized Use Reported,"
	    "Assignment Notes\nssh,22,tcp,a,,,,,,,,\n";
	struct portinfo_loader *loader;
	size_t left = 1; /* for the loader itself */
	bool loaded;

	(void)state;
	memory_returns = true;
	do {
		memory_left = left++;
		loader = portinfo_open_loader(NULL, NULL, NULL);
		assert_non_null(loader);
		errno = 0;
		loaded = portinfo_load_bytes(loader, "a.csv", csv,
		    strlen(csv), NULL);
		assert_true(loaded || errno == ENOMEM);
		portinfo_close_loader(loader);
	} while (!loaded);
	memory_left = SIZE_MAX;
	memory_returns = false;
	assert_true(left > 5);
}

static int
make_note(void **state)
{
	(void)state;
	write_file(path, text);
	return 0;
}

static int
remove_note(void **state)
{
	(void)state;
	return remove(path);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(without_memory_there_is_no_table),
		cmocka_unit_test(a_failed_loader_can_be_closed),
		cmocka_unit_test(a_registry_needs_memory)
	};

	return cmocka_run_group_tests(tests, make_note, remove_note);
}
