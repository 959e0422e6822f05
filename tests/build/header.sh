#!/bin/sh
# SPDX-License-Identifier: MIT
# The public header compiles alone, without a warning, in each standard of C
# and C++ that it promises, with these compilers; without any named, with those
# that this machine has.
# Usage: header.sh folder-of-the-header [compiler ...]
set -eu
include=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "header.sh: $*" >&2; exit 1; }

there() { command -v "$1" >/dev/null; }
if [ $# -eq 0 ]; then
	for compiler in gcc g++ clang clang++; do
		! there $compiler || set -- "$@" $compiler
	done
fi
[ $# -gt 0 ] || fail "there is no compiler"

echo '#include <portinfo.h>' >"$folder/alone.c"
cp "$folder/alone.c" "$folder/alone.cc"
warnings='-Wall -Wextra -Wconversion -pedantic -Werror'
for compiler; do
	there "$compiler" || fail "there is no $compiler"
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
