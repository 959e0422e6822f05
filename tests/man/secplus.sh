#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the tables of portinfo(7) agree with the program: the ports to
# remember are exactly those of the secplus note, with its descriptions, and the
# names and ports of the encrypted counterparts are among them.
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

# Names that are those of other rows are not repeated in the page.
rows 'PORTS TO REMEMBER' | cut -f 1,2,4,5 >"$folder/page"
"$portinfo" -s secplus -o name >"$folder/names"
"$portinfo" -s secplus -o port,name,aliases,transport,description |
	awk -F '\t' -v OFS='\t' -v file="$folder/names" '
	BEGIN { while ((getline name <file) > 0) named[name] = 1 }
	{
		count = $3 == "-" ? 0 : split($3, aliases, ",")
		for (i = 1; i <= count; i++)
			if (!(aliases[i] in named))
				$2 = $2 ", " aliases[i]
		print $1, $2, ($4 == "tcp,udp" ? "both" : $4), $5
	}' >"$folder/program"
[ -s "$folder/program" ] || fail "the program has no secplus rows"
diff "$folder/page" "$folder/program" ||
	fail "< only in the page, > only in the program"
if rows 'PORTS TO REMEMBER' | cut -f 3 | grep -vx '[1-9][0-9]*\|\\(em'; then
	fail "these are no numbers of RFCs"
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
