# SPDX-License-Identifier: MIT
# Reads command lines and prints what zsh offers to complete each, as lines
# "number of the line, tab, word": types them into an interactive zsh, whose
# compadd writes down what it gets.
# Usage: zsh ask.zsh folder-of-functions <lines
zmodload zsh/zpty
folder=$(mktemp -d)
trap 'zpty -d inner 2>/dev/null; rm -rf $folder' EXIT
export ASK_FOLDER=$folder ASK_FUNCTIONS=$1 ZDOTDIR=$folder

cat >$folder/.zshrc <<'INNER'
PROMPT= 
fpath=($ASK_FUNCTIONS $fpath)
autoload -U compinit
compinit -u -d $ASK_FOLDER/dump
compadd() {
	# Where it is to fill arrays, nothing is offered.
	if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
		builtin compadd "$@"
		return
	fi
	local -a hits head
	builtin compadd -A hits "$@"
	zparseopts -E P:=head p:=head
	(( $#hits == 0 )) || print -rl -- $IPREFIX${head[2]}$^hits >>$ASK_FOLDER/hits
}
told() {
	print -n >$ASK_FOLDER/told
	BUFFER=
}
zle -N told
bindkey '^I' complete-word
bindkey '^G' told
print -n >$ASK_FOLDER/told
INNER

# Waits for what is to be told, at most 20 seconds.
wait_told() {
	local i
	for (( i = 0; i < 2000; i++ )); do
		zpty -rt inner ignored
		if [[ -e $folder/told ]]; then
			rm $folder/told
			return
		fi
		sleep 0.01
	done
	print -u2 "ask.zsh: no answer"
	exit 1
}

zpty inner zsh -i -d
wait_told
number=0
while IFS= read -r line; do
	(( ++number ))
	: >$folder/hits
	zpty -wn inner "$line"$'\t'$'\a'
	wait_told
	# The value of an option stands behind what is typed of it.
	sed "s/^--[a-z-]*=//; s/^/$number	/" $folder/hits
done
