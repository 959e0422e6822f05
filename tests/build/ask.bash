# SPDX-License-Identifier: MIT
# Reads command lines and prints what bash offers to complete each, as lines
# "number of the line, tab, word". The completion is found as bash-completion
# finds it, in the folders of XDG_DATA_DIRS, or is in a file, which a user
# without bash-completion loads.
# Usage: bash ask.bash [file] <lines
if [ $# -gt 0 ]; then
	. "$1"
else
	. /usr/share/bash-completion/bash_completion
	_completion_loader portinfo
fi
function=$(complete -p portinfo | sed -n 's/.* -F \([^ ]*\) .*/\1/p')
number=0
while IFS= read -r line; do
	number=$((number + 1))
	# As readline does it, with `=` a word of its own.
	read -ra COMP_WORDS <<<"${line//=/ = }"
	[[ $line != *[\ =] ]] || COMP_WORDS+=('')
	[[ $line != *= ]] || unset 'COMP_WORDS[-1]'
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$line
	COMP_POINT=${#line} COMPREPLY=()
	"$function" portinfo "${COMP_WORDS[COMP_CWORD]}" \
		"${COMP_WORDS[COMP_CWORD - 1]}"
	for word in "${COMPREPLY[@]}"; do
		printf '%d\t%s\n' "$number" "$word"
	done
done
