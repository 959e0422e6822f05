#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that README works for a stranger on a new machine, word for word:
# builds, runs the tests, installs, makes packages, follows the session with a
# note, uses the library and opens the manual.
#
# This changes the machine, not only the clone; only run starts it.
# Usage: reader.sh, in the clone
set -eu
fail() { echo "reader.sh: $*" >&2; exit 1; }
quietly() { "$@" >/tmp/log 2>&1 || { tail -n 30 /tmp/log; fail "failed: $*"; }; }

# The commands: indented lines that belong to no session of a terminal.
awk '/^    \$ / { session = 1 }
/^    / { if (!session) print substr($0, 5); next }
{ session = 0 }' README.md >/tmp/commands
for known in 'cmake --install' 'cpack -G DEB' 'cpack -G TGZ' pkg-config \
	PORTINFO_NOTES iana2note 'portinfo -k'; do
	grep -q -e "$known" /tmp/commands || fail "README does not show $known"
done

# follow COMMAND: runs a line of README, which must succeed without a warning.
follow() {
	echo "-- $1"
	quietly sh -c "$1"
	! grep -i 'warning' /tmp/log || fail "a warning: $1"
}

# The build and the tests come first, before anything else is installed.
build=$(sed 1q /tmp/commands)
case $build in
apt-get\ *) ;;
*) fail "README does not begin by installing packages" ;;
esac
follow "$build"
grep -q '389.*LDAP' /tmp/log || fail "the first command prints no answer"
grep -qx tests/run /tmp/commands || fail "README does not show tests/run"
echo "-- tests/run"
tests/run
! tests/run --install | grep . || fail "tests/run installs packages again"

# The rest, in order, with the files that it mentions.
tests/run --install reader
cp tests/recipes/ports.txt .
cp tests/consumer/consumer.c mine.c
cp tests/recipes/home.md ~
printf '%s\n' 'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes' \
	'ssh,22,tcp,The Secure Shell,,,,,,,,' >service-names-port-numbers.csv
grep -vxF -e "$build" -e tests/run /tmp/commands >/tmp/rest
while read -r line <&3; do
	follow "$line"
done 3</tmp/rest

# The results.
[ "$(.build/portinfo -1 -o source 8123)" = home ] ||
	fail "the note was not compiled in"
[ "$(grep -c '^| [0-9]' data/iana.md)" -eq 1 ] ||
	fail "the registry was not refreshed"
./a.out | grep -q LDAP || fail "the library does not answer"
quietly cmake -S tests/consumer -B .build-consumer
quietly cmake --build .build-consumer
.build-consumer/consumer | grep -q LDAP || fail "find_package: no answer"
echo "-- the sessions of README, with the installed command"
tests/man/sessions.sh README.md /usr/local/bin/portinfo
for section in 1 3 5 7; do
	man $section portinfo >/tmp/page || fail "man $section portinfo"
	grep -q PORTINFO /tmp/page || fail "man $section portinfo shows another page"
done
[ "$(find .build-musl -maxdepth 1 -name '*.tar.gz' | wc -l)" -eq 1 ] ||
	fail "no archive"
echo "-- the packages"
quietly dpkg -i .build-deb/*.deb
[ "$(/usr/bin/portinfo -1 -o name 389)" = LDAP ] ||
	fail "the packaged command does not answer"
for page in $(grep -o '](\([^)]*\))' README.md | tr -d ']()'); do
	[ -e "$page" ] || fail "README refers to $page, which does not exist"
done
echo "$(wc -l </tmp/commands) commands"
