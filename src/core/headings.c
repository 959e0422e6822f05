/* SPDX-License-Identifier: MIT */
#include "headings.h"

#include <string.h>

#include "transports.h"

/* The words are arrays, here and elsewhere: pointers are relocated at start. */
static const struct word {
	char text[24];
	enum pi_heading heading;
} words[] = {
	{ "port", PI_HEADING_PORT },
	{ "ports", PI_HEADING_PORT },
	{ "puerto", PI_HEADING_PORT },
	{ "puertos", PI_HEADING_PORT },
	{ "porta", PI_HEADING_PORT },
	{ "portas", PI_HEADING_PORT },
	{ "porte", PI_HEADING_PORT },
	/* Russian, small and capital; Chinese; Japanese */
	{ "\xd0\xbf\xd0\xbe\xd1\x80\xd1\x82", PI_HEADING_PORT },
	{ "\xd0\x9f\xd0\xbe\xd1\x80\xd1\x82", PI_HEADING_PORT },
	{ "\xe7\xab\xaf\xe5\x8f\xa3", PI_HEADING_PORT },
	{ "\xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88", PI_HEADING_PORT },
	{ "service", PI_HEADING_NAME },
	{ "services", PI_HEADING_NAME },
	{ "protocol", PI_HEADING_NAME },
	{ "protocols", PI_HEADING_NAME },
	{ "protocole", PI_HEADING_NAME },
	{ "protocolo", PI_HEADING_NAME },
	{ "application", PI_HEADING_NAME },
	{ "name", PI_HEADING_NAME },
	{ "usage", PI_HEADING_NAME },
	{ "use", PI_HEADING_NAME },
	{ "used", PI_HEADING_NAME },
	{ "servicio", PI_HEADING_NAME },
	{ "nombre", PI_HEADING_NAME },
	{ "nom", PI_HEADING_NAME },
	{ "nome", PI_HEADING_NAME },
	{ "uso", PI_HEADING_NAME },
	{ "servi\xc3\xa7o", PI_HEADING_NAME },
	/* Russian; Chinese; Japanese */
	{ "\xd0\xa1\xd0\xb5\xd1\x80\xd0\xb2\xd0\xb8\xd1\x81", PI_HEADING_NAME },
	{ "\xd0\xbf\xd1\x80\xd0\xbe\xd1\x82\xd0\xbe\xd0\xba\xd0\xbe\xd0\xbb",
	    PI_HEADING_NAME },
	{ "\xd0\x9f\xd1\x80\xd0\xbe\xd1\x82\xd0\xbe\xd0\xba\xd0\xbe\xd0\xbb",
	    PI_HEADING_NAME },
	{ "\xe6\x9c\x8d\xe5\x8a\xa1", PI_HEADING_NAME },
	{ "\xe5\x8d\x8f\xe8\xae\xae", PI_HEADING_NAME },
	{ "\xe3\x82\xb5\xe3\x83\xbc\xe3\x83\x93\xe3\x82\xb9", PI_HEADING_NAME },
	{ "description", PI_HEADING_DESCRIPTION },
	{ "notes", PI_HEADING_DESCRIPTION },
	{ "note", PI_HEADING_DESCRIPTION },
	{ "purpose", PI_HEADING_DESCRIPTION },
	{ "comment", PI_HEADING_DESCRIPTION },
	{ "comments", PI_HEADING_DESCRIPTION },
	{ "descripci\xc3\xb3n", PI_HEADING_DESCRIPTION },
	{ "descri\xc3\xa7\xc3\xa3o", PI_HEADING_DESCRIPTION },
	/* Russian; Chinese; Japanese */
	{ "\xd0\x9e\xd0\xbf\xd0\xb8\xd1\x81\xd0\xb0\xd0\xbd\xd0\xb8\xd0\xb5",
	    PI_HEADING_DESCRIPTION },
	{ "\xe8\xaf\xb4\xe6\x98\x8e", PI_HEADING_DESCRIPTION },
	{ "\xe8\xaa\xac\xe6\x98\x8e", PI_HEADING_DESCRIPTION },
	{ "transport", PI_HEADING_TRANSPORT },
};

/*
 * Does the text begin with a word?  An ASCII one ends where letters end;
 * others need not, for not all scripts put blanks between words.
 */
static bool
begins_with(struct pi_span text, bool is_word_begin, const char *word)
{
	size_t length = strlen(word);

	if (!pi_starts(text, word))
		return false;
	return (unsigned char)*word >= 0x80 || (is_word_begin &&
	    (length == text.length || !pi_is_letter(text.bytes[length])));
}

/* `TCP / UDP`; one transport alone may head a column of ticks. */
static bool
names_transports(struct pi_span heading)
{
	struct pi_span strange;
	unsigned int set = pi_transports_read(heading, &strange);

	return strange.length == 0 && (set & (set - 1)) != 0;
}

unsigned int
pi_heading_read(struct pi_span heading)
{
	unsigned int set = 0;
	size_t i, k;

	for (i = 0; i < heading.length; i++)
		for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
			if (begins_with(pi_after(heading, i), i == 0 ||
			    !pi_is_letter(heading.bytes[i - 1]),
			    words[k].text))
				set |= words[k].heading;
	if (names_transports(heading))
		set |= PI_HEADING_TRANSPORT;
	return set;
}
