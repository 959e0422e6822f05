#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that what the benchmarks count stays within its aims, as ratios to
# baselines that are compiled and counted in the same run. Nothing is timed.
# Usage: speed.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() { echo "speed.sh: $*" >&2; exit 1; }

"$source/tests/bench/counted" "$source" "$folder" >"$folder/counted" ||
	fail "counting fails"
awk -F'|' '{ print $3, "of at most", $4 ":", $2 }
	$3 + 0 > $4 + 0 { missed++ }
	END { exit missed > 0 || NR < 30 }' "$folder/counted" ||
	fail "an aim is missed"
[ "$(nm -S "$folder/all/portinfo" | awk '$4 == "builtin" { print $3 }')" = r ] ||
	fail "the table is not read-only data without relocations"
