#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the public header compiles on its own, without a warning, in each
# standard of C and C++ that it supports, with these compilers or, if none is
# given, with those of this machine.
# Usage: header.sh folder-of-the-header [compiler ...]
set -eu
include=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "header.sh: $*" >&2; exit 1; }

is_installed() { command -v "$1" >/dev/null; }
if [ $# -eq 0 ]; then
	for compiler in gcc g++ clang clang++; do
		! is_installed $compiler || set -- "$@" $compiler
	done
fi
[ $# -gt 0 ] || fail "no compiler is installed"

echo '#include <portinfo.h>' >"$folder/alone.c"
cp "$folder/alone.c" "$folder/alone.cc"
warnings='-Wall -Wextra -Wconversion -pedantic -Werror'
for compiler; do
	is_installed "$compiler" || fail "$compiler is not installed"
	case $compiler in
	*++*) file=alone.cc standards='c++11 c++14 c++17 c++2a' ;;
	*) file=alone.c standards='c99 c11 c17' ;;
	esac
	for standard in $standards; do
		# shellcheck disable=SC2086
		"$compiler" -std="$standard" $warnings -I "$include" \
			-fsyntax-only "$folder/$file" || fail "$compiler: $standard"
	done
	echo "no warning: $compiler: $standards"
done
