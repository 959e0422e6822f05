/* SPDX-License-Identifier: MIT */
/* The terminal.  Link with ioctl and getenv wrapped. */
#include "cmocka_test.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ioctl.h>

#include "terminal.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

int __wrap_ioctl(int fd, unsigned long request, ...);
char *__wrap_getenv(const char *name);

/* The terminal and the environment of a case. */
static bool on_terminal;
static unsigned short width;
static const char *columns, *no_color, *term;
static int asked;

int
__wrap_ioctl(int fd, unsigned long request, ...)
{
	struct winsize *size;
	va_list arguments;

	assert_int_equal(fd, 1);
	assert_true(request == TIOCGWINSZ);
	if (!on_terminal) {
		errno = ENOTTY;
		return -1;
	}
	va_start(arguments, request);
	size = va_arg(arguments, struct winsize *);
	va_end(arguments);
	*size = (struct winsize){ .ws_col = width };
	return 0;
}

char *
__wrap_getenv(const char *name)
{
	static char value[64];
	const char *text = strcmp(name, "COLUMNS") == 0 ? columns :
	    strcmp(name, "NO_COLOR") == 0 ? no_color :
	    strcmp(name, "TERM") == 0 ? term : NULL;

	asked++;
	return text == NULL ? NULL : strcpy(value, text);
}

/* Runs first: otherwise the other tests would test nothing. */
static void
calls_come_here(void **state)
{
	(void)state;
	on_terminal = true;
	width = 17;
	assert_int_equal(terminal_ask().width, 17);
	assert_true(asked > 0);
}

static void
without_a_terminal_the_environment_is_not_read(void **state)
{
	struct terminal terminal;

	(void)state;
	on_terminal = false;
	columns = "80";
	term = "xterm";
	asked = 0;
	terminal = terminal_ask();
	assert_false(terminal.is_one || terminal.has_colour);
	assert_int_equal(terminal.width, 0);
	assert_int_equal(asked, 0);
}

static void
columns_sets_the_width_if_it_is_a_number(void **state)
{
	static const struct {
		const char *columns;
		unsigned short terminal;
		unsigned int width;
	} widths[] = {
		{ NULL, 80, 80 }, { "", 80, 80 }, { "1", 80, 1 },
		{ "132", 80, 132 }, { "0132", 80, 132 }, { "0", 80, 80 },
		{ "65535", 80, 65535 }, { "65536", 80, 80 },
		{ "4294967376", 80, 80 }, { "18446744073709551696", 80, 80 },
		{ "-40", 80, 80 }, { "+40", 80, 80 }, { " 40", 80, 80 },
		{ "40 ", 80, 80 }, { "40x", 80, 80 }, { "x", 80, 80 },
		{ NULL, 0, 0 }, { "50", 0, 50 }
	};
	size_t i;

	(void)state;
	on_terminal = true;
	for (i = 0; i < LENGTH(widths); i++) {
		columns = widths[i].columns;
		width = widths[i].terminal;
		assert_true(terminal_ask().is_one);
		assert_int_equal(terminal_ask().width, widths[i].width);
	}
}

static void
there_is_colour_unless_it_is_unwanted(void **state)
{
	static const struct {
		const char *no_color;
		const char *term;
		bool colour;
	} cases[] = {
		{ NULL, "xterm", true }, { "", "xterm", true },
		{ "1", "xterm", false }, { "0", "xterm", false },
		{ NULL, "dumb", false }, { NULL, "", false },
		{ NULL, NULL, false }, { NULL, "dumber", true }
	};
	size_t i;

	(void)state;
	on_terminal = true;
	columns = NULL;
	for (i = 0; i < LENGTH(cases); i++) {
		no_color = cases[i].no_color;
		term = cases[i].term;
		assert_int_equal(terminal_ask().has_colour, cases[i].colour);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(calls_come_here),
		cmocka_unit_test(
		    without_a_terminal_the_environment_is_not_read),
		cmocka_unit_test(columns_sets_the_width_if_it_is_a_number),
		cmocka_unit_test(there_is_colour_unless_it_is_unwanted)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
