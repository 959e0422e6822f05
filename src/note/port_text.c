/* SPDX-License-Identifier: MIT */
#include "port_text.h"

#include "port_token.h"
#include "transport_text.h"

/*
 * Reads a pair of parentheses after the first one.  Sets *transports, to 0 for
 * a remark.  False if it is unclosed, or a remark that follows no item.
 */
static bool
read_parentheses(struct pi_ports_reader *reader, unsigned int *transports)
{
	struct pi_span text = { reader->rest.bytes - 1,
		reader->rest.length + 1 }, strange;
	size_t length = pi_parentheses_length(text);

	if (length == 0)
		return false;
	reader->rest = pi_after(text, length);
	*transports = pi_transports_read(pi_between(text.bytes + 1,
	    reader->rest.bytes - 1), &strange);
	if (strange.length > 0)
		*transports = 0;
	if (*transports != 0)
		return true;
	if (reader->state == PI_PORTS_NUMBER)
		reader->state = PI_PORTS_REMARK;
	return reader->state != PI_PORTS_BEFORE &&
	    reader->state != PI_PORTS_OPEN;
}

/* Replaces the last digits of a number: 139 for 137 and 9. */
static unsigned int
complete(unsigned int number, unsigned int end)
{
	unsigned int scale = 10;

	while (scale <= end)
		scale *= 10;
	return number - number % scale + end;
}

/* True for the 8 of `67/8`, which may be 68, and the 024 of `1,024`. */
static bool
is_ambiguous(const struct pi_ports_reader *reader,
    const struct pi_token *number)
{
	unsigned int whole = complete(reader->before, number->value);

	if (reader->state != PI_PORTS_OPEN)
		return false;
	if (reader->separator == ',')
		return number->text.length == 3 &&
		    *number->text.bytes == '0' &&
		    number->text.bytes == reader->separator_end;
	return reader->separator == '/' && number->value < reader->before &&
	    whole > reader->before && whole < reader->before + 10U &&
	    whole <= UINT16_MAX;
}

/* Returns the kind of the next token without taking it. */
static enum pi_token_kind
peek(struct pi_span text)
{
	return pi_token_next(&text).kind;
}

/* Reads the sign of a range and its last number. */
static enum pi_ports_status
read_last(struct pi_ports_reader *reader, struct pi_ports *ports)
{
	struct pi_token token;

	pi_token_next(&reader->rest);
	token = pi_token_next(&reader->rest);
	if (token.kind == PI_TOKEN_LARGE)
		return PI_PORTS_LARGE;
	if (token.kind != PI_TOKEN_NUMBER)
		return PI_PORTS_MALFORMED;
	reader->last_number = token.text;
	ports->last = (uint16_t)token.value;
	return ports->last < ports->first ? PI_PORTS_BACKWARDS : PI_PORTS_ITEM;
}

/* True for the signs between a port and what it is mapped to. */
static bool
is_mapping_sign(const struct pi_token *sign)
{
	return pi_is(sign->text, ":") || pi_is(sign->text, "->") ||
	    pi_is(sign->text, "→");
}

/* True for the signs of a range; where ports are mapped, not for those. */
static bool
is_range_sign(const struct pi_ports_reader *reader,
    const struct pi_token *sign)
{
	if (reader->is_mapping && is_mapping_sign(sign))
		return false;
	return sign->kind == PI_TOKEN_RANGE || pi_starts(sign->text, ":");
}

/* Reads over the port or range that an item is mapped to. */
static void
skip_target(struct pi_ports_reader *reader)
{
	struct pi_span rest = reader->rest;
	struct pi_token sign = pi_token_next(&rest);

	if (!reader->is_mapping || !is_mapping_sign(&sign) ||
	    pi_token_next(&rest).kind != PI_TOKEN_NUMBER)
		return;
	reader->rest = rest;
	if (pi_token_next(&rest).kind == PI_TOKEN_RANGE &&
	    pi_token_next(&rest).kind == PI_TOKEN_NUMBER)
		reader->rest = rest;
}

/* Reads an item that begins with a number, the token. */
static enum pi_ports_status
read_item(struct pi_ports_reader *reader, const struct pi_token *token,
    struct pi_ports *ports)
{
	struct pi_span rest = reader->rest;
	enum pi_ports_status status = PI_PORTS_ITEM;
	struct pi_token sign;

	if (reader->state == PI_PORTS_NUMBER ||
	    reader->state == PI_PORTS_REMARK)
		return PI_PORTS_MALFORMED;
	reader->ambiguous = is_ambiguous(reader, token);
	reader->state = PI_PORTS_NUMBER;
	reader->before = (uint16_t)token->value;
	*ports = (struct pi_ports){ .first = (uint16_t)token->value,
		.last = (uint16_t)token->value };
	sign = pi_token_next(&rest);
	if (is_range_sign(reader, &sign) && peek(rest) != PI_TOKEN_TRANSPORT) {
		status = read_last(reader, ports);
	} else if (sign.kind == PI_TOKEN_PLUS &&
	    peek(rest) != PI_TOKEN_NUMBER) {
		ports->open = true;
		reader->rest = rest;
	}
	skip_target(reader);
	return status;
}

/* Takes a sign between items, or before transports, or a footnote's mark. */
static bool
take_sign(struct pi_ports_reader *reader, const struct pi_token *sign)
{
	switch (sign->kind) {
	case PI_TOKEN_RANGE:
		if (reader->state != PI_PORTS_REMARK &&
		    peek(reader->rest) != PI_TOKEN_TRANSPORT)
			return false;
		reader->state = PI_PORTS_OPEN;
		return true;
	case PI_TOKEN_SEPARATOR:
	case PI_TOKEN_PLUS:
		if (reader->state == PI_PORTS_OPEN) /* 995, /tcp */
			return peek(reader->rest) == PI_TOKEN_TRANSPORT;
		if (reader->state == PI_PORTS_BEFORE)
			return false;
		reader->state = PI_PORTS_OPEN;
		reader->separator = *sign->text.bytes;
		reader->separator_end = reader->rest.bytes;
		return true;
	case PI_TOKEN_STAR:
		return reader->state != PI_PORTS_BEFORE;
	default:
		return false;
	}
}

void
pi_ports_begin(struct pi_ports_reader *reader, struct pi_span text)
{
	*reader = (struct pi_ports_reader){ .rest = text,
		.state = PI_PORTS_BEFORE };
}

enum pi_ports_status
pi_ports_next(struct pi_ports_reader *reader, struct pi_ports *ports)
{
	for (;;) {
		struct pi_token token = pi_token_next(&reader->rest);

		switch (token.kind) {
		case PI_TOKEN_END:
			return reader->state == PI_PORTS_BEFORE ||
			    reader->state == PI_PORTS_OPEN ?
			    PI_PORTS_MALFORMED : PI_PORTS_END;
		case PI_TOKEN_NUMBER:
			return read_item(reader, &token, ports);
		case PI_TOKEN_LARGE:
			return PI_PORTS_LARGE;
		case PI_TOKEN_OPEN:
			if (!read_parentheses(reader, &token.value))
				return PI_PORTS_MALFORMED;
			if (token.value == 0)
				break;
			/* fall through */
		case PI_TOKEN_TRANSPORT:
			reader->state = PI_PORTS_WORD;
			ports->transports = token.value;
			return PI_PORTS_TRANSPORTS;
		default:
			if (!take_sign(reader, &token))
				return PI_PORTS_MALFORMED;
		}
	}
}

bool
pi_is_port(struct pi_span text, uint16_t *port)
{
	struct pi_token token;

	if (text.length == 0 || !pi_is_digit(*text.bytes))
		return false;
	token = pi_token_number(text);
	*port = (uint16_t)token.value;
	return token.kind == PI_TOKEN_NUMBER &&
	    token.text.length == text.length;
}

enum pi_ports_status
pi_ports_read(struct pi_ports_reader *reader, struct pi_ports *items,
    size_t size, size_t *count)
{
	enum pi_ports_status status;
	struct pi_ports read = { 0 };
	unsigned int transports = 0; /* the last ones read */
	size_t from = 0;	     /* the first item that they hold for */
	bool lead = false, after_word = false;
	uint16_t port;

	*count = 0;
	if (size > 0 && pi_is_port(reader->rest, &port)) {
		items[(*count)++] = (struct pi_ports){ port, port, 0, false };
		return PI_PORTS_END;
	}
	while ((status = pi_ports_next(reader, &read)) == PI_PORTS_ITEM ||
	    status == PI_PORTS_TRANSPORTS) {
		if (status == PI_PORTS_TRANSPORTS) {
			if (*count == 0)
				lead = true;
			transports = after_word ?
			    transports | read.transports : read.transports;
			after_word = true;
			if (!lead)
				for (size_t i = from; i < *count; i++)
					items[i].transports = transports;
			continue;
		}
		if (*count == size)
			return PI_PORTS_ITEM;
		if (reader->ambiguous)
			return PI_PORTS_AMBIGUOUS;
		if (after_word && !lead)
			from = *count;
		after_word = false;
		read.transports = lead ? transports : 0;
		items[(*count)++] = read;
	}
	if (status == PI_PORTS_BACKWARDS && *count < size)
		items[*count] = read;
	return status == PI_PORTS_END && *count == 0 ? PI_PORTS_MALFORMED
						     : status;
}

/* Returns the lowest number above first with one digit other than in last. */
static unsigned int
mend_digit(unsigned int first, unsigned int last)
{
	unsigned int best = 0, power, digit;

	for (power = 1; power <= last; power *= 10) {
		for (digit = 1; digit <= 9; digit++) {
			unsigned int mended = last +
			    (digit - last / power % 10) * power;

			if (mended > first && (best == 0 || mended < best))
				best = mended;
		}
	}
	return best;
}

uint16_t
pi_ports_suggest(uint16_t first, uint16_t last)
{
	unsigned int mended = complete(first, last);

	if (mended <= first)
		mended = mend_digit(first, last);
	if (mended > UINT16_MAX || mended == 0 ||
	    mended - first >= (unsigned int)first - last)
		return 0;
	return (uint16_t)mended;
}
