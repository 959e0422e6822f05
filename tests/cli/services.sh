#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the C library reads what `portinfo -f services` prints: getservent
# lists each line, and getservbyname and getservbyport find it. getent runs in a
# root folder of its own; the machine's /etc/services is not touched.
# Usage: services.sh path-of-portinfo
set -eu
portinfo=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

fail() { echo "services.sh: $*" >&2; exit 1; }

# Without root, a user namespace allows chroot.
change_root() {
	if [ "$(id -u)" -eq 0 ]; then
		chroot "$@"
	else
		unshare --user --map-root-user chroot "$@"
	fi
}
enter() { change_root "$root" /getent "$@"; }
command -v chroot >/dev/null || fail "chroot is missing"
change_root / true 2>"$root/said" || {
	echo "skipped: the root cannot be changed here: $(cat "$root/said")"
	exit 77
}

getent=$(command -v getent) || fail "getent is missing"
mkdir "$root/etc"
cp "$getent" "$root/getent"
# Until glibc 2.34, a library that ldd does not name reads the file.
for file in $(ldd "$getent" | grep -o '/[^ ]*'); do
	mkdir -p "$root/${file%/*}"
	cp "$file" "$root/$file"
	nss=${file%/*}/libnss_files.so.2
	[ ! -e "$nss" ] || cp "$nss" "$root/$nss"
done
echo 'services: files' >"$root/etc/nsswitch.conf"

# Each line is read as it was printed: name, port, transport, aliases.
"$portinfo" 0-65535 -f services >"$root/etc/services" || [ $? -eq 1 ]
lines=$(wc -l <"$root/etc/services")
[ "$lines" -gt 10000 ] || fail "only $lines lines were written"
sed 's/	# .*//' "$root/etc/services" | tr -s ' \t' ' ' >"$root/printed"
enter services | tr -s ' ' >"$root/read" || fail "getent cannot read them"
cmp "$root/printed" "$root/read" || fail "getservent reads other lines"
echo "$lines lines are read as they were printed"

# By name, alias and port, the answer is the first line that matches.
while read -r query answer; do
	read=$(enter services "$query" | tr -s ' ')
	[ "$read" = "$answer" ] || fail "$query: '$read', not '$answer'"
	echo "$query: $read"
done <<'END'
LDAP/tcp LDAP 389/tcp
LDAP/udp LDAP 389/udp
SFTP/tcp SSH 22/tcp SCP SFTP
389/udp LDAP 389/udp
138/tcp NetBIOS 138/tcp
END
