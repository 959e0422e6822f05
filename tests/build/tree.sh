#!/bin/sh
# SPDX-License-Identifier: MIT
# The tree itself, as git has it: the top level holds what it is meant to, no
# source file is a copy of another, nothing is left unused, and README names
# the packages of the quick test.
# Usage: tree.sh source-folder
set -eu
cd "$1"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
complain() { echo "tree.sh: $*"; failed=1; }

# files PATTERN...: those that git tracks
files() { git -c safe.directory="$PWD" -c core.quotePath=off ls-files -- "$@"; }
[ -e .git ] || { echo "skipped: not a git checkout"; exit 77; }
files >"$folder/files"
grep -qx src/cli/main.c "$folder/files" || complain "git names no files"

sed 's|/.*||' "$folder/files" | grep -v '^\.' | sort -u >"$folder/top"
printf '%s\n' CMakeLists.txt README.md data include man src tests |
	diff - "$folder/top" ||
	complain "> is at the top level and should not be, < is missing"

# How many distinct lines of some length each file has, and shares with each
# other one; comments and includes apart.
files '*.c' '*.h' ':!tests/fuzz' >"$folder/sources"
xargs awk '
FNR == 1 { comment = 0 }
{
	line = $0
	if (comment) {
		if (!sub(/^.*\*\//, "", line))
			next
		comment = 0
	}
	gsub(/\/\*([^*]|\*[^\/])*\*\//, "", line)
	comment = sub(/\/\*.*/, "", line)
	sub(/\/\/.*/, "", line)
	gsub(/^[ \t]+|[ \t]+$/, "", line)
	if (length(line) < 20 || line ~ /^#include/ ||
	    (FILENAME, line) in seen)
		next
	seen[FILENAME, line] = 1
	lines[FILENAME]++
	owners[line] = owners[line] " " FILENAME
}
END {
	for (line in owners) {
		n = split(owners[line], file, " ")
		for (i = 1; i < n; i++)
			for (j = i + 1; j <= n; j++)
				shared[file[i] " " file[j]]++
	}
	for (pair in shared) {
		split(pair, file, " ")
		larger = lines[file[1]] > lines[file[2]] ? file[1] : file[2]
		if (2 * shared[pair] > lines[larger])
			print pair ": " shared[pair] " lines are the same, of " \
				lines[larger]
	}
}' <"$folder/sources" >"$folder/copies"
xargs cksum <"$folder/sources" | sort | awk '
$1 " " $2 == last { print $3 " " name ": the same bytes" }
{ last = $1 " " $2; name = $3 }' >>"$folder/copies"
[ ! -s "$folder/copies" ] || { cat "$folder/copies"; complain "copies"; }

# Nothing is left that no other file mentions: a source of the build or of a
# script, a header of a source, a script of any of these or of README.
while read -r file; do
	[ ! -x "$file" ] || echo "$file"
done <"$folder/files" >"$folder/executables"
files '*.sh' '*.py' '*.bash' '*.fish' '*.zsh' |
	sort -u - "$folder/executables" >"$folder/scripts"
files '*CMakeLists.txt' '*.cmake' README.md |
	cat - "$folder/scripts" >"$folder/builders"
files '*.c' '*.cc' >"$folder/compiled"
files '*.h' >"$folder/headers"
cat "$folder/compiled" "$folder/headers" >"$folder/all_sources"
files man/recipes.md >"$folder/recipes"

# mentioned FILE WORD LIST: another file of the list has the word
mentioned() {
	word=$(echo "$2" | sed 's/[.(]/[&]/g')
	grep -vxF -e "$1" "$folder/$3" | xargs grep -lE \
		"(^|[^[:alnum:]_])$word([^[:alnum:]_]|\$)" >/dev/null
}
# How tests/CMakeLists.txt mentions a test whose file name it makes.
while read -r file; do
	name=${file##*/}
	stem=${name%.*}
	case $file in
	tests/unit/test_*) name="unit(${stem#test_}" ;;
	tests/faults/test_*) name="faults(${stem#test_}" ;;
	tests/fuzz/*) mentioned "$file" "fuzz($stem" builders && continue ;;
	esac
	mentioned "$file" "$name" builders || complain "$file is compiled by nothing"
done <"$folder/compiled"
while read -r file; do
	mentioned "$file" "${file##*/}" all_sources ||
		complain "$file is included by nothing"
done <"$folder/headers"
while read -r file; do
	list=builders word=${file##*/}
	case $file in
	.ci/run) continue ;; # begins it all
	tests/recipes/bin/*) list=recipes ;;
	*/run) word=${file#tests/} ;;
	*.py) word=${word%.py} ;;
	esac
	mentioned "$file" "$word" $list || complain "$file is run by nothing"
done <"$folder/scripts"

# A case that CMakeLists.txt does not list is not run.
listed=$(sed -n 's/^set(cases \(.*\))$/\1/p' tests/CMakeLists.txt)
there=$(files 'tests/cli/*.case' | sed 's|.*/||; s/\.case$//' | paste -s -d ' ' -)
[ "$listed" = "$there" ] ||
	complain "tests/CMakeLists.txt lists the cases $listed; there are $there"

quick=$(awk '$1 == "quick" { $1 = ""; printf "%s", $0 }' tests/packages)
grep -qxF "\`${quick# }\`." README.md ||
	complain "README does not list the packages of the quick test:$quick"

[ "$failed" -eq 0 ] || exit 1
echo "$(wc -l <"$folder/files") files"
