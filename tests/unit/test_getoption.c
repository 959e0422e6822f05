/* SPDX-License-Identifier: MIT */
/* Options: by cases of ours, and against getopt_long. */
#include "cmocka_test.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "getoption.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* The most words of a command line here, and a NULL. */
enum { WORDS = 7 };

static const struct option_spec specs[] = {
	{ 'a', false, "all" },
	{ 'b', false, "allow" },
	{ 'n', false, "no-header" },
	{ 'c', true, "class" },
	{ 'o', true, "columns" },
	{ 'l', true, "column" },
	{ '1', false, "first" },
	{ '\0', false, "" }
};

static const struct option_spec none[] = { { '\0', false, "" } };

/*
 * Reads a command line and tells its options, `a c=value`, and then its
 * operands, `: b c`; or `?word` for one that is unknown and `!word` for one
 * without its value.  There nothing is read on.
 */
static void
tell(struct pi_buffer *told, const struct option_spec *list, char **words)
{
	struct option_reader reader;
	enum option_status status;

	option_begin(&reader, list, words);
	while ((status = option_next(&reader)) == OPTION_READ) {
		pi_buffer_printf(told, "%c", reader.letter);
		if (reader.value != NULL)
			pi_buffer_printf(told, "=%s", reader.value);
		pi_buffer_puts(told, " ");
	}
	if (status != OPTION_END) {
		pi_buffer_printf(told, "%c%s", status == OPTION_UNKNOWN ? '?'
		    : '!', reader.wrong_word);
		return;
	}
	pi_buffer_puts(told, ":");
	for (; *words != NULL; words++)
		pi_buffer_printf(told, " %s", *words);
}

static const struct {
	const char *claim;
	const char *words[WORDS];
	const char *told;
} cases[] = {
	{ "no words", { NULL }, ":" },
	{ "an empty word is an operand", { "" }, ": " },
	{ "operands alone", { "ldap", "389" }, ": ldap 389" },
	{ "a minus is an operand", { "-", "-a", "-" }, "a : - -" },
	{ "two end the options", { "--", "-a", "b" }, ": -a b" },
	{ "but the first time only", { "--", "--", "-" }, ": -- -" },
	{ "nothing behind them", { "a", "--" }, ": a" },
	{ "options behind operands", { "x", "-a", "y", "--first", "z" },
	    "a 1 : x y z" },
	{ "operands keep their order", { "1", "-a", "2", "--", "3", "-b" },
	    "a : 1 2 3 -b" },
	/* Short ones. */
	{ "one", { "-a" }, "a :" },
	{ "a digit", { "-1" }, "1 :" },
	{ "the same twice", { "-a", "-aa" }, "a a a :" },
	{ "a cluster", { "-an1" }, "a n 1 :" },
	{ "a value attached", { "-cx" }, "c=x :" },
	{ "a value apart", { "-c", "x", "y" }, "c=x : y" },
	{ "a value at a cluster's end", { "-anc", "x", "-b" },
	    "a n c=x b :" },
	{ "attached to one", { "-acna", "x" }, "a c=na : x" },
	{ "the value may look like an option", { "-c", "-a", "-b" },
	    "c=-a b :" },
	{ "or like the end of all", { "-c", "--", "-a" }, "c=-- a :" },
	{ "or be a minus", { "-c", "-", "-c-" }, "c=- c=- :" },
	{ "an empty value", { "-c", "", "x" }, "c= : x" },
	{ "an equals sign is part of it", { "-c=x" }, "c==x :" },
	{ "a value's option is not repeated", { "-c", "x", "-a" },
	    "c=x a :" },
	{ "unknown", { "-x" }, "?-x" },
	{ "in a cluster", { "-anxb" }, "a n ?-x" },
	{ "a minus in a cluster", { "-a-" }, "a ?--" },
	{ "letters have a case", { "-A" }, "?-A" },
	{ "no ASCII", { "-\xc3\xa9" }, "?-\xc3" },
	{ "no value", { "x", "-c" }, "!-c" },
	{ "at a cluster's end", { "-anc" }, "a n !-c" },
	/* Long ones. */
	{ "a name", { "--all" }, "a :" },
	{ "its value attached", { "--class=x" }, "c=x :" },
	{ "apart", { "--class", "x", "y" }, "c=x : y" },
	{ "an empty one", { "--class=", "x" }, "c= : x" },
	{ "an empty one apart", { "--class", "", "x" }, "c= : x" },
	{ "a value that looks like an option", { "--class", "--all" },
	    "c=--all :" },
	{ "an equals sign in it", { "--class==x=" }, "c==x= :" },
	{ "a unique beginning", { "--fi", "--no-h", "--cl=x", "--n" },
	    "1 n c=x n :" },
	{ "its value apart", { "--cl", "x" }, "c=x :" },
	{ "a name that begins another", { "--all", "--column=x" },
	    "a l=x :" },
	{ "that other one", { "--allo", "--columns=x" }, "b o=x :" },
	{ "two begin so", { "--al" }, "?--al" },
	{ "three begin so", { "-a", "--c=x" }, "a ?--c=x" },
	{ "all begin with nothing", { "--=x" }, "?--=x" },
	{ "unknown", { "--none" }, "?--none" },
	{ "longer than a name", { "--firsts" }, "?--firsts" },
	{ "names have a case", { "--First" }, "?--First" },
	{ "three minuses", { "---" }, "?---" },
	{ "a value too many", { "--all=x" }, "?--all=x" },
	{ "an empty one, too", { "--first=" }, "?--first=" },
	{ "no value", { "x", "--class" }, "!--class" },
	{ "of a beginning", { "--cl" }, "!--cl" }
};

static void
command_lines_are_read(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(cases); i++) {
		struct pi_buffer told = { 0 };
		char *words[WORDS];

		print_message("  %s\n", cases[i].claim);
		memcpy(words, cases[i].words, sizeof(words));
		tell(&told, specs, words);
		assert_string_equal(told.bytes, cases[i].told);
		pi_buffer_free(&told);
	}
}

static void
where_there_are_no_options_all_are_unknown(void **state)
{
	static const struct {
		const char *words[2];
		const char *told;
	} unknown[] = {
		{ { "a" }, ": a" }, { { "-" }, ": -" }, { { "--" }, ":" },
		{ { "-a" }, "?-a" }, { { "--all" }, "?--all" },
		{ { "--=" }, "?--=" }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(unknown); i++) {
		struct pi_buffer told = { 0 };
		char *words[2];

		memcpy(words, unknown[i].words, sizeof(words));
		tell(&told, none, words);
		assert_string_equal(told.bytes, unknown[i].told);
		pi_buffer_free(&told);
	}
}

/* Its letter cannot be typed, but for those who try. */
static void
an_option_may_have_a_name_alone(void **state)
{
	static const struct option_spec named[] = { { 1, true, "color" },
		{ 'c', false, "check" }, { '\0', false, "" } };
	static const struct {
		const char *words[3];
		const char *told;
	} words_told[] = {
		{ { "--color", "x" }, "\001=x :" },
		{ { "--co=x", "-c" }, "\001=x c :" },
		{ { "-c\001", "x" }, "c ?-\001" },
		{ { "-\001x" }, "?-\001" }
	};
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(words_told); i++) {
		struct pi_buffer told = { 0 };
		char *words[3];

		memcpy(words, words_told[i].words, sizeof(words));
		tell(&told, named, words);
		assert_string_equal(told.bytes, words_told[i].told);
		pi_buffer_free(&told);
	}
}

/* The same specs for getopt_long; returns its letters. */
static const char *
convert(struct option *options)
{
	static char letters[2 * LENGTH(specs) + 1];
	size_t i, n = 0;

	letters[n++] = ':';
	for (i = 0; i + 1 < LENGTH(specs); i++) {
		options[i] = (struct option){ specs[i].name,
			specs[i].has_value ? required_argument : no_argument,
			NULL, specs[i].letter };
		letters[n++] = specs[i].letter;
		if (specs[i].has_value)
			letters[n++] = ':';
	}
	options[i] = (struct option){ NULL, 0, NULL, 0 };
	letters[n] = '\0';
	return letters;
}

/* As tell, but without the word that is wrong; words[0] is the program. */
static void
tell_getopt(struct pi_buffer *told, char **words, int count)
{
	struct option options[LENGTH(specs)];
	const char *letters = convert(options);
	int letter;

	optind = 0; /* begins anew */
	opterr = 0;
	while ((letter = getopt_long(count, words, letters, options,
	    NULL)) != -1) {
		if (letter == '?' || letter == ':') {
			pi_buffer_puts(told, letter == '?' ? "?" : "!");
			return;
		}
		pi_buffer_printf(told, "%c", letter);
		if (optarg != NULL)
			pi_buffer_printf(told, "=%s", optarg);
		pi_buffer_puts(told, " ");
	}
	pi_buffer_puts(told, ":");
	for (; optind < count; optind++)
		pi_buffer_printf(told, " %s", words[optind]);
}

/* Up to four words out of these, in each order. */
static void
command_lines_are_read_as_getopt_long_does(void **state)
{
	static char list[][12] = { "", "-", "--", "x", "-a", "-c", "-x",
		"-ncv", "-a1c", "--all", "--al", "--fi", "--class", "--cl=",
		"--allow=v", "--co", "--columns", "--=" };
	const size_t count = LENGTH(list);
	char program[] = "portinfo", *ours[5], *theirs[6];
	struct pi_buffer a = { 0 }, b = { 0 };
	size_t n, i, all = 1, number;

	(void)state;
	unsetenv("POSIXLY_CORRECT");
	for (n = 0; n <= 4; n++, all *= count) {
		for (number = 0; number < all; number++) {
			size_t rest = number;

			theirs[0] = program;
			for (i = 0; i < n; i++, rest /= count)
				ours[i] = theirs[i + 1] = list[rest % count];
			ours[n] = theirs[n + 1] = NULL;
			tell(&a, specs, ours);
			tell_getopt(&b, theirs, (int)n + 1);
			a.bytes[strcspn(a.bytes, "?!") + (strpbrk(a.bytes,
			    "?!") != NULL)] = '\0';
			assert_string_equal(a.bytes, b.bytes);
			a.length = b.length = 0;
		}
	}
	pi_buffer_free(&a);
	pi_buffer_free(&b);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(command_lines_are_read),
		cmocka_unit_test(an_option_may_have_a_name_alone),
		cmocka_unit_test(where_there_are_no_options_all_are_unknown),
		cmocka_unit_test(command_lines_are_read_as_getopt_long_does)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
