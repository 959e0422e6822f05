#!/bin/sh
# SPDX-License-Identifier: MIT
# A static analyser has nothing to say about src.
# Usage: analyze.sh source-folder gcc|clang-tidy|cppcheck
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "analyze.sh: $*" >&2; exit 1; }

# Each of them must find what is wrong here, or it finds nothing anywhere.
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
# Each tool is held to checks that are named, so that another version of it
# looks for the same: in .clang-tidy, and in a file beside this one.
named=$source/tests/build/checks.$2
case $2 in
gcc) # which follows the calls only where it optimises
	flags="$flags -O2 -fanalyzer $(sed 's/^/-Werror=/' "$named")"
	# shellcheck disable=SC2086
	analyze() { gcc $flags -c -o /dev/null "$1"; }
	;;
clang-tidy) # one file a run: a second one's va_start is not seen
	named=$source/.clang-tidy
	tidy() { clang-tidy --quiet --config-file="$named" "$@"; }
	tidy --list-checks >"$folder/known"
	for check in $(sed -n 's/^  \([a-z].*[a-z]\),*$/\1/p' "$named"); do
		grep -qx " *$check" "$folder/known" || fail "it has no $check"
	done
	# shellcheck disable=SC2086
	analyze() { tidy "$1" -- $flags; }
	;;
cppcheck) # `portability` is left to the builds for other machines: it takes
	# NULL for no pointer, against POSIX
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
*) fail "what is $2?" ;;
esac

if analyze "$folder/wrong.c" >"$folder/log" 2>&1; then
	fail "$2 does not see that a null pointer is followed"
fi
grep -qi null "$folder/log" || { cat "$folder/log"; fail "$2 does not run"; }
files=$(find "$source/src" -name '*.c' | sort)
wrong=0
for file in $files; do
	analyze "$file" >"$folder/log" 2>&1 || { cat "$folder/log"; wrong=1; }
done
[ $wrong -eq 0 ] || fail "$2 complains"
echo "$(echo "$files" | wc -l) files"
