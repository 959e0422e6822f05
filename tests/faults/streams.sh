#!/bin/sh
# SPDX-License-Identifier: MIT
# Standard streams that are full, closed, or gone, and disks without room.
# Usage: streams.sh path-of-portinfo path-of-portinfo-gen path-of-iana2note
set -eu
portinfo=$1
gen=$2
importer=$3
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
says() { # says TEXT: this line and nothing else
	echo "$1" | cmp -s - said || fail "not said: $1"
}

printf 'Port|Name\n-|-\n7|mine\n70000|high\n' >mine.md
cp mine.md kept.md
full='portinfo: cannot write the answer: No space left on device'
closed='portinfo: cannot write the answer: Bad file descriptor'

# Whatever is written, a full disk and a closed descriptor are told.
for words in '-f table 389' '-f tsv 389' '-f csv 389' '-f json 389' \
	'-f services 389' '-f markdown 389' '-j 55555' '-f csv 55555' -h -V \
	'-u 1-9000' '-k ldap' 'registered' '-1 nosuch'; do
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
[ ! -s said ] || fail "something was said of nothing written"

# What could not be said is trouble, too; all else is as it was.
run 1 '"$1" nosuch'
run 2 '"$1" nosuch 2>/dev/full'
run 2 '"$1" nosuch 2>&-'
run 0 '"$1" -n mine.md -o name 7/tcp >out'
cp out right
for said in '/dev/full' '&-'; do
	run 2 "\"\$1\" -n mine.md -o name 7/tcp >out 2>$said"
	cmp -s out right || fail "2>$said: another answer"
	run 2 "\"\$1\" --check mine.md >out 2>$said"
	grep -q '^mine.md: 4 lines, ' out || fail "2>$said: no line of the note"
done
run 1 '"$1" --check mine.md >out'

# A note that is opened takes the place of no stream that is closed.
for in in '' '<&-'; do for out in '>out' '>&-'; do for err in '' '2>&-'; do
	expected=0
	case $out$err in *'&-'*) expected=2 ;; esac
	run $expected "\"\$1\" -n mine.md -o name 7/tcp $in $out $err"
	[ "$out" = '>&-' ] || cmp -s out right ||
		fail "$in $out $err: another answer"
	[ "$out$err" != '>&-' ] || grep -qxF "$closed" said ||
		fail "$in $out $err: not told"
	run 2 "PORTINFO_NOTES=mine.md \"\$1\" - $in $out $err </dev/full <&-"
	cmp -s mine.md kept.md || fail "$in $out $err: the note was changed"
done; done; done
run 2 '"$1" -n - 7 <&- >&- 2>&-'
run 2 '"$1" - <&- >out'
says 'portinfo: cannot read standard input: Bad file descriptor'

# A reader that goes away is no trouble to the terminal.
run 0 '{ "$1" registered; echo $? >ended; } | head -n 1 >out'
[ "$(cat ended)" -eq 141 ] || fail "head: status $(cat ended)"
[ ! -s said ] || fail "a closed pipe was complained of"
run 0 '{ trap "" PIPE; "$1" registered; echo $? >ended; } | head -n 1 >out'
[ "$(cat ended)" -eq 2 ] || fail "head, SIGPIPE ignored: status $(cat ended)"
[ ! -s said ] || fail "a closed pipe was complained of"

# The host tools write all or nothing.
printf '%s,%s,%s\n' 'Service Name,Port Number,Transport Protocol' \
	'Description,Assignee,Contact,Registration Date,Modification Date' \
	'Reference,Service Code,Unauthorized Use Reported,Assignment Notes' |
	paste -sd , >ports.csv
i=0
while [ $((i += 1)) -le 3000 ]; do
	echo "name$i,$i,tcp,a description,,,,,,,,"
done >>ports.csv
{ echo 'Port|Name'; echo '-|-'; seq 3000 | sed 's/.*/&|name&/'; } >long.md
check_whole() { # check_whole NAME TEXT COMMAND: fails, says it, changes nothing
	echo old >"$1"
	ls -A "$(dirname "$1")" >before
	status=0
	sh -c "$3" sh "$gen" "$importer" "$1" >out 2>said || status=$?
	tried=$((tried + 1))
	[ "$status" -eq 1 ] || fail "$3: status $status"
	grep -q "$2" said || fail "$3: not said: $2"
	[ "$(cat "$1")" = old ] || fail "$3: the old file was changed"
	ls -A "$(dirname "$1")" | cmp -s - before || fail "$3: a file was left"
}
check_disk() { # check_disk FOLDER TEXT LIMIT
	check_whole "$1/table.c" "$2" "$3"'"$1" -o "$3" long.md'
	check_whole "$1/note.md" "$2" "$3"'"$2" -d 2026-09-17 -o "$3" ports.csv'
}
mkdir limited disk
touch before out said
check_disk limited 'File too large' 'ulimit -f 4; '
check_disk limited 'File too large' 'trap "" XFSZ; ulimit -f 4; '
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=32k none disk 2>/dev/null
then
	trap 'umount disk; rm -rf "$folder"' EXIT
	check_disk disk 'No space left on device' ''
else
	echo "no file system can be mounted here; limits have been tried"
fi
echo "$tried faults"
