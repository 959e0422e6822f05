/* SPDX-License-Identifier: MIT */
/* Reading the command line. */
#include "answers.h"
#include "captured.h"

#include <stdio.h>
#include <stdlib.h>

#include "note_files.h"
#include "help.h"
#include "options.h"

enum { WORDS_MAX = 13, TEXT_MAX = 128 };

/* A command line, and what is wrong with it, or NULL. */
struct line {
	const char *claim;
	const char *words[WORDS_MAX]; /* after the name of the program */
	const char *wrong;
};

static const struct line good[] = {
	{ "a query", { "389" }, NULL },
	{ "a query that begins with a hyphen, after --", { "--", "-5" },
	    NULL },
	{ "a hyphen is a query", { "-" }, NULL },
	{ "an empty query is one", { "" }, NULL },
	{ "a class without a query", { "-c", "user" }, NULL },
	{ "a transport without a query", { "-tudp" }, NULL },
	{ "a source without a query", { "--source=b" }, NULL },
	{ "help needs no query", { "-h" }, NULL },
	{ "neither does the version", { "--version" }, NULL },
	{ "options after queries", { "389", "-q" }, NULL },
	{ "options in one word", { "-1aHjq", "389" }, NULL },
	{ "columns in a format that has some", { "-o", "port", "-f", "csv",
	    "389" }, NULL },
	{ "columns and no format", { "-o", "port", "389" }, NULL },
	{ "colour", { "--color", "always", "--color=auto", "389" }, NULL },
	{ "notes, and a source of theirs", { "-sb", "-n", "b.md",
	    "--note=more.md" }, NULL },
	{ "a note and queries on standard input", { "-na", "-" }, NULL },
	{ "a note on standard input", { "-n-", "389" }, NULL },
	{ "notes to be checked", { "a", "--check", "-", "b" }, NULL },
	{ "names to be completed", { "--complete", "ld", "-n-" }, NULL },
	{ "also those with no beginning", { "--complete=" }, NULL }
};

static const struct line bad[] = {
	{ "nothing", { NULL }, "no query given" },
	{ "no query and no filter", { "-a", "-1", "-o", "port" },
	    "no query given" },
	{ "nothing after --", { "--" }, "no query given" },
	{ "an empty class", { "-c", "", "389" }, "well-known" },
	{ "an unknown class", { "-c", "high", "389" }, "'high'" },
	{ "an empty transport", { "--transport=", "389" }, "sctp" },
	{ "an unknown transport", { "-t", "tcp,icmp", "389" }, "'icmp'" },
	{ "an empty source", { "-s", "", "389" }, "a or b" },
	{ "an unknown source", { "-s", "a,c", "389" }, "'c'" },
	{ "an empty column", { "-o", "", "389" }, "aliases" },
	{ "an unknown column", { "-o", "port,ports", "389" }, "'ports'" },
	{ "an empty format", { "-f", "", "389" }, "tsv" },
	{ "an unknown format", { "-f", "xml", "389" }, "'xml'" },
	{ "an empty time for colour", { "--color=", "389" }, "never" },
	{ "an unknown one", { "--color=often", "389" }, "'often'" },
	{ "--check with any other option", { "--check", "-q", "-a", "x" },
	    "--check cannot be used with --all" },
	{ "a text and what is free", { "-k", "-u", "389" },
	    "-k and -u are mutually exclusive" },
	{ "columns with services", { "-o", "port", "-f", "services", "389" },
	    "-f services" },
	{ "columns with markdown", { "-fmarkdown", "-oport", "389" },
	    "-f markdown" },
	{ "a good value after a bad one", { "-f", "xml", "-f", "tsv",
	    "389" }, "'xml'" },
	{ "a note without a name", { "-n", "", "389" }, "-n" },
	{ "standard input as two notes", { "-n-", "--note=-", "389" },
	    "-n - is given twice" },
	{ "also after another note", { "-n", "a", "-n-", "-nb", "-n", "-",
	    "389" }, "-n - is given twice" },
	{ "standard input as a note and as queries", { "-n", "-", "-" },
	    "both a note (-n -) and the queries" },
	{ "also after --", { "-n", "-", "-k", "--", "a", "-" },
	    "both a note (-n -) and the queries" },
	{ "no notes to be checked", { "--check" }, "--check requires a file" },
	{ "notes to be checked and to be read", { "-n", "a", "--check", "b" },
	    "--check takes notes as arguments; leave out -n" },
	{ "standard input to be checked twice", { "--check", "-", "a", "-" },
	    "- is given twice" },
	{ "names to be completed, and a query", { "--complete", "ld", "389" },
	    "--complete takes no queries" }
};

static const struct note notes[] = {
	{ "a.md", HEAD ROW("1", "a", "tcp", "") },
	{ "b.md", HEAD ROW("2", "b", "tcp", "") }
};

/* Reads these words as main has them, after a name. */
static bool
read_words(struct options *options, struct notes *given,
    const char *const *words)
{
	static char copies[WORDS_MAX][64], *argv[WORDS_MAX + 2];
	static char name[] = "portinfo";
	char *const nothing[] = { NULL };
	int i;

	memset(argv, 0, sizeof(argv));
	argv[0] = name;
	for (i = 0; i < WORDS_MAX && words[i] != NULL; i++) {
		assert_true(strlen(words[i]) < sizeof(copies[i]));
		argv[i + 1] = strcpy(copies[i], words[i]);
	}
	memset(options, 0xa5, sizeof(*options));
	notes_begin(given, nothing);
	return options_read(options, given, i + 1, argv);
}

/* The same, and parses -s for a table. */
static bool
read_line(struct options *options, const char *const *words)
{
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct notes given;
	bool read = read_words(options, &given, words) &&
	    options_read_sources(options, table);

	portinfo_close_table(table);
	return read;
}

/* Where options and operands stand: `-1 -a -q -s VALUE: operands`. */
static const struct {
	const char *claim;
	const char *words[WORDS_MAX];
	const char *read;
} places[] = {
	{ "an empty word is an operand", { "" }, ": " },
	{ "operands alone", { "ldap", "389" }, ": ldap 389" },
	{ "a hyphen is an operand", { "-", "-a", "-" }, " -a: - -" },
	{ "two end the options", { "-a", "--", "-q", "b" }, " -a: -q b" },
	{ "but the first time only", { "--", "--", "-" }, ": -- -" },
	{ "hyphens after them", { "x", "--", "-", "-a" }, ": x - -a" },
	{ "nothing after them", { "a", "--" }, ": a" },
	{ "options after operands", { "x", "-a", "y", "--first", "z" },
	    " -1 -a: x y z" },
	{ "operands keep their order", { "1", "-a", "2", "--", "3", "-q" },
	    " -a: 1 2 3 -q" },
	{ "a short option", { "-a", "x" }, " -a: x" },
	{ "the same twice", { "-a", "-aa", "x" }, " -a: x" },
	{ "a cluster", { "-1aq", "x" }, " -1 -a -q: x" },
	{ "a cluster after an operand", { "x", "-1aq" }, " -1 -a -q: x" },
	{ "a value attached", { "-sx" }, " -s x:" },
	{ "a value apart", { "-s", "x", "y" }, " -s x: y" },
	{ "a value at a cluster's end", { "-aqs", "x", "-1" },
	    " -1 -a -q -s x:" },
	{ "a value in a cluster", { "-as1q", "x" }, " -a -s 1q: x" },
	{ "a value that looks like an option", { "-s", "-a", "-1" },
	    " -1 -s -a:" },
	{ "a value of two hyphens", { "-s", "--", "-", "-a" },
	    " -a -s --: -" },
	{ "a value that is an unknown option", { "--complete", "-x" }, ":" },
	{ "a hyphen as a value", { "-s", "-", "x" }, " -s -: x" },
	{ "an empty value", { "-s", "", "x" }, " -s : x" },
	{ "an equals sign is part of the value", { "-s=x" }, " -s =x:" },
	{ "a long option", { "--all", "x" }, " -a: x" },
	{ "its value attached", { "--source=x" }, " -s x:" },
	{ "its value apart", { "--source", "x", "y" }, " -s x: y" },
	{ "its value empty", { "--source=", "x" }, " -s : x" },
	{ "its value empty and apart", { "--source", "", "x" }, " -s : x" },
	{ "its value looks like an option", { "--source", "--all" },
	    " -s --all:" },
	{ "equals signs in its value", { "--source==x=" }, " -s =x=:" },
	{ "a unique beginning", { "--fi", "--so=x", "--q" },
	    " -1 -q -s x:" },
	{ "a unique beginning, the value apart", { "--s", "x" }, " -s x:" }
};

/* Command lines that getopt_long refuses, and the first line about it. */
static const struct line refused[] = {
	{ "an unknown letter", { "-x", "389" }, "unknown option: -x" },
	{ "in a cluster", { "389", "-aqx1" }, "unknown option: -x" },
	{ "a hyphen in a cluster", { "-a-" }, "unknown option: --" },
	{ "letters have a case", { "-A" }, "unknown option: -A" },
	{ "a letter that getopt uses itself", { "-:" },
	    "unknown option: -:" },
	{ "a letter that is not ASCII", { "-\xc3\xa9" },
	    "unknown option: -?" },
	{ "a control character, as some options have", { "-\001", "always" },
	    "unknown option: -?" },
	{ "an unknown name", { "--none", "389" }, "unknown option: --none" },
	{ "a name that is too long", { "--firsts" },
	    "unknown option: --firsts" },
	{ "names have a case", { "--First" }, "unknown option: --First" },
	{ "three hyphens", { "---" }, "unknown option: ---" },
	{ "two names begin so", { "389", "--no" },
	    "option --no is ambiguous: --note, --no-header" },
	{ "also with a value", { "--co=port", "389" },
	    "option --co=port is ambiguous: --columns, --color, "
	    "--complete" },
	{ "no argument", { "389", "-c" }, "option requires an argument: -c" },
	{ "no argument at a cluster's end", { "389", "-aqc" },
	    "option requires an argument: -c" },
	{ "no argument of a long option", { "389", "--format" },
	    "option requires an argument: --format" },
	{ "no argument of its beginning", { "--fo" },
	    "option requires an argument: --fo" },
	{ "no argument of one without a letter", { "389", "--color" },
	    "option requires an argument: --color" },
	{ "an argument too many", { "--quiet=yes", "389" },
	    "option takes no argument: --quiet=yes" },
	{ "an empty one too many", { "--first=", "389" },
	    "option takes no argument: --first=" },
	{ "one too many for one without a letter", { "--check=a" },
	    "option takes no argument: --check=a" }
};

static void
check_places(void)
{
	struct options options;
	struct notes given;
	char text[TEXT_MAX];
	char **word;
	size_t i;

	for (i = 0; i < LENGTH(places); i++) {
		print_message("  %s\n", places[i].claim);
		assert_true(read_words(&options, &given, places[i].words));
		snprintf(text, sizeof(text), "%s%s%s%s%s:",
		    options.first ? " -1" : "",
		    options.filter.all ? " -a" : "",
		    options.quiet ? " -q" : "",
		    options.sources != NULL ? " -s " : "",
		    options.sources != NULL ? options.sources : "");
		for (word = options.queries; *word != NULL; word++) {
			strcat(text, " ");
			strcat(text, *word);
		}
		assert_string_equal(text, places[i].read);
	}
}

static void
options_may_stand_anywhere(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	check_places();
	assert_int_equal(captured.writes, 0);
}

static void
also_with_posixly_correct(void **state)
{
	static struct captured captured;

	(void)state;
	capture(&captured);
	setenv("POSIXLY_CORRECT", "1", 1);
	check_places();
	unsetenv("POSIXLY_CORRECT");
	assert_int_equal(captured.writes, 0);
}

static void
refused_options_are_named_in_one_line(void **state)
{
	static struct captured captured;
	struct options options;
	struct notes given;
	char expected[TEXT_MAX];
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(refused); i++) {
		print_message("  %s\n", refused[i].claim);
		recapture(&captured);
		assert_false(read_words(&options, &given, refused[i].words));
		snprintf(expected, sizeof(expected), "portinfo: %s\nusage: ",
		    refused[i].wrong);
		assert_memory_equal(captured.bytes, expected,
		    strlen(expected));
	}
}

static void
good_command_lines_are_read_silently(void **state)
{
	static struct captured captured;
	struct options options;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(good); i++) {
		print_message("  %s\n", good[i].claim);
		assert_true(read_line(&options, good[i].words));
		assert_int_equal(captured.writes, 0);
	}
}

static void
bad_command_lines_are_reported(void **state)
{
	static struct captured captured;
	struct options options;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(bad); i++) {
		print_message("  %s\n", bad[i].claim);
		recapture(&captured);
		assert_false(read_line(&options, bad[i].words));
		assert_int_equal(captured.fd, STDERR_FILENO);
		assert_memory_equal(captured.bytes, "portinfo: ", 10);
		assert_non_null(strstr(captured.bytes, bad[i].wrong));
	}
}

static void
control_characters_of_options_are_not_printed(void **state)
{
	static const struct line lines[] = {
		{ "a letter", { "-\x1b", "389" }, NULL },
		{ "a word", { "--\x1b[31m\n", "389" }, NULL },
		{ "a value", { "-c", "\x1b[31m\n", "389" }, NULL },
		{ "a value for an option without one", { "--quiet=\x1b[31m",
		    "389" }, NULL }
	};
	static struct captured captured;
	struct options options;
	const char *end;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(lines); i++) {
		print_message("  %s\n", lines[i].claim);
		recapture(&captured);
		assert_false(read_line(&options, lines[i].words));
		assert_null(strchr(captured.bytes, '\x1b'));
		end = strchr(captured.bytes, '\n');
		assert_true(end != NULL && (end[1] == '\0' ||
		    strncmp(end + 1, "usage:", 6) == 0));
	}
}

static void
nothing_else_is_set(void **state)
{
	static const char *const words[WORDS_MAX] = { "389", "ldap" };
	struct options options;

	(void)state;
	assert_true(read_line(&options, words));
	assert_int_equal(options.filter.classes, 0);
	assert_int_equal(options.filter.transports, 0);
	assert_true(options.filter.sources == 0 && !options.filter.all);
	assert_null(options.sources);
	assert_int_equal(options.columns.count, 0);
	assert_int_equal(options.format, FORMATS);
	assert_false(options.first || options.no_header || options.quiet ||
	    options.keyword || options.filter.gaps);
	assert_int_equal(options.colour, COLOUR_AUTO);
	assert_int_equal(options.action, ACTION_ANSWER);
	assert_string_equal(options.queries[0], "389");
	assert_string_equal(options.queries[1], "ldap");
	assert_null(options.queries[2]);
}

/* Options that set the same member. */
static void
the_last_option_counts(void **state)
{
	static const struct {
		const char *words[WORDS_MAX];
		enum action action;
		enum format format;
	} lines[] = {
		{ { "-V", "-h" }, ACTION_HELP, FORMATS },
		{ { "-h", "--check", "-V" }, ACTION_VERSION, FORMATS },
		{ { "-hV", "--check", "a" }, ACTION_CHECK, FORMATS },
		{ { "--check", "--complete=a" }, ACTION_COMPLETE, FORMATS },
		{ { "--complete=a", "-V" }, ACTION_VERSION, FORMATS },
		{ { "-fcsv", "-j", "x" }, ACTION_ANSWER, FORMAT_JSON },
		{ { "-j", "-fcsv", "x" }, ACTION_ANSWER, FORMAT_CSV }
	};
	struct options options;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(lines); i++) {
		assert_true(read_line(&options, lines[i].words));
		assert_int_equal(options.action, lines[i].action);
		assert_int_equal(options.format, lines[i].format);
	}
}

/* Each option has the same effect by its letter and by its name. */
static void
options_are_set(void **state)
{
	static const char *const lines[2][WORDS_MAX] = {
		{ "x", "-1aHq", "-cuser", "-tudp,sctp", "-sb", "-ftsv",
		    "-oname,port", "--color=never" },
		{ "--first", "--all", "--no-header", "--quiet",
		    "--class=user", "--transport=udp,sctp", "x",
		    "--source=b", "--format", "tsv", "--columns",
		    "name,port", "--color=never" }
	};
	struct options options;
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		assert_true(read_line(&options, lines[i]));
		assert_true(options.first && options.filter.all &&
		    options.no_header && options.quiet);
		assert_int_equal(options.filter.classes,
		    PORTINFO_REGISTERED);
		assert_int_equal(options.filter.transports, PORTINFO_UDP |
		    PORTINFO_SCTP);
		assert_true(options.filter.sources == 2);
		assert_int_equal(options.format, FORMAT_TSV);
		assert_int_equal(options.colour, COLOUR_NEVER);
		assert_int_equal(options.columns.count, 2);
		assert_int_equal(options.columns.list[0], COLUMN_NAME);
		assert_string_equal(options.queries[0], "x");
		assert_null(options.queries[1]);
	}
}

/* Options that others exclude. */
static void
exclusive_options_are_set(void **state)
{
	static const char *const lines[][WORDS_MAX] = { { "-k", "x" },
		{ "--keyword", "x" }, { "-u" }, { "--unassigned" },
		{ "-h" }, { "--help" }, { "-V" }, { "--version" },
		{ "--check", "x" }, { "--complete", "x" } };
	static const int actions[] = { ACTION_ANSWER, ACTION_ANSWER,
		ACTION_ANSWER, ACTION_ANSWER, ACTION_HELP, ACTION_HELP,
		ACTION_VERSION, ACTION_VERSION, ACTION_CHECK,
		ACTION_COMPLETE };
	struct options options;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(lines); i++) {
		assert_true(read_line(&options, lines[i]));
		assert_int_equal(options.keyword, i < 2);
		assert_int_equal(options.filter.gaps, i == 2 || i == 3);
		assert_int_equal(options.action, actions[i]);
	}
}

/* Reads a command line with this many notes. */
static bool
read_notes(struct notes *given, size_t count)
{
	static char name[] = "portinfo", query[] = "389", note[] = "-na";
	char *const mine[] = { "PORTINFO_NOTES=c", NULL };
	char *argv[NOTES_MAX + 4] = { name, query };
	struct options options;
	size_t i;

	for (i = 0; i < count; i++)
		argv[i + 2] = note;
	notes_begin(given, mine);
	return options_read(&options, given, (int)count + 2, argv);
}

static void
up_to_64_notes_are_taken(void **state)
{
	static struct captured captured;
	struct notes given;

	(void)state;
	capture(&captured);
	assert_true(read_notes(&given, 2));
	assert_int_equal(given.count, 2);
	assert_string_equal(given.files[1], "a");
	assert_string_equal(given.variable, "c");
	assert_true(read_notes(&given, NOTES_MAX));
	assert_int_equal(given.count, NOTES_MAX);
	assert_int_equal(captured.writes, 0);
	assert_false(read_notes(&given, NOTES_MAX + 1));
	assert_non_null(strstr(captured.bytes, "at most 64 times"));
}

/* The last one given counts. */
static void
json_has_an_option_of_its_own(void **state)
{
	static const char *const lines[][WORDS_MAX] = { { "-j", "389" },
		{ "-f", "csv", "--json", "389" } };
	static const char *const csv[WORDS_MAX] = { "-jfcsv", "389" };
	struct options options;
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(lines); i++) {
		assert_true(read_line(&options, lines[i]));
		assert_int_equal(options.format, FORMAT_JSON);
	}
	assert_true(read_line(&options, csv));
	assert_int_equal(options.format, FORMAT_CSV);
}

static void
help_names_every_option(void **state)
{
	static const char *const lines[] = {
		"\n  -c, --class CLASS      print only ",
		"\n  -t, --transport LIST ",
		"\n  -s, --source LIST ", "\n  -a, --all  ", "\n  -1, --first ",
		"\n  -k, --keyword ", "\n  -u, --unassigned ",
		"\n  -n, --note FILE ", "\n      --check  ",
		"\n      --complete TEXT    print ",
		"\n  -o, --columns LIST ", "\n  -f, --format FORMAT ",
		"\n  -j, --json ", "\n  -H, --no-header ",
		"\n  -q, --quiet ", "\n      --color WHEN       use ",
		"\n  -h, --help ", "\n  -V, --version " };
	static struct output help;
	size_t i;

	(void)state;
	output_begin(&help, -1);
	help_put(&help);
	output_byte(&help, '\0');
	assert_memory_equal(help.bytes, "usage: portinfo ", 16);
	for (i = 0; i < LENGTH(lines); i++)
		assert_non_null(strstr(help.bytes, lines[i]));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(options_may_stand_anywhere),
		cmocka_unit_test(also_with_posixly_correct),
		cmocka_unit_test(refused_options_are_named_in_one_line),
		cmocka_unit_test(good_command_lines_are_read_silently),
		cmocka_unit_test(bad_command_lines_are_reported),
		cmocka_unit_test(control_characters_of_options_are_not_printed),
		cmocka_unit_test(nothing_else_is_set),
		cmocka_unit_test(the_last_option_counts),
		cmocka_unit_test(options_are_set),
		cmocka_unit_test(exclusive_options_are_set),
		cmocka_unit_test(up_to_64_notes_are_taken),
		cmocka_unit_test(json_has_an_option_of_its_own),
		cmocka_unit_test(help_names_every_option)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
