#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that programs find in what `portinfo -f services` prints what portinfo
# answers: getent, in a root folder of its own, or another tool, for which the
# file is mounted in a namespace. The machine's /etc/services is not touched.
# Usage: services.sh path-of-portinfo getent|nft|iptables-restore|perl|python3|
#                    musl-gcc
set -eu
portinfo=$1
tool=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

fail() { echo "services.sh: $*" >&2; exit 1; }
skip() { echo "skipped: $*"; exit 77; }

command -v "$tool" >/dev/null || fail "$tool is missing"
mkdir "$root/etc"
cd "$root"
"$portinfo" 0-65535 -f services >etc/services || [ $? -eq 1 ]
lines=$(wc -l <etc/services)
[ "$lines" -gt 10000 ] || fail "only $lines lines were written"

# What a program finds, in the first line with a name, and with a port: the name
# or port, the transport, and the port, or the line.
tr '\t' ' ' <etc/services | sed 's/ # .*//' >printed
: >names
: >ports
: >early
awk '{
	split($2, at, "/")
	end = 0
	for (i = 1; i <= NF; i++) {
		end += length($i) + 1
		if (i == 2 || seen[$i, at[2]]++)
			continue
		print $i, at[2], at[1] >"names"
		if (end <= 127)
			print $i, at[2], at[1] >"early"
	}
	if (!seen[$2]++)
		print at[1], at[2], $0 >"ports"
}' printed

# For a name that is what portinfo answers.
awk '{ print $1 "/" $2 }' names | "$portinfo" -1 -o port - | sed 's/-.*//' |
	paste -d ' ' names - | awk '$3 != $4' >wrong
[ ! -s wrong ] || fail "names on other ports: $(cat wrong)"

# Likewise for a port, unless the name of its first service leads to another
# port, and except for a few services that are the first on this transport only.
awk '{ print $1 "/" $2 }' ports | "$portinfo" -1 -o name - | tr ' ' - |
	paste -d ' ' - ports |
	awk '$1 != "-" && !index(substr($0, length($1) + 1) " ", " " $1 " ")' \
	>others
awk '{ print $1 "/" $3 }' others | "$portinfo" -1 -o port - |
	paste -d ' ' - others | awk '$1 == $3' >wrong
[ "$(wc -l <wrong)" -le $((lines / 1000)) ] ||
	fail "other services on ports: $(cat wrong)"

# To getent a name with a slash is two words. nft and iptables ask for a name
# on TCP first, whatever the rule says. musl reads 127 bytes of a line and, given
# a port, has no room for a name of more than 15 bytes.
grep -E '^[^ /]+ (tcp|udp) ' names >plain_names
grep -E ' (tcp|udp) ' ports | cut -d ' ' -f 1-3 >plain_ports
case $tool in
nft | iptables-restore)
	sort -s -k 2,2 plain_names | awk '!seen[$1]++' >kept
	mv kept plain_names
	: >plain_ports
	;;
musl-gcc)
	grep -E '^[^ /]+ (tcp|udp) ' early >plain_names
	awk 'length($3) <= 15' plain_ports >kept
	mv kept plain_ports
	;;
esac

# 300 names and 300 ports, with what is found for each.
for file in plain_names plain_ports; do
	awk -v all="$(wc -l <$file)" \
		'int(NR * 300 / all) > int((NR - 1) * 300 / all)' $file
done >asked

# Without root, a user namespace allows chroot and mount.
user=
[ "$(id -u)" -eq 0 ] || user='--user --map-root-user'

# Runs a command of the root.
in_root() { ${user:+unshare $user} chroot "$root" "$@"; }

# Runs a command with the file mounted, and with firewall rules of its own.
# shellcheck disable=SC2016,SC2086
with_file() {
	unshare $user --mount --net sh -c '
		mount --bind "$0" /etc/services && exec "$@"' \
		"$root/etc/services" "$@"
}

make_root() {
	command -v chroot >/dev/null || fail "chroot is missing"
	getent=$(command -v getent)
	cp "$getent" getent
	# Until glibc 2.34, a library that ldd does not name reads the file.
	for file in $(ldd "$getent" | grep -o '/[^ ]*'); do
		mkdir -p "$root/${file%/*}"
		cp "$file" "$root/$file"
		nss=${file%/*}/libnss_files.so.2
		[ ! -e "$nss" ] || cp "$nss" "$root/$nss"
	done
	echo 'services: files' >etc/nsswitch.conf
	in_root /getent --version >said 2>&1 ||
		skip "the root cannot be changed here: $(cat said)"
}

# Checks that each line is read as it was printed, then asks.
ask_getent() {
	make_root
	in_root /getent services | tr -s ' ' >listed || fail "getent cannot read"
	cmp printed listed || fail "getservent reads other lines"
	# shellcheck disable=SC2046
	in_root /getent services $(awk '{ print $1 "/" $2 }' "$1") |
		awk '{ split($2, at, "/"); print $1, at[1] }' |
		paste -d ' ' "$1" - |
		awk '{ print $1 ~ /^[0-9]+$/ ? $4 : $5 }'
}

# One rule a name; the firewall that prints them has only numbers.
ask_nft() {
	{
		echo 'add table t'
		echo 'add chain t c'
		awk '{ printf "add rule t c %s dport \"%s\"\n", $2, $1 }' "$1"
	} >rules
	with_file nft -c -f rules &&
		with_file sh -c 'nft -f rules && nft -n list table t' |
		sed -n 's/.* dport //p'
}

ask_iptables_restore() {
	{
		echo '*filter'
		awk '{ print "-A INPUT -p", $2, "--dport", $1 }' "$1"
		echo 'COMMIT'
	} >rules
	with_file iptables-restore --test rules &&
		with_file sh -c 'iptables-restore rules && iptables-save' |
		sed -n 's/.* --dport \([0-9]*\).*/\1/p'
}

ask_perl() {
	# shellcheck disable=SC2016
	with_file perl -lane 'print $F[0] =~ /^\d+$/ ?
		(getservbyport $F[0], $F[1])[0] :
		(getservbyname $F[0], $F[1])[2]' "$1"
}

ask_python3() {
	cat >ask.py <<-'END'
	import socket, sys
	for line in open(sys.argv[1]):
	    key, transport = line.split()[:2]
	    print(socket.getservbyport(int(key), transport) if key.isdigit()
	          else socket.getservbyname(key, transport))
	END
	with_file python3 ask.py "$1"
}

ask_musl_gcc() {
	cat >ask.c <<-'END'
	#include <arpa/inet.h>
	#include <netdb.h>
	#include <stdio.h>
	#include <stdlib.h>
	int main(void)
	{
		char key[256], transport[8], *end;
		while (scanf("%255s %7s %*[^\n]", key, transport) == 2) {
			int port = (int)strtol(key, &end, 10);
			struct servent *found = *end == '\0' ?
			    getservbyport(htons(port), transport) :
			    getservbyname(key, transport);
			if (found == NULL)
				puts("-");
			else if (*end == '\0')
				puts(found->s_name);
			else
				printf("%d\n", ntohs(found->s_port));
		}
	}
	END
	musl-gcc -static -o ask ask.c || fail "no program with musl can be made"
	with_file ./ask <"$1"
}

[ "$tool" = getent ] || with_file true 2>said ||
	skip "the file cannot be mounted here: $(cat said)"
"ask_$(echo "$tool" | tr - _)" asked >found || fail "$tool fails"
cut -d ' ' -f 3 asked | paste -d ' ' asked found | awk '$3 != $4' >wrong
[ ! -s wrong ] || fail "$tool finds something else: $(cat wrong)"
[ "$(wc -l <found)" -ge 300 ] || fail "few were found"
echo "$(wc -l <found) names and ports of $lines lines are found"
