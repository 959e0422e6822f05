#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the command with full and closed standard streams.
# Usage: streams.sh path-of-portinfo
set -eu
portinfo=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
tried=0

fail() {
	echo "streams.sh: $*" >&2
	[ ! -s said ] || sed 's/^/said: /' said >&2
	exit 1
}
run() { # run STATUS COMMAND: with a shell's redirections
	status=0
	rm -f out said
	sh -c "$2" portinfo "$portinfo" 2>said </dev/null || status=$?
	tried=$((tried + 1))
	[ "$status" -eq "$1" ] || fail "$2: status $status, not $1"
}
says() { # says TEXT: prints only this line on standard error
	echo "$1" | cmp -s - said || fail "no message: $1"
}

printf 'Port|Name\n-|-\n7|mine\n8|my own\n70000|high\n' >mine.md
cp mine.md kept.md
full='portinfo: cannot write standard output: No space left on device'
closed='portinfo: cannot write standard output: Bad file descriptor'

# A full disk and a closed descriptor are reported, whatever is written.
for words in '-f table 389' '-f tsv 389' '-f csv 389' '-f json 389' \
	'-f services 389' '-f markdown 389' '-j 55555' '-f csv 55555' -h -V \
	'-u 1-9000' '-k ldap' 'registered' '-1 nosuch' '--complete ldap'; do
	run 2 "\"\$1\" $words >/dev/full"
	tail -n 1 said >last && mv last said
	says "$full"
	run 2 "\"\$1\" $words >&-"
	tail -n 1 said >last && mv last said
	says "$closed"
done
run 2 'echo 22 | "$1" - >/dev/full'
says "$full"
run 0 '"$1" -q 389 >&-'
[ ! -s said ] || fail "a message although nothing is written"

# A message that cannot be written is trouble, too; answers stay the same.
run 1 '"$1" nosuch'
run 2 '"$1" nosuch 2>/dev/full'
run 2 '"$1" nosuch 2>&-'
run 0 '"$1" -n mine.md -o name 7/tcp >out'
cp out right
for said in '/dev/full' '&-'; do
	run 2 "\"\$1\" -n mine.md -o name 7/tcp >out 2>$said"
	cmp -s out right || fail "2>$said: another answer"
	run 2 "\"\$1\" --check mine.md >out 2>$said"
	grep -q '^mine.md: 5 lines, ' out || fail "2>$said: no line of the note"
done
run 1 '"$1" --check mine.md >out'

# A note never gets the descriptor of a closed standard stream.
for in in '' '<&-'; do for out in '>out' '>&-'; do for err in '' '2>&-'; do
	expected=0
	case $out$err in *'&-'*) expected=2 ;; esac
	run $expected "\"\$1\" -n mine.md -o name 7/tcp $in $out $err"
	[ "$out" = '>&-' ] || cmp -s out right ||
		fail "$in $out $err: another answer"
	[ "$out$err" != '>&-' ] || grep -qxF "$closed" said ||
		fail "$in $out $err: no message"
	run 2 "PORTINFO_NOTES=mine.md \"\$1\" - $in $out $err </dev/full <&-"
	cmp -s mine.md kept.md || fail "$in $out $err: the note was changed"
done; done; done
run 2 '"$1" -n - 7 <&- >&- 2>&-'
run 2 '"$1" - <&- >out'
says 'portinfo: cannot read standard input: Bad file descriptor'

# A closed pipe is not reported.
run 0 '{ "$1" registered; echo $? >ended; } | head -n 1 >out'
[ "$(cat ended)" -eq 141 ] || fail "head: status $(cat ended)"
[ ! -s said ] || fail "a closed pipe was reported"
run 0 '{ trap "" PIPE; "$1" registered; echo $? >ended; } | head -n 1 >out'
[ "$(cat ended)" -eq 2 ] || fail "head, SIGPIPE ignored: status $(cat ended)"
[ ! -s said ] || fail "a closed pipe was reported"

echo "$tried faults"
