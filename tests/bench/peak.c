/* SPDX-License-Identifier: MIT */
/*
 * Runs a command, whose output goes to /dev/null, and prints its peak memory in
 * KB.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

extern char **environ;

int
main(int argc, char **argv)
{
	posix_spawn_file_actions_t actions;
	struct rusage usage;
	pid_t child;

	if (argc < 2 || posix_spawn_file_actions_init(&actions) != 0 ||
	    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null",
	    O_WRONLY, 0) != 0 ||
	    posix_spawn(&child, argv[1], &actions, NULL, argv + 1,
	    environ) != 0)
		return 2;
	if (waitpid(child, NULL, 0) != child ||
	    getrusage(RUSAGE_CHILDREN, &usage) != 0)
		return 2;
	printf("%ld\n", usage.ru_maxrss);
	return 0;
}
