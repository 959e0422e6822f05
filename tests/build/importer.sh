#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that iana2note writes a note that portinfo-gen accepts, with the rows of
# the CSV as a note, or reports what is wrong with the CSV and writes nothing.
# Usage: importer.sh path-of-iana2note path-of-portinfo-gen
set -eu
importer=$1
gen=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "importer.sh: $*" >&2; exit 1; }
refuses() { # refuses STATUS TEXT ARGUMENTS...: prints the text, keeps the note
	expected=$1
	text=$2
	shift 2
	status=0
	"$importer" "$@" >out 2>said || status=$?
	[ "$status" -eq "$expected" ] || fail "$*: status $status: $(cat said)"
	grep -q "$text" said || fail "$*: $(cat said)"
	[ ! -s out ] || fail "$*: standard output is not empty"
	cmp -s note.md kept.md || fail "$*: the note was changed"
}

head='Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes'
printf '%s\r\n%s\r\n%s\r\n' "$head" 'ssh,22,tcp,"The ""Secure""
Shell",,,,,,,,' 'ssh,22,udp,,,,,,,,,' >good.csv
"$importer" -d 2026-09-17 -o note.md good.csv
cat >expected <<'END'
| 22 | ssh | tcp, udp | The "Secure" Shell |
END
grep '^| 22' note.md | diff expected - || fail "the row is wrong"
grep -q '^date: 2026-09-17$' note.md || fail "the date is not in the note"
"$gen" -o note.c note.md || fail "portinfo-gen refuses the note"

# The CSV is itself a note, with the same rows; it has no date.
cat >registry.csv <<END
$head
,0,tcp,Reserved,,,,,,,,
,4,tcp,Unassigned,,,,,,,,
sql-net,66,tcp,"Oracle SQL*NET
    IANA assigned this well-formed service name as a replacement for ""sql*net"".",,,,,,,,
sql*net,66,tcp,Oracle SQL*NET,,,,,,,,"This entry is an alias to ""sql-net""."
imap,143,tcp,Internet Message Access Protocol,,,,,,,,
,143,udp,Reserved,,,,,,,,
x11,6000-6063,tcp,X Window System,,,,,,,,
x11,6000-6063,udp,X Window System,,,,,,,,
END
"$importer" -d 2026-09-17 -o dated.md registry.csv
sed 1,3d dated.md >registry.md
"$gen" -o md.c registry.md
"$gen" -o csv.c registry.csv
cmp md.c csv.c || fail "the CSV has other rows than its note"

cp note.md kept.md
printf '%s\n%s\n' "$head" 'ssh,22,tcp,"no end,,,,,,,,' >bad.csv
refuses 1 '^bad.csv:2: error: ' -d 2026-09-17 -o note.md bad.csv
printf '%s\n%s\n' "$head" 'ssh,65536,tcp,,,,,,,,,' >bad.csv
refuses 1 '^bad.csv:2: error: ' -d 2026-09-17 -o note.md bad.csv
printf 'Name,Port\nssh,22\n' >bad.csv
refuses 1 '^bad.csv:1: error: ' -d 2026-09-17 -o note.md bad.csv
refuses 1 'No such file' -d 2026-09-17 -o note.md missing.csv
refuses 2 'usage' -o note.md good.csv
refuses 2 'usage' -d 2026-09-17 good.csv
refuses 2 'usage' -d 2026-09-17 -o '' good.csv
refuses 2 'usage' -d 2026-09-17 -o note.md
refuses 2 'usage' -d 2026-09-17 -o note.md good.csv good.csv
refuses 2 '^usage' -x -d 2026-09-17 -o note.md good.csv
refuses 2 '^usage' "$(printf -- '-\033')" -d 2026-09-17 -o note.md good.csv
[ "$(wc -l <said)" -eq 1 ] || fail "more than the usage is printed: $(cat said)"
refuses 1 '^none/note.md: error: No such file' -d 2026-09-17 -o none/note.md good.csv
refuses 1 '^a?b??.csv: error: ' -d 2026-09-17 -o note.md "$(printf 'a\033b\302\205\377.csv')"

# Only dates that exist are accepted.
for date in '' yesterday 2026-09-1 2026-09-170 2026/09-17 2026-09/17 \
	202x-09-17 2026-0x-17 2026-09-x7 2026-00-17 2026-13-17 2026-09-00 \
	2026-09-31 2026-02-29 1900-02-29; do
	refuses 2 'usage' -d "$date" -o note.md good.csv
done
for day in 01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 \
	12-31; do
	"$importer" -d 2026-$day -o dated.md good.csv || fail "$day is refused"
	refuses 2 'usage' -d 2026-${day%-*}-$((${day#*-} + 1)) -o note.md good.csv
done
for date in 2026-01-01 2026-12-01 2024-02-29 2000-02-29 1900-02-28 0000-01-01; do
	"$importer" -d $date -o dated.md good.csv || fail "$date is refused"
	grep -q "^date: $date$" dated.md || fail "$date is not in the note"
done
echo "ok"
