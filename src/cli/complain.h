/* SPDX-License-Identifier: MIT */
/* Complaints: one line each on standard error, `portinfo: ...`. */
#ifndef COMPLAIN_H
#define COMPLAIN_H

/* Says parts one behind the other, ended by a NULL, made printable. */
void complain(const char *part, ...);

/* Says a text of ours of whole lines. */
void complain_usage(const char *text);

#endif
