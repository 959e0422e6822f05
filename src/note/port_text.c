/* SPDX-License-Identifier: MIT */
#include "port_text.h"

#include "host.h"
#include "port_token.h"
#include "utf8.h"

enum {
	NUMBERS = PI_TOKEN_NUMBER | PI_TOKEN_LARGE,
	SEPARATORS = PI_TOKEN_SEPARATOR | PI_TOKEN_AND | PI_TOKEN_PLUS
};

/* Returns whether the next token is of a set of kinds. */
static bool
next_is(struct pi_span text, unsigned int kinds)
{
	return (pi_token_next(&text).kind & kinds) != 0;
}

/* True if a text begins with a number, after the word port or a sign. */
static bool
begins_with_number(struct pi_span text)
{
	while (next_is(text, PI_TOKEN_PORT | PI_TOKEN_COLON | PI_TOKEN_RANGE))
		pi_token_next(&text);
	return next_is(text, NUMBERS);
}

/* True for a separator with an item after it; one inside a word is none. */
static bool
ends_words(const struct pi_token *token, struct pi_span after)
{
	const char *sign = token->text.bytes;
	bool is_word = *sign == '/' ||
	    (pi_is_ascii(*sign) && pi_is_letter(*sign));

	return (token->kind & SEPARATORS) != 0 &&
	    !(is_word && sign[-1] != ' ') &&
	    (begins_with_number(after) || next_is(after, PI_TOKEN_TRANSPORT));
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
	reader->state = PI_PORTS_REMARK;
}

static enum pi_ports_status
fail(struct pi_ports_reader *reader, const struct pi_token *first,
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

/* Reads words from begin on, which are about the ports before them. */
static enum pi_ports_status
read_words(struct pi_ports_reader *reader, const char *begin)
{
	skip_part(reader, begin);
	keep_remark(reader, reader->part);
	return PI_PORTS_WORDS;
}

/* Reads the words after a dash or colon: with a transport, a remark. */
static enum pi_ports_status
read_remark(struct pi_ports_reader *reader)
{
	bool is_remark = reader->state == PI_PORTS_WORD || reader->has_leads;
	size_t i;

	read_words(reader, reader->rest.bytes);
	for (i = 0; i < reader->part.length; i++)
		is_remark &= !pi_is_digit(reader->part.bytes[i]);
	return is_remark ? PI_PORTS_NOTHING : PI_PORTS_WORDS;
}

/* Returns whether brackets hold ports or transports, or anything else. */
static bool
is_port_text(struct pi_span text)
{
	unsigned int kinds = 0;

	while (!next_is(text, PI_TOKEN_END))
		kinds |= pi_token_next(&text).kind;
	if ((kinds & ~(unsigned int)(NUMBERS | SEPARATORS | PI_TOKEN_RANGE |
	    PI_TOKEN_STAR | PI_TOKEN_TRANSPORT | PI_TOKEN_FILLER)) != 0)
		return false;
	if ((kinds & NUMBERS) == 0)
		return (kinds & PI_TOKEN_TRANSPORT) != 0;
	return (kinds & (PI_TOKEN_AND | PI_TOKEN_TRANSPORT)) != 0 &&
	    (kinds & PI_TOKEN_FILLER) == 0;
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

static enum pi_ports_status
separate(struct pi_ports_reader *reader, const struct pi_token *sign)
{
	reader->state = PI_PORTS_BEFORE;
	reader->separator = *sign->text.bytes;
	reader->separator_end = reader->rest.bytes;
	return PI_PORTS_NOTHING;
}

/* Reads parentheses after the first one. */
static enum pi_ports_status
read_parentheses(struct pi_ports_reader *reader, const struct pi_token *open)
{
	struct pi_span text = { open->text.bytes, reader->rest.length + 1 };
	struct pi_span inside;

	text.length = pi_parentheses_length(text);
	if (text.length == 0)
		return fail(reader, open, PI_PORTS_MALFORMED);
	inside = pi_between(text.bytes + 1, text.bytes + text.length - 1);
	if (is_port_text(inside)) {
		reader->inside = true;
		return separate(reader, open);
	}
	reader->rest = pi_after(reader->rest, text.length - 1);
	keep_remark(reader, inside);
	if (reader->state == PI_PORTS_NUMBER)
		reader->state = PI_PORTS_REMARK;
	if (!has_long_number(inside))
		return PI_PORTS_NOTHING;
	reader->part = text;
	reader->skipped++;
	return PI_PORTS_ASIDE;
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

/* Reads over the sign after an item, and what the item is mapped to. */
static void
skip_target(struct pi_ports_reader *reader)
{
	struct pi_span rest = reader->rest;

	pi_token_next(&rest);
	if (pi_token_next(&rest).kind != PI_TOKEN_NUMBER)
		return;
	reader->rest = rest;
	if (pi_token_next(&rest).kind == PI_TOKEN_RANGE &&
	    next_is(rest, PI_TOKEN_NUMBER)) {
		pi_token_next(&rest);
		reader->rest = rest;
	}
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
		return !next_is(after, PI_TOKEN_TRANSPORT) && (glued ||
		    pi_blank_length(after) == 0 || next_is(after, NUMBERS));
	case PI_TOKEN_COLON:
		return pi_blank_length(after) == 0;
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
	    !next_is(rest, NUMBERS | PI_TOKEN_OTHER);
	if (ports->open) {
		reader->rest = rest;
		next = pi_token_next(&rest);
	} else if (is_range_sign(reader, &next) && next_is(rest, NUMBERS)) {
		reader->rest = rest;
		status = read_last(reader, ports);
		rest = reader->rest;
		next = pi_token_next(&rest);
	}
	if (reader->is_mapping && is_mapping_sign(&next)) {
		skip_target(reader);
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
		return fail(reader, token, status);
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
	bool leads = reader->count == 0 || ((reader->has_leads || begins) &&
	    begins_with_number(reader->rest));

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
	const bool number = next_is(reader->rest, NUMBERS);
	const bool about = number && *dash->text.bytes == '~';

	switch (reader->state) {
	case PI_PORTS_BEFORE: /* a part of a dash alone has no port */
		return about || next_is(reader->rest, PI_TOKEN_END |
		    PI_TOKEN_SEPARATOR) ? PI_PORTS_NOTHING :
		    fail(reader, dash, PI_PORTS_MALFORMED);
	case PI_PORTS_LEAD:
		return number ? PI_PORTS_NOTHING :
		    fail(reader, dash, PI_PORTS_MALFORMED);
	case PI_PORTS_REMARK:
		if (number)
			return separate(reader, dash);
		break;
	default:
		if (number)
			return fail(reader, dash, PI_PORTS_MALFORMED);
		break;
	}
	return next_is(reader->rest, PI_TOKEN_TRANSPORT) ?
	    separate(reader, dash) : read_remark(reader);
}

static enum pi_ports_status
read_colon(struct pi_ports_reader *reader, const struct pi_token *colon)
{
	if (reader->state != PI_PORTS_BEFORE && reader->state != PI_PORTS_LEAD)
		return read_remark(reader);
	return next_is(reader->rest, NUMBERS | PI_TOKEN_TRANSPORT) ?
	    PI_PORTS_NOTHING : fail(reader, colon, PI_PORTS_MALFORMED);
}

/* Reads a word or sign without a meaning, at the start or after ports. */
static enum pi_ports_status
read_other(struct pi_ports_reader *reader, const struct pi_token *other)
{
	if (reader->count > 0 && pi_is_letter(*other->text.bytes))
		return read_words(reader, other->text.bytes);
	return fail(reader, other, PI_PORTS_MALFORMED);
}

/* Reads `any:`, which ends what other transports hold for. */
static enum pi_ports_status
read_any(struct pi_ports_reader *reader, const struct pi_token *any,
    struct pi_ports *ports)
{
	if (reader->state != PI_PORTS_BEFORE ||
	    !next_is(reader->rest, PI_TOKEN_COLON))
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
		return fail(reader, token, PI_PORTS_LARGE);
	case PI_TOKEN_TRANSPORT:
		return read_transports(reader, token->value, ports);
	case PI_TOKEN_ANY:
		return read_any(reader, token, ports);
	case PI_TOKEN_SEPARATOR:
	case PI_TOKEN_AND:
	case PI_TOKEN_PLUS:
		return separate(reader, token);
	case PI_TOKEN_RANGE:
		return read_dash(reader, token);
	case PI_TOKEN_COLON:
		return read_colon(reader, token);
	case PI_TOKEN_OPEN:
		return read_parentheses(reader, token);
	case PI_TOKEN_CLOSE:
		if (!reader->inside)
			return fail(reader, token, PI_PORTS_MALFORMED);
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

/* Reads over a host before a port. */
static void
skip_host(struct pi_ports_reader *reader)
{
	size_t n;

	while ((n = pi_blank_length(reader->rest)) > 0)
		reader->rest = pi_after(reader->rest, n);
	reader->rest = pi_after(reader->rest,
	    pi_host_before_port(reader->rest));
}

enum pi_ports_status
pi_ports_next(struct pi_ports_reader *reader, struct pi_ports *ports)
{
	enum pi_ports_status status;
	struct pi_token token;

	do {
		if (reader->may_have_hosts && reader->state == PI_PORTS_BEFORE)
			skip_host(reader);
		token = pi_token_next(&reader->rest);
		status = read_token(reader, &token, ports);
	} while (status == PI_PORTS_NOTHING);
	return status;
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

/* Gives transports to the items that they are of. */
static void
give_transports(struct pi_ports_reader *reader, struct pi_ports *items,
    unsigned int transports)
{
	size_t i = reader->from;

	if (reader->after_word)
		transports |= reader->transports;
	reader->transports = transports;
	reader->after_word = true;
	if (reader->leads) {
		reader->lead = transports;
		return;
	}
	if (reader->lead != 0) { /* TCP 80, 53/UDP; but TCP 53/UDP */
		i = reader->count - 1;
		transports |= i == reader->from ? reader->lead : 0;
	}
	for (; i < reader->count; i++)
		items[i].transports = transports;
}

static void
add_item(struct pi_ports_reader *reader, struct pi_ports *items,
    const struct pi_ports *item)
{
	const size_t last = reader->count - 1;

	items[last] = *item;
	items[last].transports = reader->lead;
	if (reader->after_word)
		reader->from = last;
	reader->after_word = false;
}

/* Returns the end of a text; one without anything has an error before. */
static enum pi_ports_status
end_text(struct pi_ports_reader *reader)
{
	if (reader->count > 0 || reader->failed)
		return PI_PORTS_END;
	reader->failed = true;
	reader->part = reader->text;
	return PI_PORTS_MALFORMED;
}

enum pi_ports_status
pi_ports_read(struct pi_ports_reader *reader, struct pi_ports *items,
    size_t size)
{
	enum pi_ports_status status;
	struct pi_ports read = { 0 };

	for (;;) {
		status = pi_ports_next(reader, &read);
		if (status == PI_PORTS_END)
			return end_text(reader);
		if (reader->count + reader->skipped > size) {
			reader->part = reader->text;
			return PI_PORTS_ITEM;
		}
		if (status == PI_PORTS_TRANSPORTS)
			give_transports(reader, items, read.transports);
		else if (status != PI_PORTS_ITEM)
			break;
		else if (reader->ambiguous) {
			reader->part = reader->text;
			return PI_PORTS_AMBIGUOUS;
		}
		else
			add_item(reader, items, &read);
	}
	if (status == PI_PORTS_BACKWARDS)
		items[reader->count] = read;
	return status;
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
