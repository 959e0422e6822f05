#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the first lines of each source file name the MIT licence, and that
# README and the package's copyright file have the same text of it.
# Usage: licence.sh source-folder
set -eu
cd "$1"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "licence.sh: $*" >&2; exit 1; }

find src include man tests data/completions CMakeLists.txt \
	\( -name '*.[ch]' -o -name '*.cc' -o -name '*.sh' -o -name '*.bash' \
	-o -name '*.fish' -o -name '*.zsh' -o -name '*.[1-9]' \
	-o -name '*.cmake' -o -name CMakeLists.txt -o -name _portinfo \
	-o -perm -u+x \) -type f >"$folder/files"
for known in src/cli/main.c include/portinfo.h tests/run man/portinfo.1; do
	grep -qx "$known" "$folder/files" || fail "$known was not checked"
done
without=$(while read -r file; do
	head -n 2 "$file" | grep -q 'SPDX-License-Identifier: MIT' ||
		echo "$file"
done <"$folder/files")
[ -z "$without" ] || fail "no licence is named in: $without"

# Prints the text of the licence, one word per line, without markup.
text() { sed -n '/Permission is hereby granted/,/SOFTWARE\.$/p' "$1" |
	sed 's/^ \.$//' | tr -s ' \n' '\n\n' | grep .; }
text README.md >"$folder/readme"
text data/package/copyright >"$folder/copyright"
[ "$(wc -l <"$folder/readme")" -gt 150 ] ||
	fail "README lacks the text of the licence"
cmp "$folder/readme" "$folder/copyright" ||
	fail "the texts of the licence differ"
for file in README.md data/package/copyright; do
	grep -q 'Copyright.* 2026 The portinfo authors' $file ||
		fail "$file does not name the authors"
done
echo "$(wc -l <"$folder/files") files"
