#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that a static analyser reports nothing in src.
# Usage: analyze.sh source-folder gcc|clang-tidy|cppcheck
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "analyze.sh: $*" >&2; exit 1; }

# An analyser that misses this mistake would report nothing anywhere.
cat >"$folder/wrong.c" <<'END'
int wrong(void);
int wrong(void)
{
	const int *none = 0;
	return *none;
}
END
flags="-std=c11 -I$source/include"
for layer in text note table lib gen; do
	flags="$flags -I$source/src/$layer"
done
flags="$flags -D_POSIX_C_SOURCE=200809L"
# The checks of each tool are listed, in .clang-tidy or in a file next to this
# one, so that another version of it looks for the same mistakes.
named=$source/tests/build/checks.$2
case $2 in
gcc) # follows calls only if it optimises
	flags="$flags -O2 -fanalyzer $(sed 's/^/-Werror=/' "$named")"
	# shellcheck disable=SC2086
	analyze() { gcc $flags -c -o /dev/null "$1"; }
	;;
clang-tidy) # one file per run: in a second one it misses va_start
	named=$source/.clang-tidy
	tidy() { clang-tidy --quiet --config-file="$named" "$@"; }
	tidy --list-checks >"$folder/known"
	for check in $(sed -n 's/^  \([a-z].*[a-z]\),*$/\1/p' "$named"); do
		grep -qx " *$check" "$folder/known" ||
			fail "clang-tidy has no check $check"
	done
	# shellcheck disable=SC2086
	analyze() { tidy "$1" -- $flags; }
	;;
cppcheck) # without `portability`, which the builds for other machines cover:
	# it assumes that NULL need not be a pointer, against POSIX
	flags=${flags#* }
	sed 's/.*/[&]/' "$named" >"$folder/named"
	# shellcheck disable=SC2086
	analyze() {
		cppcheck --std=c11 --quiet --enable=warning,performance \
			--inline-suppr --template='{file}:{line}: {message} [{id}]' \
			$flags "$1" 2>"$folder/said" &&
			! grep -F -f "$folder/named" "$folder/said"
	}
	;;
*) fail "unknown analyser '$2'; expected gcc, clang-tidy or cppcheck" ;;
esac

if analyze "$folder/wrong.c" >"$folder/log" 2>&1; then
	fail "$2 does not report that a null pointer is dereferenced"
fi
grep -qi null "$folder/log" || { cat "$folder/log"; fail "$2 does not run"; }
files=$(find "$source/src" -name '*.c' | sort)
wrong=0
for file in $files; do
	analyze "$file" >"$folder/log" 2>&1 || { cat "$folder/log"; wrong=1; }
done
[ $wrong -eq 0 ] || fail "$2 reports mistakes"
echo "$(echo "$files" | wc -l) files"
