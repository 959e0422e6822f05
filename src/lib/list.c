/* SPDX-License-Identifier: MIT */
#include "list.h"

#include "form.h"
#include "refusal.h"
#include "show.h"
#include "transport.h"

/* Takes the next item and its comma off the front of a list. */
static struct pi_span
take_item(struct pi_span *rest)
{
	struct pi_span item = { rest->bytes, pi_find(*rest, ",") };

	*rest = pi_after(*rest, item.length < rest->length ? item.length + 1 :
	    item.length);
	return item;
}

/* What is known of a list after all of its items were read. */
struct list {
	size_t count;		/* of items, without `icmp` */
	size_t with_transport;
	unsigned int last;	/* the transports of the last item */
	bool has_port;		/* an item begins with a port */
	bool has_thousands;	/* as in `1,024` */
	bool has_other;		/* an item is neither port nor range */
	struct pi_form other;	/* the first such item */
	struct pi_form unclear;	/* the last item with a second reading */
};

/* `icmp` has no ports, but stands in lists of allowed traffic. */
static bool
is_skipped(struct pi_span item)
{
	return pi_is(item, "icmp");
}

/* The end of a number with a comma between thousands: `024`. */
static bool
is_thousands(struct pi_span item)
{
	struct pi_number number = pi_take_number(&item);

	return number.digits == 3 && number.has_zeros;
}

static void
note_item(struct list *list, struct pi_span item)
{
	struct pi_form form = pi_form_read(item);
	bool has_port = form.kind == PI_FORM_PORTS ||
	    (item.length > 0 && pi_is_digit(*item.bytes));

	list->has_thousands |= list->count > 0 && is_thousands(item);
	list->has_port |= has_port;
	list->count++;
	list->with_transport += form.transports != 0;
	list->last = form.transports;
	if (form.kind != PI_FORM_PORTS && !list->has_other) {
		list->has_other = true;
		list->other = form;
	}
	if (form.why != PI_FORM_FINE)
		list->unclear = form;
}

static struct list
read_list(struct pi_span rest)
{
	struct list list = { .count = 0 };
	struct pi_span item;
	bool more = true;

	while (more) {
		item = take_item(&rest);
		more = rest.bytes > item.bytes + item.length;
		if (!is_skipped(item))
			note_item(&list, item);
	}
	return list;
}

/* Refuses `1,024`, and shows it without commas if that is a port or range. */
static enum portinfo_parsed
refuse_thousands(struct portinfo_message *message, struct pi_span word)
{
	char text[32];
	struct pi_span without = { text, 0 };
	struct pi_form form;
	struct pi_shown shown;
	size_t i;

	pi_refuse(message, word, "commas separate the items of a list");
	for (i = 0; i < word.length && without.length < sizeof(text); i++)
		if (word.bytes[i] != ',')
			text[without.length++] = word.bytes[i];
	form = pi_form_read(without);
	if (i < word.length || form.kind != PI_FORM_PORTS)
		return PORTINFO_REFUSED;
	shown = (struct pi_shown){ message->text, sizeof(message->text),
		strlen(message->text) };
	pi_show(&shown, "; write ");
	pi_show_text(&shown, without);
	return PORTINFO_REFUSED;
}

/* Refuses a list with an item that is no port. */
static enum portinfo_parsed
refuse_item(struct portinfo_message *message, struct pi_span word,
    const struct pi_form *item)
{
	if (item->kind == PI_FORM_WORD && pi_transport(item->rest) != 0)
		return pi_refuse(message, word, "each item of a list needs "
		    "a port; write 53/both for tcp and udp");
	return pi_refuse_form(message, word, item);
}

/* Adds the items as parts of the query. */
static enum portinfo_parsed
add_items(struct portinfo_query *query, struct pi_span rest,
    unsigned int transports, struct portinfo_message *message)
{
	struct pi_span item;
	struct pi_form form;

	pi_query_begin(query);
	while (rest.length > 0) {
		item = take_item(&rest);
		if (is_skipped(item))
			continue;
		form = pi_form_read(item);
		if (!pi_query_add(query, (struct pi_query_part){ form.first,
		    form.last, (uint8_t)(form.transports | transports) })) {
			portinfo_close_query(query);
			return pi_refuse_memory(message);
		}
	}
	pi_query_end(query);
	return PORTINFO_QUERY;
}

enum portinfo_parsed
pi_parse_list(struct portinfo_query *query, struct pi_span word,
    struct portinfo_message *message)
{
	struct list list = read_list(word);
	bool is_last_only = list.with_transport == 1 && list.last != 0;

	if (!list.has_port) {
		portinfo_query_name(query, word.bytes, word.length);
		return PORTINFO_QUERY;
	}
	if (list.has_thousands)
		return refuse_thousands(message, word);
	if (list.has_other)
		return refuse_item(message, word, &list.other);
	if (list.with_transport != 0 && list.with_transport != list.count &&
	    !is_last_only)
		return pi_refuse(message, word, "give a transport to each "
		    "item of a list, or to the last one for all");
	pi_remark(message, &list.unclear);
	return add_items(query, word, is_last_only ? list.last : 0, message);
}
