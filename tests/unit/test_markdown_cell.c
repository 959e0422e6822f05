/* SPDX-License-Identifier: MIT */
/* Writes the cells of a note. */
#include "cmocka_test.h"

#include <string.h>

#include "buffer.h"
#include "markdown_cell.h"

struct cell_case {
	const char *put;
	const char *written;
};

static const struct cell_case names[] = {
	{ "", "-" },
	{ "http", "http" },
	{ "whois++", "whois++" },
	{ "z39.50", "z39.50" },
	{ "a_b-C9", "a_b-C9" },
	{ "802-11-iapp", "802-11-iapp" },
	{ "+a-", "+a-" },
	{ "sql*net", "`sql*net`" },
	{ "cl/1", "`cl/1`" },
	{ "a:b", "`a:b`" },
	{ "azAZ09", "azAZ09" },
	{ "a{b", "`a{b`" },
	{ "a@b", "`a@b`" },
	{ "a[b", "`a[b`" },
	{ "_a", "`_a`" },
	{ "a_", "`a_`" },
	{ "a__b", "`a__b`" },
	{ "a+_b", "`a+_b`" },
	{ "a_.b", "`a_.b`" },
	{ "\xc3\xa9", "`\xc3\xa9`" },
};

static const struct cell_case prose[] = {
	{ "", "" },
	{ "Simple Mail Transfer", "Simple Mail Transfer" },
	{ "*", "\\*" },
	{ "\\ ` * _ [ ] < > | ~ =", "\\\\ \\` \\* \\_ \\[ \\] \\< \\> \\| "
	    "\\~ \\=" },
	{ "File Transfer [Control]", "File Transfer \\[Control\\]" },
	{ "a*_b", "a\\*\\_b" },
	{ "(a) # ! & - + . / : ; ' \"", "(a) # ! & - + . / : ; ' \"" },
	{ "FORT\xc3\x89", "FORT\xc3\x89" },
	{ "a \xf0\x9f\x93\x81\xe2\x98\x81 b", "a `\xf0\x9f\x93\x81\xe2\x98"
	    "\x81` b" },
	{ "x &lt;", "x \\&lt;" },
	{ "R&D & a&b c; &amp; &#33;", "R&D & a&b c; \\&amp; \\&#33;" },
};

static void
check(void (*write)(struct pi_buffer *, const char *),
    const struct cell_case *cases, size_t count)
{
	struct pi_buffer note = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		pi_buffer_puts(&note, "| ");
		write(&note, cases[i].put);
		assert_string_equal(note.bytes + 2, cases[i].written);
		pi_buffer_free(&note);
	}
}

static void
names_are_plain_or_code(void **state)
{
	(void)state;
	check(pi_markdown_cell_name, names, sizeof(names) / sizeof(names[0]));
}

static void
markup_in_prose_is_escaped(void **state)
{
	(void)state;
	check(pi_markdown_cell_prose, prose, sizeof(prose) / sizeof(prose[0]));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_plain_or_code),
		cmocka_unit_test(markup_in_prose_is_escaped)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
