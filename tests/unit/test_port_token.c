/* SPDX-License-Identifier: MIT */
/* The words and signs of port and transport cells. */
#include "cmocka_test.h"

#include <stdlib.h>
#include <string.h>

#include <portinfo.h>

#include "buffer.h"
#include "port_token.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* A letter for each kind, in the order of enum pi_token_kind. */
static const char kinds[] = "O.NLTRS&+():*FPA!B";

/* A token is printed as its letter, its text, and its value unless 0. */
static const struct token_case {
	const char *claim;
	const char *text;
	const char *tokens;
} cases[] = {
	{ "an empty text ends at once", "", "." },
	{ "blanks are skipped", " \t\xc2\xa0\xe2\x80\x8b", "." },
	{ "a number", "389", "N[389]=389 ." },
	{ "zeros lead", "000080", "N[000080]=80 ." },
	{ "the last port", "65535", "N[65535]=65535 ." },
	{ "one more is too large", "65536", "L[65536]=65536 ." },
	{ "a number that would wrap", "4294967376",
	    "L[4294967376]=65536 ." },
	{ "a _ between digits", "49_152 4_9",
	    "N[49_152]=49152 N[4_9]=49 ." },
	{ "a _ before or after a number is another sign", "_49_",
	    "O[_] N[49]=49 O[_] ." },
	{ "two _ are other signs", "4__9", "N[4]=4 O[_] O[_] N[9]=9 ." },
	{ "a letter ends a number", "80a", "N[80]=80 O[a] ." },
	{ "transports in any case", "TCP udp Sctp dccp BOTH",
	    "T[TCP]=1 T[udp]=2 T[Sctp]=4 T[dccp]=8 T[BOTH]=3 ." },
	{ "a longer word is no transport", "tcpudp", "O[tcpudp] ." },
	{ "signs of a range", "- -> ~ →",
	    "R[-] R[->] R[~] R[→] ." },
	{ "dashes of all widths",
	    "\xe2\x80\x90\xe2\x80\x91–—\xe2\x88\x92",
	    "R[\xe2\x80\x90] R[\xe2\x80\x91] R[–] R[—] "
	    "R[\xe2\x88\x92] ." },
	{ "another dash is no range", "\xe2\x80\x95", "O[\xe2\x80\x95] ." },
	{ "a wide tilde", "1～2",
	    "N[1]=1 R[～] N[2]=2 ." },
	{ "words of a range", "to 1 TO 2 bis 3",
	    "R[to] N[1]=1 R[TO] N[2]=2 R[bis] N[3]=3 ." },
	{ "of many languages", "a 1 à 2 hasta 3 t/m 4 til 5 do 6 до 7 s/d 8",
	    "R[a] N[1]=1 R[à] N[2]=2 R[hasta] N[3]=3 R[t/m] N[4]=4 R[til] "
	    "N[5]=5 R[do] N[6]=6 R[до] N[7]=7 R[s/d] N[8]=8 ." },
	{ "only before a number", "to a b t/m, до",
	    "O[to] O[a] O[b] O[t/m] S[,] O[до] ." },
	{ "signs between items", ",/&;\n·",
	    "S[,] S[/] S[&] S[;] S[\n] S[·] ." },
	{ "bullets, commas and slashes of other scripts",
	    "•、，／∕・",
	    "S[•] S[、] S[，] S[／] S[∕] S[・] ." },
	{ "words between items", "and or und et y e и",
	    "&[and] &[or] &[und] &[et] &[y] &[e] &[и] ." },
	{ "in any case", "AND Y E", "&[AND] &[Y] &[E] ." },
	{ "of many languages", "also alt oder o ou en ve veya i lub "
	    "nebo atau và hoặc и или", "&[also] &[alt] &[oder] &[o] &[ou] "
	    "&[en] &[ve] &[veya] &[i] &[lub] &[nebo] &[atau] &[và] "
	    "&[hoặc] &[и] &[или] ." },
	{ "also without blanks", "1和2或3と4および5至6",
	    "N[1]=1 &[和] N[2]=2 &[或] N[3]=3 &[と] N[4]=4 &[および] "
	    "N[5]=5 R[至] N[6]=6 ." },
	{ "not before a digit", "e1 i2 to3",
	    "O[e] N[1]=1 O[i] N[2]=2 O[to] N[3]=3 ." },
	{ "a version of IP is part of a transport",
	    "tcp6 UDP4 tcp5 tcp66 udp6a",
	    "T[tcp6]=1 T[UDP4]=2 T[tcp]=1 N[5]=5 T[tcp]=1 N[66]=66 T[udp]=2 "
	    "N[6]=6 O[a] ." },
	{ "words for ports, any and not", "Port ports puertos any ALL no not",
	    "P[Port] P[ports] P[puertos] A[any] A[ALL] ![no] ![not] ." },
	{ "small numbers", "1¹²³", "N[1]=1 *[¹] *[²] *[³] ." },
	{ "longer words have no meaning", "band ore yes em tot из",
	    "O[band] O[ore] O[yes] O[em] O[tot] O[из] ." },
	{ "words without a meaning here", "Uses only usually",
	    "F[Uses] F[only] F[usually] ." },
	{ "words for both in a transport cell", "ambos Beide",
	    "B[ambos] B[Beide] ." },
	{ "other signs", "+()*.:", "+[+] ([(] )[)] *[*] O[.] :[:] ." },
	{ "a word ends at a wide blank", "udp\xc2\xa0tcp",
	    "T[udp]=2 T[tcp]=1 ." },
	{ "a word ends at a wide sign", "udp·tcp–",
	    "T[udp]=2 S[·] T[tcp]=1 R[–] ." },
	{ "words of letters of other scripts", "\xd0\xb0 a1",
	    "O[\xd0\xb0] O[a] N[1]=1 ." },
	{ "bytes that are no UTF-8 are a word", "\xff\x80-",
	    "O[\xff\x80] R[-] ." }
};

static size_t
number_of(enum pi_token_kind kind)
{
	size_t n = 0;

	while ((size_t)kind >> n > 1)
		n++;
	return n;
}

static void
tokens_have_a_kind_and_a_value(void **state)
{
	const struct token_case *c;

	(void)state;
	for (c = cases; c < cases + LENGTH(cases); c++) {
		size_t length = strlen(c->text);
		char *copy = malloc(length == 0 ? 1 : length);
		struct pi_span rest = { copy, length };
		struct pi_buffer printed = { 0 };
		struct pi_token token;

		print_message("  %s\n", c->claim);
		assert_non_null(copy);
		memcpy(copy, c->text, length);
		while ((token = pi_token_next(&rest)).kind != PI_TOKEN_END) {
			pi_buffer_printf(&printed, "%c[%.*s]",
			    kinds[number_of(token.kind)],
			    (int)token.text.length, token.text.bytes);
			if (token.value != 0)
				pi_buffer_printf(&printed, "=%u", token.value);
			pi_buffer_puts(&printed, " ");
		}
		pi_buffer_puts(&printed, ".");
		assert_string_equal(printed.bytes, c->tokens);
		assert_int_equal(rest.length, 0);
		pi_buffer_free(&printed);
		free(copy);
	}
}

static void
a_number_is_read_at_the_start_only(void **state)
{
	struct pi_token token = pi_token_number(pi_span("22,80"));

	(void)state;
	assert_int_equal(token.kind, PI_TOKEN_NUMBER);
	assert_int_equal(token.value, 22);
	assert_int_equal(token.text.length, 2);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_have_a_kind_and_a_value),
		cmocka_unit_test(a_number_is_read_at_the_start_only)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
