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
instructions() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
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

build all
printf '| Port | Service |\n|---|---|\n| 389 | LDAP |\n' >one.md
build one "-DPORTINFO_NOTES=$folder/one.md"
echo 'int main(void) { return 0; }' >empty.c
gcc -O3 empty.c -o empty

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
	[ $((ours * 100)) -le $((empty * 103)) ] ||
		fail "portinfo $word: $ours instructions, an empty main $empty"
	echo "portinfo $word: $ours instructions, an empty main $empty"
done
ours=$(calls all/portinfo 389)
empty=$(calls ./empty)
[ "$ours" -le $((empty + 2)) ] || fail "$ours system calls, an empty main $empty"
echo "$ours system calls, an empty main $empty; $all relocations; table 0x$size bytes"
