#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that mandoc -W style reports nothing in the manual pages of a staged
# install, except references to pages of other packages, and that each page
# refers to all the others.
# Usage: lint.sh build-folder
set -eu
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
DESTDIR=$stage cmake --install "$1" --prefix /usr >/dev/null
cd "$stage/usr/share/man"
pages=$(find . -type f)
[ -n "$pages" ] || { echo "lint.sh: no page was installed"; exit 1; }
# A status up to 4 means that it reports something in a page.
# shellcheck disable=SC2086
MANPATH=$PWD mandoc -T lint -W style $pages >"$stage/said" || [ $? -le 4 ] ||
	{ echo "lint.sh: mandoc does not run"; exit 1; }
said=$(sed '/not found: Xr portinfo/!{/referenced manual not found: Xr/d;}' \
	"$stage/said")
[ -z "$said" ] || { echo "$said"; exit 1; }
for page in $pages; do
	for other in $pages; do
		[ "$page" = "$other" ] ||
			grep -Eq "^\.Xr portinfo ${other##*.}( ,)?$" "$page" ||
			{ echo "$page does not refer to $other"; exit 1; }
	done
done
echo "$pages" | sed 's|.*/|no report: |'
