#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that help, manual and program agree on the synopsis, on each option
# with its short and long name and whether it has an argument, and on the words
# that options take, as the message about a wrong one lists them.
# Usage: options.sh page path-of-portinfo
set -eu
page=$1
portinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "options.sh: $*" >&2; exit 1; }

# Without overstrikes.
mandoc -T ascii "$page" | sed "s/.$(printf '\b')//g" >"$folder/page"
"$portinfo" -h >"$folder/help"

one_line() { tr -s ' \n' '  ' | sed 's/usage: //; s/^ *//; s/ *$//'; }
sed -n '/^usage/,/^$/p' "$folder/help" | one_line >"$folder/usage"
sed -n '/^SYNOPSIS/,/^[A-Z]/{/^ /p;}' "$folder/page" | one_line >"$folder/synopsis"
grep -q check "$folder/usage" || fail "the help has no synopsis"
cmp -s "$folder/usage" "$folder/synopsis" || {
	cat "$folder/usage" "$folder/synopsis"
	fail "the synopsis of the help is not that of the page"
}

awk 'length > 80 { wide = 1 } END { exit wide || NR >= 40 }' "$folder/help" ||
	fail "the help does not fit 80 columns and 40 lines"

# Lists "-c, --class =" for each option, with the sign if it has an argument.
sed -n 's/^  *\(-[^ ].*\)/\1/p' "$folder/help" | sed 's/  .*//' |
	sed 's/ [A-Z]*$/ =/' | sort >"$folder/listed"
sed -n 's/^\.It Fl \(.*\)/\1/p' "$page" | sed 's/ , -/, --/; s/^/-/
	s/ Ar .*/ =/' | sort >"$folder/known"
[ "$(wc -l <"$folder/listed")" -gt 15 ] || fail "the help lists few options"
diff "$folder/listed" "$folder/known" ||
	fail "< only in the help, > only in the page"

# The words that the page marks up as such.
sed -n 's/^\.It Cm /.Cm /; s/^\.Cm //p' "$page" | tr -s ' ,' '\n\n' >"$folder/marked"
words=0
for option in -f -o -c -t --color; do
	"$portinfo" $option nonsense 389 >/dev/null 2>"$folder/said" &&
		fail "$option accepts nonsense"
	for word in $(sed -n '1s/.*; expected \(.*\)/\1/p' "$folder/said" |
		sed 's/ ([0-9-]*)//g; s/ or / /; s/,//g'); do
		grep -qx -e "$word" "$folder/marked" ||
			fail "the page does not list $word for $option"
		words=$((words + 1))
	done
done
[ "$words" -gt 20 ] || fail "only $words words"
echo "$(wc -l <"$folder/known") options, $words words"
