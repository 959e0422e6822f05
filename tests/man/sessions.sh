#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the terminal sessions of a Markdown page show what the commands
# print. In an indented block, a line "$ command" begins one, and what follows
# is what a terminal of 80 columns shows. A command goes on after a line that
# ends with \ or | or within quotes.
#
# The commands run in a copy of tests/recipes; its folder bin goes before PATH
# and stands in for commands whose answer depends on the machine.
# Usage: sessions.sh page path-of-portinfo [-w]; -w rewrites the page
set -eu
absolute() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
page=$(absolute "$1")
portinfo=$(absolute "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$(dirname "$0")/../recipes" "$folder/here"
cd "$folder/here"

# The widths of a table depend on what is read at once: all of it here.
cat >bin/portinfo <<END
#!/bin/sh
{ [ ! -t 0 ] && [ -t 1 ]; } || exec "$portinfo" "\$@"
cat >"\$0.\$\$"
exec "$portinfo" "\$@" <"\$0.\$\$"
END
chmod +x bin/portinfo

# The user's settings must not matter.
unset PORTINFO_NOTES
PATH=$folder/here/bin:$PATH COLUMNS=80 TERM=dumb HOME=. LC_ALL=C.UTF-8
SHELL=/bin/sh
export PATH COLUMNS TERM HOME LC_ALL SHELL

# A command runs on a terminal that it cannot read from.
awk '
function show(    line, run) {
	run = "script -qec \"sh ../command\" /dev/null </dev/null"
	printf "%s", command >"../command"
	close("../command")
	while ((run | getline line) > 0) {
		sub(/\r$/, "", line)
		gsub(/\033\[[0-9;]*m/, "", line)
		print "    " line
		gsub(/…/, "-", line)
		if (length(line) > 80)
			print line >"../wide"
	}
	close(run)
	command = ""
}
/^    / && (goes_on || /^    \$ /) {
	print
	command = command substr($0, goes_on ? 5 : 7) "\n"
	text = command
	goes_on = command ~ /[\\|]\n$/ || gsub(/\047/, "", text) % 2
	answers = 1
	if (!goes_on) {
		count++
		show()
	}
	next
}
/^    / && answers { next }
{ answers = 0; print }
END { if (count == 0) exit 2 }
' "$page" >"$folder/again" || { echo "sessions.sh: no session in $page"; exit 1; }

if [ "${3:-}" = -w ]; then
	cat "$folder/again" >"$page"
fi
diff "$page" "$folder/again" || {
	echo "sessions.sh: < what the page shows, > what a terminal shows"
	exit 1
}
if [ -s "$folder/wide" ]; then
	cat "$folder/wide"
	echo "sessions.sh: these lines exceed 80 columns"
	exit 1
fi
echo "$(grep -c '^    \$ ' "$page") commands print what ${page##*/} shows"
