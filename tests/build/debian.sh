#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the Debian packages, with a static and a shared library: lintian
# reports nothing, man and the shells find what is installed, and nothing stays
# when they are removed. Their maintainer is the one specified or git's user.
# Needs root. Usage: debian.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
packages='portinfo libportinfo-dev libportinfo1'
installed=
# Minimal systems do not install manuals by default.
apt() {
	DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
		-o DPkg::Options::=--path-include='/usr/share/*' "$@"
}
clean_up() {
	# shellcheck disable=SC2086
	[ -z "$installed" ] || apt purge -y $installed >/dev/null 2>&1
	rm -rf "$folder"
}
trap clean_up EXIT
fail() { echo "debian.sh: $*" >&2; exit 1; }
skip() { echo "skipped: $*"; exit 77; }
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$*"; }; }

[ "$(id -u)" -eq 0 ] || skip "installing a package needs root"
for package in $packages; do
	! dpkg-query -W "$package" >/dev/null 2>&1 ||
		fail "$package is already installed, and would be removed"
done
cd "$folder"

# build KIND OPTION...
build() {
	kind=$1
	shift
	quietly cmake -S "$source" -B "$kind" -DCMAKE_INSTALL_PREFIX=/usr "$@"
	quietly cmake --build "$kind" -j 2
}
# pack KIND VARIABLE...: makes packages; git sees only the user they name
pack() {
	kind=$1
	shift
	(cd "$kind" && env -u SOURCE_DATE_EPOCH GIT_CONFIG_GLOBAL=/dev/null \
		GIT_CONFIG_NOSYSTEM=1 GIT_DIR="$folder/none" "$@" cpack -G DEB)
}
# git_user NAME ADDRESS KIND: makes packages as this user of git
git_user() {
	quietly pack "$3" GIT_CONFIG_COUNT=2 \
		GIT_CONFIG_KEY_0=user.name GIT_CONFIG_VALUE_0="$1" \
		GIT_CONFIG_KEY_1=user.email GIT_CONFIG_VALUE_1="$2"
}
field() { dpkg-deb -f "$kind/${1}_"*.deb "$2"; }

# maintained KIND MAINTAINER: packages and changelogs have this maintainer
maintained() {
	kind=$1
	for package in "$kind"/*.deb; do
		[ "$(dpkg-deb -f "$package" Maintainer)" = "$2" ] ||
			fail "$package has another maintainer"
		dpkg-deb --fsys-tarfile "$package" |
			tar -xO --wildcards '*/changelog.gz' | gzip -d >changelog
		[ "$(dpkg-parsechangelog -l changelog -S Maintainer)" = "$2" ] ||
			fail "$package has a wrong changelog: $(cat changelog)"
	done
}

# described KIND: lintian reports nothing, and the changelog matches
described() {
	kind=$1
	lintian --allow-root --fail-on error,warning --check-part \
		"$(paste -s -d , "$source/tests/build/checks.lintian")" \
		"$kind"/*.deb >said 2>&1 ||
			{ cat said; fail "lintian fails: $kind"; }
	[ ! -s said ] || { cat said; fail "lintian prints something: $kind"; }
	[ "$(dpkg-parsechangelog -l changelog -S Version)" = \
		"$(field portinfo Version)" ] ||
		fail "the changelog has another version"
	dated=$(TZ=UTC0 dpkg-deb -c "$kind"/portinfo_*.deb |
		awk '{ print $4, $5 }' | sort -u)
	[ "$(date -ud "@$(dpkg-parsechangelog -l changelog -S Timestamp)" \
		'+%Y-%m-%d %H:%M')" = "$dated" ] ||
		fail "the changelog has another time than $dated"
}

# works: everything installed is found and works
works() {
	[ "$(/usr/bin/portinfo -o name 389)" = LDAP ] ||
		fail "the command does not answer"
	! readelf -dW /usr/bin/portinfo | grep -E 'R(UN)?PATH' ||
		fail "the command has a library path of its own"
	for page in "$source"/man/portinfo.?; do
		section=${page##*.}
		path=$(man -w "$section" portinfo) || fail "man finds no $page"
		gzip -dc "$path" | cmp - "$page"
		case $section in
		3) owner=libportinfo-dev ;;
		*) owner=portinfo ;;
		esac
		dpkg -L $owner | grep -qxF "$path" ||
			fail "$path does not belong to $owner"
	done
	XDG_DATA_DIRS='' bash -c '
		. /usr/share/bash-completion/bash_completion
		_completion_loader portinfo; complete -p portinfo' >/dev/null ||
		fail "bash finds no completion"
	zsh -fc 'autoload -U compinit; compinit -D -u
		[[ -n $_comps[portinfo] ]]' || fail "zsh finds no completion"
	HOME=$folder fish -c 'complete -C "portinfo --chec"' |
		grep -q '^--check' || fail "fish finds no completion"
	# shellcheck disable=SC2046
	cc "$source/tests/consumer/consumer.c" -o consumer \
		$(pkg-config --cflags --libs portinfo)
	./consumer | grep -q LDAP || fail "the library does not answer"
}

# comes_and_goes KIND PACKAGE...: they work if installed, and leave nothing
comes_and_goes() {
	kind=$1
	shift
	[ "$(cd "$kind" && for package in *.deb; do
		echo "${package%%_*}"
	done | sort | paste -s -d ' ' -)" = "$*" ] ||
		fail "other packages than $*: $kind"
	installed=$*
	quietly apt install -y ./"$kind"/*.deb
	works
	dpkg -L "$@" | sort -u | while read -r path; do
		[ -d "$path" ] || echo "$path"
	done >paths
	grep -qx /usr/bin/portinfo paths || fail "dpkg does not know the command"
	quietly apt purge -y "$@"
	installed=
	while read -r path; do
		! ls -d "$path" >/dev/null 2>&1 || fail "$path was left behind"
	done <paths
	for package; do
		[ ! -e "/usr/share/doc/$package" ] ||
			fail "/usr/share/doc/$package was left behind"
	done
	echo "$(wc -l <paths) files installed and removed: $kind"
}

build static
! pack static >said 2>&1 || fail "cpack does not require a maintainer"
grep -q "PORTINFO_MAINTAINER='Name <address>'" said ||
	{ cat said; fail "cpack does not say how to name a maintainer"; }
git_user 'A. Packer' packer@example.org static
maintained static 'A. Packer <packer@example.org>'
described static
comes_and_goes static libportinfo-dev portinfo

build shared -DBUILD_SHARED_LIBS=ON \
	-DPORTINFO_MAINTAINER='B. Builder <builder@example.org>'
git_user 'A. Packer' packer@example.org shared
maintained shared 'B. Builder <builder@example.org>'
described shared
version=$(field portinfo Version)
field libportinfo-dev Depends | grep -qF "libportinfo1 (= $version), libc6-dev" ||
	fail "libportinfo-dev depends on $(field libportinfo-dev Depends)"
field portinfo Depends | grep -qF "libportinfo1 (>= $version)" ||
	fail "portinfo depends on $(field portinfo Depends)"
[ "$(field libportinfo1 Section)" = libs ] ||
	fail "libportinfo1 is not in the section libs"
comes_and_goes shared libportinfo-dev libportinfo1 portinfo
