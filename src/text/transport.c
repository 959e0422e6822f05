/* SPDX-License-Identifier: MIT */
#include "transport.h"

static const struct pi_word words[] = {
	{ "both", PORTINFO_TCP | PORTINFO_UDP },
	{ "dccp", PORTINFO_DCCP },
	{ "sctp", PORTINFO_SCTP },
	{ "tcp", PORTINFO_TCP },
	{ "udp", PORTINFO_UDP },
};

const char pi_transport_words[] = "tcp, udp, sctp, dccp or both";

unsigned int
pi_transport(struct pi_span word)
{
	enum { SHORTEST = 3, LONGEST = 4 }; /* most words differ in that */

	if (word.length < SHORTEST || word.length > LONGEST)
		return 0;
	return pi_word_value(word, words, sizeof(words) / sizeof(words[0]));
}

const char *
pi_transport_names(unsigned int transports)
{
	static const char names[PI_TRANSPORT_SETS][32] = { "", "tcp",
		"udp", "tcp,udp", "sctp", "tcp,sctp", "udp,sctp",
		"tcp,udp,sctp", "dccp", "tcp,dccp", "udp,dccp", "tcp,udp,dccp",
		"sctp,dccp", "tcp,sctp,dccp", "udp,sctp,dccp",
		"tcp,udp,sctp,dccp" };

	return names[transports % PI_TRANSPORT_SETS];
}
