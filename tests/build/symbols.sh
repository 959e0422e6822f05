#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the shared library exports the functions that the header declares
# and nothing else.
# Usage: symbols.sh library header compiler
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "symbols.sh: $*" >&2; exit 1; }

nm -D --defined-only "$1" >"$folder/defined"
awk '{ print $NF }' "$folder/defined" | sort >"$folder/exported"
# The compiler drops comments and macros; a parenthesis follows a function.
"$3" -E -P "$2" >"$folder/header"
grep -oE 'portinfo_[a-z0-9_]+ *\(' "$folder/header" | tr -d ' (' |
	sort >"$folder/declared"
[ -s "$folder/declared" ] || fail "no function was found in $2"
diff "$folder/exported" "$folder/declared" ||
	fail "< only exported, > only declared"
echo "$(grep -c . "$folder/exported") functions"
