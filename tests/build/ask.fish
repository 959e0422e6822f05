# SPDX-License-Identifier: MIT
# Reads command lines and prints what fish offers to complete each, as lines
# "number of the line, tab, word". The completion is found as fish finds it,
# in the folders of XDG_DATA_DIRS.
# Usage: fish ask.fish <lines
set number 0
while read -l line
    set number (math $number + 1)
    for offer in (complete -C "$line")
        # What comes before the value of an option is repeated with it.
        set word (string split -m 1 \t -- $offer)[1]
        printf '%d\t%s\n' $number (string replace -r '^--[a-z-]+=' '' -- $word)
    end
end
