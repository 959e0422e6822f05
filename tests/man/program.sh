#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that each program in the examples of a page compiles without a warning,
# and that the session after it prints what the page shows. A display that
# begins with `|` is the note home.md. In a session `./a.out` is the last
# program; the command that compiles it is skipped.
# Usage: program.sh page folder-of-the-header library compiler [flags ...]
set -eu
page=$1
include=$2
library=$3
shift 3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() { echo "program.sh: $*"; exit 1; }

# Writes the displays of the examples to `display1` and so on.
awk -v folder="$folder" '
/^\.Sh/ { inside = $2 == "EXAMPLES" }
/^\.Bd -literal/ && inside { display = 1; count++; next }
/^\.Ed/ { display = 0 }
display { gsub(/\\&/, ""); gsub(/\\e/, "\\"); print >(folder "/display" count) }
' "$page"

compile() { # compile DISPLAY COMPILER FLAGS...
	source=$folder/$1.c # each a name of its own, for coverage
	mv "$1" "$source"
	shift
	"$@" -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic \
		-Werror -pthread -I "$include" "$source" "$library" \
		"-Wl,-rpath,${library%/*}" -o "$folder/a.out"
}

cd "$folder"
programs=0
sessions=0
number=1
while [ -f "display$number" ]; do
	display=display$number
	number=$((number + 1))
	case $(head -n 1 "$display") in
	'#include'*)
		compile "$display" "$@"
		programs=$((programs + 1))
		;;
	'|'*) mv "$display" home.md ;;
	*)
		sed -n 's/^\$ \(.*a\.out\)/\1/p' "$display" >commands
		[ -s commands ] || fail "$display runs nothing"
		sh ./commands >said 2>&1
		grep -v '^\$ ' "$display" | diff - said ||
			fail "< what the page shows, > what is printed"
		sessions=$((sessions + 1))
		;;
	esac
done
[ "$programs" -eq "$sessions" ] && [ "$programs" -gt 0 ] ||
	fail "$programs programs and $sessions sessions"
echo "$programs programs print what $page shows"
