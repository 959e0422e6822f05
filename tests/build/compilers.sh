#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that every gcc and clang of this machine builds everything, including
# the tests, without a warning from the compiler or CMake, that gcc also does so
# with the flags of several distributions, for which the tests pass, and that
# tcc builds the command.
# Usage: compilers.sh source-folder [compiler ...]
set -eu
source=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "compilers.sh: $*" >&2; exit 1; }

# installed NAME: prints the paths of NAME, NAME-11 and so on, each file once
installed() {
	echo "$PATH" | tr : '\n' | while read -r place; do
		for file in "$place/$1" "$place/$1"-[1-9] "$place/$1"-[1-9][0-9]; do
			[ ! -x "$file" ] || readlink -f "$file"
		done
	done | sort -u
}

# build COMPILER CFLAGS LDFLAGS: builds in the folder "build"
build() {
	rm -rf "$folder/build"
	{
		CFLAGS="-Werror -Wdate-time $2" LDFLAGS=$3 cmake -S "$source" \
			-B "$folder/build" -DPORTINFO_TESTS=ON \
			-DCMAKE_BUILD_TYPE=None -DCMAKE_C_COMPILER="$1" &&
			cmake --build "$folder/build" -j 2
	} >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$1 $2"; }
	! grep -E -A 9 'CMake .*Warning' "$folder/log" || fail "$1: CMake warns"
	echo "no warning: $1 $2"
}

# distribution NAME CFLAGS LDFLAGS
distribution() {
	build "$(command -v gcc)" "$2" "$3"
	(cd "$folder/build" && ctest -j 2 --output-on-failure) >"$folder/log" 2>&1 ||
		{ cat "$folder/log"; fail "a test fails with the flags of $1"; }
	echo "the tests pass with the flags of $1"
}

if [ $# -gt 0 ]; then
	for compiler; do build "$compiler" -O2 ''; done
	exit
fi
for name in gcc clang; do
	command -v $name >/dev/null || fail "$name is not installed"
	for compiler in $(installed $name); do build "$compiler" -O2 ''; done
done

command -v tcc >/dev/null || fail "tcc is not installed"
{
	cmake -S "$source" -B "$folder/tcc" -DCMAKE_C_COMPILER=tcc &&
		cmake --build "$folder/tcc" -j 2
} >"$folder/log" 2>&1 ||
	{ cat "$folder/log"; fail "tcc does not build the command"; }
[ "$("$folder/tcc/portinfo" -o name 389)" = LDAP ] ||
	fail "the command built by tcc does not answer"
echo "tcc builds the command"

command -v dpkg-buildflags >/dev/null || fail "dpkg-buildflags is not installed"
distribution Debian \
	"$(dpkg-buildflags --get CFLAGS) $(dpkg-buildflags --get CPPFLAGS)" \
	"$(dpkg-buildflags --get LDFLAGS)"
distribution Fedora "-O2 -flto=auto -ffat-lto-objects -fexceptions -g \
-grecord-gcc-switches -pipe -Wall -Werror=format-security \
-Wp,-U_FORTIFY_SOURCE,-D_FORTIFY_SOURCE=3 -Wp,-D_GLIBCXX_ASSERTIONS \
-fstack-protector-strong -fasynchronous-unwind-tables \
-fstack-clash-protection -fno-omit-frame-pointer" \
	"-Wl,-z,relro -Wl,--as-needed -Wl,-z,now -Wl,--build-id=sha1"
distribution Arch "-O2 -pipe -fno-plt -fexceptions \
-Wp,-D_FORTIFY_SOURCE=3 -Wformat -Werror=format-security \
-fstack-clash-protection -fno-omit-frame-pointer -g -flto=auto" \
	"-Wl,-O1 -Wl,--sort-common -Wl,--as-needed -Wl,-z,relro -Wl,-z,now"
