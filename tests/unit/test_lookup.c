/* SPDX-License-Identifier: MIT */
/* The rows that answer a query, their order, and facts about other ports. */
#include "answers.h"

#include "query.h"

#define TCP PORTINFO_TCP
#define UDP PORTINFO_UDP
#define SCTP PORTINFO_SCTP

#define UNASSIGNED " - - - Unassigned;"
#define FREE \
	" - - - Dynamic/private: never assigned, free for any program, such " \
	"as the client end of a connection;"

static const struct note notes[] = {
	{ "mine.md", HEAD ROW("20-29", "wide", "tcp", "")
	    ROW("25", "late", "tcp, udp", "")
	    ROW("25", "later", "udp", "")
	    ROW("24-26", "middle", "tcp", "")
	    ROW("1000-1100", "across", "udp", "") },
	{ "theirs.md", HEAD ROW("25", "smtp", "tcp", "")
	    ROW("22", "ssh", "tcp, sctp", "")
	    ROW("23-27", "other", "tcp", "")
	    ROW("30", "-", "", "without a name")
	    ROW("50000", "eph", "udp", "")
	    ROW("49151-49152", "edge", "tcp", "") }
};

static const struct question of_one[] = {
	{ "a port without a row is a fact", "4", { 0 }, "4" UNASSIGNED },
	{ "a port of the dynamic class is free", "65535", { 0 },
	    "65535" FREE },
	{ "a port with one row", "22", { .sources = 2 },
	    "22 ssh tcp,sctp theirs -;" },
	{ "by source, then width, then order in the note", "25", { 0 },
	    "25 late tcp,udp mine -;25 later udp mine -;24-26 middle tcp "
	    "mine -;20-29 wide tcp mine -;25 smtp tcp theirs -;23-27 other "
	    "tcp theirs -;" },
	{ "a row without a name", "30", { 0 },
	    "30 - - theirs without a name;" },
	{ "the first port of a row", "1000", { 0 },
	    "1000-1100 across udp mine -;" },
	{ "the last port of a row", "1100", { 0 },
	    "1000-1100 across udp mine -;" },
	{ "the port after a row", "1101", { 0 }, "1101" UNASSIGNED },
	{ "only rows on the given transport", "25/udp", { 0 },
	    "25 late tcp,udp mine -;25 later udp mine -;" },
	{ "no fact if the rows are on other transports", "22/dccp", { 0 }, "" },
	{ "a fact on a transport if there are no rows", "4/udp", { 0 },
	    "4" UNASSIGNED },
	{ "both requires tcp and udp", "25/both", { 0 },
	    "25 late tcp,udp mine -;" },
	{ "a filter may require both, too", "25",
	    { .transports = PORTINFO_TCP | PORTINFO_UDP | PORTINFO_ALL_OF },
	    "25 late tcp,udp mine -;" },
	{ "together with a query's transports", "25/udp",
	    { .transports = PORTINFO_TCP | PORTINFO_ALL_OF },
	    "25 late tcp,udp mine -;" },
	{ "a row without a transport is on any", "30/tcp", { 0 },
	    "30 - - theirs without a name;" },
	{ "also on several", "30/both", { 0 }, "30 - - theirs without a name;" }
};

static const struct question of_many[] = {
	{ "by the first port within the range", "24-25", { 0 },
	    "24-26 middle tcp mine -;20-29 wide tcp mine -;23-27 other tcp "
	    "theirs -;25 late tcp,udp mine -;25 later udp mine -;25 smtp tcp "
	    "theirs -;" },
	{ "a range without a row is one fact", "5-19", { 0 },
	    "5-19" UNASSIGNED },
	{ "also in the dynamic class", "60000-60001", { 0 },
	    "60000-60001" FREE },
	{ "one fact for ports of two classes", "49153-49999", { 0 },
	    "49153-49999" FREE },
	{ "a range with a row has no facts", "28-40", { 0 },
	    "20-29 wide tcp mine -;30 - - theirs without a name;" },
	{ "a row that overlaps the range is shown whole", "1100-2000", { 0 },
	    "1000-1100 across udp mine -;" },
	{ "up to the last port", "1101-65535", { 0 },
	    "49151-49152 edge tcp theirs -;"
	    "50000 eph udp theirs -;" },
	{ "a row that overlaps a class", "registered", { 0 },
	    "1000-1100 across udp mine -;49151-49152 edge tcp theirs -;" },
	{ "also at the start of a class", "dynamic", { 0 },
	    "49151-49152 edge tcp theirs -;50000 eph udp theirs -;" },
	{ "a class on a transport", "dynamic/udp", { 0 },
	    "50000 eph udp theirs -;" },
	{ "a class without a row on the transport", "dynamic/sctp", { 0 },
	    "" },
	{ "a transport", "sctp", { 0 }, "22 ssh tcp,sctp theirs -;"
	    "30 - - theirs without a name;" },
	{ "a transport that no row names", "dccp", { 0 },
	    "30 - - theirs without a name;" }
};

static const struct question of_lists[] = {
	{ "rows are in the order of ports", "30,22", { 0 },
	    "20-29 wide tcp mine -;22 ssh tcp,sctp theirs -;30 - - theirs "
	    "without a name;" },
	{ "each row is given once", "21,28,29", { 0 },
	    "20-29 wide tcp mine -;" },
	{ "a row that covers two parts is given once", "23,27", { 0 },
	    "20-29 wide tcp mine -;23-27 other tcp theirs -;" },
	{ "a row between two parts is not given", "20,26", { 0 },
	    "20-29 wide tcp mine -;24-26 middle tcp mine -;23-27 other tcp "
	    "theirs -;" },
	{ "a fact for each part without a row", "4,30,6-8", { 0 },
	    "4" UNASSIGNED "6-8" UNASSIGNED "30 - - theirs without a name;" },
	{ "a fact for each of two adjacent parts", "4,5-6", { 0 },
	    "4" UNASSIGNED "5-6" UNASSIGNED },
	{ "a repeated port counts once", "4,4,04", { 0 }, "4" UNASSIGNED },
	{ "overlapping parts are joined", "6-9,4-7", { 0 },
	    "4-9" UNASSIGNED },
	{ "the first and the last port", "65535,0", { 0 },
	    "0" UNASSIGNED "65535" FREE },
	{ "a transport applies to the whole list", "25,30,22/udp", { 0 },
	    "25 late tcp,udp mine -;25 later udp mine -;30 - - theirs "
	    "without a name;" },
	{ "no fact for a part whose rows were filtered out", "22,31/dccp",
	    { 0 },
	    "31" UNASSIGNED }
};

static const struct question of_port_0[] = {
	{ "port 0", "0", { 0 }, "0 zero tcp low -;0-9 low udp low -;" },
	{ "a range with port 0", "0-1", { 0 },
	    "0 zero tcp low -;0-9 low udp low -;1 one udp low -;" },
	{ "another port of a row that begins at port 0", "5,7", { 0 },
	    "0-9 low udp low -;" },
	{ "a list with port 0", "0,1,10", { 0 }, "0 zero tcp low -;0-9 low "
	    "udp low -;1 one udp low -;10" UNASSIGNED },
	{ "the name of a row on port 0", "zero", { 0 }, "0 zero tcp low -;" },
	{ "a transport", "udp", { 0 }, "0-9 low udp low -;1 one udp low -;" }
};

static const struct question of_names[] = {
	{ "an unknown name", "none", { 0 }, "" },
	{ "a name", "ssh", { 0 }, "22 ssh tcp,sctp theirs -;" },
	{ "a name in another case", "SSH", { 0 }, "22 ssh tcp,sctp theirs -;" },
	{ "a name on a transport", "late/udp", { 0 },
	    "25 late tcp,udp mine -;" },
	{ "a name on another transport", "ssh/udp", { 0 }, "" },
	{ "a name of another source", "ssh", { .sources = 1 }, "" }
};

/* Within a source, rows with the name come before those with an alias. */
static const struct note ranked[] = {
	{ "one.md", HEAD ROW("1", "web / www", "tcp", "")
	    ROW("2-9", "WWW", "tcp", "") ROW("3", "www", "tcp", "")
	    ROW("4", "proxy / www", "udp", "") },
	{ "two.md", HEAD ROW("4", "www", "tcp", "")
	    ROW("1", "www / web", "tcp", "") ROW("5", "www", "tcp", "")
	    ROW("6", "a / www", "tcp", "") }
};

static const struct question names_first[] = {
	{ "names before aliases, source by source", "www", { 0 },
	    "3 www tcp one -;2-9 WWW tcp one -;1 web/www tcp one -;"
	    "4 proxy/www udp one -;5 www tcp two -;6 a/www tcp two -;" },
	{ "a group is at its first claim on the transport", "www",
	    { .transports = TCP }, "3 www tcp one -;2-9 WWW tcp one -;"
	    "1 web/www tcp one -;4 www tcp two -;5 www tcp two -;"
	    "6 a/www tcp two -;" },
	{ "a group is at its first claim of the source", "www",
	    { .sources = 2 },
	    "1 www/web tcp two -;4 www tcp two -;5 www tcp two -;"
	    "6 a/www tcp two -;" },
	{ "every claim by itself", "www", { .all = true },
	    "3 www tcp one -;2-9 WWW tcp one -;1 web/www tcp one -;"
	    "4 proxy/www udp one -;1 www/web tcp two -;4 www tcp two -;"
	    "5 www tcp two -;6 a/www tcp two -;" },
	{ "also a claim without the name", "proxy", { .all = true },
	    "4 proxy/www udp one -;4 www tcp two -;" }
};

static const struct note loose_notes[] = {
	{ "one.md", HEAD
	    ROW("1", "node-exporter / node_exporter", "tcp", "")
	    ROW("2-3", "node_exporter", "tcp", "") ROW("4", "c-3", "tcp", "")
	    ROW("5", "web / Node Exporter", "udp", "")
	    ROW("6", "NFS-v4", "tcp", "") ROW("7", "nfsv4", "tcp", "") },
	{ "two.md", HEAD
	    ROW("0", "node.exporter", "tcp", "")
	    ROW("1", "Node_Exporter", "udp", "") }
};

static const struct question loosely[] = {
	{ "separators are ignored if no name is spelled like this",
	    "nodeexporter", { 0 }, "1 node-exporter/node_exporter tcp one -;"
	    "2-3 node_exporter tcp one -;5 web/Node Exporter udp one -;"
	    "0 node.exporter tcp two -;" },
	{ "in any case, and others in their place", "NODE--EXPORTER", { 0 },
	    "1 node-exporter/node_exporter tcp one -;2-3 node_exporter tcp "
	    "one -;5 web/Node Exporter udp one -;0 node.exporter tcp two -;" },
	{ "a name that is spelled like this is found alone",
	    "node.exporter", { 0 }, "0 node.exporter tcp two -;" },
	{ "as is another one", "nfsv4", { 0 }, "7 nfsv4 tcp one -;" },
	{ "on a transport", "nodeexporter/udp", { 0 },
	    "5 web/Node Exporter udp one -;1 Node_Exporter udp two -;" },
	{ "every claim", "nodeexporter", { .all = true, .sources = 2 },
	    "0 node.exporter tcp two -;1 Node_Exporter udp two -;" },
	{ "two letters or digits are too few", "c3", { 0 }, "" },
	{ "a part of a name is not enough", "nodeexporte", { 0 }, "" }
};

static const struct question filtered[] = {
	{ "a source", "22", { .sources = 1 }, "20-29 wide tcp mine -;" },
	{ "two sources stay in their order", "22", { .sources = 3 },
	    "20-29 wide tcp mine -;22 ssh tcp,sctp theirs -;" },
	{ "no fact if only other sources have rows", "30",
	    { .sources = 1 }, "" },
	{ "a fact with a source filter", "4",
	    { .sources = 1 }, "4" UNASSIGNED },
	{ "one of two transports is enough", "25,22",
	    { .transports = UDP | SCTP }, "22 ssh tcp,sctp theirs -;25 late "
	    "tcp,udp mine -;25 later udp mine -;" },
	{ "a filter and a transport in the query", "25/tcp",
	    { .transports = UDP },
	    "25 late tcp,udp mine -;" },
	{ "a row without a transport passes",
	    "25,30", { .transports = UDP }, "25 late tcp,udp mine -;25 later "
	    "udp mine -;30 - - theirs without a name;" },
	{ "a class", "0-65535", { .classes = PORTINFO_DYNAMIC },
	    "49151-49152 edge tcp theirs -;50000 eph udp theirs -;" },
	{ "one of two classes", "49150-65535",
	    { .classes = PORTINFO_REGISTERED | PORTINFO_WELL_KNOWN },
	    "49151-49152 edge tcp theirs -;" },
	{ "no fact in another class", "4", { .classes = PORTINFO_DYNAMIC },
	    "" },
	{ "a fact in the class", "4,65535",
	    { .classes = PORTINFO_WELL_KNOWN }, "4" UNASSIGNED },
	{ "all filters at once", "0-65535", { .classes = PORTINFO_WELL_KNOWN,
	    .transports = UDP, .sources = 1 }, "25 late tcp,udp mine -;25 "
	    "later udp mine -;1000-1100 across udp mine -;" }
};

static void
check(const struct question *questions, size_t count)
{
	struct portinfo_table *table = load_all(notes, LENGTH(notes));

	check_answers(table, questions, count);
	portinfo_close_table(table);
}

static void
rows_of_a_port_are_in_the_order_of_sources(void **state)
{
	(void)state;
	check(of_one, LENGTH(of_one));
}

static void
rows_of_a_range_are_in_the_order_of_ports(void **state)
{
	(void)state;
	check(of_many, LENGTH(of_many));
}

static void
a_list_is_one_query(void **state)
{
	(void)state;
	check(of_lists, LENGTH(of_lists));
}

static void
port_0_is_an_ordinary_port(void **state)
{
	struct portinfo_table *table = load("low", HEAD
	    ROW("0-9", "low", "udp", "") ROW("0", "zero", "tcp", "")
	    ROW("1", "one", "udp", ""));

	(void)state;
	check_answers(table, of_port_0, LENGTH(of_port_0));
	portinfo_close_table(table);
}

static void
a_name_finds_its_services(void **state)
{
	(void)state;
	check(of_names, LENGTH(of_names));
}

static void
names_come_before_aliases(void **state)
{
	struct portinfo_table *table = load_all(ranked, LENGTH(ranked));

	(void)state;
	check_answers(table, names_first, LENGTH(names_first));
	portinfo_close_table(table);
}

static void
filters_select_rows(void **state)
{
	(void)state;
	check(filtered, LENGTH(filtered));
}

static void
a_name_is_found_without_its_separators(void **state)
{
	struct portinfo_table *table = load_all(loose_notes,
	    LENGTH(loose_notes));

	(void)state;
	check_answers(table, loosely, LENGTH(loosely));
	portinfo_close_table(table);
}

/* Many rows with the same first port and name. */
static void
an_answer_may_have_many_rows(void **state)
{
	static const struct portinfo_filter none = { 0 };
	static struct portinfo_query queries[2];
	struct pi_buffer note = { 0 };
	struct portinfo_table *table;
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	unsigned int i, k;

	(void)state;
	pi_buffer_puts(&note, HEAD);
	for (i = 999; i > 0; i--)
		pi_buffer_printf(&note, "| 7-%u | same | tcp | d%u |\n", i + 6,
		    i);
	table = load("a", note.bytes);
	pi_buffer_free(&note);
	portinfo_query_ports(&queries[0], 0, 7);
	portinfo_query_name(&queries[1], "same", 4);
	for (k = 0; k < 2; k++) {
		portinfo_lookup(&cursor, table, &queries[k], &none);
		for (i = 7; i <= 1005; i++) {
			assert_true(portinfo_next(&cursor, &row));
			assert_int_equal(row.last, i);
		}
		assert_false(portinfo_next(&cursor, &row));
	}
	portinfo_close_table(table);
}

/* Lookups of one row. */
static const struct {
	const char *claim;
	const char *name; /* NULL: the port is looked up */
	unsigned int port;
	unsigned int transports;
	const char *row; /* as write_row writes it */
	bool found;
} calls[] = {
	{ "a bit of no transport alone is any transport", NULL, 22, 0x10,
	    "20-29 wide tcp mine -;", true },
	{ "beside another one it is ignored", NULL, 22, SCTP | 0x100,
	    "22 ssh tcp,sctp theirs -;", true },
	{ "the first row of a port", NULL, 25, 0, "25 late tcp,udp mine -;",
	    true },
	{ "a port on a transport", NULL, 22, SCTP, "22 ssh tcp,sctp theirs -;",
	    true },
	{ "a port on one of two transports", NULL, 22, UDP | SCTP,
	    "22 ssh tcp,sctp theirs -;", true },
	{ "a port without a row is a fact", NULL, 4, 0, "4" UNASSIGNED, false },
	{ "also on a transport", NULL, 4, UDP, "4" UNASSIGNED, false },
	{ "no fact if the row is on another transport", NULL, 22, UDP,
	    "22 - - - -;", false },
	{ "the first row of a name", "SSH", 0, 0, "22 ssh tcp,sctp theirs -;",
	    true },
	{ "a name on a transport", "across", 0, UDP,
	    "1000-1100 across udp mine -;", true },
	{ "a name on another transport", "across", 0, TCP, NULL, false },
	{ "an unknown name", "nosuch", 0, 0, NULL, false },
	{ "a number is not a name", "22", 0, 0, NULL, false }
};

static void
one_call_gives_the_best_row(void **state)
{
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct portinfo_row row;
	char text[256];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(calls); i++) {
		print_message("  %s\n", calls[i].claim);
		memset(&row, 0xa5, sizeof(row));
		assert_int_equal(calls[i].name == NULL ?
		    portinfo_lookup_port(table, (uint16_t)calls[i].port,
		    calls[i].transports, &row) :
		    portinfo_lookup_name(table, calls[i].name,
		    calls[i].transports, &row), calls[i].found);
		if (calls[i].row == NULL)
			continue;
		write_row(&row, text, sizeof(text));
		assert_string_equal(text, calls[i].row);
	}
	portinfo_close_table(table);
}

static void
no_filter_is_a_filter_of_zeros(void **state)
{
	static const char *const words[] = { "25", "20-30,4", "ssh", "tcp" };
	static const struct portinfo_filter zeros = { 0 };
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct portinfo_message message;
	struct portinfo_query query;
	char with[2048], without[2048];
	size_t i;

	(void)state;
	for (i = 0; i < LENGTH(words); i++) {
		assert_int_equal(portinfo_parse(&query, table, words[i],
		    strlen(words[i]), &message), PORTINFO_QUERY);
		read_answer(table, &query, &zeros, with, sizeof(with));
		read_answer(table, &query, NULL, without, sizeof(without));
		assert_string_equal(with, without);
	}
	portinfo_close_table(table);
}

/* Queries whose parts are on several transports. */
static const struct {
	const char *claim;
	struct pi_query_part parts[3];
	size_t count;
	const char *answer;
} mixed[] = {
	{ "each part has its own rows", { { 22, 22, TCP }, { 25, 25, UDP } },
	    2, "20-29 wide tcp mine -;22 ssh tcp,sctp theirs -;"
	    "25 late tcp,udp mine -;25 later udp mine -;" },
	{ "two parts on the same port",
	    { { 22, 22, SCTP }, { 22, 22, TCP } }, 2,
	    "20-29 wide tcp mine -;22 ssh tcp,sctp theirs -;" },
	{ "a row of two parts is given once",
	    { { 25, 25, UDP }, { 24, 25, SCTP }, { 22, 22, SCTP } }, 3,
	    "22 ssh tcp,sctp theirs -;25 late tcp,udp mine -;"
	    "25 later udp mine -;" },
	{ "a row excluded by one part may match another",
	    { { 20, 30, UDP }, { 25, 26, TCP } }, 2,
	    "25 late tcp,udp mine -;25 later udp mine -;"
	    "30 - - theirs without a name;24-26 middle tcp mine -;"
	    "20-29 wide tcp mine -;25 smtp tcp theirs -;"
	    "23-27 other tcp theirs -;" }
};

static void
parts_may_be_on_several_transports(void **state)
{
	struct portinfo_table *table = load_all(notes, LENGTH(notes));
	struct portinfo_query query;
	char text[2048];
	size_t i, k;

	(void)state;
	for (i = 0; i < LENGTH(mixed); i++) {
		print_message("  %s\n", mixed[i].claim);
		pi_query_begin(&query);
		for (k = 0; k < mixed[i].count; k++)
			assert_true(pi_query_add(&query, mixed[i].parts[k]));
		pi_query_end(&query);
		read_answer(table, &query, NULL, text, sizeof(text));
		assert_string_equal(text, mixed[i].answer);
	}
	portinfo_close_table(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_found_without_its_separators),
		cmocka_unit_test(rows_of_a_port_are_in_the_order_of_sources),
		cmocka_unit_test(rows_of_a_range_are_in_the_order_of_ports),
		cmocka_unit_test(a_list_is_one_query),
		cmocka_unit_test(port_0_is_an_ordinary_port),
		cmocka_unit_test(a_name_finds_its_services),
		cmocka_unit_test(names_come_before_aliases),
		cmocka_unit_test(filters_select_rows),
		cmocka_unit_test(an_answer_may_have_many_rows),
		cmocka_unit_test(one_call_gives_the_best_row),
		cmocka_unit_test(no_filter_is_a_filter_of_zeros),
		cmocka_unit_test(parts_may_be_on_several_transports)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
