/* SPDX-License-Identifier: MIT */
#include "answer.h"

#include "message.h"
#include "show.h"
#include "unknown_name.h"

void
worsen(struct session *session, enum exit_status status)
{
	if (status > session->status)
		session->status = status;
}

static void
put_row(struct session *session, const struct portinfo_row *row,
    struct pi_span word)
{
	const struct formatter *formatter =
	    &formatters[session->writer->format];
	const struct answer_row answer = { row, word };

	if (session->options->quiet)
		return;
	if (session->measuring)
		formatter->measure(session->writer, &answer);
	else
		formatter->row(session->writer, &answer);
}

/* With -1, writes a row of empty fields for a word that makes no query. */
static void
put_nothing(struct session *session, struct pi_span word)
{
	static const struct portinfo_row nothing = { 0 };

	if (session->options->first)
		put_row(session, &nothing, word);
}

bool
answer_query(struct session *session, const struct portinfo_query *query,
    struct pi_span word)
{
	const struct portinfo_filter *filter = &session->options->filter;
	const bool first = session->options->first;
	struct portinfo_cursor cursor;
	struct portinfo_row row, best = { 0 };
	bool found = false, matches;

	portinfo_lookup(&cursor, session->table, query, filter);
	while (!(first && found) && portinfo_next(&cursor, &row)) {
		matches = row.source != NULL || filter->gaps;
		found |= matches;
		if (!first)
			put_row(session, &row, word);
		else if (matches || best.classes == 0)
			best = row;
	}
	if (first)
		put_row(session, &best, word);
	if (!found)
		worsen(session, EXIT_NOT_FOUND);
	return found;
}

/* How many words of standard input are refused with a message. */
enum { REFUSALS_MAX = 10 };

/* Says what is wrong with a word, once.  Returns false. */
static bool
refuse(struct session *session, size_t line, const char *why)
{
	char prefix[32];
	struct pi_shown shown = pi_show_begin(prefix, sizeof(prefix));

	worsen(session, EXIT_TROUBLE);
	if (session->measuring)
		return false;
	if (line > 0) {
		if (++session->reports.refused > REFUSALS_MAX)
			return false;
		pi_show(&shown, "line ");
		pi_show_number(&shown, line);
		pi_show(&shown, ": ");
	}
	message_put(prefix, why, NULL);
	return false;
}

void
report_refused(struct session *session)
{
	size_t refused = session->reports.refused;
	char number[24];
	struct pi_shown shown = pi_show_begin(number, sizeof(number));

	if (refused <= REFUSALS_MAX)
		return;
	pi_show_number(&shown, refused - REFUSALS_MAX);
	message_put(number, refused - REFUSALS_MAX == 1 ?
	    " more word was refused" : " more words were refused", NULL);
}

/* Says how a word was read, once for all words that were read like it. */
static void
remark(struct session *session, struct pi_span word, const char *text)
{
	struct reports *reports = &session->reports;
	char start[72];
	struct pi_shown shown = pi_show_begin(start, sizeof(start));
	size_t i;

	if (session->measuring || session->options->quiet)
		return;
	for (i = 0; i < reports->remark_count; i++)
		if (strcmp(reports->remarks[i].text, text) == 0)
			return;
	if (i < REMARKS_MAX) /* a later library may have more of them */
		strcpy(reports->remarks[reports->remark_count++].text, text);
	if (word.length > 0) {
		pi_show_word(&shown, word);
		pi_show(&shown, " ");
	}
	message_put(start, text, NULL);
}

/* Returns why a query that the library makes is not answered here, or NULL. */
static const char *
why_unanswerable(const struct session *session,
    const struct portinfo_query *query, size_t line)
{
	if (session->options->filter.gaps && query->name != NULL)
		return "-u cannot be used with the name of a service";
	if (line > 0 && query->kind == PORTINFO_SET)
		return "a class or transport could list thousands of rows; "
		    "give it as an argument";
	return NULL;
}

/* Says how a query was read and, with -1, that it gives one row only. */
static void
remark_on(struct session *session, const struct portinfo_query *query,
    struct pi_span word, const struct portinfo_message *message)
{
	const struct options *options = session->options;

	if (*message->text != '\0' && query->name == NULL)
		remark(session, word, message->text);
	if (options->first && query->kind == PORTINFO_PORTS &&
	    !options->filter.gaps)
		remark(session, pi_span(""), "-1 prints one row for a whole "
		    "list or range; omit it to see all");
}

/*
 * Returns whether a word makes a query, which is to be closed.  Sets *message
 * to what the library says about it: of a name, what it is if it is unknown.
 */
static bool
parse(struct session *session, struct portinfo_query *query,
    struct pi_span word, size_t line, struct portinfo_message *message)
{
	enum portinfo_parsed parsed;
	const char *why;

	if (line > 0 && word.length == 0)
		return false;
	if (session->options->keyword && word.length > 0) {
		portinfo_query_keyword(query, word.bytes, word.length);
		return true;
	}
	parsed = portinfo_parse(query, session->table, word.bytes, word.length,
	    message);
	if (parsed == PORTINFO_REFUSED)
		return refuse(session, line, message->text);
	if (parsed == PORTINFO_NO_PORT) {
		if (line == 0 && *message->text != '\0')
			refuse(session, line, message->text);
		return false;
	}
	why = why_unanswerable(session, query, line);
	if (why != NULL)
		return refuse(session, line, why);
	remark_on(session, query, word, message);
	return true;
}

/* Reports a name on the command line that has no answer. */
static void
report_name(struct session *session, const struct portinfo_query *query,
    struct pi_span word, const struct portinfo_message *message)
{
	if (!session->measuring && !session->options->quiet &&
	    !report_unknown(session->table, &session->options->filter, query,
	    word.bytes, message))
		worsen(session, EXIT_TROUBLE);
}

bool
answer_word(struct session *session, struct pi_span word, size_t line)
{
	struct portinfo_query query;
	struct portinfo_message message;

	message.text[0] = '\0';
	if (!parse(session, &query, word, line, &message)) {
		put_nothing(session, word);
		return false;
	}
	if (!answer_query(session, &query, word) && line == 0 &&
	    query.kind == PORTINFO_NAME)
		report_name(session, &query, word, &message);
	portinfo_close_query(&query);
	return true;
}
