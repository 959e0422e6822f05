#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the files that git tracks: the top level has the expected entries, no
# source file is a copy of another, every file is used, and README names the
# packages of the quick test.
# Usage: tree.sh source-folder
set -eu
cd "$1"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
report() { echo "tree.sh: $*"; failed=1; }

# files PATTERN...: those that git tracks
files() { git -c safe.directory="$PWD" -c core.quotePath=off ls-files -- "$@"; }
[ -e .git ] || { echo "skipped: not a git checkout"; exit 77; }
files >"$folder/files"
grep -qx src/cli/main.c "$folder/files" || report "git lists no files"

sed 's|/.*||' "$folder/files" | grep -v '^\.' | sort -u >"$folder/top"
printf '%s\n' CMakeLists.txt README.md data include man src tests |
	diff - "$folder/top" ||
	report "top level: > is unexpected, < is missing"

# Two files may share at most half of their lines. Only distinct lines of some
# length count, without comments and includes.
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
			print pair ": " shared[pair] " of " lines[larger] \
				" lines are the same"
	}
}' <"$folder/sources" >"$folder/copies"
xargs cksum <"$folder/sources" | sort | awk '
$1 " " $2 == last { print $3 " " name ": the same bytes" }
{ last = $1 " " $2; name = $3 }' >>"$folder/copies"
[ ! -s "$folder/copies" ] || { cat "$folder/copies"; report "copied files"; }

# Every file must be mentioned by another one: a source by the build or a
# script, a header by a source, a script by any of these or by README.
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

# mentioned FILE WORD LIST: does another file of the list have the word?
mentioned() {
	word=$(echo "$2" | sed 's/[.(]/[&]/g')
	grep -vxF -e "$1" "$folder/$3" | xargs grep -lE \
		"(^|[^[:alnum:]_])$word([^[:alnum:]_]|\$)" >/dev/null
}
# tests/CMakeLists.txt mentions a test by part of its file name.
while read -r file; do
	name=${file##*/}
	stem=${name%.*}
	case $file in
	tests/unit/test_*) name="unit(${stem#test_}" ;;
	tests/faults/test_*) name="faults(${stem#test_}" ;;
	tests/fuzz/*) mentioned "$file" "fuzz($stem" builders && continue ;;
	esac
	mentioned "$file" "$name" builders || report "nothing compiles $file"
done <"$folder/compiled"
while read -r file; do
	mentioned "$file" "${file##*/}" all_sources ||
		report "nothing includes $file"
done <"$folder/headers"
while read -r file; do
	list=builders word=${file##*/}
	case $file in
	.ci/run) continue ;; # runs everything else
	tests/recipes/bin/*) list=recipes ;;
	*/run) word=${file#tests/} ;;
	*.py) word=${word%.py} ;;
	esac
	mentioned "$file" "$word" $list || report "nothing runs $file"
done <"$folder/scripts"

# A file of cases that CMakeLists.txt does not list is not run.
listed=$(sed -n 's/^set(cases \(.*\))$/\1/p' tests/CMakeLists.txt)
existing=$(files 'tests/cli/*.case' | sed 's|.*/||; s/\.case$//' |
	paste -s -d ' ' -)
[ "$listed" = "$existing" ] ||
	report "tests/CMakeLists.txt lists the cases $listed, not $existing"

quick=$(awk '$1 == "quick" { $1 = ""; printf "%s", $0 }' tests/packages)
grep -qxF "\`${quick# }\`." README.md ||
	report "README does not list the packages of the quick test:$quick"

[ "$failed" -eq 0 ] || exit 1
echo "$(wc -l <"$folder/files") files"
