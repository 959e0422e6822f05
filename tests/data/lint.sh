#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks data/common.md row by row:
# - the columns are port, service, transport and description;
# - no two rows of a port share a name, in any spelling: one would hide the other;
# - a name has one spelling, or several in one row;
# - a name says something;
# - the transport is stated;
# - the description has at most 60 characters and no full stop;
# - each section says what it was checked against.
# Usage: lint.sh note path-of-portinfo
set -eu
note=$1
portinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "lint.sh: $*" >&2; exit 1; }

LC_ALL=C awk -F ' *[|] *' '
function wrong(what) {
	print FILENAME ":" FNR ": " what
	failed = 1
}
function check_name(port, name, key) {
	key = tolower(name)
	if (key ~ /^(admin|agent|api|client|console|server|ui|web)$/)
		wrong(name " says nothing")
	gsub(/[-_. ]/, "", key)
	if ((port, key) in row && row[port, key] != FNR)
		wrong(name " is also a name of line " row[port, key])
	row[port, key] = FNR
	if (key in spelling && tolower(name) != spelling[key] &&
	    first[key] != FNR)
		wrong(name " is spelled " spelling[key] " in line " first[key])
	if (!(key in spelling)) {
		spelling[key] = tolower(name)
		first[key] = FNR
	}
}
/^## / { section = $0; checked = 0 }
/^Checked in [A-Z][a-z]* 20[0-9][0-9] against ./ { checked = 1 }
/^[|] Port / && !checked { wrong("what was \"" section "\" checked against?") }
!/^[|] *[0-9]/ { next }
{
	rows++
	if (NF != 6) {
		wrong("expected four cells")
		next
	}
	ports = split($2, port, /, */)
	names = split($3, name, / \/ /)
	for (p = 1; p <= ports; p++)
		for (n = 1; n <= names; n++)
			check_name(port[p], name[n])
	if ($4 !~ /^(Both|(TCP|UDP|SCTP|DCCP)(, (TCP|UDP|SCTP|DCCP))*)$/)
		wrong("expected TCP, UDP, SCTP, DCCP or Both, not " $4)
	if ($5 == "" || length($5) > 60 || $5 ~ /[.]$/)
		wrong("expected a description of 1 to 60 characters, no full stop")
}
END {
	print rows + 0 " rows"
	exit failed || rows == 0
}' "$note"

"$portinfo" --check -q "$note" ||
	fail "the note has errors"
# Rows that share a name of another source are answered as one, too.
"$portinfo" -s common -o port,name | sort >"$folder/answered"
"$portinfo" -a -s common -o port,name | sort |
	diff "$folder/answered" - ||
	fail "> these rows are hidden by another row of their service"
