/* SPDX-License-Identifier: MIT */
#include "answer.h"

#include "message.h"

void
worsen(struct session *session, enum exit_status status)
{
	if (status > session->status)
		session->status = status;
}

static void
put_row(struct session *session, const struct answer *answer)
{
	const struct formatter *formatter =
	    &formatters[session->writer->format];

	if (session->options->quiet)
		return;
	if (session->measuring)
		formatter->measure(session->writer, answer);
	else
		formatter->row(session->writer, answer);
}

void
answer_nothing(struct session *session, const char *word, size_t length)
{
	static const struct portinfo_row nothing = { 0 };
	const struct answer answer = { &nothing, { word, length } };

	if (session->options->first)
		put_row(session, &answer);
}

bool
answer_query(struct session *session, const struct portinfo_query *query,
    const char *word, size_t length)
{
	const struct portinfo_filter *filter = &session->options->filter;
	struct portinfo_cursor cursor;
	struct portinfo_row row;
	const struct answer answer = { &row, { word, length } };
	bool any = false, found = false;

	portinfo_lookup(&cursor, session->table, query, filter);
	while (portinfo_next(&cursor, &row)) {
		any = true;
		found |= row.source != NULL || filter->gaps;
		put_row(session, &answer);
		if (session->options->first)
			break;
	}
	if (!any)
		answer_nothing(session, word, length);
	if (!found)
		worsen(session, EXIT_NOT_FOUND);
	return found;
}

/* Says what is wrong with a word, once.  Returns false. */
static bool
refuse(struct session *session, size_t line, const char *why)
{
	if (!session->measuring && line > 0)
		message_put_number("line ", line, ": ", why);
	else if (!session->measuring)
		message_put(why, NULL);
	worsen(session, EXIT_TROUBLE);
	return false;
}

bool
answer_parse(struct session *session, struct portinfo_query *query,
    const char *word, size_t length, size_t line)
{
	struct portinfo_message message;
	enum portinfo_parsed parsed;

	if (session->options->keyword && length > 0) {
		portinfo_query_keyword(query, word, length);
		return true;
	}
	parsed = portinfo_parse(query, session->table, word, length, &message);
	if (parsed == PORTINFO_REFUSED)
		return refuse(session, line, message.text);
	if (parsed == PORTINFO_QUERY && session->options->filter.gaps &&
	    query->kind != PORTINFO_PORTS)
		return refuse(session, line, "-u takes ports, ranges, lists "
		    "and classes, not services");
	return parsed == PORTINFO_QUERY;
}
