/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

#include "help.h"
#include "message.h"
#include "note_files.h"
#include "show.h"
#include "terminal.h"

static bool
goes_with_check(int option)
{
	return option == 'q' || option == 'h' || option == 'V' ||
	    option == OPTION_CHECK;
}

/* Returns true, or false with the error set. */
static bool
read_option(struct options *options, struct notes *notes, int option,
    const char *value, struct portinfo_message *error)
{
	static const char colours[COLOURS][CHOICE_SIZE] = { "auto", "always",
		"never" };
	const struct spec *spec = find_spec(option);

	if (options->excluded_by_check == 0 && !goes_with_check(option))
		options->excluded_by_check = option;
	switch (option) {
	case 'c':
		return portinfo_parse_class(value, &options->filter.classes,
		    error);
	case 'f':
		options->format = (unsigned char)choice_read(pi_span(value),
		    format_names, FORMATS, "format", error);
		return options->format != FORMATS;
	case OPTION_COLOUR:
		options->colour = (unsigned char)choice_read(pi_span(value),
		    colours, COLOURS, "--color value", error);
		return options->colour != COLOURS;
	case OPTION_COMPLETE:
		options->action = ACTION_COMPLETE;
		options->beginning = value;
		return true;
	case 'n':
		return notes_add(notes, value, error);
	case 'o':
		return columns_read(value, &options->columns, error);
	case 's':
		options->sources = value;
		return true;
	case 't':
		return portinfo_parse_transports(value,
		    &options->filter.transports, error);
	default:
		((unsigned char *)options)[spec->offset] = spec->value;
		return true;
	}
}

/* Counts the operands that are standard input. */
static unsigned int
count_stdin(char *const *word)
{
	unsigned int count = 0;

	for (; *word != NULL; word++)
		count += is_stdin(*word);
	return count;
}

bool
options_have_query(const struct options *options)
{
	const struct portinfo_filter *filter = &options->filter;

	return *options->queries != NULL || filter->classes != 0 ||
	    filter->transports != 0 || options->sources != NULL || filter->gaps;
}

/* Reports what is wrong with the command line, and returns false. */
static bool
refuse(const char *why, const char *what)
{
	message_put(why, what, NULL);
	message_put_text(help_usage);
	return false;
}

static bool
refuse_no_query(void)
{
	refuse("no query given", is_terminal(STDIN_FILENO) ? "" :
	    "; use - to read queries from standard input");
	if (is_terminal(STDERR_FILENO))
		message_put_text(help_examples);
	return false;
}

/* Returns whether the command line can be answered; reports why not. */
static bool
is_answerable(const struct options *options, const struct notes *notes)
{
	const struct portinfo_filter *filter = &options->filter;
	bool none = *options->queries == NULL;

	if (notes->have_stdin && count_stdin(options->queries) > 0)
		return refuse("standard input cannot be both a note (-n -) "
		    "and the queries", "");
	if (options->keyword && filter->gaps)
		return refuse("-k and -u are mutually exclusive", "");
	if (options->keyword && none)
		return refuse("-k requires a text to search for", "");
	if (notes->count == 0 && !options_have_query(options))
		return refuse_no_query();
	if (options->columns.count > 0 && options->format != FORMATS &&
	    formatters[options->format].has_fixed_columns)
		return refuse("-o cannot be used with -f ",
		    format_names[options->format]);
	return true;
}

/* Likewise for --check. */
static bool
is_checkable(const struct options *options)
{
	if (options->excluded_by_check == 'n')
		return refuse("--check takes notes as arguments; leave out -n",
		    "");
	if (options->excluded_by_check != 0)
		return refuse("--check cannot be used with --",
		    find_spec(options->excluded_by_check)->name);
	if (*options->queries == NULL)
		return refuse("--check requires a file", "");
	if (count_stdin(options->queries) > 1)
		return refuse("standard input can be read only once: "
		    "- is given twice", "");
	return true;
}

bool
options_read_sources(struct options *options,
    const struct portinfo_table *table)
{
	struct portinfo_message error;

	if (options->sources == NULL || portinfo_parse_sources(table,
	    options->sources, &options->filter.sources, &error))
		return true;
	message_put(error.text, NULL);
	return false;
}

/* Lists the options that an abbreviation may mean; returns how many. */
static size_t
list_candidates(const char *word, char *text, size_t size)
{
	struct pi_shown list = pi_show_begin(text, size);
	size_t length = strcspn(word + 2, "="), count = 0;
	const struct spec *spec;

	for (spec = specs; spec->option != 0; spec++) {
		if (strncmp(spec->name, word + 2, length) != 0)
			continue;
		pi_show(&list, count++ == 0 ? "--" : ", --");
		pi_show(&list, spec->name);
	}
	return count;
}

/* Returns the first letter that is unknown or takes an argument. */
static char
find_refused(const char *word)
{
	const struct spec *spec;

	do
		spec = find_spec((unsigned char)*++word);
	while (spec->option != 0 && *spec->argument == '\0');
	return *word;
}

/*
 * Reports why getopt_long returned `:` or `?` for a word.  Does not use optopt,
 * since relocating it takes 1 % of a start.
 */
static void
refuse_option(int why, const char *word)
{
	const char letter[] = { '-', find_refused(word), '\0' };
	bool is_long = word[1] == '-';
	char candidates[256];
	size_t count = is_long ? list_candidates(word, candidates,
	    sizeof(candidates)) : 0;

	if (why == ':')
		message_put("option requires an argument: ",
		    is_long ? word : letter, NULL);
	else if (count == 0)
		message_put("unknown option: ", is_long ? word : letter, NULL);
	else if (count == 1)
		message_put("option takes no argument: ", word, NULL);
	else
		message_put("option ", word, " is ambiguous: ", candidates,
		    NULL);
	message_put_text(help_usage);
}

/*
 * Reads the options, which may follow operands, and gathers the operands at
 * the front of argv.
 */
static bool
read_words(struct options *options, struct notes *notes, int argc,
    char **argv)
{
	char **operand = options->queries;
	struct getopt_lists lists;
	struct portinfo_message error;
	int at = 1, option;

	make_getopt_lists(&lists);
	optind = 0; /* resets it in glibc, musl and the BSDs */
	while ((option = getopt_long(argc, argv, lists.letters, lists.names,
	    NULL)) != -1 || (optind == at && at < argc)) {
		if (option == '?' || option == ':') {
			refuse_option(option, argv[at]);
			return false;
		}
		if (option == -1) {
			*operand++ = argv[optind++];
		} else if (!read_option(options, notes, option, optarg,
		    &error)) {
			message_put(error.text, NULL);
			return false;
		}
		at = optind;
	}
	while (optind < argc)
		*operand++ = argv[optind++];
	*operand = NULL;
	return true;
}

bool
options_read(struct options *options, struct notes *notes, int argc,
    char **argv)
{
	char **word;

	*options = (struct options){ .format = FORMATS };
	options->queries = argv + (argc > 0);
	/* Resolving getopt_long takes 1 % of a start: only with options. */
	for (word = options->queries; *word != NULL && **word != '-'; word++)
		;
	if (*word != NULL && !read_words(options, notes, argc, argv))
		return false;
	switch ((enum action)options->action) {
	case ACTION_ANSWER:
		return is_answerable(options, notes);
	case ACTION_CHECK:
		return is_checkable(options);
	case ACTION_COMPLETE:
		return *options->queries == NULL ||
		    refuse("--complete takes no queries", "");
	case ACTION_HELP:
	case ACTION_VERSION:
		break;
	}
	return true;
}
