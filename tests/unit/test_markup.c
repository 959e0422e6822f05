/* SPDX-License-Identifier: MIT */
/* The text that a cell shows, without its marks. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include "escaped_sign.h"
#include "markup.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

#define TICKS_31 "```````````````````````````````"

/* An escaped sign is printed as itself, after a `!`. */
struct shown {
	const char *source;
	const char *text;
};

static const struct shown shown[] = {
	{ "", "" },
	{ " \t\xc2\xa0", "" },
	{ "SSH", "SSH" },
	{ "a\tb", "a b" },
	/* Emphasis. */
	{ "**SSH**", "SSH" },
	{ "*SSH*", "SSH" },
	{ "__SSH__", "SSH" },
	{ "_SSH_", "SSH" },
	{ "***SSH***", "SSH" },
	{ "~~SSH~~ ==now==", "SSH now" },
	{ "~ = a", "~ = a" },
	{ "*Telnet", "Telnet" },
	{ "IMAP4*", "IMAP4" },
	{ "<br> *Telnet", "Telnet" },
	{ "IMAP4* <br>", "IMAP4" },
	{ "SQL*Net", "SQL*Net" },
	{ "*a SQL*Net*", "a SQL*Net" },
	{ "a**b**c", "abc" },
	{ "iso_tp0_a", "iso_tp0_a" },
	{ "a__b", "a__b" },
	{ "_gateway", "_gateway" },
	{ "*", "" },
	{ "**", "" },
	{ "*a* b*", "a b" },
	{ "*a* b* c", "a b* c" },
	{ "*a_ b", "a_ b" },
	{ "_a* b", "_a* b" },
	/* Code. */
	{ "`cl/1`", "cl!/1" },
	{ "``a`b``", "a`b" },
	{ "`a", "`a" },
	{ "``a`", "``a`" },
	{ "``", "``" },
	{ "`a``", "`a``" },
	{ TICKS_31 "``a`", TICKS_31 "``a`" },
	{ "`` a `b`", "`` a b" },
	{ "` a ``b``", "` a b" },
	{ TICKS_31 "a`b" TICKS_31, "a`b" },
	{ TICKS_31 "`a" TICKS_31 "`", TICKS_31 "`a" TICKS_31 "`" },
	{ "`*a*`", "!*a!*" },
	{ "`[a](b)`", "![a!]!(b!)" },
	{ "`&amp;`", "!&amp!;" },
	{ "`a\tb`", "a b" },
	{ "`a\\`", "a\\" },
	/* Escapes. */
	{ "\\*a\\*", "!*a!*" },
	{ "a \\| b", "a !| b" },
	{ "`a\\|b`", "a!|b" },
	{ "``\\|`\\|``", "!|`!|" },
	{ "`a\\\\|b`", "a\\!|b" },
	{ "`a\\*b`", "a\\!*b" },
	{ "a\\/b", "a!/b" },
	{ "\\!a\\~", "!a!~" },
	{ "\\\\", "\\" },
	{ "C:\\dos \\1", "C:\\dos \\1" },
	{ "\\", "\\" },
	{ "\\\ta\\ b", "\\ a\\ b" },
	{ "\\é", "\\é" },
	/* Links. */
	{ "[FTP](https://example.org)", "FTP" },
	{ "[FTP](https://example.org/a_(b))", "FTP" },
	{ "[**FTP**](a), [SSH](b)", "FTP, SSH" },
	{ "[FTP] (a)", "[FTP] (a)" },
	{ "[a](b){:target=\"\\_blank\"}{:rel=\"c\"} d", "a d" },
	{ "[a](b){:c", "a{:c" },
	{ "5000（HTTPS 5001）", "5000(HTTPS 5001)" },
	{ "`a（b）`", "a（b）" },
	{ "[a](b){c}, a{:b}", "a{c}, a{:b}" },
	{ "[FTP](a", "[FTP](a" },
	{ "[FTP", "[FTP" },
	{ "FTP](a)", "FTP](a)" },
	{ "FTP][1]", "FTP][1]" },
	{ "[FTP][1], [SSH][]", "FTP, SSH" },
	{ "[FTP] [1]", "[FTP] [1]" },
	{ "[FTP][1", "[FTP][1" },
	{ "[FTP][[SSH]]", "[FTP]SSH" },
	{ "a[0]", "a[0]" },
	{ "![FTP](a.png)! ![[SSH]]", "FTP! SSH" },
	{ "[a](b)](c)", "a](c)" },
	{ "FTP[^1]", "FTP" },
	{ "FTP[^1", "FTP[^1" },
	{ "[[LDAP]]", "LDAP" },
	{ "[[LDAP#bind]]", "LDAP" },
	{ "[[LDAP#bind\\|Directory]]", "Directory" },
	{ "[[a\tb]] [[|SSH]]", "a b SSH" },
	{ "[[]]", "" },
	/* Tags and entities. */
	{ "80<br>443", "80\n443" },
	{ "80<br/>443<BR />1", "80\n443\n1" },
	{ "<br> 80<br>443 <br/><br>", "80\n443" },
	{ "465<sup>3</sup>", "465" },
	{ "a<SUP>b</SUP>c", "ac" },
	{ "465<sup>3", "4653" },
	{ "<b>a</b>", "a" },
	{ "a < b > c", "a < b > c" },
	{ "<1>", "<1>" },
	{ "<a [^1]", "<a" },
	{ "[^1 <b>a</b>", "[^1 a" },
	{ "<sup>3 <!-- a -->", "3" },
	{ "<", "<" },
	{ "a</br>b", "a\nb" },
	{ "&#39;a&apos; &ndash; &mdash; b &rarr; c &middot;",
	    "'a' – — b → c ·" },
	{ "AT&amp;T &lt;&gt;&quot;&nbsp;&#124;|", "AT&T <>\" ||" },
	{ "<!-- a -->", "" },
	{ "a <!-- | > -- <b> -->b", "a b" },
	{ "a<!-->b-->c", "ab-->c" },
	{ "<!-- a --> <!-- b -->c", "c" },
	{ "<!-- a", "<!-- a" },
	{ "<!- a -->", "<!- a -->" },
	{ "`<!-- a -->`", "!<!!-!- a !-!-!>" },
	{ "a & b; &copy;", "a & b; &copy;" },
	{ "&", "&" },
	{ "𝄞 FTP é", "𝄞 FTP é" },
	/* Pictures. */
	{ "FTP 📁", "FTP" },
	{ "✅ a ⚠\xef\xb8\x8f b", "a  b" },
	{ "1\xef\xb8\x8f\xe2\x83\xa3 a", "1 a" },
	{ "👩\xe2\x80\x8d💻", "" },
	{ "a → b ™", "a → b ™" },
	{ "**📁 a**", "a" }
};

/* Reads from and into memory of exactly the source's size. */
static char *
read_marks(bool is_plain, const char *source, size_t length,
    const char **place, size_t *shown_length)
{
	char *copy = malloc(length + 1), *out = malloc(length + 1), *text;
	char *from = realloc(copy, length == 0 ? 1 : length);
	struct pi_span span;

	assert_true(from != NULL && out != NULL);
	memcpy(from, source, length);
	out = realloc(out, length == 0 ? 1 : length);
	assert_non_null(out);
	span = pi_markup_read((struct pi_span){ from, length }, out, is_plain);
	*shown_length = span.length;
	text = calloc(1, 2 * length + 1);
	assert_non_null(text);
	if (span.bytes == NULL)
		*place = source + length - span.length;
	else
		memcpy(text, span.bytes, span.length);
	free(from);
	free(out);
	return text;
}

/* Puts a `!` before each escaped sign. */
static void
mark_escaped(char *text, size_t length)
{
	char *copy = strdup(text), *end = text, sign;
	size_t i;

	assert_non_null(copy);
	for (i = 0; i < length; i++) {
		sign = copy[i];
		if (sign > 0 && sign < ' ' && sign != '\n') {
			assert_int_equal(pi_unescape(&sign, 1), 1);
			*end++ = '!';
		}
		*end++ = sign;
	}
	*end = '\0';
	free(copy);
}

static void
marks_are_not_shown(void **state)
{
	const char *place;
	size_t i, length;

	(void)state;
	for (i = 0; i < LENGTH(shown); i++) {
		char *text = read_marks(false, shown[i].source,
		    strlen(shown[i].source), &place, &length);

		print_message("  %s\n", shown[i].source);
		mark_escaped(text, length);
		assert_string_equal(text, shown[i].text);
		free(text);
	}
}

static void
plain_text_has_no_escaped_signs(void **state)
{
	static const struct shown cases[] = {
		{ "", "" }, { "`80/tcp`", "80/tcp" },
		{ "`137-139`, `22`", "137-139, 22" },
		{ "137\\-139", "137-139" }, { "**22**<br>23", "22\n23" },
		{ "`1\\|2` <!-- 3 -->✅", "1|2" }
	};
	const char *place;
	size_t i, length;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		char *text = read_marks(true, cases[i].source,
		    strlen(cases[i].source), &place, &length);

		assert_string_equal(text, cases[i].text);
		free(text);
	}
}

static void
an_unclosed_wiki_link_is_an_error_with_a_place(void **state)
{
	static const char *const cases[] = { "[[a", "a [[b]", "a [[b] ]",
		"[[a]] [[", "![[a" };
	static const size_t places[] = { 0, 2, 2, 6, 1 };
	const char *place;
	size_t i, length;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		free(read_marks(false, cases[i], strlen(cases[i]),
		    &place, &length));
		assert_ptr_equal(place, cases[i] + places[i]);
	}
}

static void
unescaping_restores_signs_and_joins_blanks(void **state)
{
	static const char source[] = "`/,()&+;-:*=~_<>[]|`  <br>\\`a ";
	char out[sizeof(source)], read[sizeof(source)];
	struct pi_span text = pi_markup_read(pi_span(source), out, false);
	size_t length;

	(void)state;
	assert_int_equal(pi_unescape(read, 0), 0);
	memcpy(read, text.bytes, text.length);
	length = pi_unescape(read, text.length);
	read[length] = '\0';
	assert_string_equal(read, "/,()&+;-:*=~_<>[]| `a");
	length = pi_unescape(strcpy(read, " \n a\n\nb "), 8);
	assert_int_equal(length, 3);
	assert_memory_equal(read, "a b", 3);
	assert_int_equal(pi_unescape(strcpy(read, " \n"), 2), 0);
}

static void
no_prefix_is_read_past_its_end(void **state)
{
	static const char source[] = "`a` ``b``\\| [c](d(e)) [^1] [[f#g\\|h]] "
	    "<b>i</b><sup>j</sup><br>*k* __l__ ~~m~~ &amp; &#124; `n\\|` "
	    "⚠\xef\xb8\x8f📁<!-- o -->\\";
	const char *place;
	size_t n, length;

	(void)state;
	for (n = 0; n < sizeof(source); n++)
		free(read_marks(false, source, n, &place, &length));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_are_not_shown),
		cmocka_unit_test(plain_text_has_no_escaped_signs),
		cmocka_unit_test(
		    an_unclosed_wiki_link_is_an_error_with_a_place),
		cmocka_unit_test(
		    unescaping_restores_signs_and_joins_blanks),
		cmocka_unit_test(no_prefix_is_read_past_its_end)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
