#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that programs built with the old library run with the new one: no
# function was removed, and neither a function nor a type of the header changed.
# Additions are allowed.
# Usage: abi.sh OLD NEW
#
# OLD and NEW are installed trees of builds with -DBUILD_SHARED_LIBS=ON and
# -DCMAKE_BUILD_TYPE=RelWithDebInfo.
set -eu
fail() { echo "abi.sh: $*" >&2; exit 1; }
[ $# -eq 2 ] || fail "usage: abi.sh OLD NEW"

# only FOLDER FILE: prints the path of the only file of this name
only() {
	found=$(find "$1" -name "$2")
	[ -f "$found" ] || fail "expected exactly one $2 in $1"
	echo "$found"
}
old_library=$(only "$1" libportinfo.so)
new_library=$(only "$2" libportinfo.so)
old_header=$(only "$1" portinfo.h)
new_header=$(only "$2" portinfo.h)

# Without debug information abidiff sees no types and finds no change.
for library in "$old_library" "$new_library"; do
	readelf -SW "$library" | grep -q '\.debug_info' ||
		fail "$library has no debug information"
done
abidiff --no-added-syms \
	--headers-dir1 "${old_header%/*}" --headers-dir2 "${new_header%/*}" \
	"$old_library" "$new_library" || fail "the ABI changed"
