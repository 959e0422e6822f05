/* SPDX-License-Identifier: MIT */
#include "port_part.h"

#include <string.h>

#include "port_token.h"
#include "utf8.h"

bool
pi_begins_with_number(struct pi_span text)
{
	while (pi_next_is(text, PI_TOKEN_PORT | PI_TOKEN_COLON |
	    PI_TOKEN_RANGE))
		pi_token_next(&text);
	return pi_next_is(text, PI_ANY_NUMBER);
}

/* True for a separator with an item after it; a slash in a word is none. */
static bool
ends_words(const struct pi_token *token, struct pi_span after)
{
	const char *sign = token->text.bytes;

	return (token->kind & PI_ANY_SEPARATOR) != 0 &&
	    !(*sign == '/' && sign[-1] != ' ') &&
	    (pi_begins_with_number(after) ||
	    pi_next_is(after, PI_TOKEN_TRANSPORT));
}

/* Sets reader->part to the text from begin up to the next item. */
static void
skip_part(struct pi_ports_reader *reader, const char *begin)
{
	struct pi_span after;
	struct pi_token token;
	size_t depth = 0;

	for (;; reader->rest = after) {
		after = reader->rest;
		token = pi_token_next(&after);
		if (token.kind == PI_TOKEN_END)
			break;
		if (depth == 0 && (ends_words(&token, after) ||
		    (token.kind == PI_TOKEN_CLOSE && reader->inside)))
			break;
		depth += token.kind == PI_TOKEN_OPEN;
		depth -= token.kind == PI_TOKEN_CLOSE && depth > 0;
	}
	reader->part = pi_trim(pi_between(begin, reader->rest.bytes));
	reader->skipped++;
	reader->failed = true;
	reader->state = PI_STATE_REMARK;
}

enum pi_ports_status
pi_ports_fail(struct pi_ports_reader *reader, const struct pi_token *first,
    enum pi_ports_status status)
{
	skip_part(reader, first->text.bytes);
	return status;
}

static void
keep_remark(struct pi_ports_reader *reader, struct pi_span remark)
{
	if (reader->remark.length == 0)
		reader->remark = pi_trim(remark);
}

/* True for the slash of `HTTP/80`: before two digits or more, after a word. */
static bool
is_slash_before_port(struct pi_span after)
{
	return after.length > 2 && *after.bytes == '/' &&
	    pi_is_digit(after.bytes[1]) && pi_is_digit(after.bytes[2]);
}

bool
pi_colon_begins_port(const struct pi_token *colon, struct pi_span after)
{
	return colon->kind == PI_TOKEN_COLON && colon->text.bytes[-1] == ' ' &&
	    after.length > 0 && pi_is_digit(*after.bytes);
}

enum pi_ports_status
pi_ports_read_words(struct pi_ports_reader *reader, const char *begin)
{
	skip_part(reader, begin);
	keep_remark(reader, reader->part);
	return PI_PORTS_WORDS;
}

enum pi_ports_status
pi_ports_read_remark(struct pi_ports_reader *reader)
{
	bool is_remark = reader->state == PI_STATE_TRAIL || reader->had_leading;
	size_t i;

	reader->has_words |= !is_remark;
	pi_ports_read_words(reader, reader->rest.bytes);
	for (i = 0; i < reader->part.length; i++)
		is_remark &= !pi_is_digit(reader->part.bytes[i]);
	return is_remark ? PI_PORTS_NOTHING : PI_PORTS_WORDS;
}

/*
 * Returns the kinds of the tokens in a text of ports and transports; 0 for
 * another text.
 */
static unsigned int
kinds_in(struct pi_span text)
{
	unsigned int kinds = 0;

	while (!pi_next_is(text, PI_TOKEN_END))
		kinds |= pi_token_next(&text).kind;
	return (kinds & ~(unsigned int)(PI_ANY_NUMBER |
	    PI_ANY_SEPARATOR | PI_TOKEN_RANGE | PI_TOKEN_FOOTNOTE |
	    PI_TOKEN_TRANSPORT | PI_TOKEN_FILLER)) != 0 ? 0 : kinds;
}

/*
 * True if brackets after ports hold transports, or ports and a word such as
 * "and".  Anything else in brackets is a remark, also if it has fillers.
 */
static bool
is_port_text(struct pi_span text)
{
	const unsigned int kinds = kinds_in(text);

	return (kinds & (PI_TOKEN_AND | PI_TOKEN_TRANSPORT)) != 0 &&
	    (kinds & PI_TOKEN_FILLER) == 0;
}

/* Returns the length up to the ports of `Web page (443)`; 0 without them. */
static size_t
length_to_brackets(struct pi_span after)
{
	struct pi_span inside;
	size_t open, length;

	if (!pi_has_byte(after, '(')) /* the usual case */
		return 0;
	open = pi_length_to(after, "(0123456789,;\n");
	inside = pi_after(after, open);
	if (*inside.bytes != '(')
		return 0;
	length = pi_parentheses_length(inside);
	if (length < strlen("(22)"))
		return 0;
	inside = pi_between(inside.bytes + 1, inside.bytes + length - 1);
	return (pi_begins_with_number(inside) ||
	    pi_next_is(inside, PI_TOKEN_TRANSPORT)) &&
	    (kinds_in(inside) & PI_ANY_NUMBER) != 0 ? open + 1 : 0;
}

size_t
pi_length_to_port(struct pi_span after)
{
	return is_slash_before_port(after) ? 1 : length_to_brackets(after);
}

enum pi_ports_status
pi_ports_skip_words(struct pi_ports_reader *reader, const char *begin,
    size_t length)
{
	const char *sign = reader->rest.bytes + length - 1;

	keep_remark(reader, pi_between(begin, sign));
	reader->rest = pi_after(reader->rest, length);
	reader->has_words = true;
	reader->inside |= *sign == '(';
	return PI_PORTS_NOTHING;
}

static bool
follows_rfc(struct pi_span text, size_t i)
{
	while (i > 0 && pi_is_one_of(text.bytes[i - 1], " -"))
		i--;
	return i >= 3 && pi_starts(pi_after(text, i - 3), "rfc");
}

/* True for a number of three digits or more, but not one of an RFC. */
static bool
has_long_number(struct pi_span text)
{
	size_t i, n;

	for (i = 0; i < text.length; i += n + 1) {
		n = 0;
		while (i + n < text.length && pi_is_digit(text.bytes[i + n]))
			n++;
		if (n >= 3 && !follows_rfc(text, i))
			return true;
	}
	return false;
}

enum pi_ports_status
pi_ports_separate(struct pi_ports_reader *reader, const struct pi_token *sign)
{
	reader->state = PI_STATE_BEFORE;
	reader->separator = *sign->text.bytes;
	reader->separator_end = reader->rest.bytes;
	return PI_PORTS_NOTHING;
}

/* Returns both transports of `TCP for transfers, UDP for queries`. */
static unsigned int
transports_of(struct pi_span remark)
{
	unsigned int transports = 0;
	struct pi_token token;
	bool begins = true;

	for (;; begins = (token.kind & PI_ANY_SEPARATOR) != 0) {
		token = pi_token_next(&remark);
		if (begins && token.kind == PI_TOKEN_TRANSPORT &&
		    !pi_next_is(remark, PI_ANY_NUMBER))
			transports |= token.value;
		else if (transports == 0 || token.kind == PI_TOKEN_END)
			return transports;
	}
}

enum pi_ports_status
pi_ports_read_brackets(struct pi_ports_reader *reader,
    const struct pi_token *open, struct pi_ports *ports)
{
	struct pi_span text = { open->text.bytes, reader->rest.length + 1 };
	struct pi_span inside;
	unsigned int transports = 0;

	text.length = pi_parentheses_length(text);
	if (text.length == 0)
		return pi_ports_fail(reader, open, PI_PORTS_MALFORMED);
	inside = pi_between(text.bytes + 1, text.bytes + text.length - 1);
	if (is_port_text(inside)) {
		reader->inside = true;
		return pi_ports_separate(reader, open);
	}
	reader->rest = pi_after(reader->rest, text.length - 1);
	keep_remark(reader, inside);
	if (reader->state == PI_STATE_ITEM) {
		transports = transports_of(inside);
		reader->state = PI_STATE_REMARK;
	}
	if (has_long_number(inside)) {
		reader->part = text;
		reader->skipped++;
		return PI_PORTS_ASIDE;
	}
	if (transports == 0)
		return PI_PORTS_NOTHING;
	reader->is_leading = false;
	reader->from = reader->count - 1; /* of this port alone */
	ports->transports = transports;
	return PI_PORTS_TRANSPORTS;
}

bool
pi_is_mapping_sign(const struct pi_token *sign)
{
	return sign->kind == PI_TOKEN_COLON ||
	    (sign->kind == PI_TOKEN_RANGE && (pi_is(sign->text, "->") ||
	    pi_is(sign->text, "→")));
}

void
pi_ports_skip_target(struct pi_ports_reader *reader)
{
	struct pi_span rest = reader->rest;

	pi_token_next(&rest);
	if (pi_token_next(&rest).kind != PI_TOKEN_NUMBER)
		return;
	reader->rest = rest;
	if (pi_token_next(&rest).kind == PI_TOKEN_RANGE &&
	    pi_next_is(rest, PI_TOKEN_NUMBER)) {
		pi_token_next(&rest);
		reader->rest = rest;
	}
}
