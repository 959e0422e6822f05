#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints how much of src/ the tests ran in a build with --coverage: the lines
# and branches of each file and in total, and those that never ran.
# Usage: coverage.sh source-folder build-folder least-lines least-branches
#
# Fails if less than these percentages ran.  A line that the tests cannot cover
# completely is exempted by a comment on it or right before it that begins with
# "not covered:".  Exempted lines are left out of the sums; only their number is
# printed.  One that was covered completely is an error.
set -eu
source=$1
build=$2

# A source is compiled for several programs. A line ran if any of them ran it.
find "$build" -name '*.gcno' -exec gcov -t -b -c {} + 2>"$build/gcov.log" |
	awk -v source="$source/" -v least_lines="$3" -v least_branches="$4" '
	function percent(part, whole) {
		return whole == 0 ? "-" : sprintf("%.1f", 100 * part / whole)
	}
	$1 == "-:" && /^ *-: *0:Source:/ {
		sub(/^ *-: *0:Source:/, "")
		ours = index($0, source "src/") == 1
		file = substr($0, length(source) + 1)
		exempt = 0
		next
	}
	!ours { next }
	/^ *[-0-9#=*]+: *[0-9]+:/ {
		split($0, part, ":")
		count = part[1]
		number = part[2] + 0
		place = file ":" number
		branch = 0
		if (index($0, "/* not covered:") > 0)
			exempt = 1
		if (count ~ /-/)
			next
		if (!(place in file_of)) {
			file_of[place] = file
			places[++places_count] = place
			text[place] = substr($0, index($0, part[3]))
		}
		if (exempt)
			exempted[place] = 1
		exempt = 0
		if (count ~ /[1-9]/)
			line_ran[place] = 1
		next
	}
	/^branch/ {
		branch++
		if (branch > branches[place])
			branches[place] = branch
		if ($3 == "taken" && $4 > 0)
			taken[place, branch] = 1
	}
	END {
		for (i = 1; i <= places_count; i++) {
			place = places[i]
			file = file_of[place]
			files[file] = 1
			whole = place in line_ran
			missed = ""
			for (b = 1; b <= branches[place]; b++)
				if (!((place, b) in taken)) {
					whole = 0
					missed = missed " " b - 1
				}
			if (place in exempted) {
				exempted_count++
				if (whole)
					needless[place] = 1
				continue
			}
			all[file]++; all[""]++
			if (place in line_ran) {
				ran[file]++; ran[""]++
			} else {
				print place ": never ran: " text[place]
			}
			ways[file] += branches[place]
			ways[""] += branches[place]
			for (b = 1; b <= branches[place]; b++)
				if ((place, b) in taken) {
					gone[file]++; gone[""]++
				}
			if (place in line_ran && missed != "")
				print place ": branch" missed \
					" never taken: " text[place]
		}
		row = "%-26s %5d %6s %9d %6s\n"
		printf "%-26s %5s %6s %9s %6s\n", "file", "lines", "%",
			"branches", "%"
		sorted = "sort"
		for (file in files)
			printf row, file, all[file],
				percent(ran[file], all[file]), ways[file],
				percent(gone[file], ways[file]) | sorted
		close(sorted)
		printf row, "total", all[""],
			percent(ran[""], all[""]), ways[""],
			percent(gone[""], ways[""])
		print exempted_count + 0 " exempted lines"
		bad = all[""] == 0 || ways[""] == 0
		for (place in needless) {
			print place ": exempted, but covered: " text[place]
			bad = 1
		}
		if (100 * ran[""] < least_lines * all[""] ||
		    100 * gone[""] < least_branches * ways[""]) {
			print "coverage: less than " least_lines \
				" % of lines or " least_branches " % of branches"
			bad = 1
		}
		exit bad
	}'
