/* SPDX-License-Identifier: MIT */
#include "skipped.h"

#include "utf8.h"

/* True for the line that ends front matter. */
static bool
ends_front_matter(const struct pi_line *line)
{
	return pi_same(line->whole, pi_span("---")) ||
	    pi_same(line->whole, pi_span("..."));
}

struct pi_line
pi_skip_front_matter(struct pi_lines *lines)
{
	const struct pi_line none = { .number = 0 };
	struct pi_lines rest = *lines;
	struct pi_line line, date = none;

	if (!pi_next_line(&rest, &line) ||
	    !pi_same(line.whole, pi_span("---")) ||
	    !pi_next_line(&rest, &line) || pi_trim(line.whole).length == 0)
		return none;
	while (!ends_front_matter(&line)) {
		if (pi_starts(line.whole, "date:"))
			date = line;
		if (!pi_next_line(&rest, &line))
			return none;
	}
	*lines = rest;
	return date;
}

size_t
pi_fence_length(struct pi_span text)
{
	size_t n = 0;

	if (text.length > 0 && pi_is_one_of(*text.bytes, "`~"))
		n = pi_run_length(text, *text.bytes);
	return n >= 3 ? n : 0;
}

void
pi_skip_fence(struct pi_lines *lines, struct pi_span opening)
{
	size_t marks = pi_fence_length(opening), n;
	struct pi_line line;

	while (pi_next_line(lines, &line)) {
		struct pi_span text = pi_trim(line.text);

		n = pi_run_length(text, *opening.bytes);
		if (n >= marks && n == text.length)
			return;
	}
}

bool
pi_skip_html(struct pi_lines *lines, struct pi_line line, struct pi_span text)
{
	static const struct { char begin[8], end[12]; } blocks[] = {
		{ "<!--", "-->" }, { "<table", "</table>" },
		{ "<pre", "</pre>" }, { "<script", "</script>" },
		{ "<style", "</style>" },
	};
	size_t i;

	for (i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++) {
		if (!pi_starts(text, blocks[i].begin))
			continue;
		while (pi_find(line.text, blocks[i].end) == line.text.length &&
		    pi_next_line(lines, &line))
			continue;
		return true;
	}
	return false;
}

bool
pi_is_html(struct pi_span text)
{
	if (text.length < 2 || *text.bytes != '<' ||
	    !(pi_is_letter(text.bytes[1]) ||
	    pi_is_one_of(text.bytes[1], "!/?")))
		return false;
	text.length = pi_length_to(text, ">");
	return pi_find(text, "://") == text.length && !pi_has_byte(text, '@');
}
