# SPDX-License-Identifier: MIT
# Reads command lines and prints what zsh offers to complete each, as lines
# "number of the line, tab, word": types them into an interactive zsh, whose
# compadd records what it gets.
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
	# A call that fills arrays offers nothing.
	if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
		builtin compadd "$@"
		return
	fi
	local -a hits head
	builtin compadd -A hits "$@"
	zparseopts -E P:=head p:=head
	(( $#hits == 0 )) || print -rl -- $IPREFIX${head[2]}$^hits >>$ASK_FOLDER/hits
}
answered() {
	print -n >$ASK_FOLDER/answered
	BUFFER=
}
zle -N answered
bindkey '^I' complete-word
bindkey '^G' answered
print -n >$ASK_FOLDER/answered
INNER

# Waits for the end of an answer, for at most 20 seconds.
wait_answered() {
	local i
	for (( i = 0; i < 2000; i++ )); do
		zpty -rt inner ignored
		if [[ -e $folder/answered ]]; then
			rm $folder/answered
			return
		fi
		sleep 0.01
	done
	print -u2 "ask.zsh: no answer"
	exit 1
}

zpty inner zsh -i -d
wait_answered
number=0
while IFS= read -r line; do
	(( ++number ))
	: >$folder/hits
	zpty -wn inner "$line"$'\t'$'\a'
	wait_answered
	# A long option before a value is repeated with it.
	sed "s/^--[a-z-]*=//; s/^/$number	/" $folder/hits
done
