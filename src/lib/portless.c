/* SPDX-License-Identifier: MIT */
#include "portless.h"

const char *
pi_portless(struct pi_span word)
{
	static const struct {
		char name[8];
		char text[50];
	} protocols[] = {
		{ "icmp", "icmp is IP protocol 1 and has no ports" },
		{ "igmp", "igmp is IP protocol 2 and has no ports" },
		{ "rsvp", "rsvp is IP protocol 46 and has no ports" },
		{ "gre", "gre is IP protocol 47 and has no ports" },
		{ "esp", "esp is IP protocol 50 and has no ports" },
		{ "ah", "ah is IP protocol 51 and has no ports" },
		{ "icmpv6", "icmpv6 is IP protocol 58 and has no ports" },
		{ "eigrp", "eigrp is IP protocol 88 and has no ports" },
		{ "ospf", "ospf is IP protocol 89 and has no ports" },
		{ "pim", "pim is IP protocol 103 and has no ports" },
		{ "vrrp", "vrrp is IP protocol 112 and has no ports" },
		{ "ping", "ping is ICMP, IP protocol 1, and has no ports" },
		{ "arp", "arp is not carried by IP and has no ports" },
	};
	size_t i;

	if (word.length >= sizeof(protocols->name))
		return NULL;
	for (i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++)
		if (pi_is(word, protocols[i].name))
			return protocols[i].text;
	return NULL;
}
