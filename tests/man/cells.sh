#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the command reads the cells in portinfo(5) as the page says. In a
# display after a comment `cells: KIND`, a line is a cell and, after two blanks,
# its reading, a warning or an error.
# Usage: cells.sh page portinfo
set -eu
page=$1
portinfo=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Lists the lines of the displays, as a terminal shows them, with their kinds.
awk '
/^\.\\" cells: / { kind = $3 }
/^\.Bd/ { display = 1; next }
/^\.Ed/ { display = 0; kind = "" }
!display || kind == "" { next }
{
	gsub(/\\\(pc/, "\302\267"); gsub(/\\\(en/, "\342\200\223")
	gsub(/\\e/, "\\"); print kind "\t" $0
}' "$page" >"$work/lines"

# note KIND CELL: prints a note with the cell on port 40000 or for the name x.
note() {
	case $1 in
	ports)
		printf '| Port | Service |\n|---|---|\n'
		printf '| %s | a |\n' 101 102 103
		printf '| %s | x |\n' "$2"
		;;
	names)
		printf '| Port | Service |\n|---|---|\n'
		printf '| %s | a |\n' 101 102 103
		printf '| 40000 | %s |\n' "$2"
		;;
	transports)
		printf '| Port | Service | Protocol |\n|---|---|---|\n'
		printf '| %s | a | TCP |\n' 101 102 103
		printf '| 40000 | x | %s |\n' "$2"
		;;
	esac
}

# reading KIND: prints on one line how the cell in $work/note was read.
reading() {
	case $1 in
	ports)
		query=x columns=port,transport
		program='{ printf "%s%s%s", s, $1, ($2 == "-" ? "" : "/" $2)
			s = " " }'
		;;
	names)
		query=40000 columns=name,aliases,description
		program='$1 != "-" { printf "%s%s%s", $1,
			($2 == "-" ? "" : ", aliases " $2),
			($3 == "-" ? "" : ": " $3) }'
		;;
	transports)
		query=x columns=transport
		program='{ printf "%s", ($1 == "-" ? "unknown" : $1) }'
		;;
	esac
	"$portinfo" -n - -s stdin -a -o "$columns" "$query" <"$work/note" \
		2>"$work/said" | awk -F '\t' "$program"
}

tab=$(printf '\t')
count=0 failed=0
while IFS=$tab read -r kind line; do
	cell=$(printf '%s\n' "$line" | sed 's/   *[^ ].*//')
	rest=$(printf '%s\n' "$line" | sed 's/^.*[^ ]   *//; s/^   *//')
	case $line in
	*"  warning: "*)
		said="warning: ${line##*  warning: }"
		rest=$(printf '%s\n' "${line%  warning: *}" |
			sed 's/^.*[^ ]   *//')
		;;
	*"  error: "*)
		said=${line##*  error: }
		rest=$(printf '%s\n' "${line%  error: *}" |
			sed 's/^.*[^ ]   *//; s/^ *$//')
		;;
	*)
		said=
		;;
	esac
	note "$kind" "$cell" >"$work/note"
	got=$(reading "$kind")
	count=$((count + 1))
	if [ "$got" != "$rest" ]; then
		echo "$kind cell '$cell' reads '$got', not '$rest'"
		failed=1
	elif [ -n "$said" ] && ! grep -qF "$said" "$work/said"; then
		echo "$kind cell '$cell': no message: $said"
		failed=1
	elif [ -z "$said" ] && grep -q . "$work/said"; then
		echo "$kind cell '$cell': a message: $(cat "$work/said")"
		failed=1
	fi
done <"$work/lines"
echo "$count cells"
[ "$count" -gt 70 ] && [ "$failed" -eq 0 ]
