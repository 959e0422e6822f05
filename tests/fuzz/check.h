/* SPDX-License-Identifier: MIT */
/* Checks of the targets.  A claim that does not hold is a crash. */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Runs the target on an input; called by libFuzzer and replay.c. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Prints the claim and aborts unless it holds. */
void check(bool holds, const char *claim);

/*
 * Checks that a text is valid UTF-8 (RFC 3629) without control characters (C0,
 * DEL and C1), except for the allowed ones of ASCII.
 */
void check_clean(const char *text, size_t length, const char *allowed,
    const char *claim);

/* Checks that two texts are the same, and prints both if not. */
void check_same(const char *a, size_t a_length, const char *b,
    size_t b_length, const char *claim);

#endif
