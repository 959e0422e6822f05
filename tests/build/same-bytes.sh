#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that two builds make the same bytes of generated C, libraries, programs
# and packages, although they differ in all that must not matter: folder, user,
# umask, time, time zone, locale, environment, order and age of the files, and
# number of jobs.
# Needs root, to change the user. Usage: same-bytes.sh source-folder
set -eu
source=$1
# The user must be able to enter it, unlike perhaps the folder of the build.
folder=$(mktemp -d /var/tmp/portinfo-XXXXXX)
trap 'rm -rf "$folder"' EXIT
fail() { echo "same-bytes.sh: $*" >&2; exit 1; }
skip() { echo "skipped: $*"; exit 77; }

[ "$(id -u)" -eq 0 ] || skip "building as another user needs root"
unset SOURCE_DATE_EPOCH
chmod 755 "$folder"
cd "$folder"
mkdir -p here there/deeper locales

# In Turkish, the capital of i is not I; numbers have a decimal comma.
localedef -i tr_TR -f UTF-8 locales/tr_TR.UTF-8 >/dev/null 2>&1 || true
turkish() { env LOCPATH="$folder/locales" LC_ALL=tr_TR.UTF-8 "$@"; }
[ "$(turkish locale decimal_point)" = , ] ||
	fail "the Turkish locale is missing"

# copy OPTION...: copies the files of the tree in the order of sort.
copy() {
	(cd "$source" && find . -path './.*' -prune -o -type f -print |
		sort "$@" | tar --no-recursion -T - -c) | tar -xm
}
(cd here && copy)
(cd there/deeper && copy -r && find . -exec touch -d 2020-02-02 {} +)
chmod -R o= there
chown -R nobody: there

# Runs in a copy, with the options of the build tool in $jobs.
cat >build.sh <<'END'
set -eu
maintainer='-DPORTINFO_MAINTAINER=A. Packer <packer@example.org>'
make() {
	name=$1
	shift
	cmake -S . -B $name -DCMAKE_INSTALL_PREFIX=/usr "$@"
	cmake --build $name $jobs
}
make gcc "$maintainer"
make shared "$maintainer" -DBUILD_SHARED_LIBS=ON
make musl -DPORTINFO_STATIC=ON -DCMAKE_C_COMPILER=musl-gcc
(cd musl && cpack -G TGZ)
# A Debian package is an ar archive, which records the umask of cpack.
umask 022
(cd gcc && cpack -G DEB)
(cd shared && cpack -G DEB)
END
(cd here && umask 022 && LC_ALL=C TZ=UTC0 jobs=-j2 sh ../build.sh) >log 2>&1 ||
	{ cat log; fail "the first build fails"; }
# shellcheck disable=SC2016
(cd there/deeper && umask 027 &&
	turkish TZ=ABC-13:45 USER=nobody HOME="$PWD" MORE=variables jobs=-j1 \
		setpriv --reuid nobody --regid nogroup --clear-groups \
		faketime '2031-04-05 06:07:08' sh -c '
			date; locale decimal_point; id -un; sh ../../build.sh') >log 2>&1 ||
	{ cat log; fail "the second build fails"; }
[ "$(sed 3q log | sed '1s/.*2031.*/2031/' | paste -s -d ' ' -)" = '2031 , nobody' ] ||
	fail "the second build is not different enough: $(sed 3q log)"

for file in gcc/builtin.c gcc/libportinfo.a gcc/portinfo gcc/portinfo-gen \
	gcc/iana2note shared/libportinfo.so.*.*.* shared/portinfo \
	musl/libportinfo.a musl/portinfo gcc/portinfo_*.deb \
	gcc/libportinfo-dev_*.deb shared/portinfo_*.deb \
	shared/libportinfo-dev_*.deb shared/libportinfo1_*.deb musl/portinfo-*.tar.gz; do
	# A pattern stands for the file in the first copy.
	# shellcheck disable=SC2086
	here=$(ls here/$file)
	cmp "$here" "there/deeper/${here#here/}" || fail "$file differs"
	echo "the same: ${here#here/}"
done

# Another file system could list files in another order.
in_order() { # in_order OPTION...: tar's, which name an archive
	tar -t "$@" >listed
	LC_ALL=C sort -c listed || fail "$* is not in order"
}
for package in here/gcc/*.deb here/shared/*.deb; do
	dpkg-deb --fsys-tarfile "$package" >package.tar
	in_order -f package.tar
done
in_order -z -f here/musl/*.tar.gz
