# SPDX-License-Identifier: MIT
# Completion of portinfo(1) for fish. Asks the program for its sources and the
# names of services.

# Prints the names of the sources.
function __portinfo_sources
    portinfo -V 2>/dev/null | string match -rg '^([^ :]+): '
end

# Prints names and aliases, once a name has been begun.
function __portinfo_names
    test -n (commandline -ct)
    or return
    portinfo -a -o name,aliases 0-65535 2>/dev/null |
        string split \t | string split , | string match -v -- -
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

complete -c portinfo -s 1 -l first -d 'Print one row per query'
complete -c portinfo -s a -l all -d 'Print every claim of every source'
complete -c portinfo -s c -l class -x -a $classes -d 'Only ports in this class'
complete -c portinfo -l check -d 'Only check these notes'
complete -c portinfo -l color -x -a 'auto always never' -d 'When to use colours'
complete -c portinfo -s f -l format -x -a 'table tsv csv json services markdown' -d 'Output format'
complete -c portinfo -s H -l no-header -d 'Do not print headings'
complete -c portinfo -s h -l help -d 'Print a short help'
complete -c portinfo -s j -l json -d 'Print JSON'
complete -c portinfo -s k -l keyword -d 'Search names and descriptions'
complete -c portinfo -s n -l note -r -F -d 'Read this note first'
complete -c portinfo -s o -l columns -x -a '(__portinfo_list port name transport class source aliases description query)' -d 'Columns to print'
complete -c portinfo -s q -l quiet -d 'Print no rows'
complete -c portinfo -s s -l source -x -a '(__portinfo_list (__portinfo_sources))' -d 'Only these sources'
complete -c portinfo -s t -l transport -x -a '(__portinfo_list tcp udp sctp dccp both)' -d 'Only these transports'
complete -c portinfo -s u -l unassigned -d 'List unassigned ports'
complete -c portinfo -s V -l version -d 'Print version and sources'
