/* SPDX-License-Identifier: MIT */
#include "port_item.h"

#include "port_part.h"
#include "port_suggest.h"
#include "utf8.h"

/* True for the 8 of `67/8`, which may be 68, and the 024 of `1,024`. */
static bool
is_ambiguous(const struct pi_ports_reader *reader,
    const struct pi_token *number)
{
	unsigned int whole = pi_ports_complete(reader->last_first,
	    number->value);

	if (reader->count == 0 || reader->state != PI_STATE_BEFORE)
		return false;
	if (reader->separator == ',')
		return number->text.length == 3 &&
		    *number->text.bytes == '0' &&
		    number->text.bytes == reader->separator_end;
	return reader->separator == '/' && number->value < reader->last_first &&
	    whole > reader->last_first && whole < reader->last_first + 10U &&
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
spoils_item(const struct pi_ports_reader *reader, const struct pi_token *next,
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
		    pi_next_is(after, PI_ANY_NUMBER));
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
	    !pi_next_is(rest, PI_ANY_NUMBER | PI_TOKEN_OTHER);
	if (ports->open) {
		reader->rest = rest;
		next = pi_token_next(&rest);
	} else if (is_unclear(&next, ports->first, rest)) {
		return PI_PORTS_ITEM;
	} else if (is_range_sign(reader, &next, rest) &&
	    pi_next_is(rest, PI_ANY_NUMBER)) {
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
	return status == PI_PORTS_ITEM && spoils_item(reader, &next, rest) ?
	    PI_PORTS_MALFORMED : status;
}

enum pi_ports_status
pi_ports_read_item(struct pi_ports_reader *reader, const struct pi_token *token,
    struct pi_ports *ports)
{
	const uint16_t first = (uint16_t)token->value;
	const char joint = reader->state <= PI_STATE_LEAD ?
	    reader->separator : '\0';
	enum pi_ports_status status = PI_PORTS_MALFORMED;

	reader->ambiguous = is_ambiguous(reader, token);
	*ports = (struct pi_ports){ .first = first, .last = first };
	if (reader->state != PI_STATE_ITEM)
		status = read_end(reader, ports);
	if (status != PI_PORTS_ITEM)
		return pi_ports_fail(reader, token, status);
	if (reader->count == 1)
		reader->joint = joint;
	else if (reader->joint != joint)
		reader->joint = '\0';
	reader->count++;
	reader->last_first = first;
	reader->state = PI_STATE_ITEM;
	return PI_PORTS_ITEM;
}
