/* SPDX-License-Identifier: MIT */
#include "operands.h"

#include "batch.h"
#include "message.h"
#include "note_files.h"
#include "show.h"

/* All ports; of unassigned ones, those that IANA would assign. */
static void
answer_all(struct session *session)
{
	bool skips_dynamic = session->options->filter.gaps &&
	    session->options->filter.classes == 0;
	struct portinfo_query query;

	portinfo_query_ports(&query, 0, skips_dynamic ? 49151 : UINT16_MAX);
	answer_query(session, &query, pi_span(""));
}

static void
answer_words(struct session *session)
{
	char **word = session->options->queries;
	const char *end;

	if (*word == NULL)
		answer_all(session);
	for (; *word != NULL; word++) {
		if (!is_stdin(*word)) {
			/* Resolving strlen takes 0.6 % of a start. */
			for (end = *word; *end != '\0'; end++)
				;
			answer_word(session, pi_between(*word, end), 0);
		} else if (!session->measuring) {
			batch_answer(session);
		}
	}
}

/* Reports how many rows the format had no form for. */
static void
report_left_out(struct session *session)
{
	size_t count = session->writer->left_out;
	char number[24];
	struct pi_shown shown;

	if (count == 0)
		return;
	shown = pi_show_begin(number, sizeof(number));
	pi_show_number(&shown, count);
	if (!message_put("left out ", number, count == 1 ? " row" : " rows",
	    " without a transport", NULL))
		worsen(session, EXIT_TROUBLE);
}

void
operands_answer(struct session *session)
{
	const struct formatter *formatter =
	    &formatters[session->writer->format];
	bool quiet = session->options->quiet;

	if (!quiet && formatter->measure != NULL) {
		session->measuring = true;
		answer_words(session);
		session->measuring = false;
	}
	answer_words(session);
	if (!quiet && formatter->end != NULL)
		formatter->end(session->writer);
	report_left_out(session);
	report_refused(session);
}
