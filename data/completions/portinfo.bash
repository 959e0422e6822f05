# SPDX-License-Identifier: MIT
# Completion of portinfo(1) for bash. Asks the program for its sources and the
# names of services, by the path on the command line.

# Offers the words that begin with the first argument.
_portinfo_words()
{
	local beginning=$1 word
	shift
	for word; do
		[[ $word != "$beginning"* ]] || COMPREPLY+=("$word")
	done
}

# Likewise for the last item of a comma-separated list, without the words that
# are already in it.
_portinfo_list()
{
	local list=$1 head= word
	shift
	[[ $list != *,* ]] || head=${list%,*},
	for word; do
		[[ ,$head == *,$word,* ]] || _portinfo_words "$list" "$head$word"
	done
	compopt -o nospace 2>/dev/null
}

# Sets notes to the options -n of the command line, with their files. A ~ at the
# beginning is the shell's; other words are taken as they are written.
_portinfo_notes()
{
	local i word
	notes=()
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i + 1]}
		[[ ${COMP_WORDS[i]} =~ ^(-[1aHhjkquV]*n|--note)$ ]] || continue
		[[ $word != = ]] || word=${COMP_WORDS[i + 2]}
		((i + 1 >= COMP_CWORD)) || notes+=(-n "${word/#\~\//"$HOME"/}")
	done
}

# Prints the names of the sources, one to a line.
_portinfo_sources()
{
	local notes
	_portinfo_notes
	"$1" "${notes[@]}" -V 2>/dev/null </dev/null | sed -n 's/^\([^ :]*\): .*/\1/p'
}

# Offers the services whose names begin with the second argument.
_portinfo_names()
{
	local name notes
	[[ -n $2 ]] || return
	_portinfo_notes
	while IFS= read -r name; do
		printf -v name %q "$name"
		COMPREPLY+=("$name")
	done < <("$1" "${notes[@]}" --complete "$2" 2>/dev/null </dev/null)
}

_portinfo_query()
{
	_portinfo_words "$2" well-known registered dynamic system user \
		private tcp udp sctp dccp
	_portinfo_names "$1" "$2"
	[[ $2 != ?*/* ]] ||
		_portinfo_words "$2" "${2%/*}"/{tcp,udp,sctp,dccp}
}

_portinfo_files()
{
	compopt -o filenames 2>/dev/null
	mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_portinfo()
{
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}

	# To bash, --format=tsv is three words. -Hf ends in an option.
	if [[ $word == = ]]; then
		word=
	elif [[ $before == = ]]; then
		before=${COMP_WORDS[COMP_CWORD-2]}
	fi
	[[ ! $before =~ ^-[1aHhjkquV]*([cfnost])$ ]] ||
		before=-${BASH_REMATCH[1]}

	COMPREPLY=()
	case $before in
	-c | --class)
		_portinfo_words "$word" well-known registered dynamic system \
			user private
		return ;;
	--color)
		_portinfo_words "$word" auto always never
		return ;;
	--complete)
		return ;;
	-f | --format)
		_portinfo_words "$word" table tsv csv json jsonl services markdown
		return ;;
	-n | --note)
		_portinfo_files "$word"
		return ;;
	-o | --columns)
		_portinfo_list "$word" port name transport class source \
			aliases description query
		return ;;
	-s | --source)
		# shellcheck disable=SC2046
		_portinfo_list "$word" $(_portinfo_sources "$1")
		return ;;
	-t | --transport)
		_portinfo_list "$word" tcp udp sctp dccp
		_portinfo_words "$word" both
		return ;;
	esac

	case " ${COMP_WORDS[*]:1:COMP_CWORD-1} " in
	*' -- '*) _portinfo_query "$1" "$word" ;;
	*)
		if [[ $word == -* ]]; then
			_portinfo_words "$word" -1 --first -a --all \
				-c --class --check --color --complete \
				-f --format -H --no-header -h --help -j --json \
				-k --keyword -n --note -o --columns -q --quiet \
				-s --source -t --transport -u --unassigned \
				-V --version
		elif [[ " ${COMP_WORDS[*]} " == *' --check '* ]]; then
			_portinfo_files "$word"
		else
			_portinfo_query "$1" "$word"
		fi ;;
	esac
}

complete -F _portinfo portinfo
