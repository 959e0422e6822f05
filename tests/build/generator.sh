#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that portinfo-gen writes a table completely or not at all, and the same
# bytes for the same notes in any folder.
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
cmp one.c two.c || fail "the same note in two folders gave different bytes"
if grep -F "$folder" one.c; then fail "a path is in the output"; fi

note '| 137 -> 129 | NetBIOS | Both |' >here/bad.md
cp one.c kept.c
status=0
"$gen" -o one.c here/mine.md here/bad.md 2>said || status=$?
[ "$status" -eq 1 ] || fail "status $status after an error"
cmp one.c kept.c || fail "an error changed the output"
cat >expected <<'END'
here/bad.md:3:3: error: the range '137 -> 129' runs backwards; did you mean 137 -> 139?
  | 137 -> 129 | NetBIOS | Both |
    ^~~~~~~~~~
END
diff expected said || fail "the diagnostic is wrong"

note '| 22 | SSH | TPC |' >here/odd.md
"$gen" -o odd.c here/odd.md 2>said || fail "a warning stopped the build"
grep -q "odd.md:3:14: warning: unknown transport 'TPC'" said || fail "no warning"

# ends STATUS TEXT COMMAND...: exits with the status and prints only the text
ends() {
	status=0 expected=$1 text=$2
	shift 2
	"$@" 2>said || status=$?
	[ "$status" -eq "$expected" ] || fail "status $status of $*"
	[ "$(cat said)" = "$text" ] || fail "$* said: $(cat said)"
}

usage="usage: portinfo-gen -o file note ..."
none="No such file or directory"
ends 1 "portinfo-gen: none/one.c: $none" "$gen" -o none/one.c here/mine.md
ends 1 "portinfo-gen: here/missing.md: $none" "$gen" -o x.c here/missing.md
ends 1 "$(cat expected expected)" "$gen" -o x.c here/bad.md here/bad.md
ends 2 "$usage" "$gen"
ends 2 "$usage" "$gen" -o x.c
ends 2 "$usage" "$gen" here/mine.md
# The message of getopt before the usage depends on the C library.
for words in -o "-x -o x.c here/mine.md"; do
	status=0
	# shellcheck disable=SC2086
	"$gen" $words 2>said || status=$?
	[ "$status" -eq 2 ] || fail "status $status of $words"
	[ "$(tail -n 1 said)" = "$usage" ] || fail "$words said: $(cat said)"
done
i=0
while [ $i -le 64 ]; do
	note "| $i | n$i | TCP |" >"there/n$i.md"
	i=$((i + 1))
done
ends 1 "there/n9.md: error: more than 64 sources" "$gen" -o x.c there/n*.md
rm there/n9.md
[ ! -e x.c ] || fail "a file was written after an error"
ends 0 "" "$gen" -o x.c there/n*.md
[ "$(find . -name '*.c' | wc -l)" -eq 5 ] || fail "a temporary file was left: $(ls)"
echo "ok"
