#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the static musl build in README works.
# Usage: musl.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "musl.sh: $*" >&2; exit 1; }

options=$(sed -n 's/^    cmake -S \. -B \.build-musl \(.*\) && .*/\1/p' "$source/README.md")
[ -n "$options" ] || fail "README does not show the musl build"
# shellcheck disable=SC2086
cmake -S "$source" -B "$folder" -DCMAKE_C_FLAGS=-Werror $options >/dev/null
cmake --build "$folder" -j 2 >"$folder/log" 2>&1 ||
	{ cat "$folder/log"; fail "the build fails"; }
readelf -lW "$folder/portinfo" >"$folder/headers"
grep -q LOAD "$folder/headers" || fail "the command has no program headers"
grep -q INTERP "$folder/headers" && fail "the command is not static"
[ "$("$folder/portinfo" -o name 389)" = LDAP ] ||
	fail "the command does not answer"
[ "$(echo 'dns 5432/tcp' | "$folder/portinfo" -1 -o port - | paste -s -d ' ' -)" = "53 5432" ] ||
	fail "the command does not answer from standard input"
"$folder/portinfo" -q nosuchservice && fail "an unknown service is found"
echo "ok"
