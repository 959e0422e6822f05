#!/bin/sh
# SPDX-License-Identifier: MIT
# The start costs what an empty main costs that is compiled and linked with the
# same flags. Both are counted in the same run: instructions, system calls and
# relocations, none of which depends on the load of the machine.
# Usage: start.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "start.sh: $*" >&2; exit 1; }
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$*"; }; }
for tool in gcc musl-gcc nm readelf strace valgrind; do
	command -v $tool >/dev/null || fail "$tool is missing"
done

# In an environment without variables, which a start would look through.
instructions() {
	env -i PATH="$PATH" valgrind --tool=callgrind \
		--callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		sed -n 's/.* Collected : //p' | grep . ||
		fail "valgrind does not count $1"
}
calls() {
	strace "$@" 2>&1 >/dev/null | grep -c '^[a-z0-9_]*(' ||
		fail "strace does not count $1"
}
relocations() {
	readelf -rW "$1" | grep -c R_ || fail "readelf does not count $1"
}

# Builds the command, and beside it a program that is an empty main; its name
# is of the same length, since glibc looks through it, too.
build() { # build NAME OPTION...
	name=$1
	shift
	quietly cmake -S "$source" -B "$name" -G 'Unix Makefiles' "$@"
	quietly cmake --build "$name" --target portinfo_cli -j 2
	made=CMakeFiles/portinfo_cli.dir
	flags=$(sed -n 's/^C_FLAGS = //p' "$name/$made/flags.make")
	link=$(sed 's/ [^ ]*\.[ao]\>//g; s/ -o portinfo//' "$name/$made/link.txt")
	echo 'int main(void) { return 0; }' >"$name/empty.c"
	(cd "$name" && eval "$link $flags empty.c -o anything")
}

# The command takes at most so many hundredths of the instructions that an
# empty main takes.
within() { # within NAME MOST
	for word in 389 ldap; do
		ours=$(instructions "$1/portinfo" $word)
		empty=$(instructions "$1/anything" $word)
		said="$1: portinfo $word: $ours instructions, an empty main $empty"
		[ $((ours * 100)) -le $((empty * $2)) ] || fail "$said"
		echo "$said"
	done
}

build all -DCMAKE_C_COMPILER=gcc
printf '| Port | Service |\n|---|---|\n| 389 | LDAP |\n' >one.md
build one -DCMAKE_C_COMPILER=gcc "-DPORTINFO_NOTES=$folder/one.md"
build static -DCMAKE_C_COMPILER=gcc -DPORTINFO_STATIC=ON
build musl -DCMAKE_C_COMPILER=musl-gcc -DPORTINFO_STATIC=ON

all=$(relocations all/portinfo)
one=$(relocations one/portinfo)
[ "$all" -eq "$one" ] || fail "$all relocations with all notes, $one with one row"
size=$((0x$(nm -S all/portinfo | awk '$4 == "builtin" { print $2 }')))
notes=$(cat "$source"/data/*.md | wc -c)
[ $((size * 2)) -le $((notes * 3)) ] ||
	fail "the table has $size bytes, its notes $notes"
[ "$(nm -S all/portinfo | awk '$4 == "builtin" { print $3 }')" = r ] ||
	fail "the table is not read-only data without relocations"

within all 106
within static 125
within musl 600
ours=$(calls all/portinfo 389)
empty=$(calls all/anything 389)
[ "$ours" -le $((empty + 2)) ] || fail "$ours system calls, an empty main $empty"
echo "$ours system calls, an empty main $empty; $all relocations; the table has $size bytes, its notes $notes"
