#!/bin/sh
# SPDX-License-Identifier: MIT
# The commands of README do what it says, as they stand there, one after the
# other in a copy of the tree. Not so: the packages that it installs have to be
# there, and what it installs goes below a folder.
# Usage: readme.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "readme.sh: $*" >&2; exit 1; }

mkdir "$folder/clone" "$folder/home" "$folder/bin"
tar -C "$source" --exclude='./.git' --exclude='./.build*' -c . |
	tar -C "$folder/clone" -x
cd "$folder/clone"

# The commands: indented lines that are no session of a terminal.
awk '/^    \$ / { session = 1 }
/^    / { if (!session) print substr($0, 5); next }
{ session = 0 }' README.md >"$folder/commands"
for known in 'cmake --install' 'cpack -G DEB' 'cpack -G TGZ' pkg-config \
	PORTINFO_NOTES iana2note 'portinfo -k'; do
	grep -q -e "$known" "$folder/commands" || fail "README does not show $known"
done

# What they need.
cat >"$folder/bin/apt-get" <<'END'
#!/bin/sh
for word; do
	case $word in
	update | install | -y) ;;
	*) dpkg-query -W -f '${Status}' "$word" | grep -q 'ok installed' || {
		echo "$word is not installed"; exit 1; } ;;
	esac
done
END
chmod +x "$folder/bin/apt-get"
cp tests/recipes/ports.txt .
cp tests/consumer/consumer.c mine.c
cp tests/recipes/home.md "$folder/home"
printf '%s\n' 'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes' \
	'ssh,22,tcp,The Secure Shell,,,,,,,,' >service-names-port-numbers.csv
stage=$folder/stage
export HOME="$folder/home"
export PATH="$folder/bin:$stage/usr/local/bin:$PATH"
export PKG_CONFIG_SYSROOT_DIR="$stage"
export PKG_CONFIG_PATH="$stage/usr/local/lib/pkgconfig"
unset PORTINFO_NOTES DESTDIR
cmake() {
	case $1 in
	--install) DESTDIR=$stage command cmake "$@" ;;
	*) command cmake "$@" ;;
	esac
}

while read -r line <&3; do
	(eval "$line") >"$folder/log" 2>&1 </dev/null || {
		tail -n 20 "$folder/log"
		fail "it fails: $line"
	}
	! grep -i warning "$folder/log" || fail "a warning: $line"
done 3<"$folder/commands"

"$stage/usr/local/bin/portinfo" -q -s iana 389 || fail "what was installed"
[ "$(.build/portinfo -1 -o source 8123)" = home ] ||
	fail "the note was not compiled in"
[ "$(grep -c '^| [0-9]' data/iana.md)" -eq 1 ] ||
	fail "the registry was not refreshed"
! .build-musl/portinfo --nonsense 2>"$folder/log" || fail "no usage error"
./a.out | grep -q LDAP || fail "the library does not answer"
[ "$(find .build-deb -maxdepth 1 -name '*.deb' | wc -l)" -eq 2 ] ||
	fail "no two Debian packages"
[ "$(find .build-musl -maxdepth 1 -name '*.tar.gz' | wc -l)" -eq 1 ] ||
	fail "no archive"
for page in $(grep -o '](\([^)]*\))' README.md | tr -d ']()'); do
	[ -e "$page" ] || fail "README refers to $page, which is not there"
done
echo "$(wc -l <"$folder/commands") commands"
