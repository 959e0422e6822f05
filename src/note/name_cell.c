/* SPDX-License-Identifier: MIT */
#include "name_cell.h"

#include <string.h>

#include "markup.h"
#include "special_bytes.h"
#include "transport.h"
#include "utf8.h"

/* Ends the name whose text was written after the last name. */
static enum pi_names_status
end_name(struct pi_names *names, size_t length)
{
	char *name = names->names + names->length;
	struct pi_span text = pi_trim((struct pi_span){ name, length });
	size_t i;

	if (text.length == 0)
		return PI_NAMES_EMPTY;
	if (names->count++ == PI_NAMES_MAX)
		return PI_NAMES_MANY;
	memmove(name, text.bytes, text.length);
	length = pi_unescape(name, text.length);
	name[length] = name[length + 1] = '\0';
	names->length += length + 1;
	for (i = 0; i < length; i++)
		if (pi_is_letter(name[i]))
			return PI_NAMES_READ;
	return PI_NAMES_NO_LETTER;
}

static enum pi_names_status
add_name(struct pi_names *names, struct pi_span text)
{
	memcpy(names->names + names->length, text.bytes, text.length);
	return end_name(names, text.length);
}

/* True for a cell that stands for an empty one. */
static bool
is_nothing(struct pi_span text)
{
	static const char nothing[][8] = { "-", "–", "—", "n/a" };

	return text.length <= strlen("n/a") && pi_is_among(text, nothing, sizeof(nothing) / sizeof(nothing[0]));
}

void
pi_names_remark(struct pi_names *names, struct pi_span text)
{
	char *end;

	text = pi_trim(text);
	if (text.length == 0 || is_nothing(text))
		return;
	if (names->remark_length > 0) {
		memcpy(names->remark + names->remark_length, "; ", 2);
		names->remark_length += 2;
	}
	end = names->remark + names->remark_length;
	memmove(end, text.bytes, text.length);
	text.length = pi_unescape(end, text.length);
	end[text.length] = '\0';
	names->remark_length += text.length;
}

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

/* True for one word with two or more capitals, but not for a transport. */
static bool
is_abbreviation(struct pi_span word)
{
	size_t i, capitals = 0;

	for (i = 0; i < word.length; i++) {
		if (pi_blank_length(pi_after(word, i)) > 0)
			return false;
		capitals += word.bytes[i] >= 'A' && word.bytes[i] <= 'Z';
	}
	return capitals >= 2 && pi_transport(word) == 0;
}

/* True for brackets, but not the (S) of HTTP(S): one letter after a word. */
static bool
is_bracket(struct pi_span part, size_t offset)
{
	struct pi_span rest = pi_after(part, offset);

	return *rest.bytes == '(' && !(offset > 0 && rest.bytes[-1] != ' ' &&
	    rest.length >= 3 && pi_is_letter(rest.bytes[1]) &&
	    rest.bytes[2] == ')');
}

static struct pi_span
inside(struct pi_span text, size_t offset, size_t length)
{
	return pi_trim((struct pi_span){ text.bytes + offset + 1, length - 2 });
}

/*
 * Returns the length of the brackets or the byte at an offset of a part, which
 * may begin a word; 0 if the brackets are unclosed.
 */
static size_t
step(struct pi_span part, size_t offset, size_t *words)
{
	const char *byte = part.bytes + offset;

	if (is_bracket(part, offset))
		return pi_parentheses_length(pi_after(part, offset));
	*words += *byte != ' ' && (offset == 0 || byte[-1] == ' ');
	return 1;
}

/* Returns the first abbreviation in brackets after several words; or empty. */
static struct pi_span
find_abbreviation(struct pi_span text)
{
	size_t i, n, words = 0;

	for (i = 0; i < text.length; i += n) {
		n = step(text, i, &words);
		if (n == 0)
			break;
		if (words > 1 && is_bracket(text, i) &&
		    is_abbreviation(inside(text, i, n)))
			return inside(text, i, n);
	}
	return pi_after(text, text.length);
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

/* True if the last word of a text follows `over`, `via` or `with`. */
static bool
has_preposition(struct pi_span text)
{
	static const char words[][8] = { "over", "via", "with" };
	const char *end;

	while (text.length > 0 && text.bytes[text.length - 1] != ' ')
		text.length--;
	text = pi_trim(text);
	end = text.bytes + text.length;
	while (text.length > 0 && text.bytes[text.length - 1] != ' ')
		text.length--;
	return pi_is_among(pi_between(text.bytes + text.length, end), words,
	    sizeof(words) / sizeof(words[0]));
}

/*
 * True if a slash between two words separates names: those that begin the part,
 * and those that end it unless they follow a preposition.  Other words with
 * slashes are one phrase, up to *phrase.
 */
static bool
cuts_words(struct pi_span part, size_t slash, size_t words, const char **phrase)
{
	struct pi_span rest = pi_after(part, slash);
	struct pi_span before = { part.bytes, slash };

	if (rest.bytes < *phrase)
		return false;
	if (words <= 1 || pi_is_one_of(rest.bytes[-1], " )") ||
	    rest.length == 1 || rest.bytes[1] == ' ')
		return true;
	while (rest.length > 0 && sign_length(rest) == 0 &&
	    !pi_is_one_of(*rest.bytes, " ,\n("))
		rest = pi_after(rest, 1);
	if (ends_part(rest) && !has_preposition(before))
		return true;
	*phrase = rest.bytes;
	return false;
}

/* True if a sign at an offset of a part separates names. */
static bool
is_cut(struct pi_span part, size_t offset, size_t words, const char **phrase)
{
	const char byte = part.bytes[offset];

	return byte == ',' || byte == '\n' || (byte == '/' &&
	    cuts_words(part, offset, words, phrase));
}

/* Adds a part that a sign ends; the text goes on after it. */
static enum pi_names_status
add_part(struct pi_name_parts *parts, struct pi_span *text, size_t length)
{
	const char sign = text->bytes[length];

	if (parts->count == PI_NAMES_MAX - 1)
		return PI_NAMES_MANY;
	if (parts->count == 0 || parts->joint != sign)
		parts->joint = parts->count == 0 ? sign : '\0';
	parts->parts[parts->count++] = (struct pi_span){ text->bytes, length };
	*text = pi_after(*text, length + 1);
	return PI_NAMES_READ;
}

/* Adds the last part; if its description is an abbreviation, that is it. */
static void
add_last_part(struct pi_name_parts *parts, struct pi_span part, size_t words)
{
	if (parts->count == 0 && words > 1 && is_abbreviation(parts->remark)) {
		parts->parts[parts->count++] = parts->remark;
		parts->remark = part;
	} else {
		parts->parts[parts->count++] = part;
	}
}

/* Keeps all of a cell as one name. */
static void
keep_whole(struct pi_name_parts *parts, struct pi_span text)
{
	parts->parts[0] = text;
	parts->count = 1;
	parts->is_whole = true;
}

/* Cuts a cell into its names and the description after them. */
static enum pi_names_status
cut_parts(struct pi_name_parts *parts, struct pi_span cell)
{
	enum { WORDS_MAX = 6 };
	enum pi_names_status status = PI_NAMES_READ;
	struct pi_span text = cell; /* of the part */
	const char *phrase = cell.bytes;
	size_t i, n, words = 0;
	bool whole = pi_has_byte(cell, ';') ||
	    cell.bytes[cell.length - 1] == '.';

	parts->count = 0;
	parts->is_whole = false;
	for (i = 0; i < text.length && status == PI_NAMES_READ && !whole &&
	    sign_length(pi_after(text, i)) == 0; i += n) {
		n = step(text, i, &words);
		if (n == 0)
			return PI_NAMES_UNCLOSED;
		whole = words > WORDS_MAX;
		if (is_cut(text, i, words, &phrase)) {
			status = add_part(parts, &text, i);
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
	return status;
}

/* Reads a part: a name, and remarks and an abbreviation in brackets. */
static enum pi_names_status
read_part(struct pi_names *names, struct pi_span part)
{
	const struct pi_span abbreviation = find_abbreviation(part);
	enum pi_names_status status;
	char *end = names->names + names->length;
	size_t i, n, words = 0;

	for (i = 0; i < part.length; i += n) {
		n = step(part, i, &words);
		if (!is_bracket(part, i))
			*end++ = part.bytes[i];
		else if (inside(part, i, n).bytes != abbreviation.bytes)
			pi_names_remark(names, inside(part, i, n));
	}
	status = end_name(names,
	    (size_t)(end - names->names) - names->length);
	if (status == PI_NAMES_READ && abbreviation.length > 0)
		status = add_name(names, abbreviation);
	return status;
}

/* Reads all of a cell as a name, and an abbreviation in it as another. */
static enum pi_names_status
read_whole(struct pi_names *names, struct pi_span text)
{
	const struct pi_span abbreviation = find_abbreviation(text);
	enum pi_names_status status = add_name(names, text);

	if (status == PI_NAMES_READ && abbreviation.length > 0)
		status = add_name(names, abbreviation);
	names->remark = names->names + names->length + 1;
	*names->remark = '\0';
	return status;
}

enum pi_names_status
pi_names_add(struct pi_names *names, struct pi_span text, bool is_whole)
{
	enum pi_names_status status;
	struct pi_name_parts parts;
	size_t i;

	if (is_nothing(text))
		return PI_NAMES_READ;
	if (is_whole || (pi_specials(text) & PI_SPECIAL_CUT) == 0 ||
	    (*text.bytes == '(' && pi_parentheses_length(text) == text.length))
		return add_name(names, text);
	status = cut_parts(&parts, text);
	if (status != PI_NAMES_READ)
		return status;
	if (parts.is_whole)
		return read_whole(names, text);
	for (i = 0; i < parts.count && status == PI_NAMES_READ; i++)
		status = read_part(names, parts.parts[i]);
	pi_names_remark(names, parts.remark);
	return status;
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
	    cut_parts(parts, text) == PI_NAMES_READ && parts->count == count &&
	    parts->joint == joint && !(count == 2 && is_one_service(parts));
}
