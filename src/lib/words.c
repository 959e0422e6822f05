/* SPDX-License-Identifier: MIT */
/* The words for classes, transports and sources, and lists of them. */
#include "find.h"
#include "port_token.h"
#include "show.h"

/* RFC 6335, section 6; the name first, then the RFC's own word. */
static const struct class_words {
	char name[12];
	char rfc[8];
	uint16_t first;
	uint16_t last;
} class_words[] = {
	{ "well-known", "system", 0, PI_REGISTERED_FIRST - 1 },
	{ "registered", "user", PI_REGISTERED_FIRST, PI_DYNAMIC_FIRST - 1 },
	{ "dynamic", "private", PI_DYNAMIC_FIRST, UINT16_MAX },
};

enum { CLASSES = sizeof(class_words) / sizeof(class_words[0]) };

/* The first letter rules out most words before a length is counted. */
static bool
is_word(struct pi_span word, const char *other)
{
	return word.length > 0 && pi_fold(*word.bytes) == pi_fold(*other) &&
	    pi_same(word, pi_span(other));
}

unsigned int
pi_class(struct pi_span word)
{
	unsigned int i;

	for (i = 0; i < CLASSES; i++)
		if (is_word(word, class_words[i].name) ||
		    is_word(word, class_words[i].rfc))
			return 1U << i;
	return 0;
}

struct pi_class_ports
pi_class_ports(unsigned int class_)
{
	unsigned int i = 0;

	while ((class_ & 1U << i) == 0)
		i++;
	return (struct pi_class_ports){ class_words[i].first,
		class_words[i].last };
}

const char *
portinfo_class_names(unsigned int classes)
{
	static const char names[][40] = { "", "well-known", "registered",
		"well-known,registered", "dynamic", "well-known,dynamic",
		"registered,dynamic", "well-known,registered,dynamic" };

	return names[classes & 7];
}

const char *
portinfo_transport_names(unsigned int transports)
{
	static const char names[][32] = { "", "tcp", "udp", "tcp,udp",
		"sctp", "tcp,sctp", "udp,sctp", "tcp,udp,sctp", "dccp",
		"tcp,dccp", "udp,dccp", "tcp,udp,dccp", "sctp,dccp",
		"tcp,sctp,dccp", "udp,sctp,dccp", "tcp,udp,sctp,dccp" };

	return names[transports & 15];
}

size_t
portinfo_count_sources(const struct portinfo_table *table)
{
	return table->source_count;
}

struct portinfo_source
portinfo_get_source(const struct portinfo_table *table, size_t index)
{
	const struct pi_source *source =
	    (const struct pi_source *)pi_part(table, table->sources) + index;

	return (struct portinfo_source){ pi_string(table, source->name),
		pi_string(table, source->date), source->rows };
}

/* Takes the word up to a comma off the list; false when there is no more. */
static bool
next_word(struct pi_span *list, struct pi_span *word)
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

/* Begins a message about a word that is not among those expected. */
static struct pi_shown
show_unknown(struct portinfo_message *message, const char *what,
    struct pi_span word)
{
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	pi_show(&shown, "unknown ");
	pi_show(&shown, what);
	pi_show(&shown, " '");
	if (word.length > 64)
		word.length = 64;
	pi_show_text(&shown, word);
	pi_show(&shown, "'; expected ");
	return shown;
}

bool
portinfo_parse_transports(const char *list, unsigned int *transports,
    struct portinfo_message *message)
{
	struct pi_span rest = pi_span(list), word;
	struct pi_shown shown;
	unsigned int one;

	*transports = 0;
	while (next_word(&rest, &word)) {
		one = pi_transport(word);
		*transports |= one;
		if (one != 0)
			continue;
		shown = show_unknown(message, "transport", word);
		pi_show(&shown, "tcp, udp, sctp, dccp or both");
		return false;
	}
	return true;
}

bool
portinfo_parse_class(const char *word, unsigned int *class_,
    struct portinfo_message *message)
{
	struct pi_shown shown;

	*class_ = pi_class(pi_span(word));
	if (*class_ != 0)
		return true;
	shown = show_unknown(message, "class", pi_span(word));
	pi_show(&shown, "well-known, registered or dynamic");
	return false;
}

/* The bits of all sources with this name. */
static uint64_t
find_sources(const struct portinfo_table *table, struct pi_span name)
{
	uint64_t found = 0;
	size_t i;

	for (i = 0; i < table->source_count; i++)
		if (pi_same(name, pi_span(portinfo_get_source(table, i).name)))
			found |= UINT64_C(1) << i;
	return found;
}

/* The first source from this one on whose name no earlier one has. */
static size_t
next_name(const struct portinfo_table *table, size_t i)
{
	while (i < table->source_count && (find_sources(table,
	    pi_span(portinfo_get_source(table, i).name)) &
	    ((UINT64_C(1) << i) - 1)) != 0)
		i++;
	return i;
}

/* Lists the names of all sources, each once. */
static void
show_sources(struct pi_shown *shown, const struct portinfo_table *table)
{
	size_t i, next;

	for (i = 0; i < table->source_count; i = next) {
		next = next_name(table, i + 1);
		pi_show(shown, i == 0 ? "" :
		    next < table->source_count ? ", " : " or ");
		pi_show(shown, portinfo_get_source(table, i).name);
	}
}

bool
portinfo_parse_sources(const struct portinfo_table *table, const char *list,
    uint64_t *sources, struct portinfo_message *message)
{
	struct pi_span rest = pi_span(list), word;
	struct pi_shown shown;
	uint64_t some;

	*sources = 0;
	while (next_word(&rest, &word)) {
		some = find_sources(table, word);
		*sources |= some;
		if (some != 0)
			continue;
		shown = show_unknown(message, "source", word);
		show_sources(&shown, table);
		return false;
	}
	return true;
}
