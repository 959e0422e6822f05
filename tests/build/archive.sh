#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the command in the archive of the static musl build needs no other
# file: it answers in a root folder that has none. Also checks that an install
# honours DESTDIR and the prefix.
# Needs root. Usage: archive.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "archive.sh: $*" >&2; exit 1; }
skip() { echo "skipped: $*"; exit 77; }
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; fail "$*"; }; }

[ "$(id -u)" -eq 0 ] || skip "chroot needs root"
cd "$folder"
quietly cmake -S "$source" -B build -DPORTINFO_STATIC=ON \
	-DCMAKE_C_COMPILER=musl-gcc
quietly cmake --build build -j 2
(cd build && quietly cpack -G TGZ)
archive=$(basename build/*.tar.gz .tar.gz)

mkdir root
tar -C root -xzf "build/$archive.tar.gz" --strip-components=1
mkdir empty
cp root/bin/portinfo empty
for query in 389 ldap; do
	[ "$(chroot empty /portinfo -o name $query | head -n 1)" = LDAP ] ||
		fail "portinfo $query: no answer in an empty root"
done
[ "$(printf '22\nnosuchservice\n' | chroot empty /portinfo -1 -o name - |
	paste -s -d ' ' -)" = 'SSH -' ] ||
		fail "no answer to standard input in an empty root"
[ -f root/share/doc/portinfo/copyright ] || fail "the archive has no licence"

# The same files are installed below DESTDIR and the prefix, and nowhere else.
DESTDIR=$folder/stage quietly cmake --install build --prefix /opt/here
[ "$(cd stage && echo * opt/*)" = 'opt opt/here' ] ||
	fail "DESTDIR or prefix was not honoured"
(cd root && find . -type f | sort) >packed
(cd stage/opt/here && find . -type f | sort) >installed
diff packed installed || fail "< only in the archive, > only installed"
for file in bin/portinfo lib/libportinfo.a include/portinfo.h \
	lib/pkgconfig/portinfo.pc lib/cmake/portinfo/portinfoConfig.cmake \
	share/man/man1/portinfo.1 share/man/man7/portinfo.7 \
	share/bash-completion/completions/portinfo \
	share/zsh/site-functions/_portinfo \
	share/fish/vendor_completions.d/portinfo.fish; do
	grep -qx "./$file" packed || fail "$file is not packed"
done
echo "$(wc -l <packed) files in $archive.tar.gz"
