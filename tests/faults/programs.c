/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "programs.h"

/* The main functions, renamed. */
int portinfo_main(int argc, char **argv, char **environment);
int gen_main(int argc, char **argv);
int iana2note_main(int argc, char **argv);

static const char names[][16] = { "portinfo", "portinfo-gen", "iana2note" };

const char *
command_text(const struct command *command)
{
	static char text[1024];
	size_t length, i;

	length = (size_t)snprintf(text, sizeof(text), "%s%s%s%s",
	    command->notes == NULL ? "" : "PORTINFO_NOTES=",
	    command->notes == NULL ? "" : command->notes,
	    command->notes == NULL ? "" : " ", names[command->program]);
	for (i = 0; command->words[i] != NULL && length < sizeof(text); i++)
		length += (size_t)snprintf(text + length,
		    sizeof(text) - length, " %s", command->words[i]);
	return text;
}

/* Runs the program in this process, and exits. */
static void
run_here(const struct command *command)
{
	char *words[WORDS_MAX + 2] = { NULL }, variable[256];
	char *environment[2] = { NULL, NULL };
	int count = 1, status = 0;

	words[0] = (char *)names[command->program];
	for (; command->words[count - 1] != NULL; count++)
		words[count] = (char *)command->words[count - 1];
	if (command->notes != NULL) {
		snprintf(variable, sizeof(variable), "PORTINFO_NOTES=%s",
		    command->notes);
		environment[0] = variable;
	}
	alarm(60);
	calls->counts = true;
	if (command->program == PORTINFO)
		status = portinfo_main(count, words, environment);
	else if (command->program == PORTINFO_GEN)
		status = gen_main(count, words);
	else
		status = iana2note_main(count, words);
	calls->counts = false;
	exit(status);
}

pid_t
begin_command(const struct command *command, int input, int output, int errors)
{
	pid_t process;

	fflush(NULL);
	process = fork();
	assert_true(process >= 0);
	if (process > 0)
		return process;
	if (dup2(input, 0) == -1 || dup2(output, 1) == -1 ||
	    dup2(errors, 2) == -1)
		_exit(99);
	run_here(command);
	return process;
}

int
end_command(pid_t process)
{
	int status;

	assert_int_equal(waitpid(process, &status, 0), process);
	calls->counts = false;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) :
	    WEXITSTATUS(status);
}

void
keep(FILE *file, struct kept *kept)
{
	rewind(file);
	kept->length = fread(kept->bytes, 1, sizeof(kept->bytes), file);
	assert_true(kept->length < sizeof(kept->bytes));
	kept->bytes[kept->length] = '\0';
}

void
run_command(const struct command *command, struct run *run)
{
	FILE *input = tmpfile(), *output = tmpfile(), *messages = tmpfile();

	assert_true(input != NULL && output != NULL && messages != NULL);
	if (command->input != NULL)
		fputs(command->input, input);
	rewind(input);
	run->status = end_command(begin_command(command, fileno(input),
	    fileno(output), fileno(messages)));
	keep(output, &run->output);
	keep(messages, &run->messages);
	fclose(input);
	fclose(output);
	fclose(messages);
}

void
expect_calls(const struct command *command, enum call last)
{
	static struct run run;
	int call;

	memset(calls, 0, sizeof(*calls));
	run_command(command, &run);
	assert_int_equal(run.status, 0);
	for (call = 0; call <= (int)last; call++)
		assert_true(calls->made[call] > 0);
}
