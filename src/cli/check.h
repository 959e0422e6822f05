/* SPDX-License-Identifier: MIT */
/* What is wrong in notes, and what they hold. */
#ifndef CHECK_H
#define CHECK_H

#include "options.h"

/*
 * Reads each of the notes, ended by NULL, for nothing but that: says what is
 * wrong on standard error, and puts out a line for each that could be read.
 * Returns EXIT_FOUND when every row was taken, EXIT_NOT_FOUND when something
 * was not, EXIT_TROUBLE when a note could not be read, or what is wrong in it
 * not be said.
 */
enum exit_status check_notes(char *const *files, struct output *output);

#endif
