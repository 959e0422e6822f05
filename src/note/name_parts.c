/* SPDX-License-Identifier: MIT */
#include "name_parts.h"

#include <string.h>

#include "name_brackets.h"
#include "transport.h"
#include "utf8.h"

/* Returns the length of a sign that begins a description, or 0. */
static size_t
sign_length(struct pi_span text)
{
	static const char signs[][8] = { ": ", " - ", " – ", " — " };
	size_t k;

	for (k = 0; k < sizeof(signs) / sizeof(signs[0]); k++)
		if (*text.bytes == *signs[k] && pi_starts(text, signs[k]))
			return strlen(signs[k]);
	return 0;
}

/* True if nothing but brackets follows in a part. */
static bool
ends_part(struct pi_span rest)
{
	size_t n = 1;

	while (n > 0 && rest.length > 0 && sign_length(rest) == 0 &&
	    !pi_is_one_of(*rest.bytes, "/,\n")) {
		if (*rest.bytes != ' ' && *rest.bytes != '(')
			return false;
		n = *rest.bytes == ' ' ? 1 : pi_parentheses_length(rest);
		rest = pi_after(rest, n);
	}
	return true;
}

static struct pi_span
last_word(struct pi_span text)
{
	size_t i = text.length;

	while (i > 0 && text.bytes[i - 1] != ' ')
		i--;
	return pi_after(text, i);
}

static bool
is_version(struct pi_span word)
{
	return word.length > 1 && pi_starts(word, "v") &&
	    pi_is_digit(word.bytes[1]);
}

/*
 * True if a text ends with a transport, a version such as v1, or a word after
 * `over` or the like.
 */
static bool
ends_phrase(struct pi_span text)
{
	static const char words[][8] = { "over", "via", "with" };
	struct pi_span last = last_word(text);

	text = pi_trim(pi_between(text.bytes, last.bytes));
	return pi_transport(last) != 0 || is_version(last) ||
	    pi_is_among(last_word(text), words,
	    sizeof(words) / sizeof(words[0]));
}

/* True for the slash in HTTP/3, EtherNet/IP, HTTP/S and I/O. */
static bool
is_in_word(struct pi_span part, size_t slash)
{
	struct pi_span word = pi_after(part, slash + 1);

	word.length = pi_length_to(word, " ,/(\n");
	return slash > 0 && part.bytes[slash - 1] != ' ' && word.length > 0 &&
	    (pi_is_digit(*word.bytes) || pi_is(word, "IP") ||
	    (word.length == 1 && *word.bytes >= 'A' && *word.bytes <= 'Z'));
}

/*
 * True if a slash separates names.  Without a space beside it, it does so after
 * the first word of a part, and before the last one unless a phrase ends there.
 * Otherwise sets *phrase_end: up to there, slashes separate nothing.
 */
static bool
cuts_words(struct pi_span part, size_t slash, size_t words,
    const char **phrase_end)
{
	struct pi_span rest = pi_after(part, slash);
	struct pi_span before = { part.bytes, slash };

	if (rest.bytes < *phrase_end || is_in_word(part, slash))
		return false;
	if (words <= 1 || pi_is_one_of(rest.bytes[-1], " )") ||
	    rest.length == 1 || rest.bytes[1] == ' ')
		return true;
	while (rest.length > 0 && sign_length(rest) == 0 &&
	    !pi_is_one_of(*rest.bytes, " ,\n("))
		rest = pi_after(rest, 1);
	if (ends_part(rest) && !ends_phrase(before))
		return true;
	*phrase_end = rest.bytes;
	return false;
}

/* True if a sign at an offset of a part separates names. */
static bool
is_cut(struct pi_span part, size_t offset, size_t words,
    const char **phrase_end)
{
	const char byte = part.bytes[offset];

	return byte == ',' || byte == '\n' || (byte == '/' &&
	    cuts_words(part, offset, words, phrase_end));
}

/* Adds a part that a sign ends; the text goes on after it. */
static void
add_part(struct pi_name_parts *parts, struct pi_span *text, size_t length)
{
	const char sign = text->bytes[length];

	if (parts->count == 0)
		parts->joint = sign;
	else if (parts->joint != sign)
		parts->joint = '\0';
	parts->parts[parts->count++] = (struct pi_span){ text->bytes, length };
	*text = pi_after(*text, length + 1);
}

/* Adds the last part; a remark that is an abbreviation is the name instead. */
static void
add_last_part(struct pi_name_parts *parts, struct pi_span part, size_t words)
{
	if (parts->count == 0 && words > 1 &&
	    pi_is_abbreviation(parts->remark)) {
		parts->parts[parts->count++] = parts->remark;
		parts->remark = part;
	} else {
		parts->parts[parts->count++] = part;
	}
}

/*
 * Takes transports and IP, which carry a service, out of the names unless there
 * is no other.
 */
static void
drop_transports(struct pi_name_parts *parts)
{
	unsigned int transports = 0, one;
	size_t count = 0, i;

	for (i = 0; i < parts->count; i++) {
		one = pi_transport(pi_trim(parts->parts[i]));
		transports |= one;
		if (one == 0 && !pi_is(pi_trim(parts->parts[i]), "IP"))
			parts->parts[count++] = parts->parts[i];
	}
	if (count == 0)
		return;
	parts->count = count;
	parts->transports = transports;
}

/* Keeps all of a cell as one name. */
static void
keep_whole(struct pi_name_parts *parts, struct pi_span text)
{
	parts->parts[0] = text;
	parts->count = 1;
	parts->is_whole = true;
}

enum pi_names_status
pi_names_cut(struct pi_name_parts *parts, struct pi_span cell,
    enum pi_names_form form)
{
	enum { WORDS_MAX = 6 };
	struct pi_span text = cell; /* of the part */
	const char *phrase_end = cell.bytes;
	size_t i, n, words = 0;
	const bool own = form == PI_NAMES_OWN_LIST;
	bool whole = !own && (pi_has_byte(cell, ';') ||
	    cell.bytes[cell.length - 1] == '.');

	parts->count = 0;
	parts->transports = 0;
	parts->is_whole = false;
	parts->remark = pi_after(cell, cell.length);
	for (i = 0; i < text.length && !whole &&
	    sign_length(pi_after(text, i)) == 0; i += n) {
		n = pi_name_step(text, i, &words);
		if (n == 0)
			return PI_NAMES_UNCLOSED;
		whole = !own && words > WORDS_MAX;
		if (form != PI_NAMES_PHRASE &&
		    is_cut(text, i, words, &phrase_end)) {
			if (parts->count == PI_NAMES_MAX - 1)
				return PI_NAMES_MANY;
			add_part(parts, &text, i);
			i = n = words = 0;
		}
	}
	if (whole) {
		keep_whole(parts, cell);
		return PI_NAMES_READ;
	}
	n = i < text.length ? sign_length(pi_after(text, i)) : 0;
	parts->remark = pi_trim(pi_after(text, i + n));
	text.length = i;
	add_last_part(parts, text, words);
	if (!own)
		drop_transports(parts);
	return PI_NAMES_READ;
}

/* Returns a part up to its first remark. */
static struct pi_span
part_name(struct pi_span part)
{
	part.length = pi_length_to(part, "(");
	return pi_trim(part);
}

/* True for two names of one service, which has all of the ports. */
static bool
is_one_service(const struct pi_name_parts *parts)
{
	static const char services[][2][12] = { { "SMB", "CIFS" },
		{ "DHCP", "BOOTP" }, { "SSL", "TLS" }, { "RPC", "portmapper" },
		{ "NetBIOS", "NBT" }, { "VNC", "RFB" }, { "FTP", "FTP-data" } };
	struct pi_span a = part_name(parts->parts[0]);
	struct pi_span b = part_name(parts->parts[1]);
	size_t i;

	for (i = 0; i < sizeof(services) / sizeof(services[0]); i++)
		if ((pi_is(a, services[i][0]) && pi_is(b, services[i][1])) ||
		    (pi_is(a, services[i][1]) && pi_is(b, services[i][0])))
			return true;
	return false;
}

bool
pi_names_pair(struct pi_name_parts *parts, struct pi_span text, size_t count,
    char joint)
{
	return joint != '\0' && text.length > 0 &&
	    pi_names_cut(parts, text, PI_NAMES_LIST) == PI_NAMES_READ &&
	    parts->count == count && parts->joint == joint &&
	    parts->transports == 0 &&
	    !(count == 2 && is_one_service(parts));
}
