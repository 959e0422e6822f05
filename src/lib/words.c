/* SPDX-License-Identifier: MIT */
/* The words for classes and transports, and lists of them. */
#include "words.h"

#include <portinfo.h>

#include "port_class.h"
#include "show.h"
#include "transport.h"

const char *
portinfo_class_names(unsigned int classes)
{
	return pi_class_names(classes);
}

const char *
portinfo_transport_names(unsigned int transports)
{
	return pi_transport_names(transports);
}

bool
pi_next_word(struct pi_span *list, struct pi_span *word)
{
	size_t i = 0;

	if (list->bytes == NULL)
		return false;
	while (i < list->length && list->bytes[i] != ',')
		i++;
	*word = (struct pi_span){ list->bytes, i };
	*list = i < list->length ? pi_after(*list, i + 1)
				 : (struct pi_span){ NULL, 0 };
	return true;
}

/* The set of a word alone; `both` asks for rows on all of its transports. */
static unsigned int
set_of_word(struct pi_span word)
{
	unsigned int set = pi_transport(word);

	return (set & (set - 1)) != 0 ? set | PORTINFO_ALL_OF : set;
}

bool
portinfo_parse_transports(const char *list, unsigned int *transports,
    struct portinfo_message *message)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));
	struct pi_span rest = pi_span(list), word;
	unsigned int set;

	*transports = 0;
	while (pi_next_word(&rest, &word)) {
		set = set_of_word(word);
		*transports |= set;
		if (set == 0) {
			pi_show_unknown(&shown, "transport", word);
			pi_show(&shown, pi_transport_words);
			return false;
		}
		if ((set & PORTINFO_ALL_OF) != 0 && list[word.length] != '\0') {
			pi_show(&shown, "'both' cannot be in a list; write "
			    "tcp,udp for rows on either");
			return false;
		}
	}
	return true;
}

bool
portinfo_parse_class(const char *word, unsigned int *classes,
    struct portinfo_message *message)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));
	const struct pi_port_class *found = pi_class_of_word(pi_span(word));

	*classes = found == NULL ? 0 : found->class;
	if (found != NULL)
		return true;
	pi_show_unknown(&shown, "class", pi_span(word));
	pi_show(&shown, pi_class_words);
	return false;
}
