/* SPDX-License-Identifier: MIT */
/* The version, from the numbers of the header. */
#include <portinfo.h>

#define TEXT(number) #number
#define VERSION(major, minor, patch) \
	TEXT(major) "." TEXT(minor) "." TEXT(patch)

const char *
portinfo_version(void)
{
	return VERSION(PORTINFO_VERSION_MAJOR, PORTINFO_VERSION_MINOR,
	    PORTINFO_VERSION_PATCH);
}
