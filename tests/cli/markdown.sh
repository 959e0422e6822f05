#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that what `portinfo -f markdown` writes of each note in tests/notes
# reads back to the same rows.
# Usage: markdown.sh path-of-portinfo
set -eu
portinfo=$1
notes=$(cd "$(dirname "$0")/../notes" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

count=0 empty=
for note in "$notes"/*.md; do
	name=$(basename "$note" .md)
	all() { "$portinfo" -n "$1" -s "$name" -a -f "$2" 0-65535 2>"$folder/said"; }
	all "$note" tsv >"$folder/rows" || [ $? -eq 2 ]
	if [ ! -s "$folder/rows" ]; then
		empty="$empty $name"
		continue
	fi
	all "$note" markdown >"$folder/$name.md"
	all "$folder/$name.md" tsv >"$folder/again"
	[ ! -s "$folder/said" ] || { cat "$folder/said"; exit 1; }
	cmp "$folder/rows" "$folder/again" || { echo "$name differs"; exit 1; }
	count=$((count + $(wc -l <"$folder/rows")))
done
echo "$count rows read back; none in$empty"
[ "$count" -gt 20 ]
[ "$empty" = " others swapped text" ]
