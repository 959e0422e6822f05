#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the command and every file that names a version, in the source
# folder and in the build, have the version of the header.
# Usage: version.sh source-folder build-folder
set -eu
source=$1
build=$2
fail() { echo "version.sh: $*" >&2; exit 1; }

part() { sed -n "s/^#define PORTINFO_VERSION_$1 //p" "$source/include/portinfo.h"; }
short=$(part MAJOR).$(part MINOR)
version=$short.$(part PATCH)
echo "$version" | grep -qxE '[0-9]+\.[0-9]+\.[0-9]+' ||
	fail "the header's version is $version"

# shows FILE PATTERN VERSION: the group of the pattern first matches the version
# in the file or, for -, in standard input
shows() {
	found=$(sed -n "s/$2.*/\\1/p" "$1" | head -n 1)
	[ "$found" = "$3" ] ||
		fail "$1: the version is '$found'; the header's is $version"
}
number='\([0-9.]*\)'
"$build/portinfo" -V | shows - "^portinfo $number" "$version"
shows "$build/portinfo.pc" "^Version: $number" "$version"
shows "$build/portinfoConfigVersion.cmake" \
	"^set(PACKAGE_VERSION \"$number\")" "$version"
shows "$source/data/package/changelog.in" "^portinfo ($number)" "$version"
shows "$source/README.md" "^find_package(portinfo $number " "$short"
shows "$source/tests/consumer/CMakeLists.txt" \
	"^set(CONSUMER_VERSION $number " "$short"

# A HISTORY section that names versions must name this one.
for page in "$source"/man/portinfo.?; do
	named=$(sed -n '/^\.Sh HISTORY/,/^\.Sh [^H]/p' "$page" |
		grep -oE '[0-9]+\.[0-9]+\.[0-9]+') || continue
	echo "$named" | grep -qxF "$version" || fail "HISTORY of $page: $named"
done
echo "$version everywhere"
