/* SPDX-License-Identifier: MIT */
/* Reads IANA's CSV. */
#include "registry.h"

static const struct row_case left_out[] = {
	{ "unassigned ports, in any spelling",
	    RECORD("", "4", "tcp", "Unassigned") RECORD("", "15", "tcp",
	    "Unassigned [was netstat]") RECORD("", "114", "", "unassigned")
	    RECORD("", "2825", "", "(unassigned) Possibly assigned")
	    RECORD("", "2925", "", "Unassigned (Released 12/7/00)")
	    RECORD("", "26-30", "udp", ""), "" },
	{ "a service may be described as unassigned",
	    RECORD("un", "2999", "tcp", "Unassigned Remote"),
	    "| 2999 | un | tcp | Unassigned Remote |\n" },
	{ "only descriptions are unassigned, not other columns",
	    ",9,tcp,42,Unassigned,,,,,,,\r\n", "| 9 | - | tcp | 42 |\n" },
	{ "names may contain all but three ASCII signs",
	    RECORD("a!~z", "9", "tcp", ""), "| 9 | `a!~z` | tcp |  |\n" },
	{ "withdrawn ports are listed",
	    RECORD("", "585", "", "De-registered") RECORD("", "659", "",
	    "Removed"),
	    "| 585 | - |  | De-registered |\n| 659 | - |  | Removed |\n" },
	{ "records without a port are ignored",
	    RECORD("dns-sd", "", "tcp", "x") RECORD("two words", "", "quic",
	    "y") RECORD("", "", "", ""), "" }
};

static const struct row_case descriptions[] = {
	{ "runs of newlines and blanks become one space",
	    RECORD("a", "1", "tcp", "\" One\n    two\t\r\n three \n\""),
	    "| 1 | a | tcp | One two three |\n" },
	{ "a dash is no description",
	    RECORD("a", "1", "tcp", "-") RECORD("", "2", "tcp", "N/A"),
	    "| 1 | a | tcp |  |\n" },
	{ "IANA's remark alone leaves no description",
	    REPLACING("a", "1", "tcp", "", "b") RECORD("a", "1", "udp",
	    "second"), "| 1 | a | tcp, udp | second |\n" },
	{ "text around IANA's remark is kept",
	    RECORD("a", "1", "tcp", "\"One\nIANA assigned this name as a "
	    "replacement for \"\"b\"\".\n\"\"Two\"\"\"") RECORD("b", "2",
	    "tcp", "\"IANA assigned this x \"\"b\"\".\nThree\"") RECORD("c",
	    "3", "tcp", "Four IANA assigned this to nobody") RECORD("d",
	    "4", "tcp", "\"IANA assigned this \"\"\"\". Five\"") RECORD("e",
	    "5", "tcp", "\"IANA assigned this \"\"f\"\", Six\""),
	    "| 1 | a | tcp | One \"Two\" |\n| 2 | b | tcp | Three |\n"
	    "| 3 | c | tcp | Four |\n| 4 | d | tcp | Five |\n"
	    "| 5 | e | tcp | , Six |\n" }
};

#define NO_PORT "not a port from 0 to 65535 or a range of ports"
#define NO_TRANSPORT "unknown transport; expected tcp, udp, sctp or dccp"
#define NO_NAME "invalid service name"
#define NO_HEADER "not the header of IANA's registry"

struct bad_case {
	const char *claim;
	const char *csv; /* with header */
	size_t line;
	const char *text;
};

static const struct bad_case bad[] = {
	{ "an empty file", "", 1, NO_HEADER },
	{ "a file without the header", RECORD("a", "1", "tcp", ""), 1,
	    NO_HEADER },
	{ "another column", "x" HEADER, 1, NO_HEADER },
	{ "another last column", "Service Name,Port Number,Transport "
	    "Protocol,Description,Assignee,Contact,Registration Date,"
	    "Modification Date,Reference,Service Code,Unauthorized Use "
	    "Reported,Notes\r\n", 1, NO_HEADER },
	{ "other columns", "Port,Service\r\n", 1, "too few fields" },
	{ "a truncated record", HEADER RECORD("a", "1", "tcp", "") "b,2,tcp",
	    3, "too few fields" },
	{ "a record with one field too many", HEADER RECORD("a", "1", "tcp,x",
	    ""), 2, "too many fields" },
	{ "an unclosed quote", HEADER RECORD("a", "1", "tcp", "\"A\nB\"")
	    RECORD("b", "2", "tcp", "\"B"), 4,
	    "unclosed quote" },
	{ "a control character", HEADER RECORD("a", "1", "tcp", "\x1b"), 2,
	    "control character" },
	{ "a port above 65535", HEADER RECORD("a", "65536", "tcp", ""), 2,
	    NO_PORT },
	{ "a port of six digits", HEADER RECORD("a", "000080", "tcp", ""), 2,
	    NO_PORT },
	{ "a port that wraps to 80", HEADER RECORD("a", "4294967376", "tcp",
	    ""), 2, NO_PORT },
	{ "a port that is a word", HEADER RECORD("a", "any", "tcp", ""), 2,
	    NO_PORT },
	{ "text after a port", HEADER RECORD("a", "80x", "tcp", ""), 2,
	    NO_PORT },
	{ "a negative port", HEADER RECORD("a", "-80", "tcp", ""), 2,
	    NO_PORT },
	{ "a range without its end", HEADER RECORD("a", "80-", "tcp", ""), 2,
	    NO_PORT },
	{ "a range from a port of six digits", HEADER RECORD("a", "000080-81",
	    "tcp", ""), 2, NO_PORT },
	{ "a range of three ports", HEADER RECORD("a", "1-2-3", "tcp", ""), 2,
	    NO_PORT },
	{ "a range up to 65536", HEADER RECORD("a", "1-65536", "tcp", ""), 2,
	    NO_PORT },
	{ "a backwards range", HEADER RECORD("a", "80-70", "tcp",
	    ""), 2, NO_PORT },
	{ "a list of ports", HEADER RECORD("a", "\"80,81\"", "tcp", ""), 2,
	    NO_PORT },
	{ "a malformed unassigned port", HEADER RECORD("", "x", "",
	    "Unassigned"), 2, NO_PORT },
	{ "an unknown transport", HEADER RECORD("a", "1", "quic", ""), 2,
	    NO_TRANSPORT },
	{ "a transport in capitals", HEADER RECORD("a", "1", "TCP", ""), 2,
	    NO_TRANSPORT },
	{ "a name of digits", HEADER RECORD("80", "1", "tcp", ""), 2,
	    NO_NAME },
	{ "a name without a letter", HEADER RECORD("-", "1", "tcp", ""), 2,
	    NO_NAME },
	{ "a name of two words", HEADER RECORD("a b", "1", "tcp", ""), 2,
	    NO_NAME },
	{ "a name with a newline", HEADER RECORD("\"a\nb\"", "1", "tcp", ""),
	    2, NO_NAME },
	{ "a name with a pipe", HEADER RECORD("a|b", "1", "tcp", ""), 2,
	    NO_NAME },
	{ "a name with a grave accent", HEADER RECORD("a`b", "1", "tcp", ""),
	    2, NO_NAME },
	{ "a name with a backslash", HEADER RECORD("a\\b", "1", "tcp", ""),
	    2, NO_NAME },
	{ "a non-ASCII name", HEADER RECORD("\xc3\xa9", "1", "tcp",
	    ""), 2, NO_NAME },
	{ "the first of two errors", HEADER RECORD("a", "1", "tcp", "\"\n\"")
	    RECORD("b", "x", "tcp", "") RECORD("c", "y", "tcp", ""), 4,
	    NO_PORT }
};

static void
the_same_registry_gives_the_same_note(void **state)
{
	struct pi_buffer note = { 0 };
	struct pi_csv csv;
	int i;

	(void)state;
	for (i = 0; i < 2; i++) {
		assert_true(make_note(&note, REGISTRY, &csv));
		assert_string_equal(rows_of(&note), REGISTRY_ROWS);
		pi_buffer_free(&note);
	}
}

static void
unassigned_ports_are_left_out(void **state)
{
	(void)state;
	check_rows(left_out, LENGTH(left_out));
}

static void
descriptions_are_one_line(void **state)
{
	(void)state;
	check_rows(descriptions, LENGTH(descriptions));
}

static void
malformed_registries_are_reported_by_line(void **state)
{
	struct pi_buffer note = { 0 };
	struct pi_csv csv;
	const struct bad_case *c;

	(void)state;
	for (c = bad; c < bad + LENGTH(bad); c++) {
		print_message("  %s\n", c->claim);
		assert_false(make_note(&note, c->csv, &csv));
		assert_int_equal(csv.line, c->line);
		assert_string_equal(csv.problem, c->text);
		pi_buffer_free(&note);
	}
}

static void
a_note_begins_with_its_date_and_a_heading(void **state)
{
	static const char front[] = "---\ndate: 2026-09-17\n---\n# IANA ";
	static const char table[] =
	    "\n\n| Port | Service | Transport | Description |\n"
	    "| ---- | ------- | --------- | ----------- |\n";
	struct pi_buffer note = { 0 };
	struct pi_csv csv;

	(void)state;
	assert_true(make_note(&note, HEADER, &csv));
	assert_memory_equal(note.bytes, front, sizeof(front) - 1);
	assert_non_null(strstr(note.bytes, table));
	assert_int_equal(strlen(note.bytes), note.length);
	pi_buffer_free(&note);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_registry_gives_the_same_note),
		cmocka_unit_test(unassigned_ports_are_left_out),
		cmocka_unit_test(descriptions_are_one_line),
		cmocka_unit_test(malformed_registries_are_reported_by_line),
		cmocka_unit_test(a_note_begins_with_its_date_and_a_heading)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
