/* SPDX-License-Identifier: MIT */
/* Why a word is no query, and what is strange with one that is. */
#ifndef PI_REFUSAL_H
#define PI_REFUSAL_H

#include <portinfo.h>

#include "form_range.h"

/* Set a message that says what would be right; return PORTINFO_REFUSED. */
enum portinfo_parsed pi_refuse(struct portinfo_message *message,
    struct pi_span word, const char *why);
enum portinfo_parsed pi_refuse_form(struct portinfo_message *message,
    struct pi_span word, const struct pi_form *form);

/* The same for an empty word, and for a lack of memory, with errno ENOMEM. */
enum portinfo_parsed pi_refuse_empty(struct portinfo_message *message);
enum portinfo_parsed pi_refuse_memory(struct portinfo_message *message);

/*
 * Sets the message to a remark on a form that is not refused, or to "".  It is
 * to follow the word, and is the same for all words of a kind.
 */
void pi_remark(struct portinfo_message *message, const struct pi_form *form);

/* Sets the message to what is known of a name that no source has, or to "". */
void pi_remark_on_name(struct portinfo_message *message,
    const struct portinfo_table *table, struct pi_span name);

#endif
