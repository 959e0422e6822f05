/* SPDX-License-Identifier: MIT */
/*
 * The host tools without memory.  Their main functions are renamed.  See also
 * tests/build/generator.sh and importer.sh.
 */
#include "cmocka_test.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "files.h"
#include "memory.h"

int gen_main(int argc, char **argv);
int iana2note_main(int argc, char **argv);

/* Reads the beginning of a file. */
static const char *
get_file(const char *file, char text[256])
{
	FILE *stream = fopen(file, "r");

	assert_non_null(stream);
	text[fread(text, 1, 255, stream)] = '\0';
	fclose(stream);
	return text;
}

/* Runs a tool whose memory lasts for `left` calls; stderr is in tools_said. */
static int
run(int (*tool)(int, char **), char *const *words, size_t left)
{
	char *argv[8] = { NULL };
	int argc = 0, old = dup(STDERR_FILENO), status;

	for (; words[argc] != NULL; argc++)
		argv[argc] = words[argc];
	assert_non_null(freopen("tools_said", "w", stderr));
	optind = 1;
	memory_left = left;
	status = tool(argc, argv);
	memory_left = SIZE_MAX;
	fflush(stderr);
	dup2(old, STDERR_FILENO);
	close(old);
	return status;
}

/* Without enough memory the tool says so and leaves the file alone. */
static void
check_tool(int (*tool)(int, char **), char *const *words)
{
	size_t left = 0;
	char text[256];

	write_file("tools_out", "old");
	while (run(tool, words, left) != 0) {
		assert_non_null(strstr(get_file("tools_said", text),
		    " memory\n"));
		assert_string_equal(get_file("tools_out", text), "old");
		assert_true(left++ < 1000);
	}
	assert_true(left > 3);
	assert_string_equal(get_file("tools_said", text), "");
	assert_string_not_equal(get_file("tools_out", text), "old");
	remove("tools_said");
	remove("tools_out");
	remove("tools_in");
}

static void
without_memory_the_generator_writes_nothing(void **state)
{
	char *words[] = { "portinfo-gen", "-otools_out", "tools_in", NULL };

	(void)state;
	write_file("tools_in", "Port|Name\n-|-\n22|ours\n");
	check_tool(gen_main, words);
}

static void
without_memory_the_importer_writes_nothing(void **state)
{
	char *words[] = { "iana2note", "-d2026-09-17", "-otools_out",
		"tools_in", NULL };

	(void)state;
	write_file("tools_in", "Service Name,Port Number,Transport Protocol,"
	    "Description,Assignee,Contact,Registration Date,"
	    "Modification Date,Reference,Service Code,"
	    "Unauthorized Use Reported,Assignment Notes\n"
	    "ssh,22,tcp,,,,,,,,,\n");
	check_tool(iana2note_main, words);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(allocations_are_wrapped),
		cmocka_unit_test(without_memory_the_generator_writes_nothing),
		cmocka_unit_test(without_memory_the_importer_writes_nothing)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
