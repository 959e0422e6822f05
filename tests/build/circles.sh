#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that files do not form circles, neither by their includes nor by their
# calls. X.c and X.h count as one file.
# Usage: circles.sh source-folder build-folder
set -eu
source=$1
build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() { echo "circles.sh: $*" >&2; exit 1; }

# Fails if the pairs of a file, two names a line, form a circle.
check() { # check FILE WHAT
	[ -s "$1" ] || fail "no $2 were found"
	tsort "$1" >/dev/null 2>"$folder/circle" ||
		fail "$2 form a circle: $(tr '\n' ' ' <"$folder/circle")"
	[ ! -s "$folder/circle" ] ||
		fail "$2 form a circle: $(tr '\n' ' ' <"$folder/circle")"
}

# Prints `X Y` for each file X of a layer that includes Y.h of the same layer.
includes() { # includes LAYER
	for file in "$source/src/$1"/*.[ch]; do
		name=${file##*/}
		sed -n "s/^#include \"\\(.*\\)\\.h\"\$/${name%.*} \\1/p" "$file"
	done | while read -r from to; do
		[ "$from" = "$to" ] || [ ! -f "$source/src/$1/$to.h" ] ||
			echo "$from $to"
	done
}

# Prints `X symbol kind` for each global symbol of the objects of a target.
symbols() { # symbols LAYER TARGET
	for object in "$build/CMakeFiles/$2.dir/src/$1"/*.o; do
		name=${object##*/}
		nm -P -g "$object" | awk -v name="${name%%.*}" '{ print name, $1, $2 }'
	done
}

# Reads these lines and prints `X Y` for each file X that uses a symbol of Y.
calls() {
	awk '
	$3 != "U" { owner[$2] = $1 }
	$3 == "U" { from[++count] = $1; to[count] = $2 }
	END {
		for (i = 1; i <= count; i++)
			if (to[i] in owner && owner[to[i]] != from[i])
				print from[i], owner[to[i]]
	}' | sort -u
}

for layer in text note table lib cli gen; do
	includes $layer >"$folder/includes"
	check "$folder/includes" "includes of $layer"
done
for layer in note table lib cli; do
	symbols $layer portinfo_$layer | calls >"$folder/calls"
	check "$folder/calls" "calls of $layer"
done
symbols gen portinfo-gen | calls >"$folder/calls"
check "$folder/calls" "calls of portinfo-gen"
symbols gen iana2note | calls >"$folder/calls"
check "$folder/calls" "calls of iana2note"
