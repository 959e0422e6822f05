/* SPDX-License-Identifier: MIT */
#include "note_files.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "message.h"

/* Holds a path, or enough of one for open(2) to find it too long. */
enum { PATH_SIZE = 4097 };

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

/* getenv, or strncmp, would take 0.6 % of each start to be bound. */
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
		strcpy(error->text, "-n requires the name of a file");
	else if (is_stdin(file) && notes->have_stdin)
		strcpy(error->text, "standard input can be read only once: "
		    "-n - is given twice");
	else if (notes->count == NOTES_MAX)
		strcpy(error->text, "more than 64 notes are given with -n");
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
	bool *printed = user;
	char text[PATH_SIZE + 1024];

	portinfo_format_diagnostic(diagnostic, text, sizeof(text));
	*printed &= message_put_text(text);
}

bool
notes_load(struct portinfo_loader *loader, const char *file,
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

/* Loads the notes of a list, in which `-` is a file like any other. */
static bool
load_list(struct portinfo_loader *loader, const char *list)
{
	char path[PATH_SIZE];
	bool all = true;
	size_t length;

	while (*list != '\0') {
		for (length = 0; *list != '\0' && *list != ':'; list++)
			if (length < PATH_SIZE - 1)
				path[length++] = *list;
		path[length] = '\0';
		list += *list == ':';
		if (length > 0)
			all &= notes_load(loader, is_stdin(path) ? "./-" :
			    path, NULL);
	}
	return all;
}

struct portinfo_table *
notes_read(const struct notes *notes, bool *all)
{
	bool printed = true;
	struct portinfo_loader *loader = portinfo_open_loader(
	    portinfo_builtin(), notes_print, &printed);
	size_t i;

	*all = true;
	if (loader == NULL)
		return NULL;
	for (i = 0; i < notes->count; i++)
		*all &= notes_load(loader, notes->files[i], NULL);
	if (notes->variable != NULL)
		*all &= load_list(loader, notes->variable);
	*all &= printed;
	return portinfo_make_table(loader);
}
