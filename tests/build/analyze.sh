#!/bin/sh
# SPDX-License-Identifier: MIT
# A static analyser has nothing to say about src.
# Usage: analyze.sh source-folder gcc|clang-tidy|cppcheck
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "analyze.sh: $*" >&2; exit 1; }
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$*"; }; }

# Each of them must find what is wrong here, or it finds nothing anywhere.
cat >"$folder/wrong.c" <<'END'
int wrong(void);
int wrong(void)
{
	const int *none = 0;
	return *none;
}
END
flags="-std=c11 -I$source/include -I$source/src/core -I$source/src/gen"
flags="$flags -D_POSIX_C_SOURCE=200809L -DPORTINFO_VERSION=\"1\""
case $2 in
gcc) # which follows the calls only where it optimises
	# shellcheck disable=SC2086
	analyze() { gcc $flags -O2 -Wall -Wextra -fanalyzer -Werror -c \
		-o /dev/null "$1"; }
	;;
clang-tidy) # one file a run: a second one's va_start is not seen
	# shellcheck disable=SC2086
	analyze() { clang-tidy --quiet --config-file="$source/.clang-tidy" \
		"$1" -- $flags; }
	;;
cppcheck) # `portability` is left to the builds for other machines: it takes
	# NULL for no pointer, against POSIX
	flags=${flags#* }
	# shellcheck disable=SC2086
	analyze() { cppcheck --std=c11 --quiet --error-exitcode=1 \
		--enable=warning,performance --inline-suppr $flags "$1"; }
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
