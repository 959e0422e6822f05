# SPDX-License-Identifier: MIT
# Completion of portinfo(1) for fish. Sources and names of services are the
# program's own.

# The sources of the program.
function __portinfo_sources
    portinfo -V 2>/dev/null | string match -rg '^([^ :]+): '
end

# Names and aliases, once something of a name is typed.
function __portinfo_names
    test -n (commandline -ct)
    or return
    portinfo -a -o name,aliases 0-65535 2>/dev/null |
        string split \t | string split , | string match -v -- -
end

# What is typed with each transport behind its slash.
function __portinfo_slash
    set -l head (string match -rg '^(.+/)[^/]*$' -- (commandline -ct))
    and printf '%s\n' $head{tcp,udp,sctp,dccp}
end

# Each of the words as the next item of a comma-separated list.
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

complete -c portinfo -s 1 -l first -d 'One row a query, the best'
complete -c portinfo -s a -l all -d 'Every claim, as its source has it'
complete -c portinfo -s c -l class -x -a $classes -d 'Only this class'
complete -c portinfo -l check -d 'Only say what is wrong in these notes'
complete -c portinfo -l color -x -a 'auto always never' -d 'Whether to use colours'
complete -c portinfo -s f -l format -x -a 'table tsv csv json services markdown' -d 'How to print'
complete -c portinfo -s H -l no-header -d 'No headings'
complete -c portinfo -s h -l help -d 'A short help'
complete -c portinfo -s j -l json -d 'Print JSON'
complete -c portinfo -s k -l keyword -d 'Look for texts in names and descriptions'
complete -c portinfo -s n -l note -r -F -d 'Read this note first'
complete -c portinfo -s o -l columns -x -a '(__portinfo_list port name transport class source aliases description query)' -d 'What to print'
complete -c portinfo -s q -l quiet -d 'Only the exit status'
complete -c portinfo -s s -l source -x -a '(__portinfo_list (__portinfo_sources))' -d 'Only what these sources claim'
complete -c portinfo -s t -l transport -x -a '(__portinfo_list tcp udp sctp dccp both)' -d 'Only services on these transports'
complete -c portinfo -s u -l unassigned -d 'The gaps instead'
complete -c portinfo -s V -l version -d 'Version and sources'
