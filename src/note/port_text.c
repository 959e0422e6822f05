/* SPDX-License-Identifier: MIT */
#include "port_text.h"

#include "host.h"
#include "port_item.h"
#include "port_part.h"
#include "port_token.h"
#include "utf8.h"

/* Returns a text without the host before a port, if there may be one. */
static struct pi_span
skip_host(const struct pi_ports_reader *reader, struct pi_span text)
{
	if (!reader->may_have_hosts)
		return text;
	text = pi_skip_blanks(text);
	return pi_after(text, pi_host_before_port(text));
}

/*
 * True if a number follows, or first, as in `TCP/UDP 53`, other transports.
 * A slash may stand before it if this is where an item begins.
 */
static bool
leads_to_number(const struct pi_ports_reader *reader, bool begins)
{
	struct pi_span text = reader->rest;
	struct pi_token sign;

	do {
		if (pi_begins_with_number(skip_host(reader, pi_after(text,
		    begins && pi_starts(text, "/")))))
			return true;
		sign = pi_token_next(&text);
	} while ((sign.kind & PI_ANY_SEPARATOR) != 0 &&
	    !pi_is_one_of(*sign.text.bytes, ",;\n") &&
	    pi_token_next(&text).kind == PI_TOKEN_TRANSPORT);
	return false;
}

/*
 * Reads a word for transports.  They are of the items after it if nothing
 * precedes it, or if a number follows and nothing says otherwise.
 */
static enum pi_ports_status
read_transports(struct pi_ports_reader *reader, unsigned int transports,
    struct pi_ports *ports)
{
	bool begins = reader->state == PI_STATE_BEFORE &&
	    reader->separator != '/';
	bool leads = reader->count == 0 || ((reader->had_leading || begins) &&
	    leads_to_number(reader, begins));

	reader->after_transports &= leads == reader->is_leading;
	reader->is_leading = leads;
	reader->had_leading |= reader->is_leading;
	reader->state = reader->is_leading ? PI_STATE_LEAD : PI_STATE_TRAIL;
	ports->transports = transports;
	return PI_PORTS_TRANSPORTS;
}

/* Reads a dash that is not in a range. */
static enum pi_ports_status
read_dash(struct pi_ports_reader *reader, const struct pi_token *dash)
{
	const bool number = pi_next_is(reader->rest, PI_ANY_NUMBER);
	const bool about = number && *dash->text.bytes == '~';

	switch (reader->state) {
	case PI_STATE_BEFORE: /* a part of a dash alone has no port */
		return about || pi_next_is(reader->rest, PI_TOKEN_END |
		    PI_TOKEN_SEPARATOR) ? PI_PORTS_NOTHING :
		    pi_ports_fail(reader, dash, PI_PORTS_MALFORMED);
	case PI_STATE_LEAD:
		return number ? PI_PORTS_NOTHING :
		    pi_ports_fail(reader, dash, PI_PORTS_MALFORMED);
	case PI_STATE_REMARK:
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
	if (reader->state > PI_STATE_LEAD)
		return pi_colon_begins_port(colon, reader->rest) ?
		    pi_ports_separate(reader, colon) :
		    pi_ports_read_remark(reader);
	return pi_next_is(reader->rest, PI_ANY_NUMBER | PI_TOKEN_TRANSPORT) ?
	    PI_PORTS_NOTHING : pi_ports_fail(reader, colon, PI_PORTS_MALFORMED);
}

/* Reads a word or sign without a meaning, before or after ports. */
static enum pi_ports_status
read_other(struct pi_ports_reader *reader, const struct pi_token *other)
{
	size_t length = reader->state <= PI_STATE_LEAD ?
	    pi_length_to_port(reader->rest) : 0;

	if (length > 0)
		return pi_ports_skip_words(reader, other->text.bytes, length);
	if (reader->count > 0 && pi_is_letter(*other->text.bytes))
		return pi_ports_read_words(reader, other->text.bytes);
	return pi_ports_fail(reader, other, PI_PORTS_MALFORMED);
}

/* Reads `any:`, which ends what other transports hold for. */
static enum pi_ports_status
read_any(struct pi_ports_reader *reader, const struct pi_token *any,
    struct pi_ports *ports)
{
	if (reader->state != PI_STATE_BEFORE ||
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
		return pi_ports_read_item(reader, token, ports);
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
	case PI_TOKEN_FOOTNOTE:
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
		if (reader->state <= PI_STATE_LEAD)
			reader->rest = skip_host(reader, reader->rest);
		token = pi_token_next(&reader->rest);
		status = read_token(reader, &token, ports);
	} while (status == PI_PORTS_NOTHING);
	return status;
}
