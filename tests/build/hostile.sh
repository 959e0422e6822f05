#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the quick tests pass in a hostile environment: in a folder with
# brackets and blanks in its name, as a user without a name and a home, with a
# umask of 077, a /tmp that runs no programs, a Turkish locale, no dpkg, and
# variables that change what tools do.
# Needs root. Usage: hostile.sh source-folder build-folder
set -eu
source=$1
build=$2
fail() { echo "hostile.sh: $*" >&2; exit 1; }
skip() { echo "skipped: $*"; exit 77; }
[ "$(id -u)" -eq 0 ] || skip "mounting and changing the user need root"
unshare --mount true || skip "nothing can be mounted here"

user=54321
# The user must be able to enter it, unlike perhaps the folder of the build.
folder=$(mktemp -d /var/tmp/portinfo-XXXXXX)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"

copy="$folder/a [b] c"
mkdir "$copy"
for entry in "$source"/* "$source"/.[!.]*; do
	[ "${entry##*/}" = .build ] || cp -R "$entry" "$copy"
done
chown -R $user:$user "$copy"

# Everything in PATH except apt and dpkg.
mkdir "$folder/bin"
(
	IFS=:
	set -f
	for place in $PATH; do
		find "$place/" -maxdepth 1 ! -type d ! -name 'apt*' \
			! -name 'dpkg*' -exec sh -c 'ln -s "$@" "$0"' \
			"$folder/bin" {} + 2>/dev/null || true
	done
)
localedef -i tr_TR -f UTF-8 "$folder/tr_TR.UTF-8" >/dev/null 2>&1 || true
[ "$(LOCPATH=$folder LC_ALL=tr_TR.UTF-8 locale decimal_point)" = , ] ||
	fail "the Turkish locale is missing"

# hostile COMMAND...: runs a command in this environment.
hostile() {
	unshare --mount sh -c '
		mount -t tmpfs -o noexec,mode=1777 none /tmp
		umask 077
		exec "$@"' sh \
		setpriv --reuid $user --regid $user --clear-groups \
		env PATH="$folder/bin" TMPDIR='/tmp/t m p' HOME=/nowhere \
		LOCPATH="$folder" LC_ALL=tr_TR.UTF-8 LANGUAGE=tr \
		TERM=nonsense NO_COLOR=1 COLUMNS=7 SHELL=/bin/false \
		PORTINFO_NOTES=/nowhere MANPATH=/nowhere CDPATH=/usr:/ \
		GREP_OPTIONS=-v POSIXLY_CORRECT=1 POSIX_ME_HARDER=1 \
		LS_COLORS=nonsense TAR_OPTIONS=--nonsense \
		PAGER=false EDITOR=false TZ=ABC-13:45 "$@"
}

cd "$copy"
cat >../quick.sh <<'END'
set -eu
mkdir "$TMPDIR"
echo '#!/bin/sh' >"$TMPDIR/program"
chmod +x "$TMPDIR/program"
if "$TMPDIR/program" 2>/dev/null || command -v dpkg || id -un 2>/dev/null; then
	echo "the environment is not hostile"
	exit 1
fi
cmake -S . -B .build/quick -DPORTINFO_TESTS=ON
cmake --build .build/quick -j 2
cd .build/quick
ctest -j 2 --output-on-failure
END
hostile sh ../quick.sh >../log 2>&1 || { tail -n 100 ../log; fail "a test fails"; }

# The same tests ran.
cd "$build"
ctest -N -LE '^slow$' | sed -n 's/^ *Test *#[0-9]*: //p' | sort >"$folder/here"
sed -n 's/^ *[0-9]*\/[0-9]* Test *#[0-9]*: \([^ ]*\) .*/\1/p' "$folder/log" |
	sort >"$folder/there"
[ -s "$folder/here" ] || fail "no tests were found"
diff "$folder/here" "$folder/there" || fail "< only here, > only there"
grep '(Skipped)' "$folder/log" || true
grep 'tests passed' "$folder/log"
