#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the host tools write a complete file or none on a full disk and
# with a limit on file sizes. The disk is mounted in a namespace and vanishes
# with it.
# Usage: disk.sh path-of-portinfo-gen path-of-iana2note
set -eu
gen=$1
importer=$2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Runs itself again in a namespace, if possible. A user namespace allows
# mounting without root.
spaces=--mount
[ "$(id -u)" -eq 0 ] || spaces='--user --map-root-user --mount'
command -v mount >/dev/null || { echo "disk.sh: no mount command"; exit 1; }
if [ "${3-}" != inside ] &&
	unshare $spaces mount -t tmpfs none "$folder" 2>/dev/null; then
	status=0
	unshare $spaces sh "$0" "$gen" "$importer" inside || status=$?
	exit $status
fi

cd "$folder"
tried=0

fail() {
	echo "disk.sh: $*" >&2
	[ ! -s said ] || sed 's/^/said: /' said >&2
	exit 1
}

printf '%s,%s,%s\n' 'Service Name,Port Number,Transport Protocol' \
	'Description,Assignee,Contact,Registration Date,Modification Date' \
	'Reference,Service Code,Unauthorized Use Reported,Assignment Notes' |
	paste -s -d , - >ports.csv
i=0
while [ $((i += 1)) -le 3000 ]; do
	echo "name$i,$i,tcp,a description,,,,,,,,"
done >>ports.csv
{ echo 'Port|Name'; echo '-|-'; seq 3000 | sed 's/.*/&|name&/'; } >long.md
check_whole() { # check_whole NAME TEXT COMMAND: fails with TEXT, changes nothing
	echo old >"$1"
	ls -A "$(dirname "$1")" >before
	status=0
	sh -c "$3" sh "$gen" "$importer" "$1" >out 2>said || status=$?
	tried=$((tried + 1))
	[ "$status" -eq 1 ] || fail "$3: status $status"
	grep -q "$2" said || fail "$3: no message: $2"
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
if [ "${3-}" != inside ]; then
	echo "skipped: no disk can be mounted here; limits hold: $tried faults"
	exit 77
fi
mount -t tmpfs -o size=32k none disk
trap 'umount disk; rm -rf "$folder"' EXIT
check_disk disk 'No space left on device' ''
echo "$tried faults"
