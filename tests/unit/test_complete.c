/* SPDX-License-Identifier: MIT */
/* What --complete prints of a table. */
#include "answers.h"

#include "complete.h"

static const char note[] = HEAD ROW("1", "SSH / ssh-alt", "tcp", "")
	ROW("2", "sShX", "tcp", "") ROW("3", "\xc3\x89" "COLE", "tcp", "")
	ROW("4", "Home Assistant", "tcp", "");

static const struct {
	const char *claim;
	const char *beginning;
	const char *lines[3]; /* in any order */
} cases[] = {
	{ "in lower case", "ss", { "ssh\n", "ssh-alt\n", "sshx\n" } },
	{ "digits and signs have no case", "ssh-", { "ssh-alt\n" } },
	{ "as they are spelled", "SS", { "SSH\n" } },
	{ "with a capital letter after others", "sS", { "sShX\n" } },
	{ "a capital letter at the end", "ssH", { NULL } },
	{ "only letters of ASCII have a case", "\xc3\x89",
	    { "\xc3\x89" "cole\n" } },
	{ "a blank", "home ", { "home assistant\n" } },
	{ "none", "x", { NULL } }
};

static void
names_are_printed_one_to_a_line(void **state)
{
	static struct output output;
	struct portinfo_table *table = load("a.md", note);
	size_t i, k, length;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		print_message("  %s\n", cases[i].claim);
		output_begin(&output, -1);
		assert_int_equal(complete_put(&output, table,
		    cases[i].beginning), cases[i].lines[0] != NULL);
		length = output.length;
		output_byte(&output, '\0');
		for (k = 0; k < 3 && cases[i].lines[k] != NULL; k++) {
			assert_non_null(strstr(output.bytes,
			    cases[i].lines[k]));
			length -= strlen(cases[i].lines[k]);
		}
		assert_int_equal(length, 0);
	}
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_printed_one_to_a_line)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
