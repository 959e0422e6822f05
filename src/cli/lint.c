/* SPDX-License-Identifier: MIT */
#include "lint.h"

#include "known.h"
#include "show.h"
#include "utf8.h"

/* Ports from here on belong to no service; any service may use them. */
enum { DYNAMIC_FIRST = 49152 };

static struct pi_span
drop_characters(struct pi_span text, size_t count)
{
	for (; count > 0 && text.length > 0; count--)
		text = pi_after(text, pi_utf8_length(text));
	return text;
}

/* Returns whether a cell holds one number and nothing else but marks. */
static bool
is_one_number(const struct portinfo_diagnostic *place)
{
	struct pi_span line = { place->line_text, place->line_length };
	struct pi_span cell = drop_characters(line, place->column - 1);

	cell.length -= drop_characters(cell, place->width).length;
	while (cell.length > 0 && (pi_is_digit(*cell.bytes) ||
	    pi_is_one_of(*cell.bytes, "*_`")))
		cell = pi_after(cell, 1);
	return cell.length == 0;
}

/* Adds `LDAPS is on 636, not 646; see line 12`. */
static void
show_port(struct pi_shown *shown, struct pi_span name,
    const struct portinfo_row *right, const struct portinfo_taken *row,
    const struct note_names *names)
{
	const struct named_port *other = note_names_find(names, name.bytes,
	    right->first);

	pi_show_text(shown, name);
	pi_show(shown, " is on ");
	pi_show_number(shown, right->first);
	if (right->last != right->first) {
		pi_show(shown, "-");
		pi_show_number(shown, right->last);
	}
	pi_show(shown, ", not ");
	pi_show_number(shown, row->first);
	if (other != NULL) {
		pi_show(shown, "; see line ");
		pi_show_number(shown, other->line);
	}
}

/* Adds `SNMP uses udp on 161, not tcp`. */
static void
show_transports(struct pi_shown *shown, struct pi_span name,
    unsigned int right, const struct portinfo_taken *row)
{
	pi_show_text(shown, name);
	pi_show(shown, " uses ");
	pi_show(shown, portinfo_transport_names(right));
	pi_show(shown, " on ");
	pi_show_number(shown, row->first);
	pi_show(shown, ", not ");
	pi_show(shown, portinfo_transport_names(row->transports));
}

/* What is known of the names of a row together. */
struct judgement {
	struct pi_span here;	 /* one that is known on the port, or none */
	unsigned int transports; /* known for such names */
	unsigned int used;	 /* by the note for these; all if unknown */
	struct pi_span elsewhere; /* one that may have another port, or none */
	struct known known;	 /* of that one */
};

static void
judge_name(struct judgement *judgement, struct pi_span name,
    const struct portinfo_taken *row, const struct note_names *names)
{
	const struct known known = known_read(name.bytes, row->first);

	if (known.is_here) {
		judgement->here = name;
		judgement->transports |= known.transports;
		judgement->used |= note_names_find(names, name.bytes,
		    row->first)->transports;
	} else if (judgement->elsewhere.length == 0 && (known.is_slip ||
	    (known.in_exam_note && known.on_one_port))) {
		judgement->elsewhere = name;
		judgement->known = known;
	}
}

/* The right port in another column explains this one: it is mapped, or old. */
static bool
has_right_port(const struct judgement *judgement,
    const struct portinfo_taken *row, const struct note_names *names)
{
	const struct named_port *right = note_names_find(names,
	    judgement->elsewhere.bytes, judgement->known.row.first);

	return right != NULL && right->line == row->place.line;
}

/*
 * Its port is one slip away from that of the service; or it is another one, the
 * service is to be learnt, and the port has no everyday use.
 */
static bool
is_on_wrong_port(const struct judgement *judgement,
    const struct portinfo_taken *row, const struct note_names *names)
{
	return judgement->here.length == 0 &&
	    judgement->elsewhere.length > 0 && row->first < DYNAMIC_FIRST &&
	    is_one_number(&row->place) &&
	    !has_right_port(judgement, row, names) &&
	    !known_explains(&judgement->known, row->first, row->names);
}

bool
lint_row(const struct portinfo_taken *row, const struct note_names *names,
    struct portinfo_message *message)
{
	struct judgement judgement = { .used = 0 };
	struct pi_span name = pi_span(row->names);
	struct pi_shown shown = pi_show_begin(message->text,
	    sizeof(message->text));

	for (; name.length > 0; name = pi_next_name(name))
		judge_name(&judgement, name, row, names);
	if (is_on_wrong_port(&judgement, row, names))
		show_port(&shown, judgement.elsewhere, &judgement.known.row,
		    row, names);
	else if (judgement.transports != 0 &&
	    (judgement.transports & judgement.used) == 0)
		show_transports(&shown, judgement.here, judgement.transports,
		    row);
	return shown.length > 0;
}
