/* SPDX-License-Identifier: MIT */
/* What the command says of itself. */
#ifndef HELP_H
#define HELP_H

#include "output.h"

extern const char help_usage[];

/* What follows the usage if somebody tries the bare command. */
extern const char help_examples[];

/* Writes the text of --help. */
void help_put(struct output *output);

#endif
