/* SPDX-License-Identifier: MIT */
/* Parsing words: the rules of parse.c in their order. */
#include "answers.h"

#include "query.h"

static const char note[] = HEAD
    ROW("1", "ldap", "tcp", "")
    ROW("2", "`cl/1`", "tcp", "")
    ROW("3", "802-11-iapp", "tcp", "")
    ROW("4", "`x/udp`", "tcp", "")
    ROW("5", "x / private", "tcp", "")
    ROW("6", "`10/100baset`", "tcp", "")
    ROW("7", "Home Assistant", "tcp", "")
    ROW("8", "`a.b.`", "tcp", "")
    ROW("9", "esp / p-i-m", "tcp", "")
    ROW("10", "sctp", "tcp", "");

/*
 * A word and what it is parsed to: parts as `first-last/transports`, where tcp
 * is 1, udp 2, sctp 4 and dccp 8; a name on transports; "set" and a part; "no
 * port" or "empty query"; or a part of the message that refuses it, after
 * "! ".  A remark follows after ": ".
 */
static const struct word {
	const char *claim;
	const char *word;
	const char *parsed;
} names[] = {
	{ "a name", "ldap", "ldap/0" },
	{ "a name in another case is kept", "LDAP", "LDAP/0" },
	{ "an unknown name", "none", "none/0" },
	{ "a name with a slash", "cl/1", "cl/1/0" },
	{ "a name that begins like a range", "802-11-iapp", "802-11-iapp/0" },
	{ "a name that ends like a transport", "X/UDP", "X/UDP/0" },
	{ "a name that is a class", "private", "private/0" },
	{ "a name that is a transport", "sctp", "sctp/0" },
	{ "a name that begins like a port on a transport", "10/100BaseT",
	    "10/100BaseT/0" },
	{ "a name that ends with a dot", "a.b.", "a.b./0" },
	{ "a name with a comma after it", "ldap,", "ldap/0" },
	{ "a name in quotes", "'cl/1'", "cl/1/0" },
	{ "a port and punctuation", "22,;.", "22-22/0" },
	{ "a port in double quotes", "\"443\"", "443-443/0" },
	{ "quotes before punctuation", "\"443\",", "443-443/0" },
	{ "a pair of different quotes", "'443\"", "'443\"/0" },
	{ "one quote", "\"", "\"/0" },
	{ "an empty word", "", "! empty" },
	{ "blanks alone", " \t\n", "! empty" },
	{ "punctuation alone", ",.;", "empty query" },
	{ "empty quotes", "\"\"", "empty query" },
	{ "a hyphen", "-", "no port" },
	{ "digits with an underscore", "49_152", "49_152/0" },
	{ "a port with a plus", "5900+", "5900+/0" },
	{ "a hexadecimal number", "0x50", "0x50/0" },
	{ "part of a class", "well", "well/0" }
}, urls[] = {
	{ "the port of a URL", "https://host:8443/path", "8443-8443/0" },
	{ "its scheme, if it has no port", "ldap://host/", "ldap/0" },
	{ "nothing after the host", "ldap://host", "ldap/0" },
	{ "a colon in the path", "ldap://host/a:1", "ldap/0" },
	{ "a colon in the query", "ldap://host?a:1", "ldap/0" },
	{ "a colon in the fragment", "ldap://host#a:1", "ldap/0" },
	{ "a colon in the user", "ldap://user:1@host", "ldap/0" },
	{ "a port after the user", "ldap://user:1@host:2", "2-2/0" },
	{ "an address in brackets", "ldap://[::1]/", "ldap/0" },
	{ "a port after brackets", "ldap://[::1]:3/", "3-3/0" },
	{ "no host", "ldap://:4", "4-4/0" },
	{ "an empty port", "ldap://host:/", "ldap/0" },
	{ "a transport narrows", "tcp://host:9000", "9000-9000/1" },
	{ "java's prefix", "jdbc:ldap://host/db", "ldap/0" },
	{ "java's prefix as the scheme", "jdbc://host/db", "jdbc/0" },
	{ "a scheme that is no service", "nosuch://host", "nosuch/0" },
	{ "no scheme", "://host", "://host/0" },
	{ "a port too large", "ldap://host:65536", "! 65535" },
	{ "a port that is none", "ldap://host:abc", "ldap://host:abc/0" }
}, lists[] = {
	{ "parts ascend", "80,22,443-445", "22-22/0 80-80/0 443-445/0" },
	{ "the last transport narrows all", "22,80/tcp", "22-22/1 80-80/1" },
	{ "each item has a transport", "53/UDP,9153/TCP",
	    "53-53/2 9153-9153/1" },
	{ "transports first", "udp/53,tcp:9153", "53-53/2 9153-9153/1" },
	{ "overlapping parts are joined", "5-9,1-3,8-12,3-4", "1-4/0 5-12/0" },
	{ "but not on different transports", "1-3/tcp,2-4/udp",
	    "1-3/1 2-4/2" },
	{ "parts within another are joined", "1-100,2,50-60", "1-100/0" },
	{ "a repeated port counts once", "22,80,22", "22-22/0 80-80/0" },
	{ "adjacent parts are not joined", "2,1,3-4", "1-1/0 2-2/0 3-4/0" },
	{ "items after addresses", "10.0.0.1:22,*:80", "22-22/0 80-80/0" },
	{ "icmp is skipped", "icmp,22,80", "22-22/0 80-80/0" },
	{ "icmp has no transport", "22/tcp,icmp", "22-22/1" },
	{ "a list with a comma at its end", "22,80,", "22-22/0 80-80/0" },
	{ "kubectl's node ports", "80:30080/TCP,443:30443/TCP",
	    "80-80/1 443-443/1: is read" },
	{ "a node port first", "80:30080/TCP,443/TCP",
	    "80-80/1 443-443/1: is read" },
	{ "a list without a port is a name", "foo,bar", "foo,bar/0" },
	{ "a double comma", "22,,80", "! '22,,80'" },
	{ "a leading comma", ",22", "! ',22'" },
	{ "a name in a list", "22,ldap", "! invalid" },
	{ "a transport as an item", "53/tcp,udp", "! write 53/both" },
	{ "a transport in the middle", "22/tcp,80", "! each item" },
	{ "two of three transports", "22,53/udp,80/tcp", "! each item" },
	{ "a port too large in a list", "22,70000", "! 65535" },
	{ "a backward range in a list", "22,139-137", "! 137-139" },
	{ "an open range in a list", "22-,80", "! no end" },
	{ "a comma for thousands", "1,024", "! write 1024" },
	{ "thousands in a range", "1,024-49,151", "! write 1024-49151" },
	{ "thousands that make no port", "99,024", "! commas" },
	{ "thousands in a long list", "1,024,1,024,1,024,1,024,1,024,1,024,"
	    "1,024,1,024,1,024", "! commas" },
	{ "a list with a blank", "22, 80", "! invalid" }
}, transports[] = {
	{ "after a port", "389/udp", "389-389/2" },
	{ "in any case", "389/UDP", "389-389/2" },
	{ "both", "389/both", "389-389/3" },
	{ "after a range", "137-139/tcp", "137-139/1" },
	{ "first", "tcp/443", "443-443/1" },
	{ "first, with a colon", "UDP:53", "53-53/2" },
	{ "netstat's, for IPv6", "443/tcp6", "443-443/1" },
	{ "for IPv4", "udp4:53", "53-53/2" },
	{ "for both", "tcp46/443", "443-443/1" },
	{ "no other version", "443/tcp64", "443/tcp64/0" },
	{ "after a name", "ldap/tcp", "ldap/1" },
	{ "before a name", "tcp/ldap", "ldap/1" },
	{ "after a name with a slash", "cl/1/udp", "cl/1/2" },
	{ "after an unknown name", "none/Sctp", "none/4" },
	{ "after an address and a port", "0.0.0.0:53/udp", "53-53/2" },
	{ "before one", "tcp/[::1]:80", "80-80/1" },
	{ "a class", "registered/dccp", "set 1024-49151/8" },
	{ "two", "tcp/udp", "set 0-65535/3" },
	{ "nothing before", "/tcp", "/tcp/0" },
	{ "nothing after", "tcp/", "tcp//0" },
	{ "a slash alone", "/", "//0" },
	{ "kubectl's node port", "80:30080/TCP", "80-80/1: is read" },
	{ "the last one", "8443:32767/UDP", "8443-8443/2: is read" },
	{ "one that is too low", "80:29999/TCP", "80-29999/1: is read" },
	{ "one that is too high", "80:32768/TCP", "80-32768/1: is read" },
	{ "of a port too large", "70000:30080/TCP", "! 65535" },
	{ "with a zero first", "080:30080/TCP", "080:30080/1" },
	{ "with a hyphen", "80-30080/TCP", "80-30080/1" },
	{ "for no transport", "80:30080/XYZ", "! sctp" },
	{ "not in capitals", "80:30080/tcp", "80-30080/1: is read" },
	{ "a service in DNS", "_ldap._tcp.example.org", "ldap/1" },
	{ "alone", "_ldap._udp", "ldap/2" },
	{ "tls is tcp", "_ldap._tls.example.org", "ldap/1" },
	{ "another protocol", "_ldap._spf.example.org",
	    "_ldap._spf.example.org/0" },
	{ "no service", "_._tcp", "_._tcp/0" },
	{ "a word that is no transport", "22/ssh", "! sctp, dccp or both" },
	{ "before a port", "ssh/22", "! sctp, dccp or both" },
	{ "after a range", "20-22/ftp", "! sctp" },
	{ "not letters alone", "22/x25", "22/x25/0" },
	{ "a date", "2024/01/01", "2024/01/01/0" },
	{ "a fraction", "3/4", "3/4/0" },
	{ "two slashes", "389/tcp/udp", "389/tcp/2" },
	{ "a name and a word", "ldap/icmp", "ldap/icmp/0" },
	{ "after a protocol without ports", "gre/tcp",
	    "gre/1: gre is IP protocol 47" },
	{ "after a service named like one", "esp/tcp", "esp/1" },
	{ "and named like one but for punctuation", "pim/tcp", "pim/1" },
	{ "a slash at the end", "389/", "389//0" }
}, ranges[] = {
	{ "a port", "389", "389-389/0" },
	{ "port 0", "0", "0-0/0" },
	{ "the last port", "65535", "65535-65535/0" },
	{ "leading zeros", "0389", "389-389/0" },
	{ "many leading zeros", "0000000000000000000065535", "65535-65535/0" },
	{ "a range", "137-139", "137-139/0" },
	{ "all ports", "0-65535", "0-65535/0" },
	{ "leading zeros in a range", "0137-0139", "137-139/0" },
	{ "a dash", "137–139", "137-139/0" },
	{ "a colon", "137:139", "137-139/0" },
	{ "a wide range with a colon", "80:8080", "80-8080/0: is read as a "
	    "range; for a docker port mapping, give only the first number" },
	{ "1,000 ports with a colon", "1000:1999", "1000-1999/0" },
	{ "1,001 ports with a colon", "1000:2000", "1000-2000/0: is read" },
	{ "a wide range with a hyphen", "80-8080", "80-8080/0" },
	{ "iptables' destination ports", "dpts:6000:6063", "6000-6063/0" },
	{ "and source ports", "spts:1024:65535", "1024-65535/0" },
	{ "a time", "09:05", "09:05/0" },
	{ "a time with one zero", "12:05", "12:05/0" },
	{ "a time that is a range", "12:30", "12-30/0" },
	{ "a date", "2024-01-01", "2024-01-01/0" },
	{ "two hyphens", "1--3", "1--3/0" },
	{ "a hyphen first", "-5", "-5/0" },
	{ "a port too large", "65536", "! '65536'" },
	{ "a number that wraps to 80 in 16 bits", "65616", "! 65535" },
	{ "a number that wraps to 80 in 32 bits", "4294967376", "! 65535" },
	{ "a number that wraps to 80 in 64 bits", "18446744073709551696",
	    "! 65535" },
	{ "a range that ends too high", "1-65536", "! 65535" },
	{ "a range that begins too high", "65536-65537", "! 65535" },
	{ "a large port on a transport", "65536/tcp", "! 65535" },
	{ "a backward range", "139-137", "! mean 137-139?" },
	{ "docker's mapping", "8080:80", "! mean 80-8080 or 8080?" },
	{ "an open range", "1024-", "! write 1024-65535" },
	{ "one with a colon", "1024:", "! write 1024-65535" }
}, arrows[] = {
	{ "a connection, to a lower port", "10.0.0.5:51514->192.0.2.1:443",
	    "443-443/0" },
	{ "from a lower port", "10.0.0.5:22->192.0.2.1:51514", "22-22/0" },
	{ "in IPv6", "[::1]:51514->[::1]:631", "631-631/0" },
	{ "docker's mapping", "0.0.0.0:8080->80/tcp", "8080-8080/1" },
	{ "in IPv6", ":::8080->80/tcp", "8080-8080/1" },
	{ "of a range", "0.0.0.0:8000-8010->9000-9010/tcp", "8000-8010/1" },
	{ "without an address", "8080->80", "! neither" },
	{ "to an address alone", "10.0.0.1:80->10.0.0.2", "! neither" },
	{ "docker's option with a large port", "*:70000:80", "! 65535" },
	{ "with a zone of nothing", "fe80::1%:80:81", "fe80::1%:80:81/0" },
	{ "only at the right", "8080->10.0.0.1:80", "! neither" },
	{ "without a port", "10.0.0.1->10.0.0.2", "10.0.0.1->10.0.0.2/0" },
	{ "of words", "a->b", "a->b/0" },
	{ "docker's option", "127.0.0.1:8080:80", "8080-8080/0" },
	{ "for any address", "*:8080:80", "8080-8080/0" },
	{ "for IPv6", "[::1]:8080:80", "8080-8080/0" },
	{ "of a host", "host:8080:80", "host:8080:80/0" }
}, addresses[] = {
	{ "an address", "192.0.2.1", "! address without a port" },
	{ "in IPv6", "fe80::1", "! address without a port" },
	{ "in brackets", "[::1]", "! address without a port" },
	{ "with a zone", "fe80::1%eth0", "! address without a port" },
	{ "of eight groups", "2001:4860:4860:0:0:0:0:8888",
	    "! address without a port" },
	{ "with IPv4 at its end", "::ffff:192.0.2.1", "! address without" },
	{ "that may have a port", "2001:db8::1:443",
	    "! write [2001:db8::1]:443" },
	{ "after a transport", "udp6/2001:db8::1:443",
	    "! write [2001:db8::1]:443" },
	{ "any address", "*", "no port" },
	{ "netstat's loopback", "::1:631", "631-631/0" },
	{ "with a large port", "::1:65536", "! 65535" },
	{ "a word in brackets", "[error]", "[error]/0" },
	{ "ten groups", "1:2:3:4:5:6:7:8:9:a", "1:2:3:4:5:6:7:8:9:a/0" },
	{ "two gaps", "1::2::a", "1::2::a/0" },
	{ "a MAC address", "aa:bb:cc:dd:ee:ff", "aa:bb:cc:dd:ee:ff/0" },
	{ "a time of day", "12:30:45", "12:30:45/0" },
	{ "an octet too large", "192.0.2.256", "192.0.2.256/0" },
	{ "three octets", "10.0.1", "10.0.1/0" }
}, after[] = {
	{ "an address", "10.0.0.1:443", "443-443/0" },
	{ "brackets", "[::1]:443", "443-443/0" },
	{ "IPv6 without brackets", ":::443", "443-443/0" },
	{ "a star", "*:443", "443-443/0" },
	{ "nothing", ":443", "443-443/0" },
	{ "a host", "host.example:443", "443-443/0" },
	{ "a host and a range", "host:20-22", "20-22/0" },
	{ "a host, and a name", "host:ldap", "ldap/0" },
	{ "a zone", "127.0.0.53%lo:53", "53-53/0" },
	{ "a zone with a dot", "fe80::1%eth0.100:53", "53-53/0" },
	{ "a zone after brackets", "[fe80::1]%eth0:546", "546-546/0" },
	{ "a zone in brackets", "[fe80::1%eth0]:546", "546-546/0" },
	{ "tcpdump's dot", "192.0.2.1.443", "443-443/0" },
	{ "and its colon", "192.0.2.1.443:", "443-443/0" },
	{ "and a name", "192.0.2.1.ldap", "ldap/0" },
	{ "a dot in IPv6", "fe80::1.443", "443-443/0" },
	{ "macOS's star", "*.22", "22-22/0" },
	{ "and zone", "fe80::1%lo0.22", "22-22/0" },
	{ "dig's sign", "127.0.0.53#53", "53-53/0" },
	{ "no port", "*:*", "no port" },
	{ "nor here", "0.0.0.0:*", "no port" },
	{ "in IPv6", ":::*", "no port" },
	{ "with a dot", "*.*", "no port" },
	{ "a port too large", "host:65536", "! 65535" },
	{ "a backward range", "host:22-20", "! backwards" },
	{ "an empty port", "host:", "host:/0" },
	{ "a zero first", "host:0443", "host:0443/0" },
	{ "a number for a host", "9:05", "9:05/0" },
	{ "a path", "src/a.c:12", "12-12/0" },
	{ "two colons", "a.c:12:5", "a.c:12:5/0" },
	{ "a kernel's log", "DPT=22", "22-22/0" },
	{ "conntrack", "sport=443", "443-443/0" },
	{ "any word that ends so", "--dport=80-90", "80-90/0" },
	{ "a name", "dport=ldap", "ldap/0" },
	{ "a star", "dport=*", "no port" },
	{ "kernel's source port", "SPT=1024", "1024-1024/0" },
	{ "a zone of nothing", "10.0.0.1%:53", "53-53/0" },
	{ "brackets without an end", "[::1:53", "[::1:53/0" },
	{ "no address in brackets", "[host]:53", "53-53/0" },
	{ "another word", "size=443", "size=443/0" },
	{ "an empty value", "dport=", "dport=/0" }
}, words[] = {
	{ "a class", "well-known", "set 0-1023/0" },
	{ "in any case", "DYNAMIC", "set 49152-65535/0" },
	{ "RFC 6335's word", "user", "set 1024-49151/0" },
	{ "a transport", "udp", "set 0-65535/2" },
	{ "a name of two words", "Home Assistant", "Home Assistant/0" },
	{ "in another spelling", "home  assistant", "home  assistant/0" },
	{ "two ports", "22 80", "! as in 22,80" },
	{ "on two lines", "22\n80", "! as in 22,80" },
	{ "after a tab", "22\t80", "! as in 22,80" },
	{ "after a word and a tab", "a\t80", "a\t80/0" },
	{ "a transport and a port", "tcp 22", "! as in 22/tcp" },
	{ "a port and a transport", "22 tcp", "! as in 22/tcp" },
	{ "the word port", "port 22", "! as in 22" },
	{ "the word ports", "ports 22 80", "! as in 22,80" },
	{ "other words", "room 22", "room 22/0" },
	{ "no port", "tcp port", "tcp port/0" }
};

/* Parses a word that a digit follows, into a query that held garbage. */
static enum portinfo_parsed
parse(struct portinfo_query *query, const char *word,
    struct portinfo_message *message)
{
	struct portinfo_table *table = load("a", note);
	size_t length = strlen(word);
	char *bytes = malloc(length + 1);
	enum portinfo_parsed parsed;

	assert_non_null(bytes);
	memset(query, 0xa5, sizeof(*query));
	memset(message, 'x', sizeof(*message));
	memcpy(bytes, word, length);
	bytes[length] = '9';
	parsed = portinfo_parse(query, table, bytes, length, message);
	assert_non_null(memchr(message->text, '\0', sizeof(message->text)));
	if (parsed == PORTINFO_QUERY && query->kind == PORTINFO_NAME) {
		assert_true(query->name >= bytes &&
		    query->name + query->name_length <= bytes + length);
		query->name = word + (query->name - bytes);
	}
	free(bytes);
	portinfo_close_table(table);
	return parsed;
}

/* Describes a query as the tables above do. */
static void
describe(struct pi_buffer *text, const struct portinfo_query *query)
{
	const struct pi_query_part *part;
	size_t i;

	if (query->kind == PORTINFO_NAME) {
		pi_buffer_printf(text, "%.*s/%u", (int)query->name_length,
		    query->name, pi_query_part(query, 0)->transports);
		return;
	}
	pi_buffer_puts(text, query->kind == PORTINFO_SET ? "set " : "");
	for (i = 0; i < pi_count_parts(query); i++) {
		part = pi_query_part(query, i);
		pi_buffer_printf(text, "%s%u-%u/%u", i > 0 ? " " : "",
		    part->first, part->last, part->transports);
	}
}

/* Checks the beginning, since a table may leave out the end of a remark. */
static void
check_query(struct portinfo_query *query,
    const struct portinfo_message *message, const char *expected)
{
	struct pi_buffer text = { 0 };

	describe(&text, query);
	if (*message->text != '\0')
		pi_buffer_printf(&text, ": %s", message->text);
	if (strstr(expected, ": ") != NULL && text.length > strlen(expected))
		text.bytes[strlen(expected)] = '\0';
	assert_string_equal(text.bytes, expected);
	pi_buffer_free(&text);
}

static void
check_words(const struct word *table, size_t count)
{
	struct portinfo_query query;
	struct portinfo_message message;
	size_t i;

	for (i = 0; i < count; i++) {
		print_message("  %s: %s\n", table[i].claim, table[i].word);
		switch (parse(&query, table[i].word, &message)) {
		case PORTINFO_QUERY:
			check_query(&query, &message, table[i].parsed);
			break;
		case PORTINFO_NO_PORT:
			assert_string_equal(*message.text == '\0' ? "no port" :
			    message.text, table[i].parsed);
			break;
		default:
			assert_int_equal(*table[i].parsed, '!');
			assert_null(strchr(message.text, '\n'));
			assert_non_null(strstr(message.text,
			    table[i].parsed + 2));
		}
		portinfo_close_query(&query);
		portinfo_close_query(&query); /* again is harmless */
	}
}

static void
rule_0_a_name_as_it_stands_then_without_punctuation(void **state)
{
	(void)state;
	check_words(names, LENGTH(names));
}

static void
rule_1_a_url(void **state)
{
	(void)state;
	check_words(urls, LENGTH(urls));
}

static void
rule_2_a_list(void **state)
{
	(void)state;
	check_words(lists, LENGTH(lists));
}

static void
rule_3_a_transport(void **state)
{
	(void)state;
	check_words(transports, LENGTH(transports));
}

static void
rule_4_a_port_or_a_range(void **state)
{
	(void)state;
	check_words(ranges, LENGTH(ranges));
}

static void
rules_5_and_6_connections_and_mappings(void **state)
{
	(void)state;
	check_words(arrows, LENGTH(arrows));
}

static void
rule_7_an_address(void **state)
{
	(void)state;
	check_words(addresses, LENGTH(addresses));
}

static void
rules_8_and_9_a_port_after_something_else(void **state)
{
	(void)state;
	check_words(after, LENGTH(after));
}

static void
rule_10_a_class_a_transport_or_a_name(void **state)
{
	(void)state;
	check_words(words, LENGTH(words));
}

/* All ports, the highest first, each twice. */
static void
a_list_may_have_all_ports(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	struct pi_buffer list = { 0 };
	unsigned int port;

	(void)state;
	for (port = 65536; port-- > 0;)
		pi_buffer_printf(&list, "%u,%u%s", port, port,
		    port > 0 ? "," : "");
	assert_int_equal(parse(&query, list.bytes, &message),
	    PORTINFO_QUERY);
	assert_int_equal(pi_count_parts(&query), 65536);
	for (port = 0; port < 65536; port++)
		assert_int_equal(pi_query_part(&query, port)->first, port);
	portinfo_close_query(&query);
	pi_buffer_free(&list);
}

static void
a_message_has_no_control_characters(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;

	(void)state;
	assert_int_equal(parse(&query, "22,\x1b[31m\xc2\x9b\xff\r\n", &message),
	    PORTINFO_REFUSED);
	assert_non_null(strstr(message.text, "'22,?[31m?" "?" "?" "?'"));
}

static void
a_long_word_is_cut_in_a_message(void **state)
{
	struct portinfo_query query;
	struct portinfo_message message;
	char word[100001];

	(void)state;
	memset(word, '7', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_int_equal(parse(&query, word, &message), PORTINFO_REFUSED);
	assert_string_equal(message.text, "'7777777777777777777777777777777777"
	    "777777777777777777777777777777': ports end at 65535");
	word[64] = '\0';
	assert_int_equal(parse(&query, word, &message), PORTINFO_REFUSED);
	assert_int_equal(strchr(message.text, ':') - message.text, 66);
	word[63] = '\0';
	assert_int_equal(parse(&query, word, &message), PORTINFO_REFUSED);
	assert_int_equal(strchr(message.text, ':') - message.text, 65);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    rule_0_a_name_as_it_stands_then_without_punctuation),
		cmocka_unit_test(rule_1_a_url),
		cmocka_unit_test(rule_2_a_list),
		cmocka_unit_test(rule_3_a_transport),
		cmocka_unit_test(rule_4_a_port_or_a_range),
		cmocka_unit_test(rules_5_and_6_connections_and_mappings),
		cmocka_unit_test(rule_7_an_address),
		cmocka_unit_test(rules_8_and_9_a_port_after_something_else),
		cmocka_unit_test(rule_10_a_class_a_transport_or_a_name),
		cmocka_unit_test(a_list_may_have_all_ports),
		cmocka_unit_test(a_message_has_no_control_characters),
		cmocka_unit_test(a_long_word_is_cut_in_a_message)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
