#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that a user's note can be compiled in: an error in it stops the build
# and is reported, a change is built in, and a cross build uses a generator that
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
	fail "the error was not reported: $(cat said)"

note '137 -> 139' >mine.md
cmake --build build >said 2>&1 ||
	fail "the corrected note was not built in: $(cat said)"
[ "$(build/portinfo 138 | cut -f 1,2,5)" = "137-139	NetBIOS	mine" ] ||
	fail "the corrected note does not answer"

note '4242' >mine.md
cmake --build build >said 2>&1
[ "$(build/portinfo -o port netbios)" = 4242 ] ||
	fail "the changed note was not built in"

cmake -S "$source" -B cross -DPORTINFO_NOTES="$folder/mine.md" \
	-DCMAKE_SYSTEM_NAME=Linux >said 2>&1 &&
	fail "a cross build without a generator was configured"
cmake -S "$source" -B cross2 -DPORTINFO_NOTES="$folder/mine.md" \
	-DCMAKE_SYSTEM_NAME=Linux -DPORTINFO_GEN="$gen" >said 2>&1 ||
	fail "a cross build with a generator was not configured: $(cat said)"
cmake --build cross2 >said 2>&1 || fail "$(cat said)"
[ ! -e cross2/portinfo-gen ] || fail "the cross build built a generator"
[ "$(cross2/portinfo -o port netbios)" = 4242 ] ||
	fail "the cross build does not answer"
echo "ok"
