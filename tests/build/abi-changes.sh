#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that abi.sh fails for each change of a small library that breaks
# programs and passes for the others, and that our library passes when compared
# with itself.
# Usage: abi-changes.sh source-folder
set -eu
source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "abi-changes.sh: $*" >&2; exit 1; }
cd "$folder"

cat >portinfo.h <<'END'
struct portinfo_table; /* known to the library alone */
struct portinfo_row {
	int first;
#ifdef GROWN
	int last;
#endif
};
int portinfo_next(const struct portinfo_table *table, struct portinfo_row *row);
#ifndef REMOVED
int portinfo_count(const struct portinfo_table *table);
#endif
END
cat >library.c <<'END'
#include "portinfo.h"
struct portinfo_table {
	int count;
#ifdef HIDDEN
	int more;
#endif
};
int portinfo_next(const struct portinfo_table *table, struct portinfo_row *row)
{
	return row->first < table->count;
}
#ifndef REMOVED
int portinfo_count(const struct portinfo_table *table)
{
	return table->count;
}
#endif
#ifdef ADDED
int portinfo_added(void);
int portinfo_added(void)
{
	return 1;
}
#endif
END

compares() { # compares OLD NEW
	sh "$source/tests/build/abi.sh" "$1" "$2" >said 2>&1
}
while read -r change verdict says; do
	mkdir "$change"
	cp portinfo.h library.c "$change"
	(cd "$change" && gcc -g -shared -fPIC "-D$change" library.c \
		-o libportinfo.so)
	found=passes
	compares NOTHING "$change" || found=fails
	[ "$found" = "$verdict" ] || { cat said; fail "$change $found"; }
	[ -z "$says" ] || grep -q "$says" said || { cat said; fail "$change: not '$says'"; }
done <<'END'
NOTHING passes
ADDED passes 0 Added (1 filtered out) function
HIDDEN passes
REMOVED fails Removed function
GROWN fails type size changed from 32 to 64
END
rm REMOVED/libportinfo.so
! compares NOTHING REMOVED || fail "abi.sh passes without a library"
strip -g ADDED/libportinfo.so
! compares NOTHING ADDED || fail "abi.sh passes without debug information"

{
	cmake -S "$source" -B build -DBUILD_SHARED_LIBS=ON \
		-DCMAKE_BUILD_TYPE=RelWithDebInfo &&
		cmake --build build -j 2 &&
		cmake --install build --prefix "$folder/tree"
} >log 2>&1 || { cat log; fail "the build fails"; }
compares tree tree || { cat said; fail "the library differs from itself"; }
echo "ok"
