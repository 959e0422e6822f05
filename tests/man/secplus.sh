#!/bin/sh
# SPDX-License-Identifier: MIT
# The tables of portinfo(7) say what the program says: the ports to remember
# are those of the secplus note, none missing and none more, and each pair of
# the encrypted counterparts has its names and ports there.
# Usage: secplus.sh page path-of-portinfo
set -eu
page=$1
portinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "secplus.sh: $*" >&2; exit 1; }

# rows SECTION: the rows of its table, cells separated by tabs.
rows() {
	sed -n "/^\.Sh $1\$/,/^\.El/s/^\.It \([^ ].*\)/\1/p" "$page" |
		grep -v '^Sy ' | sed 's/ Ta /	/g'
}

rows 'PORTS TO REMEMBER' | cut -f 1-3 >"$folder/page"
"$portinfo" -s secplus -o port,name,aliases,transport |
	awk -F '\t' -v OFS='\t' '{
		gsub(/,/, ", ", $3)
		print $1, $2 ($3 == "-" ? "" : ", " $3), $4
	}' >"$folder/program"
[ -s "$folder/program" ] || fail "the program has no secplus rows"
diff "$folder/page" "$folder/program" ||
	fail "< only in the page, > only in the program"
if rows 'PORTS TO REMEMBER' | awk -F '\t' 'NF != 4 || $4 == ""' | grep .; then
	fail "these say not what the port is for"
fi

rows 'ENCRYPTED COUNTERPARTS' | awk -F '\t' '
	NF != 4 { print "not two pairs: " $0; exit 1 }
	{ print $1 "\t" $2; print $3 "\t" $4 }' >"$folder/pairs"
[ -s "$folder/pairs" ] || fail "no counterparts"
while IFS='	' read -r name port; do
	"$portinfo" -s secplus -o port "$name" | grep -qx "$port" ||
		fail "$name is not on $port"
done <"$folder/pairs"
echo "$(wc -l <"$folder/page") ports, $(wc -l <"$folder/pairs") halves of pairs"
