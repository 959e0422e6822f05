#!/bin/sh
# SPDX-License-Identifier: MIT
# Start-up costs what an empty program costs: instructions, system calls and
# relocations, none of which depends on the load of the machine.
# Usage: start.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "start.sh: $*" >&2; exit 1; }
bare= # or a command that clears the environment, which is looked through
instructions() {
	$bare valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		awk '/Collected/ { print $4 }'
}
calls() { strace "$@" 2>&1 >/dev/null | grep -c '^[a-z]'; }
relocations() { readelf -rW "$1" | grep -c R_; }
build() {
	name=$1
	shift
	cmake -S "$source" -B "$name" -DCMAKE_C_COMPILER=gcc "$@" >/dev/null
	cmake --build "$name" --target portinfo_cli -j 2 >/dev/null
}
# The most instructions above those of an empty main: what was counted, and
# 300 more, for other compilers, and since glibc compares the program's own
# path with others at a static start.
extra() { # extra FOLDER WORD MOST
	ours=$(instructions "$1/portinfo" "$2")
	empty=$(instructions "$1/empty")
	[ $((ours - empty)) -le "$3" ] ||
		fail "$1: portinfo $2: $ours instructions, an empty main $empty"
	echo "$1: portinfo $2: $ours instructions, an empty main $empty"
}

build all
printf '| Port | Service |\n|---|---|\n| 389 | LDAP |\n' >one.md
build one "-DPORTINFO_NOTES=$folder/one.md"
build static -DPORTINFO_STATIC=ON
build musl -DPORTINFO_STATIC=ON -DCMAKE_C_COMPILER=musl-gcc
echo 'int main(void) { return 0; }' >empty.c
gcc -O3 empty.c -o empty
gcc -O3 -static empty.c -o static/empty
musl-gcc -O3 -static empty.c -o musl/empty

all=$(relocations all/portinfo)
one=$(relocations one/portinfo)
[ "$all" -eq "$one" ] || fail "$all relocations with all notes, $one with one row"
size=$(nm -S all/portinfo | awk '$4 == "builtin" { print $2 }')
[ $((0x$size)) -le 716800 ] || fail "the table has 0x$size bytes, more than 700 KB"
[ "$(nm -S all/portinfo | awk '$4 == "builtin" { print $3 }')" = r ] ||
	fail "the table is not read-only data without relocations"

empty=$(instructions ./empty)
for word in 389 ldap; do
	ours=$(instructions all/portinfo $word)
	[ $((ours * 100)) -le $((empty * 102)) ] ||
		fail "portinfo $word: $ours instructions, an empty main $empty"
	echo "portinfo $word: $ours instructions, an empty main $empty"
done
bare="env -i PATH=$PATH"
extra static 389 1370
extra static ldap 1590
extra musl 389 1470
extra musl ldap 1690
bare=
ours=$(calls all/portinfo 389)
empty=$(calls ./empty)
[ "$ours" -le $((empty + 2)) ] || fail "$ours system calls, an empty main $empty"
echo "$ours system calls, an empty main $empty; $all relocations; table 0x$size bytes"
