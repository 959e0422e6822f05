/* SPDX-License-Identifier: MIT */
/*
 * Does the least that reading a note can take: splits its rows at the pipes and
 * trims the cells.  Prints the number of bytes in the cells.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Splits a line; returns the bytes in its cells. */
static size_t
split(const char *line, const char *end)
{
	size_t sum = 0;
	const char *pipe, *last;

	for (; line < end; line = pipe + 1) {
		pipe = memchr(line, '|', (size_t)(end - line));
		if (pipe == NULL)
			pipe = end;
		for (last = pipe; line < last && *line == ' '; line++)
			continue;
		while (last > line && last[-1] == ' ')
			last--;
		sum += (size_t)(last - line);
	}
	return sum;
}

int
main(int argc, char **argv)
{
	FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
	char *line = NULL;
	size_t size = 0, sum = 0;
	ssize_t length;

	if (file == NULL)
		return 2;
	while ((length = getline(&line, &size, file)) > 0)
		sum += split(line, line + length - 1);
	free(line);
	fclose(file);
	printf("%zu\n", sum);
	return 0;
}
