#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks portinfo(3) against the header: the synopsis has the exact prototype of
# each function, in the same order, and the page mentions each struct and
# constant.
# Usage: synopsis.sh header page
set -eu
header=$1
page=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# One prototype per line, with blanks only between words.
normalise() { tr -s ' \t' '  ' | sed 's/ *\([*(),;]\) */\1/g; s/^ //'; }

# Drops comments, preprocessor lines and bodies from the header. Declarations
# remain; those with a parenthesis are functions.
awk '
{ text = text $0 "\n" }
END {
	while ((begin = index(text, "/*")) > 0) {
		rest = substr(text, begin)
		text = substr(text, 1, begin - 1) " " \
		    substr(rest, index(rest, "*/") + 2)
	}
	count = split(text, lines, "\n")
	for (i = 1; i <= count; i++)
		if (lines[i] !~ /^#/ && lines[i] != "extern \"C\" {" &&
		    lines[i] != "}")
			code = code " " lines[i]
	gsub(/PORTINFO_NONNULL\([^)]*\)/, "", code)
	while (match(code, /[{][^{}]*[}]/))
		code = substr(code, 1, RSTART - 1) substr(code, RSTART + RLENGTH)
	count = split(code, parts, ";")
	for (i = 1; i <= count; i++)
		if (parts[i] ~ /\(/)
			print parts[i] ";"
}' "$header" | normalise >"$folder/header"

awk '
/^\.Sh/ { inside = $2 == "SYNOPSIS" }
!inside { next }
{ line = $0; sub(/^\.[A-Z][a-z] ?/, "", line); gsub(/"|\\&/, "", line) }
/^\.Ft/ { type = line }
/^\.Fo/ { text = type " " line "("; sign = "" }
/^\.Fa/ { text = text sign line; sign = ", " }
/^\.Fc/ { print text ");" }' "$page" | normalise >"$folder/page"

[ -s "$folder/header" ] || { echo "synopsis.sh: no function in $header"; exit 1; }
diff "$folder/header" "$folder/page" || {
	echo "synopsis.sh: < only in the header, > only in the page"
	exit 1
}
count=0
for word in $(grep -oE 'PORTINFO_[A-Z_]*|(struct|enum) portinfo_[a-z_]*' \
	"$header" | sed 's/.* //' | sort -u); do
	case $word in PORTINFO_H | PORTINFO_NONNULL) continue ;; esac
	grep -qw "$word" "$page" || {
		echo "synopsis.sh: $word is not mentioned"
		exit 1
	}
	count=$((count + 1))
done
[ "$count" -gt 10 ] || { echo "synopsis.sh: $count names in $header"; exit 1; }
echo "$(wc -l <"$folder/page") functions, $count structs and constants"
