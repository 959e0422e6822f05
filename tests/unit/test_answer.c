/* SPDX-License-Identifier: MIT */
/* From queries to output, messages and an exit status. */
#include "answers.h"
#include "captured.h"

#include "operands.h"

static const char note[] = HEAD
    ROW("389", "LDAP", "tcp, udp", "")
    ROW("389", "second", "udp", "")
    ROW("636", "ldaps", "tcp", "")
    ROW("20-22", "range", "tcp", "")
    ROW("800", "blue / blur / plum", "tcp", "")
    ROW("0", "first", "sctp", "") ROW("65535", "last", "sctp", "");

/* A command line and its results. */
struct run {
	const char *claim;
	const char *queries[4];
	struct options options;
	enum exit_status status;
	const char *output;
	const char *said; /* how the message begins, or NULL */
};

/* As `-o query,port,name -f tsv` writes them. */
static const struct run runs[] = {
	{ "a port", { "636" }, { .first = false }, EXIT_FOUND,
	    "636\t636\tldaps\n", NULL },
	{ "queries in their order", { "ldaps", "21" }, { .first = false },
	    EXIT_FOUND, "ldaps\t636\tldaps\n21\t20-22\trange\n", NULL },
	{ "a fact is a row, and a miss", { "4" }, { .first = false },
	    EXIT_NOT_FOUND, "4\t4\t-\n", NULL },
	{ "a found query hides no miss", { "4", "636" }, { .first = false },
	    EXIT_NOT_FOUND, "4\t4\t-\n636\t636\tldaps\n", NULL },
	{ "nor trouble, and what follows is answered",
	    { "65536", "4", "636" }, { .first = false }, EXIT_TROUBLE,
	    "4\t4\t-\n636\t636\tldaps\n", "portinfo: '65536'" },
	{ "an empty query is trouble", { "" }, { .first = false },
	    EXIT_TROUBLE, "", "portinfo: " },
	{ "an unknown name has near ones", { "ldas" }, { .first = false },
	    EXIT_NOT_FOUND, "",
	    "portinfo: no service is called 'ldas'; did you mean LDAP or "
	    "ldaps?\n" },
	{ "so has one on a transport", { "ldas/tcp" }, { .first = false },
	    EXIT_NOT_FOUND, "", "portinfo: no service is called 'ldas" },
	{ "or a single one", { "secnd" }, { .first = false },
	    EXIT_NOT_FOUND, "", "portinfo: no service is called 'secnd'; did "
	    "you mean second?\n" },
	{ "or three", { "blum" }, { .first = false }, EXIT_NOT_FOUND, "",
	    "portinfo: no service is called 'blum'; did you mean blue, blur "
	    "or plum?\n" },
	{ "or none near", { "zzzzzz" }, { .first = false }, EXIT_NOT_FOUND,
	    "", "portinfo: no service is called 'zzzzzz'\n" },
	{ "a known name on another transport is only a miss",
	    { "ldaps/udp" }, { .first = false }, EXIT_NOT_FOUND, "", NULL },
	{ "as is one that a filter excludes", { "ldaps" },
	    { .filter = { .transports = PORTINFO_UDP } }, EXIT_NOT_FOUND, "",
	    NULL },
	{ "a filter that excludes all rows gives no fact", { NULL },
	    { .filter = { .transports = PORTINFO_DCCP } }, EXIT_NOT_FOUND, "",
	    NULL },
	{ "the first row of each query", { "389", "20-700" },
	    { .first = true }, EXIT_FOUND,
	    "389\t389\tLDAP\n20-700\t20-22\trange\n",
	    "portinfo: -1 prints one row for a whole list" },
	{ "and an empty row for an unknown name", { "zzzzzz" },
	    { .first = true }, EXIT_NOT_FOUND, "zzzzzz\t-\t-\n",
	    "portinfo: no service" },
	{ "for a malformed word", { "65536", "636" }, { .first = true },
	    EXIT_TROUBLE, "65536\t-\t-\n636\t636\tldaps\n",
	    "portinfo: '65536'" },
	{ "and for a name on another transport", { "ldaps/udp" },
	    { .first = true }, EXIT_NOT_FOUND, "ldaps/udp\t-\t-\n", NULL },
	{ "a fact is a first row", { "5-9,4" }, { .first = true },
	    EXIT_NOT_FOUND, "5-9,4\t4\t-\n", "portinfo: -1 prints" },
	{ "quiet prints nothing", { "636" }, { .quiet = true }, EXIT_FOUND,
	    "", NULL },
	{ "not even that it found nothing", { "ldas" },
	    { .quiet = true }, EXIT_NOT_FOUND, "", NULL },
	{ "but it reports errors", { "65536" }, { .quiet = true },
	    EXIT_TROUBLE, "", "portinfo: '65536'" },
	{ "control characters of a query are not printed",
	    { "\x1b[31m\xff" }, { .first = true }, EXIT_NOT_FOUND,
	    "?[31m?\t-\t-\n", "portinfo: no service is called '?[31m?'" },
	{ "a filter without a query selects rows", { NULL },
	    { .filter = { .transports = PORTINFO_UDP } }, EXIT_FOUND,
	    "-\t389\tLDAP\n-\t389\tsecond\n", NULL },
	{ "from the first port to the last", { NULL },
	    { .filter = { .transports = PORTINFO_SCTP } }, EXIT_FOUND,
	    "-\t0\tfirst\n-\t65535\tlast\n", NULL },
	{ "a word with a hyphen is a query", { "-5" }, { .first = false },
	    EXIT_NOT_FOUND, "", "portinfo: no service is called '-5'\n" }
};

/* Answers and captures messages; the answer stays in the output. */
static enum exit_status
answer(const struct run *run, enum format format,
    struct output *output)
{
	static const struct columns columns = { { COLUMN_QUERY, COLUMN_PORT,
		COLUMN_NAME }, 3 };
	struct portinfo_table *table = load("n", note);
	struct writer writer = { .output = output, .format = format,
		.columns = &columns, .headings = true };
	struct options options = run->options;
	char *queries[LENGTH(run->queries) + 1] = { NULL };
	struct portinfo_message remarks[REMARKS_MAX];
	struct session session = { .options = &options, .table = table,
		.reports.remarks = remarks,
		.writer = &writer };
	size_t i;

	for (i = 0; i < LENGTH(run->queries) && run->queries[i] != NULL; i++)
		assert_non_null(queries[i] = strdup(run->queries[i]));
	options.queries = queries;
	output_begin(output, STDOUT_FILENO);
	operands_answer(&session);
	while (i > 0)
		free(queries[--i]);
	portinfo_close_table(table);
	return session.status;
}

static void
check_said(const struct captured *captured, const char *said)
{
	if (said == NULL) {
		assert_int_equal(captured->writes, 0);
		return;
	}
	assert_int_equal(captured->writes, 1);
	assert_int_equal(captured->fd, STDERR_FILENO);
	assert_memory_equal(captured->bytes, said, strlen(said));
}

static void
queries_are_answered_in_tsv(void **state)
{
	static struct captured captured;
	static struct output output;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(runs); i++) {
		print_message("  %s\n", runs[i].claim);
		recapture(&captured);
		assert_int_equal(answer(&runs[i], FORMAT_TSV, &output),
		    runs[i].status);
		assert_int_equal(output.length, strlen(runs[i].output));
		assert_memory_equal(output.bytes, runs[i].output,
		    output.length);
		check_said(&captured, runs[i].said);
	}
}

/* Although the table format goes over the queries twice. */
static void
a_table_reports_everything_once(void **state)
{
	static struct captured captured;
	static struct output output;
	size_t i;

	(void)state;
	capture(&captured);
	for (i = 0; i < LENGTH(runs); i++) {
		print_message("  %s\n", runs[i].claim);
		recapture(&captured);
		assert_int_equal(answer(&runs[i], FORMAT_TABLE, &output),
		    runs[i].status);
		check_said(&captured, runs[i].said);
	}
}

static void
a_service_on_a_transport_gets_suggestions(void **state)
{
	static const struct run run = { "", { "ldas/tcp" },
		{ .first = false }, EXIT_NOT_FOUND, "", NULL };
	static struct captured captured;
	static struct output output;

	(void)state;
	capture(&captured);
	answer(&run, FORMAT_TSV, &output);
	assert_non_null(strstr(captured.bytes, "did you mean LDAP or ldaps"));
}

static void
a_table_is_aligned_across_queries(void **state)
{
	static const struct run run = { "", { "636", "20-22", "4" },
		{ .first = false }, EXIT_NOT_FOUND, "", NULL };
	static const char expected[] =
	    "QUERY  PORT   NAME\n"
	    "636    636    ldaps\n"
	    "20-22  20-22  range\n"
	    "4      4      -\n";
	static struct captured captured;
	static struct output output;

	(void)state;
	capture(&captured);
	assert_int_equal(answer(&run, FORMAT_TABLE, &output), run.status);
	assert_int_equal(output.length, strlen(expected));
	assert_memory_equal(output.bytes, expected, output.length);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_are_captured),
		cmocka_unit_test(queries_are_answered_in_tsv),
		cmocka_unit_test(a_table_reports_everything_once),
		cmocka_unit_test(
		    a_service_on_a_transport_gets_suggestions),
		cmocka_unit_test(a_table_is_aligned_across_queries)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
