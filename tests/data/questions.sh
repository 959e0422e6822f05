#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the built-in notes answer questions: lines of a query, the port or
# name expected, and whether it has to be the first row or any, with tabs in
# between. A name may also be an alias; a port may be within a range.
# Usage: questions.sh questions path-of-portinfo
set -eu
questions=$1
portinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

grep -v '^#' "$questions" >"$folder/questions"
cut -f 1 "$folder/questions" | sort -u >"$folder/queries"
# A query without an answer sets the status, and is found below.
"$portinfo" -f tsv -o query,port,name,aliases - <"$folder/queries" \
	>"$folder/answers" || [ $? -eq 1 ]
awk -F '\t' '
function has_port(range, port) {
	bounds = split(range, bound, "-")
	return port + 0 >= bound[1] + 0 && port + 0 <= bound[bounds] + 0
}
function fits(answer, expected, fields, names, count, i) {
	split(answer, fields, "\t")
	if (expected ~ /^[0-9]+$/)
		return has_port(fields[1], expected)
	count = split(tolower(fields[2] "," fields[3]), names, ",")
	for (i = 1; i <= count; i++)
		if (names[i] == tolower(expected))
			return 1
	return 0
}
FNR == NR {
	answers[$1, ++rows[$1]] = $2 "\t" $3 "\t" $4
	next
}
{
	found = 0
	last = $3 == "first" ? 1 : rows[$1]
	for (i = 1; i <= last && !found; i++)
		found = fits(answers[$1, i], $2)
	if (NF != 3 || ($3 != "first" && $3 != "any") || !found) {
		print $1 " is not " $2 ", " $3 ": " answers[$1, 1]
		failed++
	}
}
END {
	print FNR - failed " of " FNR " questions hold"
	exit failed > 0 || FNR == 0
}' "$folder/answers" "$folder/questions"
