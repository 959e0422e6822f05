/* SPDX-License-Identifier: MIT */
#include "port_token.h"

#include "transport.h"
#include "utf8.h"

/* Of two signs that begin alike, the longer one comes first. */
static const struct sign {
	char text[12];
	enum pi_token_kind kind;
} signs[] = {
	{ "---", PI_TOKEN_SEPARATOR },
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
	{ "*", PI_TOKEN_FOOTNOTE },
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
	{ "／", PI_TOKEN_SEPARATOR },		/* wide slash */
	{ "∕", PI_TOKEN_SEPARATOR },		/* division slash */
	{ "・", PI_TOKEN_SEPARATOR },		/* katakana middle dot */
	{ "†", PI_TOKEN_FOOTNOTE },
	{ "‡", PI_TOKEN_FOOTNOTE },
	{ "¹", PI_TOKEN_FOOTNOTE },
	{ "²", PI_TOKEN_FOOTNOTE },
	{ "³", PI_TOKEN_FOOTNOTE },
	/* Words of scripts without blanks between words: and, or, to. */
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
	{ "至", PI_TOKEN_RANGE },
	{ "到", PI_TOKEN_RANGE },
};

/*
 * Words with a meaning, other than transports: enum pi_token_kind.  Those for
 * and, or and to are of the languages most used on the web.
 */
enum { A = PI_TOKEN_AND, F = PI_TOKEN_FILLER, P = PI_TOKEN_PORT,
	R = PI_TOKEN_RANGE };
static const struct pi_word words[] = {
	{ "all", PI_TOKEN_ANY }, { "also", A }, { "alt", A },
	{ "ambos", PI_TOKEN_BOTH }, { "and", A }, { "any", PI_TOKEN_ANY },
	{ "atau", A }, { "be", F }, { "beide", PI_TOKEN_BOTH }, { "can", F },
	{ "dan", A }, { "default", F }, { "e", A }, { "eller", A }, { "en", A },
	{ "et", A }, { "hoặc", A }, { "i", A }, { "ja", A }, { "lub", A },
	{ "mainly", F }, { "mostly", F }, { "nebo", A }, { "no", PI_TOKEN_NOT },
	{ "not", PI_TOKEN_NOT }, { "o", A }, { "och", A }, { "oder", A },
	{ "of", A }, { "og", A }, { "only", F }, { "or", A }, { "ou", A },
	{ "port", P }, { "porta", P }, { "portas", P }, { "ports", P },
	{ "puerto", P }, { "puertos", P }, { "sau", A }, { "tai", A },
	{ "und", A }, { "uses", F }, { "usually", F }, { "vagy", A },
	{ "ve", A }, { "veya", A }, { "và", A }, { "y", A },
	{ "és", A }, { "și", A }, { "ή", A }, { "και", A }, { "або", A },
	{ "и", A }, { "или", A }, { "та", A }, { "і", A }, { "أو", A },
	{ "و", A }, { "یا", A },
};
static const struct pi_word words_for_to[] = {
	{ "a", R }, { "al", R }, { "até", R }, { "au", R }, { "bis", R },
	{ "do", R }, { "hasta", R }, { "hingga", R }, { "la", R }, { "s/d", R },
	{ "sampai", R }, { "t/m", R }, { "through", R }, { "thru", R },
	{ "til", R }, { "till", R }, { "to", R }, { "tot", R }, { "à", R },
	{ "đến", R }, { "έως", R }, { "ως", R }, { "до", R }, { "по", R },
	{ "إلى", R }, { "تا", R },
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

	if (text.length > 2 && text.bytes[1] == '/' &&
	    (pi_starts(text, "t/m") || pi_starts(text, "s/d")))
		return strlen("t/m");
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

static bool
begins_with_digit(struct pi_span text)
{
	return text.length > 0 && pi_is_digit(*text.bytes);
}

/* True for the 6 of `tcp6`, or a 4, for a version of IP. */
static bool
begins_with_version(struct pi_span text)
{
	return begins_with_digit(text) && pi_is_one_of(*text.bytes, "46") &&
	    (text.length == 1 || (!pi_is_digit(text.bytes[1]) &&
	    !pi_is_letter(text.bytes[1])));
}

static void
read_word(struct pi_token *token)
{
	const struct pi_span text = token->text;
	struct pi_span rest;
	unsigned int kind;

	token->text.length = word_length(text);
	token->value = pi_transport(token->text);
	if (token->value != 0) {
		token->kind = PI_TOKEN_TRANSPORT;
		token->text.length += begins_with_version(
		    pi_after(text, token->text.length));
		return;
	}
	kind = pi_word_value(token->text, words,
	    sizeof(words) / sizeof(words[0]));
	rest = pi_after(text, token->text.length);
	/* e1 and I2 are no words before a number; those for to need one. */
	if (begins_with_digit(rest))
		kind &= ~(unsigned int)A;
	else if (kind == 0 && begins_with_digit(pi_skip_blanks(rest)))
		kind = pi_word_value(token->text, words_for_to,
		    sizeof(words_for_to) / sizeof(words_for_to[0]));
	if (kind != 0)
		token->kind = (enum pi_token_kind)kind;
}

struct pi_token
pi_token_next(struct pi_span *text)
{
	struct pi_token token = { .kind = PI_TOKEN_OTHER };
	const struct sign *sign;

	token.text = *text = pi_skip_blanks(*text);
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

bool
pi_next_is(struct pi_span text, unsigned int kinds)
{
	return (pi_token_next(&text).kind & kinds) != 0;
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
