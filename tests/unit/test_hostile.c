/* SPDX-License-Identifier: MIT */
/*
 * Notes that are slow to read unless that takes linear time.  CTest ends a test
 * that hangs.
 */
#include "notes.h"

enum { SIZE = 1 << 17 };

/* Texts that may begin something with a distant end or none. */
static const char *const parts[] = {
	"|", "`", "``` ", "`\\|`", "\\``", "[", "[[",
	"](", "[a](", "[^", "<", "<a", "<sup>", "<br>", "<!--", "(", "(a", "()",
	">", "*", "* ", "~", "\\", "&", "1,", "1-", "1+", "1/2,", "1(a)",
	"1(tcp)", "12", "1.", ":", "a:", "a.", "->", "tcp ", " ", "\xc2\xa0",
	"–", "- ", "a/", "a (AB)", "a(B)", "\xff", "x", "and ",
	"📁", "\xef\xb8\x8f" };

/* Rows for these texts; the two before them are read whatever follows. */
static const struct {
	const char *format;
	size_t size;
} shapes[] = {
	{ "%s>]]\n", 1 << 20 },
	{ "\n# %s\n", 1 << 18 },
	{ "| 22 %s> | a |\n", SIZE },
	{ "| 22 | a %s>] |\n", SIZE },
	{ "| 22 | a | %s>] |\n", SIZE },
	{ "| 22 | a | b | %s |\n", SIZE },
	{ "\n| Port %s | Name %s |\n|-|-|\n| 22 | a |\n", 1 << 13 }
};

static const char table[] = "| Port | Name | Notes | Transport | TCP |\n"
    "|-|-|-|-|-|\n| 1 | b | c | tcp | x |\n| 2 | b | c | udp | |\n";

/* Repeats a part up to a size. */
static void
repeat(struct pi_buffer *line, const char *part, size_t size)
{
	while (line->length < size)
		pi_buffer_puts(line, part);
}

static void
a_hostile_line_takes_linear_time(void **state)
{
	struct pi_buffer printed = { 0 }, line = { 0 }, note = { 0 };
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(parts); i++) {
		for (k = 0; k < LENGTH(shapes); k++) {
			print_message("  %s in %s", parts[i],
			    shapes[k].format);
			repeat(&line, parts[i], shapes[k].size);
			pi_buffer_puts(&note, table);
			pi_buffer_printf(&note, shapes[k].format, line.bytes,
			    line.bytes);
			read_note(&printed, note.bytes, note.length);
			assert_memory_equal(printed.bytes,
			    "1 tcp <b> c\n2 udp ", 18);
			pi_buffer_free(&printed);
			pi_buffer_free(&note);
			pi_buffer_free(&line);
		}
	}
}

/* 256 items, and then words that hold for all of them. */
static void
transports_after_many_ports_take_linear_time(void **state)
{
	struct pi_buffer printed = { 0 }, line = { 0 }, note = { 0 };
	int i;

	(void)state;
	pi_buffer_puts(&line, "| 1");
	for (i = 0; i < 255; i++)
		pi_buffer_puts(&line, ",1");
	repeat(&line, " tcp", 1 << 20);
	pi_buffer_printf(&note, "%s%s | many |\n", table, line.bytes);
	read_note(&printed, note.bytes, note.length);
	assert_non_null(strstr(printed.bytes, "1 tcp <many>\n1 tcp <many>\n"));
	pi_buffer_free(&printed);
	pi_buffer_free(&note);
	pi_buffer_free(&line);
}

/* Writes a table of many columns; all cells of a row are the same. */
static void
ten_thousand_columns_take_linear_time(void **state)
{
	static const char *const cells[] = { "| Port ", "| Name ",
		"| TCP ", "| T " };
	static const char *const bodies[] = { "| 22 ", "| a ", "| x ",
		"| 8000->80 ", "| 10.0.0.1 ", "| tcp ", "| 📁 " };
	struct pi_buffer printed = { 0 }, note = { 0 };
	size_t i, k, row;

	(void)state;
	for (i = 0; i < LENGTH(cells) * LENGTH(bodies); i++) {
		const char *rows[] = { cells[i / LENGTH(bodies)], "|-",
			bodies[i % LENGTH(bodies)], "| 1 " };

		print_message("  %s%s\n", rows[0], rows[2]);
		for (row = 0; row < LENGTH(rows); row++) {
			for (k = 0; k < 10000; k++)
				pi_buffer_puts(&note, rows[row]);
			pi_buffer_puts(&note, "\n");
		}
		pi_buffer_printf(&note, "\n%s", table);
		read_note(&printed, note.bytes, note.length);
		assert_non_null(strstr(printed.bytes,
		    "1 tcp <b> c\n2 udp <b>"));
		pi_buffer_free(&printed);
		pi_buffer_free(&note);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_hostile_line_takes_linear_time),
		cmocka_unit_test(
		    transports_after_many_ports_take_linear_time),
		cmocka_unit_test(ten_thousand_columns_take_linear_time)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
