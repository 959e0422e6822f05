#!/bin/sh
# SPDX-License-Identifier: MIT
# Any POSIX awk and sh will do: the quick tests that are scripts, and the
# command's cases, pass with each of them at the head of PATH.
# Usage: shells.sh build-folder
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "shells.sh: $*" >&2; exit 1; }

# stand_in NAME COMMAND...: it is run in place of NAME.
stand_in() {
	name=$1
	shift
	command -v "$1" >/dev/null || fail "there is no $1"
	printf '#!/bin/sh\nexec %s "$@"\n' "$*" >"$folder/bin/$name"
	chmod +x "$folder/bin/$name"
}

# with AWK SHELL: ctest keeps its own files here, beside those of the caller.
mkdir "$folder/bin"
cd "$folder"
printf 'subdirs([==[%s/tests]==])\n' "$build" >CTestTestfile.cmake
with() {
	# shellcheck disable=SC2086
	stand_in awk $1
	# shellcheck disable=SC2086
	stand_in sh $2
	PATH=$folder/bin:$PATH ctest -j 2 --output-on-failure --no-tests=error \
		-L '^(cli|man|script)$' >log 2>&1 ||
		{ cat log; fail "with $1 and $2"; }
	echo "$1, $2: $(grep 'tests passed' log)"
}
with mawk dash
with 'gawk --posix' dash
with original-awk 'busybox sh'
with 'busybox awk' 'busybox sh'
