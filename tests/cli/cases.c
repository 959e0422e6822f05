/* SPDX-License-Identifier: MIT */
/*
 * Runs the cases of the command.
 *
 *	cases FILE PROGRAM [EMULATOR]
 *
 * A case file holds cases of these lines, in this order:
 *
 *	# the claim; begins a case
 *	$ the command, for the sh of PATH; `portinfo` in it is PROGRAM
 *	< a line of standard input
 *	> a line of standard output
 *	! a line of standard error
 *	= the exit status, if it is not 0
 *
 * Other lines are comments.  Commands run in a new folder below TMPDIR, in
 * which `notes` is ../notes of the current folder.  An EMULATOR runs the
 * program.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../unit/cmocka_test.h"

enum { CASES_MAX = 256, TEXT_MAX = 65536, PATH_LENGTH = 4096 };

struct command_case {
	char claim[128];
	char command[4096];
	char input[TEXT_MAX];
	char output[TEXT_MAX];
	char error[TEXT_MAX];
	int status;
};

/* Adds a line to a text, and exits if it does not fit. */
static void
add_line(char *text, size_t size, const char *line)
{
	if (strlen(text) + strlen(line) + 2 > size) {
		fprintf(stderr, "cases: no room for: %s\n", line);
		exit(2);
	}
	strcat(text, line);
	strcat(text, "\n");
}

static void
read_line(struct command_case *c, const char *line)
{
	const char *text = line[1] == ' ' ? line + 2 : line + 1;

	if (line[0] == '$')
		snprintf(c->command, sizeof(c->command), "%s", text);
	else if (line[0] == '<')
		add_line(c->input, sizeof(c->input), text);
	else if (line[0] == '>')
		add_line(c->output, sizeof(c->output), text);
	else if (line[0] == '!')
		add_line(c->error, sizeof(c->error), text);
	else if (line[0] == '=')
		c->status = atoi(text);
}

static size_t
read_cases(const char *file, struct command_case *cases)
{
	FILE *in = fopen(file, "r");
	char *line = NULL;
	size_t size = 0, count = 0;
	ssize_t length;

	if (in == NULL) {
		perror(file);
		exit(2);
	}
	while ((length = getline(&line, &size, in)) > 0) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' && count < CASES_MAX)
			snprintf(cases[count++].claim, sizeof(cases->claim),
			    "%s", line + 2);
		else if (count > 0)
			read_line(&cases[count - 1], line);
	}
	free(line);
	fclose(in);
	return count;
}

/* Writes a text to a new file in the current folder. */
static void
put_file(const char *name, const char *text)
{
	FILE *out = fopen(name, "w");

	assert_non_null(out);
	assert_true(fputs(text, out) >= 0);
	assert_int_equal(fclose(out), 0);
}

static void
get_file(const char *name, char *text)
{
	FILE *in = fopen(name, "r");
	size_t length;

	assert_non_null(in);
	length = fread(text, 1, TEXT_MAX - 1, in);
	text[length] = '\0';
	fclose(in);
}

static void
run_case(void **state)
{
	const struct command_case *c = *state;
	static char output[TEXT_MAX], error[TEXT_MAX];
	int status;

	put_file("input", c->input);
	put_file("command", c->command);
	status = system("exec sh command <input >output 2>error");
	get_file("output", output);
	get_file("error", error);
	if (strcmp(output, c->output) != 0 || strcmp(error, c->error) != 0)
		print_error("$ %s\n", c->command);
	assert_string_equal(error, c->error);
	assert_string_equal(output, c->output);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), c->status);
}

/*
 * Enters a new folder, in which `portinfo` is the program and `notes` the
 * folder of notes, and puts it first in PATH.
 */
static void
enter_folder(const char *program, const char *emulator)
{
	static char folder[PATH_LENGTH], script[2 * PATH_LENGTH];
	static char path[2 * PATH_LENGTH];
	char here[PATH_LENGTH - 16], notes[PATH_LENGTH];
	const char *scratch = getenv("TMPDIR");

	if (getcwd(here, sizeof(here)) == NULL)
		exit(2);
	snprintf(folder, sizeof(folder), "%s/portinfo-cases-XXXXXX",
	    scratch != NULL ? scratch : "/tmp");
	snprintf(notes, sizeof(notes), "%s/../notes", here);
	if (mkdtemp(folder) == NULL || chdir(folder) != 0 ||
	    symlink(notes, "notes") != 0) {
		perror(folder);
		exit(2);
	}
	snprintf(script, sizeof(script), "#!/bin/sh\nexec '%s' '%s' \"$@\"\n",
	    emulator, program);
	put_file("portinfo", script);
	snprintf(path, sizeof(path), "%s:%s", folder, getenv("PATH"));
	if (emulator[0] == '\0' && (remove("portinfo") != 0 ||
	    symlink(program, "portinfo") != 0))
		exit(2);
	if (system("chmod +x portinfo") != 0)
		exit(2);
	setenv("PATH", path, 1);
}

static void
leave_folder(void)
{
	static const char *const files[] = { "input", "command", "output",
		"error", "portinfo", "notes" };
	char folder[PATH_LENGTH];
	size_t i;

	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		remove(files[i]);
	if (getcwd(folder, sizeof(folder)) != NULL && chdir("/") == 0)
		rmdir(folder);
}

int
main(int argc, char **argv)
{
	struct command_case *cases = calloc(CASES_MAX, sizeof(*cases));
	static struct CMUnitTest tests[CASES_MAX];
	size_t count, i;
	int failed;

	if (argc < 3 || cases == NULL) {
		fprintf(stderr, "usage: cases file program [emulator]\n");
		return 2;
	}
	count = read_cases(argv[1], cases);
	for (i = 0; i < count; i++)
		tests[i] = (struct CMUnitTest){ .name = cases[i].claim,
			.test_func = run_case, .initial_state = &cases[i] };
	if (count == 0) {
		fprintf(stderr, "cases: no case in %s\n", argv[1]);
		return 2;
	}
	enter_folder(argv[2], argc > 3 ? argv[3] : "");
	failed = _cmocka_run_group_tests(argv[1], tests, count, NULL, NULL);
	leave_folder();
	free(cases);
	return failed;
}
