/* SPDX-License-Identifier: MIT */
/* Writes text into the cells of a note. */
#include "cmocka_test.h"

#include <string.h>

#include "buffer.h"
#include "markdown.h"

struct cell_case {
	const char *put;
	const char *written;
};

static const struct cell_case names[] = {
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
	{ "\xc3\xa9", "\xc3\xa9" },
	{ "a b_c", "a b_c" },
	{ " a", "` a`" },
	{ "\xf0\x9f\x93\x81", "`\xf0\x9f\x93\x81`" },
	{ "a`b|/", "a\\`b\\|\\/" },
};

static const struct cell_case texts[] = {
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
	{ "R&D & a&b c; &amp; &#33; &\xc3\xa9;", "R&D & a&b c; \\&amp; "
	    "\\&#33; &\xc3\xa9;" },
};

static void
put(void *note, const char *bytes, size_t length)
{
	pi_buffer_add(note, bytes, length);
}

static void
write_text(const struct pi_markdown *cell, const char *text)
{
	pi_markdown_text(cell, text, "\\`*_[]<>|~=");
}

static void
check(void (*write)(const struct pi_markdown *, const char *),
    const struct cell_case *cases, size_t count)
{
	struct pi_buffer note = { 0 };
	const struct pi_markdown cell = { &note, put };
	size_t i;

	for (i = 0; i < count; i++) {
		pi_buffer_puts(&note, "| ");
		write(&cell, cases[i].put);
		assert_string_equal(note.bytes + 2, cases[i].written);
		pi_buffer_free(&note);
	}
}

static void
names_are_plain_code_or_escaped(void **state)
{
	(void)state;
	check(pi_markdown_name, names, sizeof(names) / sizeof(names[0]));
}

static void
markup_in_text_is_escaped(void **state)
{
	(void)state;
	check(write_text, texts, sizeof(texts) / sizeof(texts[0]));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_plain_code_or_escaped),
		cmocka_unit_test(markup_in_text_is_escaped)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
