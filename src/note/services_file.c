/* SPDX-License-Identifier: MIT */
#include "services_file.h"

#include <string.h>

#include "name_cell.h"
#include "port_token.h"
#include "transport.h"
#include "utf8.h"

/* A line `name port/protocol alias ... # comment`. */
struct entry {
	struct pi_span name;
	struct pi_span port;
	struct pi_span protocol;
	struct pi_span aliases;	/* with blanks between them */
	struct pi_span comment;
};

/* Takes a word off a text; an empty one at the end. */
static struct pi_span
take_word(struct pi_span *text)
{
	struct pi_span word = pi_trim(*text);
	size_t n = 0;

	while (n < word.length && pi_blank_length(pi_after(word, n)) == 0)
		n++;
	word.length = n;
	*text = pi_between(word.bytes + word.length,
	    text->bytes + text->length);
	return word;
}

/* Returns the text after a sign, and cuts it off with the sign. */
static struct pi_span
cut_at(struct pi_span *text, const char *sign)
{
	struct pi_span whole = *text;

	text->length = pi_length_to(whole, sign);
	return pi_after(whole, text->length + (text->length < whole.length));
}

static bool
is_number(struct pi_span text)
{
	while (text.length > 0 && pi_is_digit(*text.bytes))
		text = pi_after(text, 1);
	return text.length == 0;
}

/* Splits a line; false if it has another form. */
static bool
split(struct pi_span line, struct entry *entry)
{
	entry->comment = cut_at(&line, "#");
	entry->name = take_word(&line);
	entry->port = take_word(&line);
	entry->protocol = cut_at(&entry->port, "/");
	entry->aliases = line;
	return entry->port.length > 0 && is_number(entry->port) &&
	    entry->protocol.length > 0 && pi_is_letter(*entry->protocol.bytes);
}

/* True for a line that is empty or only a comment. */
static bool
is_comment(struct pi_span line)
{
	line = pi_trim(line);
	return line.length == 0 || *line.bytes == '#';
}

bool
pi_is_services_file(struct pi_lines lines)
{
	size_t count = 0, others = 0;
	struct pi_line line;
	struct entry entry;

	while (pi_next_line(&lines, &line)) {
		if (is_comment(line.whole))
			continue;
		if (split(line.whole, &entry))
			count++;
		else if (count == 0)
			return false;
		else
			others++;
	}
	return count > others;
}

static char *
put_string(char *out, struct pi_span text)
{
	memcpy(out, text.bytes, text.length);
	out[text.length] = '\0';
	return out + text.length + 1;
}

/*
 * Writes the name and the aliases, each once, as a list.  A word without a
 * letter, such as the frequency in nmap's file, is no alias.  Returns its end;
 * NULL if they are too many.
 */
static char *
put_names(char *names, const struct entry *entry)
{
	struct pi_span rest = entry->aliases, alias;
	char *out = put_string(names, entry->name), *next;
	size_t count = 1;

	while ((alias = take_word(&rest)).length > 0) {
		next = put_string(out, alias);
		if (!pi_has_letter(alias) || pi_names_repeat(names, out))
			continue;
		if (count++ == PI_NAMES_MAX)
			return NULL;
		out = next;
	}
	*out = '\0';
	return out + 1;
}

/*
 * Reads the parts of a line into a record, whose texts are the scratch.
 * Returns NULL, or what is wrong with the part that *wrong is set to.
 */
static const char *
read_entry(const struct entry *entry, char *scratch, struct pi_record *record,
    struct pi_span *wrong)
{
	char *end;

	*wrong = entry->port;
	if (!pi_is_port(entry->port, &record->first))
		return "not a port; the highest port is 65535";
	*wrong = entry->name;
	if (!pi_has_letter(entry->name))
		return "a service name needs a letter";
	*wrong = entry->aliases;
	end = put_names(scratch, entry);
	if (end == NULL)
		return "more than 64 names in one line";
	put_string(end, entry->comment);
	record->last = record->first;
	record->transports = pi_transport(entry->protocol);
	record->names = scratch;
	record->description = pi_squeeze(end);
	return NULL;
}

/*
 * Lines for protocols other than the four, such as ddp, have no port, and those
 * that nmap calls unknown have no name.
 */
static bool
is_skipped(const struct entry *entry)
{
	return pi_transport(entry->protocol) == 0 ||
	    pi_same(entry->name, pi_span("unknown"));
}

static void
read_line(struct pi_reading *reading, const struct pi_line *line)
{
	struct pi_record record = { 0 };
	struct entry entry;
	struct pi_span wrong = pi_trim(line->whole);
	const char *problem = "expected a line such as 'ssh 22/tcp'";

	if (!pi_check_line(reading, line))
		return;
	if (split(line->whole, &entry)) {
		if (is_skipped(&entry))
			return;
		problem = read_entry(&entry, reading->scratch, &record, &wrong);
	}
	if (problem != NULL) {
		pi_diagnose(reading, true, line, pi_trim(wrong), "%s", problem);
		return;
	}
	pi_take_record(reading, &record, line, entry.port);
}

void
pi_services_file_read(struct pi_reading *reading, struct pi_lines *lines)
{
	struct portinfo_counts before;
	struct pi_line line;

	reading->has_port_tables = true;
	reading->counts.tables++;
	while (!reading->stopped && pi_next_line(lines, &line)) {
		before = reading->counts;
		if (is_comment(line.whole))
			continue;
		read_line(reading, &line);
		pi_count_line(reading, &before);
	}
}
