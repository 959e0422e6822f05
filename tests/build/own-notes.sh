#!/bin/sh
# SPDX-License-Identifier: MIT
# One's own note is compiled in: an error in it stops the build and says where,
# a change rebuilds what hangs on it, and a cross build takes a generator that
# was built before.
# Usage: own-notes.sh source-folder path-of-portinfo-gen
set -eu
source=$1
gen=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "own-notes.sh: $*" >&2; exit 1; }
note() { printf '| Port | Protocol | TCP / UDP |\n|---|---|---|\n| %s | NetBIOS | Both |\n' "$1"; }

note '137 -> 129' >mine.md
cmake -S "$source" -B build -DPORTINFO_NOTES="$folder/mine.md" >/dev/null
if cmake --build build >said 2>&1; then fail "an error did not stop the build"; fi
grep -q 'mine.md:3:3: error: the range .137 -> 129. runs backwards; did you mean 137 -> 139?' said ||
	fail "the error was not told: $(cat said)"

note '137 -> 139' >mine.md
cmake --build build >said 2>&1 || fail "the mended note: $(cat said)"
[ "$(build/portinfo 138 | cut -f 1,2,5)" = "137-139	NetBIOS	mine" ] ||
	fail "the mended note does not answer"

note '4242' >mine.md
cmake --build build >said 2>&1
[ "$(build/portinfo -o port netbios)" = 4242 ] ||
	fail "the changed note was not built in"

cmake -S "$source" -B cross -DPORTINFO_NOTES="$folder/mine.md" \
	-DCMAKE_SYSTEM_NAME=Linux >said 2>&1 &&
	fail "a cross build without a generator was configured"
cmake -S "$source" -B cross2 -DPORTINFO_NOTES="$folder/mine.md" \
	-DCMAKE_SYSTEM_NAME=Linux -DPORTINFO_GEN="$gen" >said 2>&1 ||
	fail "a cross build with a generator: $(cat said)"
cmake --build cross2 >said 2>&1 || fail "$(cat said)"
[ ! -e cross2/portinfo-gen ] || fail "the cross build made a generator"
[ "$(cross2/portinfo -o port netbios)" = 4242 ] || fail "the cross build"
echo "all as promised"
