# SPDX-License-Identifier: MIT
# Reads command lines and prints what fish offers to complete each, as lines
# "number of the line, tab, word". The completion is found as fish finds it,
# in the folders of XDG_DATA_DIRS.
# Usage: fish ask.fish <lines
set number 0
while read -l line
    set number (math $number + 1)
    set offers
    for offer in (complete -C "$line")
        set -a offers (string split -m 1 \t -- $offer)[1]
    end
    # Since fish 4 words that only contain what is typed are listed as well. A
    # user who presses Tab sees them only if no word begins with it.
    set typed (string escape --style=regex -- (string split ' ' -- $line)[-1])
    if set begin (string match -ir "^$typed.*" -- $offers)
        set offers $begin
    end
    for word in $offers
        # A long option before a value is repeated with it.
        printf '%d\t%s\n' $number (string replace -r '^--[a-z-]+=' '' -- $word)
    end
end
