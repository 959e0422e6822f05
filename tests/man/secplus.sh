#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the tables of portinfo(7) agree with the program: the ports to
# remember are exactly those of the secplus note, and the names and ports of the
# encrypted counterparts are among them.
# Usage: secplus.sh page path-of-portinfo
set -eu
page=$1
portinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "secplus.sh: $*" >&2; exit 1; }

# rows SECTION: prints the rows of its table, with tabs between cells.
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
	fail "these rows do not say what the port is for"
fi

rows 'ENCRYPTED COUNTERPARTS' | awk -F '\t' '
	NF != 4 { print "not two pairs: " $0; exit 1 }
	{ print $1 "\t" $2; print $3 "\t" $4 }' >"$folder/pairs"
[ -s "$folder/pairs" ] || fail "the page has no counterparts"
while IFS='	' read -r name port; do
	"$portinfo" -s secplus -o port "$name" | grep -qx "$port" ||
		fail "$name is not on $port"
done <"$folder/pairs"
echo "$(wc -l <"$folder/page") ports, $(wc -l <"$folder/pairs") counterparts"
