#!/bin/sh
# SPDX-License-Identifier: MIT
# Turns the examples of a manual page into cases: in its literal displays, a
# line "$ command" begins one and what follows is its output.  A command goes
# on after a line that ends with \ or |.
# Usage: examples.sh page file.case
awk '
/^\.Bd -literal/ { display = 1; answers = 0; next }
/^\.Ed/ { display = 0 }
!display { next }
{ gsub(/\\&/, ""); gsub(/\\e/, "\\") }
/^\$ / || goes_on {
	command = goes_on ? command $0 : $0
	goes_on = sub(/\\$/, "", command) || command ~ /\|$/
	answers = 1
	if (!goes_on)
		printf "# %s\n%s\n", substr(command, 3), command
	next
}
answers { print "> " $0 }
' "$1" >"$2"
