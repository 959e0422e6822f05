/* SPDX-License-Identifier: MIT */
#include "port_text.h"

#include "host.h"
#include "port_part.h"
#include "port_suggest.h"
#include "port_token.h"
#include "utf8.h"

/* True for the 8 of `67/8`, which may be 68, and the 024 of `1,024`. */
static bool
is_ambiguous(const struct pi_ports_reader *reader,
    const struct pi_token *number)
{
	unsigned int whole = pi_ports_complete(reader->before, number->value);

	if (reader->count == 0 || reader->state != PI_PORTS_BEFORE)
		return false;
	if (reader->separator == ',')
		return number->text.length == 3 &&
		    *number->text.bytes == '0' &&
		    number->text.bytes == reader->separator_end;
	return reader->separator == '/' && number->value < reader->before &&
	    whole > reader->before && whole < reader->before + 10U &&
	    whole <= UINT16_MAX;
}

/* Reads the last number of a range. */
static enum pi_ports_status
read_last(struct pi_ports_reader *reader, struct pi_ports *ports)
{
	struct pi_token token = pi_token_next(&reader->rest);

	if (token.kind == PI_TOKEN_LARGE)
		return PI_PORTS_LARGE;
	reader->last_number = token.text;
	ports->last = (uint16_t)token.value;
	return ports->last < ports->first ? PI_PORTS_BACKWARDS : PI_PORTS_ITEM;
}

/* True for the signs of a range; where ports are mapped, not for those. */
static bool
is_range_sign(const struct pi_ports_reader *reader,
    const struct pi_token *sign, struct pi_span after)
{
	if ((reader->is_mapping && pi_is_mapping_sign(sign)) ||
	    pi_colon_begins_port(sign, after))
		return false;
	return sign->kind == PI_TOKEN_RANGE || pi_starts(sign->text, ":");
}

/* True for an a before a far number: to in Spanish, but and in Czech. */
static bool
is_unclear(const struct pi_token *word, uint16_t first, struct pi_span rest)
{
	enum { FAR = 100 };

	return word->kind == PI_TOKEN_RANGE && pi_is(word->text, "a") &&
	    pi_token_next(&rest).value > first + (unsigned int)FAR;
}

/*
 * True if the token after an item makes it none: `0x61`, `1-2-3`, `22 80`.
 * after is the text after that token.
 */
static bool
is_glued(const struct pi_ports_reader *reader, const struct pi_token *next,
    struct pi_span after)
{
	const bool glued = next->text.bytes == reader->rest.bytes;

	switch (next->kind) {
	case PI_TOKEN_NUMBER:
	case PI_TOKEN_LARGE:
		return true;
	case PI_TOKEN_RANGE:
		return !pi_next_is(after, PI_TOKEN_TRANSPORT) && (glued ||
		    pi_blank_length(after) == 0 ||
		    pi_next_is(after, PI_TOKENS_NUMBER));
	case PI_TOKEN_COLON:
		return pi_blank_length(after) == 0 &&
		    !pi_colon_begins_port(next, after);
	case PI_TOKEN_AND: /* in some scripts without blanks */
		return glued && pi_is_ascii(*next->text.bytes);
	case PI_TOKEN_CLOSE:
		return !reader->inside;
	default:
		return glued && (next->kind & (PI_TOKEN_OTHER |
		    PI_TOKEN_FILLER | PI_TOKEN_PORT | PI_TOKEN_ANY |
		    PI_TOKEN_NOT | PI_TOKEN_BOTH)) != 0;
	}
}

/* Reads what follows the first number of an item. */
static enum pi_ports_status
read_end(struct pi_ports_reader *reader, struct pi_ports *ports)
{
	enum pi_ports_status status = PI_PORTS_ITEM;
	struct pi_span rest = reader->rest;
	struct pi_token next = pi_token_next(&rest);

	ports->open = next.kind == PI_TOKEN_PLUS &&
	    !pi_next_is(rest, PI_TOKENS_NUMBER | PI_TOKEN_OTHER);
	if (ports->open) {
		reader->rest = rest;
		next = pi_token_next(&rest);
	} else if (is_unclear(&next, ports->first, rest)) {
		return PI_PORTS_ITEM;
	} else if (is_range_sign(reader, &next, rest) &&
	    pi_next_is(rest, PI_TOKENS_NUMBER)) {
		reader->rest = rest;
		status = read_last(reader, ports);
		rest = reader->rest;
		next = pi_token_next(&rest);
	}
	if (reader->is_mapping && pi_is_mapping_sign(&next)) {
		pi_ports_skip_target(reader);
		rest = reader->rest;
		next = pi_token_next(&rest);
	}
	return status == PI_PORTS_ITEM && is_glued(reader, &next, rest) ?
	    PI_PORTS_MALFORMED : status;
}

/* Reads an item that begins with a number, the token. */
static enum pi_ports_status
read_item(struct pi_ports_reader *reader, const struct pi_token *token,
    struct pi_ports *ports)
{
	const uint16_t first = (uint16_t)token->value;
	const char joint = reader->state <= PI_PORTS_LEAD ?
	    reader->separator : '\0';
	enum pi_ports_status status = PI_PORTS_MALFORMED;

	reader->ambiguous = is_ambiguous(reader, token);
	*ports = (struct pi_ports){ .first = first, .last = first };
	if (reader->state != PI_PORTS_NUMBER)
		status = read_end(reader, ports);
	if (status != PI_PORTS_ITEM)
		return pi_ports_fail(reader, token, status);
	if (reader->count == 1 || joint != reader->joint)
		reader->joint = reader->count == 1 ? joint : '\0';
	reader->count++;
	reader->before = first;
	reader->state = PI_PORTS_NUMBER;
	return PI_PORTS_ITEM;
}

/*
 * Reads a word for transports.  They are of the items after it if nothing
 * precedes it, or if a number follows and nothing says otherwise.
 */
static enum pi_ports_status
read_transports(struct pi_ports_reader *reader, unsigned int transports,
    struct pi_ports *ports)
{
	bool begins = reader->state == PI_PORTS_BEFORE &&
	    reader->separator != '/';
	size_t slash = begins && pi_starts(reader->rest, "/");
	bool leads = reader->count == 0 || ((reader->has_leads || begins) &&
	    pi_begins_with_number(pi_after(reader->rest, slash)));

	reader->after_word &= leads == reader->leads;
	reader->leads = leads;
	reader->has_leads |= reader->leads;
	reader->state = reader->leads ? PI_PORTS_LEAD : PI_PORTS_WORD;
	ports->transports = transports;
	return PI_PORTS_TRANSPORTS;
}

/* Reads a dash that is not in a range. */
static enum pi_ports_status
read_dash(struct pi_ports_reader *reader, const struct pi_token *dash)
{
	const bool number = pi_next_is(reader->rest, PI_TOKENS_NUMBER);
	const bool about = number && *dash->text.bytes == '~';

	switch (reader->state) {
	case PI_PORTS_BEFORE: /* a part of a dash alone has no port */
		return about || pi_next_is(reader->rest, PI_TOKEN_END |
		    PI_TOKEN_SEPARATOR) ? PI_PORTS_NOTHING :
		    pi_ports_fail(reader, dash, PI_PORTS_MALFORMED);
	case PI_PORTS_LEAD:
		return number ? PI_PORTS_NOTHING :
		    pi_ports_fail(reader, dash, PI_PORTS_MALFORMED);
	case PI_PORTS_REMARK:
		if (number)
			return pi_ports_separate(reader, dash);
		break;
	default:
		if (number)
			return pi_ports_fail(reader, dash, PI_PORTS_MALFORMED);
		break;
	}
	return pi_next_is(reader->rest, PI_TOKEN_TRANSPORT) ?
	    pi_ports_separate(reader, dash) : pi_ports_read_remark(reader);
}

static enum pi_ports_status
read_colon(struct pi_ports_reader *reader, const struct pi_token *colon)
{
	if (reader->state > PI_PORTS_LEAD)
		return pi_colon_begins_port(colon, reader->rest) ?
		    pi_ports_separate(reader, colon) :
		    pi_ports_read_remark(reader);
	return pi_next_is(reader->rest, PI_TOKENS_NUMBER | PI_TOKEN_TRANSPORT) ?
	    PI_PORTS_NOTHING : pi_ports_fail(reader, colon, PI_PORTS_MALFORMED);
}

/* Reads a word or sign without a meaning, before or after ports. */
static enum pi_ports_status
read_other(struct pi_ports_reader *reader, const struct pi_token *other)
{
	if (reader->state <= PI_PORTS_LEAD &&
	    pi_is_slash_before_port(reader->rest))
		return pi_ports_skip_word(reader, other);
	if (reader->count > 0 && pi_is_letter(*other->text.bytes))
		return pi_ports_read_words(reader, other->text.bytes);
	return pi_ports_fail(reader, other, PI_PORTS_MALFORMED);
}

/* Reads `any:`, which ends what other transports hold for. */
static enum pi_ports_status
read_any(struct pi_ports_reader *reader, const struct pi_token *any,
    struct pi_ports *ports)
{
	if (reader->state != PI_PORTS_BEFORE ||
	    !pi_next_is(reader->rest, PI_TOKEN_COLON))
		return read_other(reader, any);
	return read_transports(reader, 0, ports);
}

static enum pi_ports_status
read_token(struct pi_ports_reader *reader, const struct pi_token *token,
    struct pi_ports *ports)
{
	switch (token->kind) {
	case PI_TOKEN_END:
		return PI_PORTS_END;
	case PI_TOKEN_NUMBER:
		return read_item(reader, token, ports);
	case PI_TOKEN_LARGE:
		return pi_ports_fail(reader, token, PI_PORTS_LARGE);
	case PI_TOKEN_TRANSPORT:
		return read_transports(reader, token->value, ports);
	case PI_TOKEN_ANY:
		return read_any(reader, token, ports);
	case PI_TOKEN_SEPARATOR:
	case PI_TOKEN_AND:
	case PI_TOKEN_PLUS:
		return pi_ports_separate(reader, token);
	case PI_TOKEN_RANGE:
		return read_dash(reader, token);
	case PI_TOKEN_COLON:
		return read_colon(reader, token);
	case PI_TOKEN_OPEN:
		return pi_ports_read_brackets(reader, token, ports);
	case PI_TOKEN_CLOSE:
		if (!reader->inside)
			return pi_ports_fail(reader, token, PI_PORTS_MALFORMED);
		reader->inside = false;
		return PI_PORTS_NOTHING;
	case PI_TOKEN_FILLER:
	case PI_TOKEN_PORT:
	case PI_TOKEN_STAR:
		return PI_PORTS_NOTHING;
	default:
		return read_other(reader, token);
	}
}

void
pi_ports_begin(struct pi_ports_reader *reader, struct pi_span text)
{
	*reader = (struct pi_ports_reader){ .rest = text, .text = text,
		.may_have_hosts = pi_has_byte(text, ':') };
}

enum pi_ports_status
pi_ports_next(struct pi_ports_reader *reader, struct pi_ports *ports)
{
	enum pi_ports_status status;
	struct pi_token token;

	do {
		if (reader->may_have_hosts &&
		    reader->state == PI_PORTS_BEFORE) {
			reader->rest = pi_skip_blanks(reader->rest);
			reader->rest = pi_after(reader->rest,
			    pi_host_before_port(reader->rest));
		}
		token = pi_token_next(&reader->rest);
		status = read_token(reader, &token, ports);
	} while (status == PI_PORTS_NOTHING);
	return status;
}
