/* SPDX-License-Identifier: MIT */
#include "form_range.h"

#include "port_token.h"

/* A range of more ports than this, written `N:M`, may be meant otherwise. */
enum { WIDE = 1000 };

struct pi_number
pi_take_number(struct pi_span *text)
{
	struct pi_span digits = { text->bytes, 0 };

	while (digits.length < text->length &&
	    pi_is_digit(text->bytes[digits.length]))
		digits.length++;
	*text = pi_after(*text, digits.length);
	return (struct pi_number){ digits.length, pi_token_number(digits).value,
		digits.length > 1 && *digits.bytes == '0' };
}

bool
pi_split_last(struct pi_span text, const char *bytes, struct pi_span *left,
    struct pi_span *right)
{
	size_t i = text.length;

	while (i > 0 && !pi_is_one_of(text.bytes[i - 1], bytes))
		i--;
	if (i == 0)
		return false;
	*left = (struct pi_span){ text.bytes, i - 1 };
	*right = pi_after(text, i);
	return true;
}

void
pi_form_refuse(struct pi_form *form, enum pi_form_why why)
{
	form->kind = PI_FORM_REFUSED;
	form->why = why;
}

void
pi_form_set_ports(struct pi_form *form, struct pi_number first,
    struct pi_number last)
{
	form->kind = PI_FORM_PORTS;
	form->first = (uint16_t)first.value;
	form->last = (uint16_t)last.value;
	if (first.value > UINT16_MAX || last.value > UINT16_MAX)
		pi_form_refuse(form, PI_FORM_LARGE);
	else if (first.value > last.value)
		pi_form_refuse(form, PI_FORM_BACKWARDS);
}

/* Returns the length of the sign of a range that a text begins with, or 0. */
static size_t
sign_length(struct pi_span text)
{
	static const char dash[] = "–";

	if (pi_starts(text, dash))
		return strlen(dash);
	return text.length > 0 && pi_is_one_of(*text.bytes, "-:") ? 1 : 0;
}

/* `N`, `N-M`, `N–M` and `N:M`. */
static bool
read_plain(struct pi_span word, struct pi_form *form)
{
	struct pi_span rest = word;
	struct pi_number first = pi_take_number(&rest), last = first;
	size_t sign = sign_length(rest);
	bool is_colon = sign > 0 && *rest.bytes == ':';

	if (first.digits == 0)
		return false;
	if (sign > 0) {
		rest = pi_after(rest, sign);
		last = pi_take_number(&rest);
	}
	if (rest.length > 0 || (is_colon && (first.has_zeros ||
	    last.has_zeros)))
		return false;
	pi_form_set_ports(form, first, last);
	if (last.digits == 0)
		pi_form_refuse(form, PI_FORM_OPEN);
	else if (is_colon && form->kind == PI_FORM_PORTS &&
	    form->last - form->first >= WIDE)
		form->why = PI_FORM_WIDE;
	return true;
}

/* iptables writes its words before a range: `dpts:6000:6063`. */
bool
pi_form_read_range(struct pi_span word, struct pi_form *form)
{
	bool is_iptables = pi_starts(word, "dpts:") || pi_starts(word, "spts:");

	if (is_iptables)
		word = pi_after(word, strlen("dpts:"));
	if (!read_plain(word, form))
		return false;
	if (is_iptables && form->why == PI_FORM_WIDE)
		form->why = PI_FORM_FINE; /* it maps no ports */
	return true;
}

struct pi_form
pi_form_read_port(struct pi_span word)
{
	struct pi_form form = { .kind = PI_FORM_NAME, .rest = word };

	if (word.length == 1 && *word.bytes == '*')
		form.kind = PI_FORM_NO_PORT;
	else if (word.length == 0 || pi_has_byte(word, ':'))
		form.kind = PI_FORM_WORD;
	else
		read_plain(word, &form);
	return form;
}
