/* SPDX-License-Identifier: MIT */
/* The bytes choose a base, a note in front of it and queries. */
#include "check.h"
#include "differ.h"

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct chance chance = { .bytes = bytes, .left = size };

	if (size > 0)
		differ_by_chance(&chance, NULL, false);
	return 0;
}
