#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that a shell finds the installed completion and offers what
# completions.cases lists, and that the options and their values that it offers
# are those that the program accepts.
# Usage: completions.sh shell build-folder
set -eu
shell=$1
build=$2
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "completions.sh: $*" >&2; exit 1; }

DESTDIR=$folder/stage cmake --install "$build" --prefix /usr >/dev/null
PATH=$folder/stage/usr/bin:$PATH
LD_LIBRARY_PATH=$(dirname "$(find "$folder/stage" -name 'libportinfo*' | head -n 1)")
HOME=$folder/home
XDG_DATA_DIRS=$folder/stage/usr/share:/usr/share
LC_ALL=C.UTF-8
TERM=dumb
export PATH LD_LIBRARY_PATH HOME XDG_DATA_DIRS LC_ALL TERM
mkdir "$HOME" "$folder/notes"
cd "$folder/notes"
printf 'Port | Name\n-|-\n9 | kitchen\n' >mine.md
touch other.md
printf 'Port | Name\n-|-\n8 | garage\n' >../home.md
PORTINFO_NOTES=$folder/home.md
export PORTINFO_NOTES

# ask: reads command lines, and prints their numbers and what is offered.
case $shell in
bash) ask() { bash "$here/ask.bash"; } ;;
plain-bash) ask() { bash "$here/ask.bash" "$folder/stage/usr/share/bash-completion/completions/portinfo"; } ;;
fish) ask() { fish "$here/ask.fish"; } ;;
zsh) ask() { zsh -f "$here/ask.zsh" "$folder/stage/usr/share/zsh/site-functions"; } ;;
*) fail "unknown shell '$shell'; expected bash, plain-bash, fish or zsh" ;;
esac

words() { tr ' ' '\n' | grep . | sort -u; }
grep -v '^#' "$here/completions.cases" >../cases
sed 's/ =[>+-].*//' ../cases >../lines
ask <../lines >../answers || fail "$shell failed"
number=0
failed=0
while IFS= read -r case; do
	number=$((number + 1))
	printf '%s' "${case##* =[>+-]}" | words >../wanted
	sed -n "s/^$number	//p" ../answers | sort -u >../offered
	case $case in
	*' =>'*) comm -3 ../wanted ../offered ;;
	*' =+'*) comm -23 ../wanted ../offered ;;
	*' =-'*) comm -12 ../wanted ../offered ;;
	*) echo "not a case" ;;
	esac >../wrong
	[ -s ../wrong ] || continue
	echo "$case"
	sed 's/^	/but offered: /' ../wrong
	failed=1
done <../cases
[ "$number" -gt 0 ] || fail "no cases"
[ "$failed" -eq 0 ] || exit 1

# For an unknown value the program lists the valid ones.
for option in --class --color --columns --format --source --transport; do
	echo "portinfo $option " | ask | cut -f 2 | sort -u >../offered
	portinfo "$option" '?' 22 2>&1 |
		sed -n 's/.*; expected //; s/ ([^)]*)//g; s/ or /, /; s/, /\n/gp' |
		sort >../known
	[ -s ../known ] ||
		fail "the program does not list the values of $option"
	comm -13 ../offered ../known | grep . &&
		fail "not offered for $option"
	while read -r word; do
		portinfo -q "$option" "$word" 0-65535 ||
			fail "$option $word is offered, but refused"
	done <../offered
done

# The help lists the options.
printf 'portinfo -\nportinfo --\n' | ask | cut -f 2 | grep '^-' | sort -u >../offered
portinfo -h | sed -n 's/^ *\(-[^ ].*\)/\1/p' | sed 's/  .*//' |
	tr ', =[' '\n\n\n\n' | grep '^-' | sort -u >../known
[ "$(wc -l <../known)" -gt 20 ] || fail "the help lists few options"
diff ../offered ../known || fail "< options only offered, > only in the help"
echo "$number command lines"
