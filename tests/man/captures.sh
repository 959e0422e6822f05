#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that each command in the first section of the recipes, which prints a
# column of ports, is tested by a case: its claim is the command up to the first
# pipe, and the rest is what the case pipes into portinfo.
# Usage: captures.sh recipes.md captures.case
set -eu
awk '
FNR == NR && /^# / { command = substr($0, 3) }
FNR == NR && /^\$ / {
	sub(/portinfo .*/, "")
	cut = substr($0, 3)
	sub(/ [|] $/, "", cut)
	tested[command (cut == "" ? "" : " | " cut)]
}
FNR == NR { next }
/^## / { sections++ }
sections != 1 || !/^    [^#]/ { next }
{ sub(/^ +/, ""); line = line $0 }
/[|]$/ { line = line " "; next }
{
	count++
	if (!(line in tested)) {
		print "captures.sh: no case tests: " line
		failed = 1
	}
	line = ""
}
END {
	print count " commands"
	exit failed || count == 0
}' "$2" "$1"
