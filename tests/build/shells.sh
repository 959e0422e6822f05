#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that any POSIX awk and sh will do: the scripts of the quick test and
# the command's cases pass with each of them first in PATH.
# Usage: shells.sh build-folder
set -eu
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "shells.sh: $*" >&2; exit 1; }

# stand_in NAME COMMAND...: makes the command run in place of NAME.
stand_in() {
	name=$1
	shift
	command -v "$1" >/dev/null || fail "$1 is not installed"
	printf '#!/bin/sh\nexec %s "$@"\n' "$*" >"$folder/bin/$name"
	chmod +x "$folder/bin/$name"
}

# with AWK SHELL: runs the tests. ctest keeps its logs here, apart from others.
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
