/* SPDX-License-Identifier: MIT */
/*
 * Times two commands side by side.
 *
 *	pair RUNS TIMES COMMAND-A COMMAND-B
 *
 * A run executes A TIMES times, and then B as often.  The first run does not
 * count; RUNS more follow.  Prints the ratio of the wall times of A and B: the
 * median of the runs, their minimum and maximum.  Commands are split at blanks
 * and started without a shell; their output goes to /dev/null.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { WORDS_MAX = 64 };

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void
split(char *command, char **words)
{
	size_t count = 0;

	for (char *word = strtok(command, " "); word != NULL &&
	    count < WORDS_MAX - 1; word = strtok(NULL, " "))
		words[count++] = word;
	words[count] = NULL;
}

static double
run(char **words, int times)
{
	posix_spawn_file_actions_t actions;
	double begin;
	pid_t pid;
	int i, status;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
	    O_WRONLY, 0);
	begin = now();
	for (i = 0; i < times; i++) {
		if (posix_spawnp(&pid, words[0], &actions, NULL, words,
		    environ) != 0 || waitpid(pid, &status, 0) < 0) {
			perror(words[0]);
			exit(2);
		}
	}
	posix_spawn_file_actions_destroy(&actions);
	return now() - begin;
}

static int
compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

int
main(int argc, char **argv)
{
	static double ratios[1000];
	char *a[WORDS_MAX], *b[WORDS_MAX];
	int runs, times, i;

	if (argc != 5 || (runs = atoi(argv[1])) < 1 || runs > 1000 ||
	    (times = atoi(argv[2])) < 1) {
		fprintf(stderr, "usage: pair runs times command-a command-b\n");
		return 2;
	}
	split(argv[3], a);
	split(argv[4], b);
	run(a, times);
	run(b, times);
	for (i = 0; i < runs; i++) {
		ratios[i] = run(a, times);
		ratios[i] /= run(b, times);
	}
	qsort(ratios, (size_t)runs, sizeof(*ratios), compare);
	printf("%.3f (%.3f to %.3f)\n", ratios[runs / 2], ratios[0],
	    ratios[runs - 1]);
	return 0;
}
