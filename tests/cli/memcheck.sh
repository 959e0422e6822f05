#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the command's cases pass under valgrind, without errors or leaks.
# Usage: memcheck.sh path-of-cases path-of-portinfo file.case
set -eu
cases=$1
program=$2
file=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "memcheck.sh: $*" >&2; exit 1; }

# valgrind writes to a descriptor of its own: a file that it opened itself would
# become a closed standard output.
mkdir "$folder/said"
cat >"$folder/memcheck" <<END
#!/bin/sh
exec 9>'$folder'/said/\$\$
exec valgrind -q --leak-check=full --show-leak-kinds=all --log-fd=9 "\$@"
END
chmod +x "$folder/memcheck"
"$cases" "$file" "$program" "$folder/memcheck" >"$folder/log" 2>&1 || {
	cat "$folder/log"
	fail "a case fails under valgrind"
}
find "$folder/said" -type f -size +0 -exec cat {} + >"$folder/wrong"
[ ! -s "$folder/wrong" ] || { cat "$folder/wrong"; fail "valgrind fails"; }
runs=$(find "$folder/said" -type f | wc -l)
[ "$runs" -ge "$(grep -c '^# ' "$file")" ] ||
	fail "only $runs runs under valgrind"
echo "$runs runs"
