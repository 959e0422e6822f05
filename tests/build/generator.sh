#!/bin/sh
# SPDX-License-Identifier: MIT
# portinfo-gen writes a table complete or not at all, and the same bytes for
# the same notes wherever they are.
# Usage: generator.sh path-of-portinfo-gen
set -eu
gen=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "generator.sh: $*" >&2; exit 1; }
note() { printf '| Port | Protocol | TCP / UDP |\n|---|---|---|\n%s\n' "$1"; }

mkdir here there
note '| 22 | SSH | TCP |' >here/mine.md
cp here/mine.md there/mine.md
"$gen" -o one.c here/mine.md
(cd there && "$gen" -o ../two.c "$PWD/mine.md")
cmp one.c two.c || fail "the same note in two places gave different bytes"
if grep -F "$folder" one.c; then fail "a path is in the output"; fi

note '| 137 -> 129 | NetBIOS | Both |' >here/bad.md
cp one.c kept.c
status=0
"$gen" -o one.c here/mine.md here/bad.md 2>said || status=$?
[ "$status" -eq 1 ] || fail "status $status after an error"
cmp one.c kept.c || fail "an error changed the output"
cat >expected <<'END'
here/bad.md:3:3: error: the range 137 -> 129 runs backwards; did you mean 137 -> 139?
  | 137 -> 129 | NetBIOS | Both |
    ^~~~~~~~~~
END
diff expected said || fail "the diagnostic is another"

note '| 22 | SSH | TPC |' >here/odd.md
"$gen" -o odd.c here/odd.md 2>said || fail "a warning stopped the build"
grep -q "odd.md:3:14: warning: TPC is no transport" said || fail "no warning"

if "$gen" -o none/one.c here/mine.md 2>said; then fail "no folder, no error"; fi
if "$gen" -o x.c here/missing.md 2>said; then fail "no note, no error"; fi
grep -q 'here/missing.md: No such file' said || fail "the missing file: $(cat said)"
[ ! -e x.c ] || fail "a file was written after an error"
[ "$(find . -name '*.c' | wc -l)" -eq 4 ] || fail "a temporary file was left: $(ls)"
"$gen" -o x.c 2>said && fail "no note, no error"
"$gen" -o 2>said && fail "bad usage, no error"
"$gen" here/mine.md 2>said && fail "bad usage, no error"
echo "all as promised"
