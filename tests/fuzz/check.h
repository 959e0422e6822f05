/* SPDX-License-Identifier: MIT */
/* What a target holds against the program: a claim that fails is a crash. */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What libFuzzer and replay.c call with each input. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Prints the claim and aborts unless it holds. */
void check(bool holds, const char *claim);

/*
 * The text is valid UTF-8 (RFC 3629) without control characters, C0, DEL and
 * C1, but for those allowed, which are of ASCII.
 */
void check_clean(const char *text, size_t length, const char *allowed,
    const char *claim);

/* Two texts are the same; prints both if not. */
void check_same(const char *a, size_t a_length, const char *b,
    size_t b_length, const char *claim);

#endif
