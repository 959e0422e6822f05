#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks README's comparison of portinfo, getent and grep: `nothing` in a cell
# means that nothing is found, `status N` is the exit status, and the command
# prints every word of any other cell, in any case. The cells of whatportis and
# the times are not checked.
# Usage: compared.sh page path-of-portinfo
set -eu
page=$1
portinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "compared.sh: $*" >&2; exit 1; }
[ -s /etc/services ] || fail "/etc/services is missing; install netbase"

# ask COMMAND QUERY: runs it, and keeps its output and status.
ask() {
	status=0
	case $1 in
	portinfo) "$portinfo" "$2" >"$folder/said" 2>&1 || status=$? ;;
	getent) getent services "$2" >"$folder/said" || status=$? ;;
	grep) grep -w -e "$2" /etc/services >"$folder/said" || status=$? ;;
	esac
}

check() { # check COMMAND QUERY CELL
	ask "$1" "$2"
	count=$((count + 1))
	case $3 in
	nothing)
		[ "$status" -ne 0 ] || fail "$1 $2 finds $(cat "$folder/said")"
		return
		;;
	status\ *)
		[ "$3" = "status $status" ] || [ "$3" = "status $status, and why" ] ||
			fail "$1 $2: status $status, not $3"
		return
		;;
	esac
	words=$(echo "$3" | sed 's/ and / /g; s/ to / /g; s/[`,]/ /g')
	for word in $words; do
		grep -qwi -e "$word" "$folder/said" ||
			fail "$1 $2: no $word in $(cat "$folder/said")"
	done
}

awk -F ' *[|] *' '/^[|] `/ || /^[|] a miss/ || /^[|] nonsense/ {
	split($2, parts, "`")
	query = $2 ~ /^a miss/ ? "nosuchservice" : parts[2]
	if (NF == 7)
		print query "\t" $3 "\t" $4 "\t" $5
}' "$page" >"$folder/rows"
count=0
while IFS='	' read -r query ours getent grep; do
	check portinfo "$query" "$ours"
	check getent "$query" "$getent"
	check grep "$query" "$grep"
done <"$folder/rows"
[ "$count" -eq 21 ] || fail "$count cells instead of 21"
echo "$count cells"
