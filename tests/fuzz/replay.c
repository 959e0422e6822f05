/* SPDX-License-Identifier: MIT */
/*
 * Runs a target on files: in every test run, and instead of libFuzzer.
 * Usage: fuzz_TARGET file-or-folder ...
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "whole_file.h"

/* The copy has the exact size, so that sanitizers see reads past its end. */
static void
replay_file(const char *path)
{
	size_t length = 0;
	char *bytes = pi_whole_file_read(path, &length);
	uint8_t *copy = malloc(length + (length == 0));

	if (bytes == NULL || copy == NULL) {
		perror(path);
		exit(EXIT_FAILURE);
	}
	memcpy(copy, bytes, length);
	free(bytes);
	/* Printed first: a crash does not name the file. */
	printf("%s\n", path);
	fflush(stdout);
	LLVMFuzzerTestOneInput(copy, length);
	free(copy);
}

/* Replays a file or all files of a folder.  Returns their number. */
static size_t
replay(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	char file[4096];
	size_t count = 0;

	if (folder == NULL) {
		replay_file(path);
		return 1;
	}
	while ((entry = readdir(folder)) != NULL) {
		if (*entry->d_name == '.')
			continue;
		snprintf(file, sizeof(file), "%s/%s", path, entry->d_name);
		replay_file(file);
		count++;
	}
	closedir(folder);
	return count;
}

int
main(int argc, char **argv)
{
	size_t count = 0;
	int i;

	for (i = 1; i < argc; i++)
		count += replay(argv[i]);
	printf("%zu inputs\n", count);
	return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
