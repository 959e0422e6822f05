#!/bin/sh
# SPDX-License-Identifier: MIT
# Turns the examples of a manual page into cases: in its literal displays, a
# line "$ command" begins one and what follows is its output.
# Usage: examples.sh page file.case
awk '
/^\.Bd -literal/ { display = 1; next }
/^\.Ed/ { display = 0 }
!display { next }
{ gsub(/\\&/, ""); gsub(/\\e/, "\\") }
/^\$ / { printf "# %s\n", substr($0, 3); print; next }
{ print "> " $0 }
' "$1" >"$2"
