#!/bin/sh
# SPDX-License-Identifier: MIT
# Holds the manual pages of a staged install against mandoc: not a word at
# -W style, but for references to pages of other packages. Each page sends its
# reader to all the others.
# Usage: lint.sh build-folder
set -eu
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
DESTDIR=$stage cmake --install "$1" --prefix /usr >/dev/null
pages=$(find "$stage/usr/share/man" -type f)
[ -n "$pages" ] || { echo "lint.sh: no page was installed"; exit 1; }
said=$(MANPATH=$stage/usr/share/man mandoc -T lint -W style $pages |
	sed '/not found: Xr portinfo/!{/referenced manual not found: Xr/d;}')
[ -z "$said" ] || { echo "$said"; exit 1; }
for page in $pages; do
	for other in $pages; do
		[ "$page" = "$other" ] ||
			grep -q "^\.Xr portinfo ${other##*.}\( ,\)\?$" "$page" ||
			{ echo "$page does not refer to $other"; exit 1; }
	done
done
echo "$pages" | sed "s|$stage||; s/^/silent on /"
