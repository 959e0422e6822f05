/* SPDX-License-Identifier: MIT */
/*
 * The grammar of queries.  Of these rules the first that fits a word decides:
 *
 *  0. The word as a name: a few registered ones hold a slash, a dot or digits.
 *     Then the same without `,`, `;` and `.` at its end and without a pair of
 *     equal plain quotes.  The other rules read the word so trimmed; nothing
 *     and `-` are no port.
 *  1. With `://`, a URL: its port, or the service of its scheme.
 *  2. With `,`, a list of items by rules 3 to 9 that have ports.
 *  3. `T/X`, `T:X` and `X/T`: X by rules 4 to 10 on the transport T, also
 *     `tcp6`.  `80:30080/TCP`, a port and kubectl's node port: the first.
 *     `_ldap._tcp.example.org`: the name on the transport.
 *  4. `N`, `N-M`, `N:M` and `dpts:N:M`: a port or a range.
 *  5. `L->R`: the lower port of a connection, or docker's port of the host.
 *  6. `ADDR:N:M`: docker's port of the host.
 *  7. An address alone, which is refused; `*` alone is no port.
 *  8. `ADDR:P`, `ADDR.P`, `ADDR#P`, `:P` and `H:P`: a port, a range or a name
 *     after an address or a host; `*` for P is no port.
 *  9. `K=P`: the same after `DPT`, `SPT` or a word that ends in `port`.
 * 10. A class or a transport, or else a name.
 *
 * Rules 3 to 9 are in form.c, form_range.c and form_address.c.  What comes
 * close to a form is refused with a message; any other word is a name, known or
 * not.
 */
#include "find.h"
#include "form.h"
#include "list.h"
#include "loose_name.h"
#include "port_class.h"
#include "refusal.h"
#include "transport.h"
#include "url.h"

static enum portinfo_parsed
query_name(struct portinfo_query *query, struct pi_span name,
    unsigned int transports)
{
	portinfo_query_name(query, name.bytes, name.length);
	pi_query_parts(query)->few[0].transports = (uint8_t)transports;
	return PORTINFO_QUERY;
}

static enum portinfo_parsed
query_ports(struct portinfo_query *query, const struct pi_form *form)
{
	portinfo_query_ports(query, form->first, form->last);
	pi_query_parts(query)->few[0].transports = (uint8_t)form->transports;
	return PORTINFO_QUERY;
}

/* Rule 10. */
static enum portinfo_parsed
query_word(struct portinfo_query *query, struct pi_span word,
    unsigned int transports)
{
	const struct pi_port_class *class = pi_class_of_word(word);
	unsigned int transport = pi_transport(word);

	if (class == NULL && transport == 0)
		return query_name(query, word, transports);
	if (class != NULL)
		portinfo_query_ports(query, class->first, class->last);
	else
		portinfo_query_ports(query, 0, UINT16_MAX);
	query->kind = PORTINFO_SET;
	pi_query_parts(query)->gives_facts = false;
	pi_query_parts(query)->few[0].transports =
	    (uint8_t)(transports | transport);
	return PORTINFO_QUERY;
}

static enum portinfo_parsed
query_form(struct portinfo_query *query, struct pi_span word,
    const struct pi_form *form, struct portinfo_message *message)
{
	switch (form->kind) {
	case PI_FORM_PORTS:
		pi_remark(message, form);
		return query_ports(query, form);
	case PI_FORM_NAME:
		return query_name(query, form->rest, form->transports);
	case PI_FORM_NO_PORT:
		return PORTINFO_NO_PORT;
	case PI_FORM_REFUSED:
		return pi_refuse_form(message, word, form);
	default:
		return query_word(query, form->rest, form->transports);
	}
}

/* Between queries that the shell took for one word. */
static const char blanks[] = " \t\n";

static struct pi_span
skip_blanks(struct pi_span text)
{
	while (text.length > 0 && pi_is_one_of(*text.bytes, blanks))
		text = pi_after(text, 1);
	return text;
}

/* Takes a part and the blanks after it off the front of a word. */
static struct pi_span
take_part(struct pi_span *rest)
{
	struct pi_span part = { rest->bytes, pi_length_to(*rest, blanks) };

	*rest = skip_blanks(pi_after(*rest, part.length));
	return part;
}

/*
 * Refuses `22 80`, `tcp 22` and `port 22`, which are written otherwise.
 * Returns false for any other word, and for names of several words.
 */
static bool
refuse_blanks(const struct portinfo_table *table, struct pi_span word,
    struct portinfo_message *message)
{
	struct pi_span rest = word, part;
	size_t ports = 0, transports = 0;

	if (pi_length_to(word, blanks) == word.length ||
	    pi_has_loosely(table, word))
		return false;
	while (rest.length > 0) {
		part = take_part(&rest);
		if (pi_form_read_port(part).kind == PI_FORM_PORTS)
			ports++;
		else if (pi_transport(part) != 0)
			transports++;
		else if (!pi_is(part, "port") && !pi_is(part, "ports"))
			return false;
	}
	if (ports == 0)
		return false;
	pi_refuse(message, word, ports > 1 ?
	    "separate ports with commas, as in 22,80" : transports > 0 ?
	    "write the transport after the port, as in 22/tcp" :
	    "write the number alone, as in 22");
	return true;
}

/* Removes punctuation from the end, and a pair of equal quotes. */
static struct pi_span
trim(struct pi_span word)
{
	char quote;

	while (word.length > 0 &&
	    pi_is_one_of(word.bytes[word.length - 1], ",;."))
		word.length--;
	if (word.length < 2)
		return word;
	quote = *word.bytes;
	if ((quote == '"' || quote == '\'') &&
	    word.bytes[word.length - 1] == quote)
		word = pi_between(word.bytes + 1, word.bytes + word.length - 1);
	return word;
}

/* A word of nothing but these bytes is no name. */
static bool
is_port_text(struct pi_span word)
{
	size_t i = 0;

	while (i < word.length && (pi_is_digit(word.bytes[i]) ||
	    word.bytes[i] == ',' || word.bytes[i] == '-'))
		i++;
	return i == word.length;
}

static bool
is_name(const struct portinfo_table *table, struct pi_span word)
{
	return !is_port_text(word) && pi_has_name(table, word);
}

/*
 * Returns whether rule 10 alone fits a word: it has none of the signs that the
 * others need, and does not begin like a port.  Most unknown words are plain.
 */
static bool
is_plain(struct pi_span word)
{
	static const bool signs[256] = { [':'] = true, ['.'] = true,
		[','] = true, ['/'] = true, ['='] = true, ['#'] = true,
		['*'] = true, ['>'] = true, [' '] = true, ['\t'] = true,
		['\n'] = true };
	size_t i = 0;

	if (pi_is_digit(*word.bytes))
		return false;
	while (i < word.length && !signs[(unsigned char)word.bytes[i]])
		i++;
	return i == word.length;
}

/* Reads a word that is no name, by rules 1 to 10. */
static enum portinfo_parsed
parse_word(struct portinfo_query *query, const struct portinfo_table *table,
    struct pi_span word, struct portinfo_message *message)
{
	struct pi_form form = { .kind = PI_FORM_WORD, .rest = word };
	enum portinfo_parsed parsed;

	if (pi_is_url(word))
		form = pi_url_read(word);
	else if (pi_has_byte(word, ','))
		return pi_parse_list(query, word, message);
	else if (!is_plain(word))
		form = pi_form_read(word);
	if (form.kind == PI_FORM_WORD && refuse_blanks(table, word, message))
		return PORTINFO_REFUSED;
	parsed = query_form(query, word, &form, message);
	if (parsed == PORTINFO_QUERY && query->kind == PORTINFO_NAME)
		pi_remark_on_name(message, table, (struct pi_span){
		    query->name, query->name_length });
	return parsed;
}

enum portinfo_parsed
portinfo_parse(struct portinfo_query *query,
    const struct portinfo_table *table, const char *word, size_t length,
    struct portinfo_message *message)
{
	struct pi_span text = { word, length }, trimmed;

	message->text[0] = '\0';
	pi_query_begin(query); /* so that it can be closed */
	if (skip_blanks(text).length == 0)
		return pi_refuse_empty(message);
	if (is_name(table, text))
		return query_name(query, text, 0);
	trimmed = trim(text);
	if (trimmed.length == 0)
		pi_refuse_empty(message);
	if (trimmed.length == 0 || pi_is(trimmed, "-"))
		return PORTINFO_NO_PORT;
	if (trimmed.length < length && is_name(table, trimmed))
		return query_name(query, trimmed, 0);
	return parse_word(query, table, trimmed, message);
}
