/* SPDX-License-Identifier: MIT */
/*
 * Gives files to a target, one after the other: the driver where there is no
 * libFuzzer, and that of every test run.
 * Usage: fuzz_TARGET file-or-folder ...
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "whole_file.h"

/* Gives the target a copy of the right size, so that a sanitizer sees more. */
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
	/* Told before: a crash says nothing of its file. */
	printf("%s\n", path);
	fflush(stdout);
	LLVMFuzzerTestOneInput(copy, length);
	free(copy);
}

/* Replays all files of a folder, or the file itself; returns their number. */
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
