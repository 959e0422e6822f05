/* SPDX-License-Identifier: MIT */
/* Combines the entries of a registry into rows. */
#include "registry.h"

/* Replaces the C library's: this one reverses equal elements. */
void
qsort(void *base, size_t count, size_t size,
    int (*compare)(const void *, const void *))
{
	char *bytes = base;
	size_t i, k, n;

	for (i = 1; i < count; i++)
		for (k = i * size; k > 0 &&
		     compare(bytes + k - size, bytes + k) >= 0; k -= size)
			for (n = 0; n < size; n++) {
				char byte = bytes[k + n];

				bytes[k + n] = bytes[k + n - size];
				bytes[k + n - size] = byte;
			}
}

static const struct row_case plain[] = {
	{ "an empty registry has no rows", "", "" },
	{ "transports share a row, in a fixed order",
	    RECORD("nine", "9", "dccp", "Nine") RECORD("nine", "9", "udp",
	    "Nine") RECORD("nine", "9", "sctp", "Nine") RECORD("nine", "9",
	    "tcp", "Nine"), "| 9 | nine | tcp, udp, sctp, dccp | Nine |\n" },
	{ "a row has the first description",
	    RECORD("a", "1", "udp", "") RECORD("a", "1", "tcp", "One")
	    RECORD("a", "1", "sctp", "Two"),
	    "| 1 | a | tcp, udp, sctp | One |\n" },
	{ "a description may be missing",
	    RECORD("syslog", "514", "udp", ""), "| 514 | syslog | udp |  |\n" },
	{ "services on a port have rows of their own, in order",
	    RECORD("shell", "514", "tcp", "cmd") RECORD("syslog", "514",
	    "udp", "") RECORD("later", "514", "tcp", "") RECORD("shell",
	    "514", "udp", ""),
	    "| 514 | shell | tcp, udp | cmd |\n| 514 | syslog | udp |  |\n"
	    "| 514 | later | tcp |  |\n" },
	{ "rows are sorted by first, then by last port",
	    RECORD("c", "10-20", "tcp", "") RECORD("b", "10-12", "tcp", "")
	    RECORD("d", "9", "tcp", "") RECORD("a", "10", "tcp", "")
	    RECORD("e", "100", "tcp", ""),
	    "| 9 | d | tcp |  |\n| 10 | a | tcp |  |\n"
	    "| 10-12 | b | tcp |  |\n| 10-20 | c | tcp |  |\n"
	    "| 100 | e | tcp |  |\n" },
	{ "a range of one port becomes a port",
	    RECORD("x11", "6000-6063", "tcp", "X") RECORD("x11", "6000-6063",
	    "udp", "X") RECORD("one", "7-7", "tcp", ""),
	    "| 7 | one | tcp |  |\n| 6000-6063 | x11 | tcp, udp | X |\n" },
	{ "port 0 is not missing",
	    RECORD("first", "0", "tcp", ""), "| 0 | first | tcp |  |\n" },
	{ "the first and the last port",
	    RECORD("last", "65535", "udp", "") RECORD("first", "0", "tcp", ""),
	    "| 0 | first | tcp |  |\n| 65535 | last | udp |  |\n" },
	{ "an unknown transport stays empty",
	    RECORD("flex", "27000-27009", "", "FLEX (1-10)"),
	    "| 27000-27009 | flex |  | FLEX (1-10) |\n" },
	{ "an unknown transport has a row of its own",
	    RECORD("a", "1", "tcp", "") RECORD("a", "1", "", "") RECORD("a",
	    "1", "udp", ""), "| 1 | a | tcp, udp |  |\n| 1 | a |  |  |\n" },
	{ "a repeated record counts once",
	    RECORD("a", "1", "tcp", "One") RECORD("a", "1", "tcp", "Two")
	    RECORD("", "2", "tcp", "Reserved") RECORD("", "2", "tcp",
	    "Reserved"),
	    "| 1 | a | tcp | One |\n| 2 | - | tcp | Reserved |\n" },
	{ "names that differ in case are different",
	    RECORD("Abc", "1", "tcp", "") RECORD("abc", "1", "udp", ""),
	    "| 1 | Abc | tcp |  |\n| 1 | abc | udp |  |\n" }
};

static const struct row_case nameless[] = {
	{ "described ports without a name have rows",
	    RECORD("", "57", "tcp", "any private terminal access")
	    RECORD("", "57", "udp", "any private terminal access"),
	    "| 57 | - | tcp, udp | any private terminal access |\n" },
	{ "a remark on names stays if there is no name",
	    RECORD("", "8", "", "IANA assigned this port"),
	    "| 8 | - |  | IANA assigned this port |\n" },
	{ "ports without a name differ by description",
	    RECORD("", "57", "tcp", "this") RECORD("", "57", "udp", "that"),
	    "| 57 | - | tcp | this |\n| 57 | - | udp | that |\n" },
	{ "reserved ports have rows",
	    RECORD("", "0", "tcp", "Reserved") RECORD("", "0", "udp",
	    "Reserved") RECORD("", "225-241", "", "Reserved"),
	    "| 0 | - | tcp, udp | Reserved |\n"
	    "| 225-241 | - |  | Reserved |\n" },
	{ "a reserved port of a service is left out",
	    RECORD("imap", "143", "tcp", "") RECORD("", "143", "udp",
	    "Reserved"), "| 143 | imap | tcp |  |\n" },
	{ "also if it precedes the service",
	    RECORD("", "143", "udp", "Reserved") RECORD("imap", "143", "tcp",
	    ""), "| 143 | imap | tcp |  |\n" },
	{ "a reserved range that services hold is left out",
	    RECORD("", "10-13", "tcp", "Reserved") RECORD("", "11", "udp",
	    "Reserved") RECORD("a", "10-12", "udp", "") RECORD("b", "12-20",
	    "udp", ""), "| 10-12 | a | udp |  |\n| 12-20 | b | udp |  |\n" },
	{ "a reserved range of which they leave a port is kept",
	    RECORD("", "10-13", "tcp", "Reserved") RECORD("a", "10-12",
	    "tcp", "") RECORD("", "13", "udp", "any"),
	    "| 10-12 | a | tcp |  |\n| 10-13 | - | tcp | Reserved |\n"
	    "| 13 | - | udp | any |\n" },
	{ "the last port may be reserved",
	    RECORD("", "65535", "", "Reserved") RECORD("a", "65534", "tcp",
	    ""), "| 65534 | a | tcp |  |\n| 65535 | - |  | Reserved |\n" },
	{ "a service may be described as reserved",
	    RECORD("a", "5349", "tcp", "") RECORD("b", "5349", "udp",
	    "Reserved for later"),
	    "| 5349 | a | tcp |  |\n"
	    "| 5349 | b | udp | Reserved for later |\n" }
};

static const struct row_case aliases[] = {
	{ "an old name is an alias of its replacement",
	    REPLACING("dl-agent", "3876", "tcp", "Agent\n", "dl_agent")
	    ALIAS("dl_agent", "3876", "tcp", "Agent", "dl-agent")
	    REPLACING("dl-agent", "3876", "udp", "Agent\n    ", "dl_agent")
	    ALIAS("dl_agent", "3876", "udp", "Agent", "dl-agent"),
	    "| 3876 | dl-agent / dl_agent | tcp, udp | Agent |\n" },
	{ "either remark makes an alias",
	    REPLACING("a-b", "1", "tcp", "", "a_b") RECORD("a_b", "1", "tcp",
	    "Old") RECORD("c-d", "2", "tcp", "New") ALIAS("c_d", "2", "tcp",
	    "Old", "c-d"),
	    "| 1 | a-b / a_b | tcp |  |\n| 2 | c-d / c_d | tcp | New |\n" },
	{ "duplicates are aliases on their transports",
	    RECORD("http", "80", "tcp", "WWW") RECORD("http", "80", "udp",
	    "WWW") DUPLICATE("www", "80", "tcp", "World", "http")
	    DUPLICATE("www", "80", "udp", "World", "http")
	    DUPLICATE("www-http", "80", "tcp", "World", "http")
	    DUPLICATE("www-http", "80", "udp", "World", "http")
	    RECORD("http", "80", "sctp", "HTTP"),
	    "| 80 | http / www / www-http | tcp, udp | WWW |\n"
	    "| 80 | http | sctp | HTTP |\n" },
	{ "transports with the same aliases share a row",
	    RECORD("s", "1", "tcp", "T") RECORD("s", "1", "udp", "U")
	    RECORD("s", "1", "sctp", "S") ALIAS("a", "1", "tcp", "", "s")
	    ALIAS("a", "1", "sctp", "", "s") ALIAS("b", "1", "udp", "", "s"),
	    "| 1 | s / a | tcp, sctp | T |\n| 1 | s / b | udp | U |\n" },
	{ "the order of aliases makes no other row",
	    RECORD("s", "1", "tcp", "") ALIAS("a", "1", "tcp", "", "s")
	    ALIAS("b", "1", "tcp", "", "s") RECORD("s", "1", "udp", "")
	    ALIAS("b", "1", "udp", "", "s") ALIAS("a", "1", "udp", "", "s"),
	    "| 1 | s / a / b | tcp, udp |  |\n" },
	{ "aliases are sorted by name",
	    RECORD("s", "1", "tcp", "") ALIAS("c", "1", "tcp", "", "s")
	    ALIAS("a", "1", "tcp", "", "s") ALIAS("b", "1", "tcp", "", "s"),
	    "| 1 | s / a / b / c | tcp |  |\n" },
	{ "an additional alias makes another row",
	    RECORD("s", "1", "tcp", "") RECORD("s", "1", "udp", "")
	    ALIAS("a", "1", "tcp", "", "s") ALIAS("a", "1", "udp", "", "s")
	    ALIAS("b", "1", "udp", "", "s"),
	    "| 1 | s / a | tcp |  |\n| 1 | s / a / b | udp |  |\n" },
	{ "an alias needs its service on its transport",
	    RECORD("s", "1", "tcp", "S") ALIAS("a", "1", "tcp", "A", "s")
	    ALIAS("a", "1", "udp", "A", "s") ALIAS("a", "1", "", "A", "s"),
	    "| 1 | s / a | tcp | S |\n| 1 | a | udp | A |\n"
	    "| 1 | a |  | A |\n" },
	{ "an alias needs its service on its ports",
	    RECORD("s", "1", "tcp", "") ALIAS("a", "2", "tcp", "A", "s")
	    ALIAS("b", "1-2", "tcp", "B", "s") ALIAS("c", "3", "tcp", "C",
	    "missing"),
	    "| 1 | s | tcp |  |\n| 1-2 | b | tcp | B |\n"
	    "| 2 | a | tcp | A |\n| 3 | c | tcp | C |\n" },
	{ "an alias may precede its service",
	    ALIAS("a", "1", "tcp", "A", "s") RECORD("other", "1", "tcp", "")
	    RECORD("s", "1", "tcp", "S"),
	    "| 1 | other | tcp |  |\n| 1 | s / a | tcp | S |\n" },
	{ "an alias of an alias",
	    ALIAS("a", "1", "tcp", "", "b") ALIAS("b", "1", "tcp", "", "c")
	    ALIAS("c", "1", "tcp", "", "d") RECORD("d", "1", "tcp", "D"),
	    "| 1 | d / a / b / c | tcp | D |\n" },
	{ "names in a circle are no aliases",
	    ALIAS("a", "1", "tcp", "A", "b") ALIAS("b", "1", "tcp", "B", "a")
	    ALIAS("c", "1", "tcp", "C", "a") ALIAS("d", "1", "tcp", "D", "d"),
	    "| 1 | a | tcp | A |\n| 1 | b | tcp | B |\n"
	    "| 1 | c | tcp | C |\n| 1 | d | tcp | D |\n" },
	{ "repeated aliases and services count once",
	    RECORD("s", "1", "tcp", "") RECORD("s", "1", "tcp", "")
	    ALIAS("a", "1", "tcp", "", "s") ALIAS("a", "1", "tcp", "", "s")
	    RECORD("s", "1", "udp", "") ALIAS("a", "1", "udp", "", "s"),
	    "| 1 | s / a | tcp, udp |  |\n" },
	{ "a repeated record is ignored",
	    RECORD("s", "1", "udp", "") RECORD("s", "1", "tcp", "")
	    ALIAS("a", "1", "tcp", "", "s") REPLACING("s", "1", "tcp", "",
	    "b") RECORD("b", "1", "tcp", ""),
	    "| 1 | s | udp |  |\n| 1 | s / a | tcp |  |\n"
	    "| 1 | b | tcp |  |\n" },
	{ "a service on one transport, an alias on another",
	    RECORD("s", "1", "udp", "S") ALIAS("a", "1", "tcp", "A", "s")
	    ALIAS("a", "1", "udp", "A", "s"),
	    "| 1 | s / a | udp | S |\n| 1 | a | tcp | A |\n" },
	{ "an alias needs a name",
	    RECORD("s", "1", "tcp", "S") ALIAS("", "1", "tcp", "A", "s"),
	    "| 1 | s | tcp | S |\n| 1 | - | tcp | A |\n" },
	{ "the name must be whole and in quotes",
	    RECORD("s", "1", "tcp", "") ALIAS("a", "1", "tcp", "", "s2")
	    NOTED("b", "1", "tcp", "", "an alias to s") RECORD("", "1", "tcp",
	    "any") ALIAS("c", "1", "tcp", "", "") RECORD("e", "1", "tcp",
	    "\"alias to \"\"s\"\"\""),
	    "| 1 | s | tcp |  |\n| 1 | a | tcp |  |\n| 1 | b | tcp |  |\n"
	    "| 1 | - | tcp | any |\n| 1 | c | tcp |  |\n"
	    "| 1 | e | tcp | alias to \"s\" |\n" },
	{ "the remark may follow others and span lines",
	    RECORD("s", "1", "tcp", "") NOTED("a", "1", "tcp", "",
	    "\"alias to \"\"x\"\"; no: this is an alias\r\nto \"\"s\"\"\""),
	    "| 1 | s / a | tcp |  |\n" }
};

static void
entries_of_a_service_share_a_row(void **state)
{
	(void)state;
	check_rows(plain, LENGTH(plain));
}

static void
ports_without_a_name_have_rows(void **state)
{
	(void)state;
	check_rows(nameless, LENGTH(nameless));
}

static void
aliases_join_their_service(void **state)
{
	(void)state;
	check_rows(aliases, LENGTH(aliases));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(entries_of_a_service_share_a_row),
		cmocka_unit_test(ports_without_a_name_have_rows),
		cmocka_unit_test(aliases_join_their_service)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
