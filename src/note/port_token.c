/* SPDX-License-Identifier: MIT */
#include "port_token.h"

#include "transport.h"
#include "utf8.h"

/* Of two signs that begin alike, the longer one comes first. */
static const struct sign {
	char text[12];
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
	{ ")", PI_TOKEN_CLOSE },
	{ ":", PI_TOKEN_COLON },
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
	{ "¹", PI_TOKEN_STAR },
	{ "²", PI_TOKEN_STAR },
	{ "³", PI_TOKEN_STAR },
	/* Words of scripts without blanks between words: and, or. */
	{ "和", PI_TOKEN_AND },
	{ "与", PI_TOKEN_AND },
	{ "與", PI_TOKEN_AND },
	{ "及", PI_TOKEN_AND },
	{ "或", PI_TOKEN_AND },
	{ "と", PI_TOKEN_AND },
	{ "および", PI_TOKEN_AND },
	{ "または", PI_TOKEN_AND },
	{ "및", PI_TOKEN_AND },
	{ "또는", PI_TOKEN_AND },
};

/*
 * Words with a meaning, other than transports: enum pi_token_kind.  Those for
 * and and or are of the languages most used on the web.
 */
static const struct pi_word words[] = {
	{ "to", PI_TOKEN_RANGE },
	{ "bis", PI_TOKEN_RANGE },
	{ "and", PI_TOKEN_AND },
	{ "or", PI_TOKEN_AND },
	{ "also", PI_TOKEN_AND },
	{ "alt", PI_TOKEN_AND },
	{ "und", PI_TOKEN_AND },
	{ "oder", PI_TOKEN_AND },
	{ "et", PI_TOKEN_AND },
	{ "ou", PI_TOKEN_AND },
	{ "y", PI_TOKEN_AND },
	{ "o", PI_TOKEN_AND },
	{ "e", PI_TOKEN_AND },
	{ "u", PI_TOKEN_AND },
	{ "en", PI_TOKEN_AND },
	{ "of", PI_TOKEN_AND },
	{ "i", PI_TOKEN_AND },
	{ "lub", PI_TOKEN_AND },
	{ "nebo", PI_TOKEN_AND },
	{ "och", PI_TOKEN_AND },
	{ "eller", PI_TOKEN_AND },
	{ "og", PI_TOKEN_AND },
	{ "ve", PI_TOKEN_AND },
	{ "veya", PI_TOKEN_AND },
	{ "dan", PI_TOKEN_AND },
	{ "atau", PI_TOKEN_AND },
	{ "và", PI_TOKEN_AND },
	{ "hoặc", PI_TOKEN_AND },
	{ "și", PI_TOKEN_AND },
	{ "sau", PI_TOKEN_AND },
	{ "и", PI_TOKEN_AND },
	{ "или", PI_TOKEN_AND },
	{ "та", PI_TOKEN_AND },
	{ "і", PI_TOKEN_AND },
	{ "або", PI_TOKEN_AND },
	{ "και", PI_TOKEN_AND },
	{ "ή", PI_TOKEN_AND },
	{ "و", PI_TOKEN_AND },
	{ "أو", PI_TOKEN_AND },
	{ "یا", PI_TOKEN_AND },
	{ "be", PI_TOKEN_FILLER },
	{ "can", PI_TOKEN_FILLER },
	{ "uses", PI_TOKEN_FILLER },
	{ "only", PI_TOKEN_FILLER },
	{ "mostly", PI_TOKEN_FILLER },
	{ "mainly", PI_TOKEN_FILLER },
	{ "usually", PI_TOKEN_FILLER },
	{ "default", PI_TOKEN_FILLER },
	{ "port", PI_TOKEN_PORT },
	{ "ports", PI_TOKEN_PORT },
	{ "puerto", PI_TOKEN_PORT },
	{ "puertos", PI_TOKEN_PORT },
	{ "porta", PI_TOKEN_PORT },
	{ "portas", PI_TOKEN_PORT },
	{ "any", PI_TOKEN_ANY },
	{ "all", PI_TOKEN_ANY },
	{ "no", PI_TOKEN_NOT },
	{ "not", PI_TOKEN_NOT },
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

/* True if a digit for a version of IP ends the word: `tcp6`, `udp4`. */
static bool
has_version(struct pi_span text, size_t length)
{
	return length < text.length &&
	    pi_is_one_of(text.bytes[length], "46") &&
	    (length + 1 == text.length ||
	    (!pi_is_digit(text.bytes[length + 1]) &&
	    !pi_is_letter(text.bytes[length + 1])));
}

static void
read_word(struct pi_token *token)
{
	const struct pi_span text = token->text;

	token->text.length = word_length(text);
	token->value = pi_transport(token->text);
	if (token->value != 0 && has_version(text, token->text.length))
		token->text.length++;
	token->kind = token->value != 0 ? PI_TOKEN_TRANSPORT :
	    pi_word_value(token->text, words, sizeof(words) / sizeof(words[0]));
	/* e1 and I2 are no words before a number. */
	if (token->kind == PI_TOKEN_AND && token->text.length < text.length &&
	    pi_is_digit(text.bytes[token->text.length]))
		token->kind = PI_TOKEN_OTHER;
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
