/* SPDX-License-Identifier: MIT */
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* A wider terminal is a mistake. */
enum { WIDTH_MAX = 65535 };

/* Parses a width; returns 0 if the text is none. */
static unsigned int
read_width(const char *text)
{
	unsigned int width = 0;

	if (text == NULL)
		return 0;
	for (; *text >= '0' && *text <= '9' && width <= WIDTH_MAX; text++)
		width = width * 10 + (unsigned int)(*text - '0');
	return *text == '\0' && width <= WIDTH_MAX ? width : 0;
}

static bool
wants_colour(void)
{
	const char *value = getenv("NO_COLOR");

	if (value != NULL && *value != '\0')
		return false;
	value = getenv("TERM");
	return value != NULL && *value != '\0' && strcmp(value, "dumb") != 0;
}

bool
is_terminal(int fd)
{
	struct winsize size;

	return ioctl(fd, TIOCGWINSZ, &size) == 0;
}

struct terminal
terminal_ask(void)
{
	struct terminal terminal = { false, false, 0 };
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return terminal;
	terminal.is_one = true;
	terminal.has_colour = wants_colour();
	terminal.width = read_width(getenv("COLUMNS"));
	if (terminal.width == 0)
		terminal.width = size.ws_col;
	return terminal;
}
