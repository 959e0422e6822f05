/* SPDX-License-Identifier: MIT */
#include "heading.h"

#include <portinfo.h>
#include <string.h>

#include "transport_text.h"
#include "utf8.h"

/*
 * True where a word may begin, also for the P of NodePort, and anywhere in
 * scripts of three bytes a letter, not all of which put spaces between words.
 */
static bool
begins_word(struct pi_span heading, size_t i)
{
	const char byte = heading.bytes[i];
	const char before = i > 0 ? heading.bytes[i - 1] : ' ';

	return (unsigned char)byte >= 0xe0 || !pi_is_letter(before) ||
	    (byte >= 'A' && byte <= 'Z' && before >= 'a' && before <= 'z');
}

unsigned int
pi_heading_read(struct pi_span heading, unsigned int *transport)
{
	unsigned int set = 0, transports = 0;
	struct pi_span strange;
	size_t i;

	for (i = 0; i < heading.length; i++)
		if (pi_starts(pi_after(heading, i), "tcp/ip"))
			i += strlen("tcp/i");
		else if (begins_word(heading, i))
			set |= pi_heading_word(pi_after(heading, i),
			    &transports);
	if (pi_has_byte(heading, '#'))
		set |= PI_HEADING_NO_NAME;
	*transport = transports;
	if ((transports & (transports - 1)) == 0) /* perhaps that of ticks */
		return set;
	*transport = 0;
	pi_transports_next(&heading, &strange);
	return strange.length == 0 ? set | PI_HEADING_TRANSPORT : set;
}

/* Copies a heading without the text in its brackets and braces. */
static struct pi_span
drop_brackets(struct pi_span text, char *out)
{
	size_t n = 0, depth = 0;

	for (; text.length > 0; text = pi_after(text, 1)) {
		depth += pi_is_one_of(*text.bytes, "([{");
		if (depth == 0)
			out[n++] = *text.bytes;
		else
			depth -= pi_is_one_of(*text.bytes, ")]}");
	}
	return pi_trim((struct pi_span){ out, n });
}

bool
pi_heading_is_of_ports(struct pi_span heading)
{
	enum { LONGEST = 128, WORDS_MAX = 4 };
	char text[LONGEST];
	size_t count = 0, last = 0, i;
	unsigned int transport;

	while (pi_starts(heading, "#"))
		heading = pi_after(heading, 1);
	if (heading.length > LONGEST)
		return false;
	heading = drop_brackets(heading, text);
	for (i = 0; i < heading.length; i++)
		if (heading.bytes[i] != ' ' &&
		    (i == 0 || heading.bytes[i - 1] == ' ')) {
			count++;
			last = i;
		}
	return count > 0 && count <= WORDS_MAX &&
	    (pi_heading_read(pi_after(heading, last), &transport) &
	    PI_HEADING_PORTS) != 0;
}

unsigned int
pi_heading_class(struct pi_span heading)
{
	static const struct { char text[16]; unsigned int class; } names[] = {
		{ "well-known", PORTINFO_WELL_KNOWN },
		{ "well known", PORTINFO_WELL_KNOWN },
		{ "system port", PORTINFO_WELL_KNOWN },
		{ "1023", PORTINFO_WELL_KNOWN },
		{ "registered", PORTINFO_REGISTERED },
		{ "user port", PORTINFO_REGISTERED },
		{ "49151", PORTINFO_REGISTERED },
		{ "49,151", PORTINFO_REGISTERED },
		{ "dynamic", PORTINFO_DYNAMIC },
		{ "private port", PORTINFO_DYNAMIC },
		{ "ephemeral", PORTINFO_DYNAMIC },
		{ "49152", PORTINFO_DYNAMIC },
		{ "49,152", PORTINFO_DYNAMIC },
	};
	bool has_port = pi_find(heading, "port") < heading.length;
	unsigned int set = 0;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if ((has_port || pi_is_digit(*names[i].text)) &&
		    pi_find(heading, names[i].text) < heading.length)
			set |= names[i].class;
	return (set & (set - 1)) == 0 ? set : 0;
}
