#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that a build is hardened by default, and binds all functions at startup
# only on request.
# Usage: hardened.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "hardened.sh: $*" >&2; exit 1; }
build() {
	name=$1
	shift
	cmake -S "$source" -B "$name" -DCMAKE_C_COMPILER=gcc "$@" >/dev/null
	cmake --build "$name" --target portinfo_cli -j 2 >/dev/null
	program=$name/portinfo
}
has() { # has WHAT PATTERN COMMAND...: fails with WHAT without a match
	what=$1 pattern=$2
	shift 2
	"$@" 2>/dev/null | grep -qE "$pattern" || fail "$program: $what"
}
has_no() { if (has "$@") 2>/dev/null; then fail "$program: $1"; fi; }
# In the headers of an executable, the stack must not be marked E.
has_stack() {
	has 'the stack is executable' 'GNU_STACK .* RW +0x' readelf -lW "$program"
}

build plain
has 'is always loaded at the same address' 'Type: +DYN' readelf -hW "$program"
has 'what is bound at startup stays writable' GNU_RELRO readelf -lW "$program"
has_stack
has 'has no stack protector' __stack_chk_fail nm -D "$program"
has 'calls of libc are not checked' ' U __(vsnprintf|memcpy)_chk' nm -D "$program"
has_no 'binds all functions at startup' NOW readelf -dW "$program"
case $(uname -m) in
x86_64)
	has 'a large frame may skip the guard page' 'or[bq] +\$0x0,\(%rsp\)' \
		objdump -d --no-show-raw-insn "$program"
	[ "$(readelf -n plain/libportinfo.a | grep -c 'IBT, SHSTK')" -eq \
		"$(ar t plain/libportinfo.a | wc -l)" ] ||
		fail "an object does not restrict the targets of indirect jumps"
	;;
esac

build now -DPORTINFO_BIND_NOW=ON
has 'does not bind all functions at startup' NOW readelf -dW "$program"

build static -DPORTINFO_STATIC=ON
has 'is not loaded at a fixed address' 'Type: +EXEC' readelf -hW "$program"
has_stack
has 'has no stack protector' __stack_chk_fail nm "$program"
[ "$("$program" -o name 389)" = LDAP ] ||
	fail "the static command does not answer"
echo "ok"
