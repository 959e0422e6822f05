# SPDX-License-Identifier: MIT
# Completion of portinfo(1) for fish. Asks the program for its sources and the
# names of services.

# Prints the options -n of the command line, with their files.
function __portinfo_notes
    set -l words (commandline -opc)
    for i in (seq 2 (count $words))
        if string match -qr '^(-[1aHhjkquV]*n|--note)$' -- $words[$i]
            and set -q words[(math $i + 1)]
            printf '%s\n' -n $words[(math $i + 1)]
        else
            string match -r '^--note=.+' -- $words[$i]
        end
    end
end

# Prints the names of the sources.
function __portinfo_sources
    portinfo (__portinfo_notes) -V 2>/dev/null </dev/null | string match -rg '^([^ :]+): '
end

# Prints names and aliases, once a name has been begun. A quote may be open.
function __portinfo_names
    set -l begun (commandline -ct | string replace -r '^["\']' '' | string unescape)
    test -n "$begun"
    and portinfo (__portinfo_notes) --complete $begun 2>/dev/null </dev/null
end

# Prints the current word with each transport after its slash.
function __portinfo_slash
    set -l head (string match -rg '^(.+/)[^/]*$' -- (commandline -ct))
    and printf '%s\n' $head{tcp,udp,sctp,dccp}
end

# Prints the comma-separated list with each of the words as its next item.
function __portinfo_list
    set -l list (commandline -ct | string replace -r '^--[^=]*=' '')
    set -l head (string match -r '^.*,' -- "$list")
    for word in $argv
        contains -- $word (string split , -- "$head")
        or echo "$head$word"
    end
end

set -l classes "well-known\t'0 to 1023'
registered\t'1024 to 49151'
dynamic\t'49152 to 65535'
system\t'the same as well-known'
user\t'the same as registered'
private\t'the same as dynamic'"
set -l query 'not __fish_contains_opt check'

complete -c portinfo -f
complete -c portinfo -n $query -a $classes
complete -c portinfo -n $query -a 'tcp udp sctp dccp' -d Transport
complete -c portinfo -n $query -a '(__portinfo_names)' -d Service
complete -c portinfo -n $query -a '(__portinfo_slash)' -d Transport
complete -c portinfo -n '__fish_contains_opt check' -F

complete -c portinfo -s 1 -l first -d 'Print one row per query, - if none'
complete -c portinfo -s a -l all -d 'Print the rows of each source as they are'
complete -c portinfo -s c -l class -x -a $classes -d 'Print only ports of this class'
complete -c portinfo -l check -d 'Only check the given notes'
complete -c portinfo -l color -x -a 'auto always never' -d 'When to use colour'
complete -c portinfo -l complete -x -d 'Print the names that begin with this text'
complete -c portinfo -s f -l format -x -a 'table tsv csv json jsonl services markdown' -d 'Print in this format'
complete -c portinfo -s H -l no-header -d 'Print no headings'
complete -c portinfo -s h -l help -d 'Print help'
complete -c portinfo -s j -l json -d 'Same as -f json'
complete -c portinfo -s k -l keyword -d 'Search names, aliases and descriptions'
complete -c portinfo -s n -l note -r -F -d 'Read this note of ports first'
complete -c portinfo -s o -l columns -x -a '(__portinfo_list port name transport class source aliases description query)' -d 'Columns to print'
complete -c portinfo -s q -l quiet -d 'Print nothing, only set the exit status'
complete -c portinfo -s s -l source -x -a '(__portinfo_list (__portinfo_sources))' -d 'Print only what these sources list'
complete -c portinfo -s t -l transport -x -a 'both (__portinfo_list tcp udp sctp dccp)' -d 'Print only services on these transports'
complete -c portinfo -s u -l unassigned -d 'List unassigned ports instead'
complete -c portinfo -s V -l version -d 'Print the version and the sources of the data'
