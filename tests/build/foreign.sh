#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks a static build for another machine: the command's cases pass, and its
# tables, the built-in one and one made of notes at run time, answer exactly as
# ours do.
# Usage: foreign.sh source-folder build-folder machine emulator
set -eu
source=$1
build=$2
machine=$3
emulator=$4
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "foreign.sh: $machine: $*" >&2; exit 1; }
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$*"; }; }

# The emulator must trap on unaligned data if the machine does.
case $machine in
sparc64)
	cat >"$folder/trap.c" <<-'END'
		static int numbers[2];
		int main(void)
		{
			char *volatile at = (char *)numbers + 1;
			return *(volatile int *)at;
		}
	END
	quietly sparc64-linux-gnu-gcc -static "$folder/trap.c" -o "$folder/trap"
	! "$emulator" "$folder/trap" 2>/dev/null ||
		fail "the emulator does not trap; alignment is not tested"
	;;
esac

quietly cmake -S "$source" -B "$folder/build" -DCMAKE_SYSTEM_NAME=Linux \
	-DCMAKE_SYSTEM_PROCESSOR="$machine" \
	-DCMAKE_C_COMPILER="$machine-linux-gnu-gcc" -DPORTINFO_STATIC=ON \
	-DPORTINFO_GEN="$build/portinfo-gen" \
	-DCMAKE_C_FLAGS=-Werror
quietly cmake --build "$folder/build" -j 2
program=$folder/build/portinfo
header=$(readelf -h "$program")
case $machine in
s390x) wanted='ELF64.*big endian.*S/390' ;;
sparc64) wanted='ELF64.*big endian.*Sparc v9' ;;
i686) wanted='ELF32.*little endian.*80386' ;;
*) fail "unknown machine; expected s390x, sparc64 or i686" ;;
esac
echo "$header" | tr '\n' ' ' | grep -q "$wanted" ||
	fail "built for another machine: $header"

cd "$here/cli"
for file in ./*.case "$build"/tests/*.case; do
	quietly "$build/tests/cases" "$file" "$program" "$emulator"
done

cd "$source"
"$build/portinfo" -o name -H 0-65535 | grep -vx -e - | sort -u >"$folder/names"
[ "$(wc -l <"$folder/names")" -gt 5000 ] || fail "too few names"
same() { # same ARGUMENT...: with the names as standard input
	"$build/portinfo" "$@" <"$folder/names" >"$folder/ours" || true
	"$emulator" "$program" "$@" <"$folder/names" >"$folder/theirs" || true
	[ -s "$folder/ours" ] || fail "portinfo $* prints nothing"
	cmp "$folder/ours" "$folder/theirs" || fail "portinfo $* differs"
}
same -a -f json 0-65535
same -1 -
same -u
for note in data/secplus.md data/common.md data/iana.md; do
	notes="${notes-} -n $note"
done
# shellcheck disable=SC2086
same $notes -a -f json 0-65535
# shellcheck disable=SC2086
same $notes -1 -
echo "$(wc -l <"$folder/ours") names; all tables give the same answers"
