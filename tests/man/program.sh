#!/bin/sh
# SPDX-License-Identifier: MIT
# Compiles the program that the examples of a page hold, without a warning,
# runs it, and compares what it prints with the display behind it.
# Usage: program.sh page folder-of-the-header library compiler [flags ...]
set -eu
page=$1
include=$2
library=$3
shift 3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The displays of the examples, the first as `1`, and so on.
awk -v folder="$folder" '
/^\.Sh/ { inside = $2 == "EXAMPLES" }
/^\.Bd -literal/ && inside { display = 1; count++; next }
/^\.Ed/ { display = 0 }
display { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print >(folder "/" count) }
' "$page"
mv "$folder/1" "$folder/program.c"
"$@" -std=c11 -Wall -Wextra -Wpedantic -Werror -I "$include" \
	"$folder/program.c" "$library" "-Wl,-rpath,${library%/*}" \
	-o "$folder/program"
"$folder/program" >"$folder/said" 2>&1
diff "$folder/2" "$folder/said" || {
	echo "program.sh: < what the page tells, > what it prints"
	exit 1
}
echo "$(wc -l <"$folder/program.c") lines print what $page tells"
