/* SPDX-License-Identifier: MIT */
#include "port_token.h"

#include "transport.h"
#include "utf8.h"

/* Of two signs that begin alike, the longer one comes first. */
static const struct sign {
	char text[8];
	enum pi_token_kind kind;
} signs[] = {
	{ "->", PI_TOKEN_RANGE },
	{ "-", PI_TOKEN_RANGE },
	{ "~", PI_TOKEN_RANGE },
	{ "..", PI_TOKEN_RANGE },
	{ ",", PI_TOKEN_SEPARATOR },
	{ "/", PI_TOKEN_SEPARATOR },
	{ "&", PI_TOKEN_SEPARATOR },
	{ ";", PI_TOKEN_SEPARATOR },
	{ "\n", PI_TOKEN_SEPARATOR },		/* <br> */
	{ "+", PI_TOKEN_PLUS },
	{ "(", PI_TOKEN_OPEN },
	{ ")", PI_TOKEN_FILLER },
	{ "*", PI_TOKEN_STAR },
	{ "\xe2\x80\x90", PI_TOKEN_RANGE },	/* U+2010, hyphen */
	{ "\xe2\x80\x91", PI_TOKEN_RANGE },	/* U+2011, no-break hyphen */
	{ "–", PI_TOKEN_RANGE },		/* en dash */
	{ "—", PI_TOKEN_RANGE },		/* em dash */
	{ "\xe2\x88\x92", PI_TOKEN_RANGE },	/* U+2212, minus sign */
	{ "～", PI_TOKEN_RANGE },		/* wide tilde */
	{ "→", PI_TOKEN_RANGE },
	{ "·", PI_TOKEN_SEPARATOR },		/* middle dot */
	{ "•", PI_TOKEN_SEPARATOR },		/* bullet */
	{ "、", PI_TOKEN_SEPARATOR },		/* ideographic comma */
	{ "，", PI_TOKEN_SEPARATOR },		/* wide comma */
	{ "†", PI_TOKEN_STAR },
	{ "‡", PI_TOKEN_STAR },
};

/* Words with a meaning, other than transports: enum pi_token_kind. */
static const struct pi_word words[] = {
	{ "to", PI_TOKEN_RANGE },
	{ "bis", PI_TOKEN_RANGE },
	{ "and", PI_TOKEN_SEPARATOR },
	{ "or", PI_TOKEN_SEPARATOR },
	{ "und", PI_TOKEN_SEPARATOR },
	{ "et", PI_TOKEN_SEPARATOR },
	{ "y", PI_TOKEN_SEPARATOR },
	{ "e", PI_TOKEN_SEPARATOR },
	{ "и", PI_TOKEN_SEPARATOR }, /* Russian */
	{ "be", PI_TOKEN_FILLER },
	{ "can", PI_TOKEN_FILLER },
	{ "uses", PI_TOKEN_FILLER },
	{ "also", PI_TOKEN_FILLER },
	{ "only", PI_TOKEN_FILLER },
	{ "mostly", PI_TOKEN_FILLER },
	{ "mainly", PI_TOKEN_FILLER },
	{ "usually", PI_TOKEN_FILLER },
	{ "default", PI_TOKEN_FILLER },
	{ "ambos", PI_TOKEN_BOTH },
	{ "beide", PI_TOKEN_BOTH },
};

static void
read_number(struct pi_token *token)
{
	const struct pi_span text = token->text;
	size_t i;

	token->kind = PI_TOKEN_NUMBER;
	for (i = 0; i < text.length; i++) {
		/* It follows a digit, since a second _ ends the number. */
		if (text.bytes[i] == '_' && i + 1 < text.length &&
		    pi_is_digit(text.bytes[i + 1]))
			continue;
		if (!pi_is_digit(text.bytes[i]))
			break;
		token->value = token->value * 10 +
		    (unsigned int)(text.bytes[i] - '0');
		if (token->value > UINT16_MAX) {
			token->kind = PI_TOKEN_LARGE;
			token->value = UINT16_MAX + 1U;
		}
	}
	token->text.length = i;
}

struct pi_token
pi_token_number(struct pi_span text)
{
	struct pi_token token = { .text = text };

	read_number(&token);
	return token;
}

/* Returns the sign with which the text begins, or NULL. */
static const struct sign *
find_sign(struct pi_span text)
{
	size_t i;

	if (pi_is_ascii(*text.bytes) && pi_is_letter(*text.bytes))
		return NULL; /* the usual case */
	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (*signs[i].text == *text.bytes &&
		    pi_starts(text, signs[i].text))
			return &signs[i];
	return NULL;
}

/* Returns the length of the word with which the text begins. */
static size_t
word_length(struct pi_span text)
{
	size_t i;

	for (i = 0; i < text.length && pi_is_letter(text.bytes[i]); i++) {
		if (pi_is_ascii(text.bytes[i]))
			continue;
		/* Signs and blanks outside of ASCII begin like letters. */
		if (pi_blank_length(pi_after(text, i)) > 0 ||
		    find_sign(pi_after(text, i)) != NULL)
			break;
	}
	return i;
}

static void
read_word(struct pi_token *token)
{
	token->text.length = word_length(token->text);
	token->value = pi_transport(token->text);
	token->kind = token->value != 0 ? PI_TOKEN_TRANSPORT :
	    pi_word_value(token->text, words, sizeof(words) / sizeof(words[0]));
}

struct pi_token
pi_token_next(struct pi_span *text)
{
	struct pi_token token = { .kind = PI_TOKEN_OTHER };
	const struct sign *sign;
	size_t n;

	while ((n = pi_blank_length(*text)) > 0)
		*text = pi_after(*text, n);
	token.text = *text;
	if (text->length == 0) {
		token.kind = PI_TOKEN_END;
	} else if (pi_is_digit(*text->bytes)) {
		read_number(&token);
	} else if ((sign = find_sign(*text)) != NULL) {
		token.kind = sign->kind;
		token.text.length = strlen(sign->text);
	} else if (pi_is_letter(*text->bytes)) {
		read_word(&token);
	} else {
		token.text.length = 1;
	}
	*text = pi_after(*text, token.text.length);
	return token;
}
