#!/bin/sh
# SPDX-License-Identifier: MIT
# The Debian packages: nothing that lintian has to say, and all where man and
# the shells look once they are installed; removed, they leave nothing behind.
# Needs root. Usage: debian.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
packages='portinfo libportinfo-dev'
installed=
clean_up() {
	# shellcheck disable=SC2086
	[ -z "$installed" ] || apt purge -y $packages >/dev/null 2>&1
	rm -rf "$folder"
}
trap clean_up EXIT
fail() { echo "debian.sh: $*" >&2; exit 1; }
skip() { echo "skipped: $*"; exit 77; }
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$*"; }; }
# Minimal systems leave out manuals unless they are told to take them.
apt() {
	DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
		-o DPkg::Options::=--path-include='/usr/share/*' "$@"
}

[ "$(id -u)" -eq 0 ] || skip "installing a package needs root"
for package in $packages; do
	! dpkg-query -W "$package" >/dev/null 2>&1 ||
		fail "$package is installed on this machine; it is left alone"
done

cd "$folder"
quietly cmake -S "$source" -B build -DCMAKE_INSTALL_PREFIX=/usr
quietly cmake --build build -j 2
(cd build && quietly env -u SOURCE_DATE_EPOCH cpack -G DEB)
mv build/*.deb .
lintian --allow-root --fail-on error,warning --check-part \
	"$(paste -s -d , "$source/tests/build/checks.lintian")" \
	./*.deb >said 2>&1 || { cat said; fail "lintian"; }
[ ! -s said ] || { cat said; fail "lintian says something"; }
[ "$(dpkg-parsechangelog -l "$source/data/package/changelog" -S Version)" = \
	"$(dpkg-deb -f portinfo_*.deb Version)" ] ||
	fail "the changelog is of another version"
dated=$(TZ=UTC0 dpkg-deb -c portinfo_*.deb | awk '{ print $4, $5 }' | sort -u)
[ "$(date -ud "@$(dpkg-parsechangelog -l "$source/data/package/changelog" \
	-S Timestamp)" '+%Y-%m-%d %H:%M')" = "$dated" ] ||
	fail "the changelog is of another time than $dated"

installed=yes
quietly apt install -y ./*.deb
[ "$(/usr/bin/portinfo -o name 389)" = LDAP ] || fail "it does not answer"
for page in "$source"/man/portinfo.?; do
	man -w "${page##*.}" portinfo >/dev/null || fail "man finds no $page"
	gzip -dc "$(man -w "${page##*.}" portinfo)" | cmp - "$page"
done
XDG_DATA_DIRS='' bash -c '. /usr/share/bash-completion/bash_completion
	_completion_loader portinfo; complete -p portinfo' >/dev/null ||
	fail "bash finds no completion"
zsh -fc 'autoload -U compinit; compinit -D -u; [[ -n $_comps[portinfo] ]]' ||
	fail "zsh finds no completion"
HOME=$folder fish -c 'complete -C "portinfo --chec"' | grep -q '^--check' ||
	fail "fish finds no completion"
# shellcheck disable=SC2046
cc "$source/tests/consumer/consumer.c" -o consumer \
	$(pkg-config --cflags --libs portinfo)
./consumer | grep -q LDAP || fail "the library does not answer"

# shellcheck disable=SC2086
dpkg -L $packages | sort -u | while read -r path; do
	[ -d "$path" ] || echo "$path"
done >paths
grep -qx /usr/bin/portinfo paths || fail "dpkg does not know the command"
# shellcheck disable=SC2086
quietly apt purge -y $packages
installed=
while read -r path; do
	[ ! -e "$path" ] || fail "$path was left behind"
done <paths
for rest in /usr/share/doc/portinfo /usr/share/doc/libportinfo-dev; do
	[ ! -e $rest ] || fail "$rest was left behind"
done
echo "$(wc -l <paths) files installed and removed"
