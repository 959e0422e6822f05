/* SPDX-License-Identifier: MIT */
#include "token.h"

#include <portinfo.h>

#include "hash.h"

struct sign {
	char text[8];
	enum pi_token_kind kind;
};

/* Longer signs before those that they begin with. */
static const struct sign signs[] = {
	{ "->", PI_TOKEN_RANGE },
	{ "-", PI_TOKEN_RANGE },
	{ "~", PI_TOKEN_RANGE },
	{ "..", PI_TOKEN_RANGE },
	{ "\xe2\x80\x90", PI_TOKEN_RANGE },	/* hyphen */
	{ "\xe2\x80\x91", PI_TOKEN_RANGE },	/* no-break hyphen */
	{ "\xe2\x80\x93", PI_TOKEN_RANGE },	/* en dash */
	{ "\xe2\x80\x94", PI_TOKEN_RANGE },	/* em dash */
	{ "\xe2\x88\x92", PI_TOKEN_RANGE },	/* minus */
	{ "\xef\xbd\x9e", PI_TOKEN_RANGE },	/* wide tilde */
	{ "\xe2\x86\x92", PI_TOKEN_RANGE },	/* arrow */
	{ ",", PI_TOKEN_SEPARATOR },
	{ "/", PI_TOKEN_SEPARATOR },
	{ "&", PI_TOKEN_SEPARATOR },
	{ ";", PI_TOKEN_SEPARATOR },
	{ "\n", PI_TOKEN_SEPARATOR },		/* a line break's mark */
	{ "\xc2\xb7", PI_TOKEN_SEPARATOR },	/* middle dot */
	{ "\xe2\x80\xa2", PI_TOKEN_SEPARATOR },	/* bullet */
	{ "\xe3\x80\x81", PI_TOKEN_SEPARATOR },	/* ideographic comma */
	{ "\xef\xbc\x8c", PI_TOKEN_SEPARATOR },	/* wide comma */
	{ "+", PI_TOKEN_PLUS },
	{ "(", PI_TOKEN_OPEN },
	{ ")", PI_TOKEN_CLOSE },
	{ "*", PI_TOKEN_STAR },
	{ "\xe2\x80\xa0", PI_TOKEN_STAR },	/* dagger */
	{ "\xe2\x80\xa1", PI_TOKEN_STAR },	/* double dagger */
};

enum { WORD_MAX = 4 }; /* the length of the longest */

static const struct word {
	char text[8];
	enum pi_token_kind kind;
	unsigned int value;
} words[] = {
	{ "tcp", PI_TOKEN_TRANSPORT, PORTINFO_TCP },
	{ "udp", PI_TOKEN_TRANSPORT, PORTINFO_UDP },
	{ "sctp", PI_TOKEN_TRANSPORT, PORTINFO_SCTP },
	{ "dccp", PI_TOKEN_TRANSPORT, PORTINFO_DCCP },
	{ "both", PI_TOKEN_TRANSPORT, PORTINFO_TCP | PORTINFO_UDP },
	{ "to", PI_TOKEN_RANGE, 0 },
	{ "bis", PI_TOKEN_RANGE, 0 },
	{ "and", PI_TOKEN_SEPARATOR, 0 },
	{ "or", PI_TOKEN_SEPARATOR, 0 },
	{ "und", PI_TOKEN_SEPARATOR, 0 },
	{ "et", PI_TOKEN_SEPARATOR, 0 },
	{ "y", PI_TOKEN_SEPARATOR, 0 },
	{ "e", PI_TOKEN_SEPARATOR, 0 },
	{ "\xd0\xb8", PI_TOKEN_SEPARATOR, 0 },	/* Russian: and */
};

/* The word, in any case of ASCII letters, or NULL. */
static const struct word *
find_word(struct pi_span text)
{
	uint64_t folded;
	size_t i;

	if (text.length > WORD_MAX)
		return NULL;
	folded = pi_folded(text, 0, false);
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (pi_is_word(words[i].text, folded, text.length))
			return &words[i];
	return NULL;
}

unsigned int
pi_transport(struct pi_span word)
{
	const struct word *found = find_word(word);

	return found == NULL ? 0 : found->value;
}

struct pi_token
pi_token_number(struct pi_span text)
{
	struct pi_token token = { PI_TOKEN_NUMBER, text, 0 };
	size_t i;

	for (i = 0; i < text.length; i++) {
		/* Behind a digit, for a mark before a mark ends the number. */
		if (text.bytes[i] == '_' && i + 1 < text.length &&
		    pi_is_digit(text.bytes[i + 1]))
			continue;
		if (!pi_is_digit(text.bytes[i]))
			break;
		token.value = token.value * 10 +
		    (unsigned int)(text.bytes[i] - '0');
		if (token.value > UINT16_MAX) {
			token.kind = PI_TOKEN_LARGE;
			token.value = UINT16_MAX + 1U;
		}
	}
	token.text.length = i;
	return token;
}

/* The sign that the text begins with, or NULL. */
static const struct sign *
find_sign(struct pi_span text)
{
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (*signs[i].text == *text.bytes &&
		    pi_starts(text, signs[i].text))
			return &signs[i];
	return NULL;
}

static struct pi_token
read_word(struct pi_span text)
{
	struct pi_token token = { .kind = PI_TOKEN_WORD, .text = text };
	const struct word *word;
	size_t i;

	/* Signs and blanks that begin like a letter are outside of ASCII. */
	for (i = 0; i < text.length && pi_is_letter(text.bytes[i]); i++)
		if (!pi_is_ascii(text.bytes[i]) &&
		    (pi_blank_length(pi_after(text, i)) > 0 ||
		    find_sign(pi_after(text, i)) != NULL))
			break;
	token.text.length = i;
	word = find_word(token.text);
	if (word != NULL) {
		token.kind = word->kind;
		token.value = word->value;
	}
	return token;
}

/* A sign, a word that begins outside of ASCII, or another character's byte. */
static struct pi_token
read_sign(struct pi_span text)
{
	const struct sign *sign = find_sign(text);
	struct pi_token token = { .kind = PI_TOKEN_OTHER, .text = text };

	if (sign == NULL && pi_is_letter(*text.bytes))
		return read_word(text);
	token.text.length = 1;
	if (sign != NULL) {
		token.kind = sign->kind;
		token.text.length = strlen(sign->text);
	}
	return token;
}

struct pi_token
pi_token_next(struct pi_span *text)
{
	struct pi_token token = { .kind = PI_TOKEN_END };
	size_t n;

	while ((n = pi_blank_length(*text)) > 0)
		*text = pi_after(*text, n);
	token.text = *text;
	if (text->length == 0)
		return token;
	if (pi_is_digit(*text->bytes))
		token = pi_token_number(*text);
	else if (pi_is_ascii(*text->bytes) && pi_is_letter(*text->bytes))
		token = read_word(*text);
	else
		token = read_sign(*text);
	*text = pi_after(*text, token.text.length);
	return token;
}
