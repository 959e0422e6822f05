/* SPDX-License-Identifier: MIT */
#include "answer.h"

#include "message.h"
#include "show.h"

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
	const struct answer answer = { row, word };

	if (session->options->quiet)
		return;
	if (session->measuring)
		formatter->measure(session->writer, &answer);
	else
		formatter->row(session->writer, &answer);
}

/* With -1, writes a row of empty fields for a query without an answer. */
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
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	bool any = false, found = false;

	portinfo_lookup(&cursor, session->table, query, filter);
	while (portinfo_next(&cursor, &row)) {
		any = true;
		found |= row.source != NULL || filter->gaps;
		put_row(session, &row, word);
		if (session->options->first)
			break;
	}
	if (!any)
		put_nothing(session, word);
	if (!found)
		worsen(session, EXIT_NOT_FOUND);
	return found;
}

/* Says what is wrong with a word, once.  Returns false. */
static bool
refuse(struct session *session, size_t line, const char *why)
{
	char place[32];
	struct pi_shown shown = pi_show_begin(place, sizeof(place));

	if (line > 0) {
		pi_show(&shown, "line ");
		pi_show_number(&shown, line);
		pi_show(&shown, ": ");
	}
	if (!session->measuring)
		message_put(place, why, NULL);
	worsen(session, EXIT_TROUBLE);
	return false;
}

/* Returns whether a word makes a query, which is to be closed. */
static bool
parse(struct session *session, struct portinfo_query *query,
    struct pi_span word, size_t line)
{
	struct portinfo_message message;
	enum portinfo_parsed parsed;

	if (line > 0 && word.length == 0)
		return false;
	if (session->options->keyword && word.length > 0) {
		portinfo_query_keyword(query, word.bytes, word.length);
		return true;
	}
	parsed = portinfo_parse(query, session->table, word.bytes, word.length,
	    &message);
	if (parsed == PORTINFO_REFUSED)
		return refuse(session, line, message.text);
	if (parsed == PORTINFO_QUERY && session->options->filter.gaps &&
	    query->kind != PORTINFO_PORTS)
		return refuse(session, line, "-u takes ports, ranges, lists "
		    "and classes, not services");
	return parsed == PORTINFO_QUERY;
}

/* Returns whether a query's name finds something if nothing is kept back. */
static bool
is_known(const struct session *session, const struct portinfo_query *query)
{
	struct portinfo_query name;
	struct portinfo_cursor cursor;
	struct portinfo_row row;

	portinfo_query_name(&name, query->name, query->name_length);
	portinfo_lookup(&cursor, session->table, &name, NULL);
	return portinfo_next(&cursor, &row);
}

/*
 * Reports an unknown service, and suggests similar names.  Returns false if
 * that could not be printed.
 */
static bool
report_unknown(const struct session *session,
    const struct portinfo_query *query, const char *word)
{
	const char *near[PORTINFO_SIMILAR_MAX] = { "", "", "" };
	size_t count = portinfo_lookup_similar(session->table, query->name,
	    query->name_length, near, PORTINFO_SIMILAR_MAX);

	return message_put("no service is called '", word,
	    count > 0 ? "'; did you mean " : "'", near[0],
	    count > 2 ? ", " : count > 1 ? " or " : "", near[1],
	    count > 2 ? " or " : "", near[2], count > 0 ? "?" : "", NULL);
}

bool
answer_word(struct session *session, struct pi_span word, size_t line)
{
	struct portinfo_query query;

	if (!parse(session, &query, word, line)) {
		put_nothing(session, word);
		return false;
	}
	if (!answer_query(session, &query, word) && line == 0 &&
	    query.kind == PORTINFO_NAME && !session->measuring &&
	    !session->options->quiet && !is_known(session, &query) &&
	    !report_unknown(session, &query, word.bytes))
		worsen(session, EXIT_TROUBLE);
	portinfo_close_query(&query);
	return true;
}
