/* SPDX-License-Identifier: MIT */
#include "note_files.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "message.h"
#include "show.h"

/* Holds a path, or enough of one for open(2) to find it too long. */
enum { PATH_SIZE = 4097 };

/* The most diagnostics of a note that are printed before an answer. */
enum { SHOWN_MAX = 3 };

/* Returns the value if the variable is PORTINFO_NOTES, otherwise NULL. */
static const char *
value_of(const char *variable)
{
	const char *name = "PORTINFO_NOTES=";

	while (*name != '\0')
		if (*variable++ != *name++)
			return NULL;
	return variable;
}

/* Compares by hand: resolving getenv or strncmp takes 0.6 % of a start. */
void
notes_begin(struct notes *notes, char *const *environment)
{
	const char *variable, *value;

	notes->count = 0;
	notes->have_stdin = false;
	notes->variable = NULL;
	for (; (variable = *environment) != NULL; environment++) {
		if (variable[0] != 'P' || variable[1] != 'O')
			continue;
		value = value_of(variable);
		if (value != NULL && *value != '\0')
			notes->variable = value;
	}
}

const char *
notes_name(const char *file)
{
	return is_stdin(file) ? "stdin" : file;
}

bool
notes_add(struct notes *notes, const char *file, struct portinfo_message *error)
{
	if (*file == '\0')
		strcpy(error->text, "-n requires a file name");
	else if (is_stdin(file) && notes->have_stdin)
		strcpy(error->text, "standard input can be read only once: "
		    "-n - is given twice");
	else if (notes->count == NOTES_MAX)
		strcpy(error->text, "-n can be given at most 64 times");
	else {
		notes->files[notes->count++] = file;
		notes->have_stdin |= is_stdin(file);
		return true;
	}
	return false;
}

void
notes_print(void *user, const struct portinfo_diagnostic *diagnostic)
{
	struct note_report *report = user;
	char text[PATH_SIZE + 1024];

	if (report->count++ >= report->most)
		return;
	portinfo_format_diagnostic(diagnostic, text, sizeof(text));
	report->failed |= !message_put_text(text);
}

/*
 * Adds a note to a loader: a file, or standard input if it is `-`.  Returns
 * true, or false after reporting why it cannot be read.
 */
static bool
load(struct portinfo_loader *loader, const char *file,
    struct portinfo_counts *counts)
{
	bool loaded = is_stdin(file) ?
	    portinfo_load_fd(loader, notes_name(file), STDIN_FILENO, counts) :
	    portinfo_load_file(loader, file, counts);

	/* Too many sources have their own diagnostic. */
	if (!loaded && errno != E2BIG)
		message_put("cannot read '", notes_name(file), "': ",
		    strerror(errno), NULL);
	return loaded;
}

/* What loads the notes for queries. */
struct reading {
	struct portinfo_loader *loader;
	struct note_report report; /* of the note being loaded */
	struct notes_outcome *outcome;
};

/* Reports how many diagnostics of a note were not printed. */
static void
report_more(struct note_report *report, const char *file)
{
	char text[2 * PATH_SIZE + 64];
	struct pi_shown shown = pi_show_begin(text, sizeof(text));

	if (report->count <= report->most)
		return;
	pi_show_text(&shown, pi_span(notes_name(file)));
	pi_show(&shown, ": ");
	pi_show_number(&shown, report->count - report->most);
	pi_show(&shown, " more; see portinfo --check ");
	pi_show_text(&shown, pi_span(file));
	pi_show(&shown, "\n");
	report->failed |= !message_put_text(text);
}

/* Loads a note; returns whether it is a source now. */
static bool
read_note(struct reading *reading, const char *file)
{
	struct notes_outcome *outcome = reading->outcome;
	struct portinfo_counts counts;
	bool loaded;

	reading->report.count = 0;
	loaded = load(reading->loader, file, &counts);
	report_more(&reading->report, file);
	outcome->failed |= counts.ports == 0 || reading->report.failed;
	outcome->has_error |= counts.errors > 0;
	return loaded;
}

/* Reads the notes of a list, in which `-` is a file like any other. */
static void
read_list(struct reading *reading, const char *list)
{
	char path[PATH_SIZE];
	size_t length;

	while (*list != '\0') {
		for (length = 0; *list != '\0' && *list != ':'; list++)
			if (length < PATH_SIZE - 1)
				path[length++] = *list;
		path[length] = '\0';
		list += *list == ':';
		if (length > 0)
			read_note(reading, is_stdin(path) ? "./-" : path);
	}
}

struct portinfo_table *
notes_read(const struct notes *notes, struct notes_outcome *outcome)
{
	struct reading reading = { .report = { .most = SHOWN_MAX },
		.outcome = outcome };
	size_t i;

	*outcome = (struct notes_outcome){ 0 };
	reading.loader = portinfo_open_loader(portinfo_builtin(), notes_print,
	    &reading.report);
	if (reading.loader == NULL)
		return NULL;
	for (i = 0; i < notes->count; i++)
		outcome->from_option += read_note(&reading, notes->files[i]);
	if (notes->variable != NULL)
		read_list(&reading, notes->variable);
	return portinfo_make_table(reading.loader);
}
