/* SPDX-License-Identifier: MIT */
/*
 * The table: one block of memory whose parts lie at offsets.  The generator
 * writes it as C, pi_table_assemble builds it at run time, and the functions
 * below read both.  Ports and names lead to claims:
 *
 *	    port                                name
 *	      | generated: pages, leaves,         | hash
 *	      |            blocks              buckets
 *	      | loaded: spots                     v
 *	      |                                 names
 *	      | reference                         | reference
 *	      +------------->  lists  <-----------+
 *	                         | numbers
 *	                         v
 *	        by_port ----> claims <---- origins
 *	                      |  |  |
 *	 sources, headings <--+  |  +--> bearers
 *	              |          v          |
 *	              +-----> strings <-----+
 *
 * Claims are numbered in the order of answers: by source, then the narrower
 * range, then the lower port, then the order in the note.  Claims with the same
 * ports that share a name are a group: previous and next chain them, and the
 * lowest one is the head of the group.
 *
 * A reference stands for a list of claims.  With PI_LAST set, it is the only
 * claim of the list; otherwise it is the index in `lists` of the first one, and
 * PI_LAST is set in the last one.  Reference 0 is the empty list.  Lists are
 * ascending, except those of names: they hold heads, by the width of their
 * ports, then by the first port.
 *
 * A table loaded from these rows of mine.md
 *
 *	| 389 | LDAP         | TCP | Directory |
 *	| 389 | CLDAP / ldap | UDP |           |
 *
 * holds, with L for PI_LAST and texts for their offsets:
 *
 *	sources[0]  "mine", 2 rows
 *	claims[1]   "LDAP", "Directory", 389, TCP; next 2, bearers 1
 *	claims[2]   "CLDAP" "ldap", 389, UDP; previous 1, bearers 2
 *	bearers[1]  "LDAP", claim 1
 *	bearers[2]  "CLDAP", claim 2
 *	bearers[3]  "ldap", claim 2; previous 1, which is the same name
 *	buckets     0, 0, 2: both hashes begin with the bit 1
 *	names[0]    0xa9c5a158, "CLDAP", groups 1 | L
 *	names[1]    0xe628c196, "LDAP", groups 1 | L
 *	by_port     1, 2 | L
 *	spots[0]    port 389, claims 1, which is an index in lists
 *	lists       0, 1, 2 | L
 *	strings     "" "LDAP" "" "CLDAP" "ldap" "" "mine" "Directory"
 *
 * An overlay is a table loaded in front of a base.  Its own claims come
 * first.  Copies follow of each group of the base that one of its own claims
 * belongs to, and hide that group in the base, so that every group is whole in
 * one of the two.  The sources of the base follow those of the overlay.
 */
#ifndef PI_TABLE_H
#define PI_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include <portinfo.h>

enum {
	PI_PAGE_BITS = 4,
	PI_PAGE_PORTS = 1 << PI_PAGE_BITS,
	PI_PAGES = 65536 >> PI_PAGE_BITS,
	PI_LEVELS = 4,			/* of blocks: 16, 256, 4096, 65536 */
	PI_BLOCKS = 4096 + 256 + 16 + 1	/* of all levels, the smallest first */
};

#define PI_LAST UINT32_C(0x80000000)
#define PI_WIDE UINT32_C(0x80000000)

/* One claim.  Texts are offsets into `strings`; 0 is the empty text. */
struct pi_claim {
	uint32_t names;	      /* each ends with a NUL, the last with two */
	uint32_t description;
	uint32_t previous;    /* claim of the group; 0 for the head */
	uint32_t next;	      /* claim of the group; 0 for the last one */
	uint32_t bearers;     /* the claim's first; 0 if it has none */
	uint16_t first;
	uint16_t last;
	uint8_t transports;
	uint8_t source;
	uint16_t heading;     /* of its section, from 1; 0 if it has none */
};

/*
 * A name of a claim.  Only groups that need them have bearers: those of one
 * claim with a name twice, or of several claims with more than one name.
 */
struct pi_bearer {
	uint32_t name;
	uint32_t claim;
	uint32_t previous; /* bearer of the same name in the group, or 0 */
};

struct pi_source {
	uint32_t name;
	uint32_t date;
	uint32_t rows;
};

/*
 * A name, and the groups that it finds.  Names that are loosely the same follow
 * each other; after several comes one without a text that finds the groups of
 * all.
 */
struct pi_name {
	uint32_t hash;	 /* pi_hash_loosely; names are sorted by it */
	uint32_t text;	 /* as it stands in the lowest of their heads, or 0 */
	uint32_t groups; /* a reference to the heads */
};

/*
 * A port, or 65536 and a block, and the claims listed there.  A range is listed
 * at the largest blocks that it covers, and at the ports between them.
 */
struct pi_spot {
	uint32_t where;
	uint32_t claims; /* a reference */
};

/* The head of the block.  Each part begins at an offset in bytes from here. */
struct portinfo_table {
	const struct portinfo_table *base; /* NULL if it is no overlay */
	/* uint32_t, ascending: the claims of the base that were copied. */
	uint32_t origins;
	uint32_t origin_count;	/* their copies are the last claims */
	uint32_t claims;	/* struct pi_claim; number 0 is unused */
	uint32_t claim_count;	/* with number 0 */
	/* struct pi_bearer, in the order of their claims; 0 is unused. */
	uint32_t bearers;
	uint32_t bearer_count;	/* with number 0 */
	uint32_t sources;	/* struct pi_source */
	uint32_t source_count;
	uint32_t headings;	/* uint32_t: texts, at most UINT16_MAX */
	uint32_t heading_count;
	uint32_t names;		/* struct pi_name */
	uint32_t name_count;
	/* uint32_t: indexes of the first name of each bucket, and the end. */
	uint32_t buckets;
	uint32_t bucket_bits;	/* of a hash, the highest: its bucket */
	/* uint32_t: claims by first port and number; PI_LAST ends a port. */
	uint32_t by_port;
	/* Loaded tables only: struct pi_spot, ascending. */
	uint32_t spots;
	uint32_t spot_count;
	/*
	 * Generated tables only.  A page is the number of its leaf, with
	 * PI_WIDE if a block around it has claims.  A leaf is a reference for
	 * each port of a page.  Blocks are references, too.
	 */
	uint32_t pages;		/* uint32_t, PI_PAGES of them */
	uint32_t leaves;	/* uint32_t, PI_PAGE_PORTS for each leaf */
	uint32_t leaf_count;
	uint32_t blocks;	/* uint32_t, PI_BLOCKS of them */
	uint32_t lists;		/* uint32_t */
	uint32_t list_count;
	uint32_t strings;	/* char */
	uint32_t string_size;
	uint32_t size;		/* of the whole block in bytes */
};

/* How many buckets there are; another one is where all names end. */
static inline uint32_t
pi_bucket_count(const struct portinfo_table *table)
{
	return UINT32_C(1) << table->bucket_bits;
}

static inline const void *
pi_part(const struct portinfo_table *table, uint32_t offset)
{
	return (const char *)table + offset;
}

static inline const struct pi_claim *
pi_claim(const struct portinfo_table *table, uint32_t claim)
{
	return (const struct pi_claim *)pi_part(table, table->claims) + claim;
}

/*
 * Returns the index in by_port of the first claim that begins at this port or
 * above it.
 */
uint32_t pi_find_first(const struct portinfo_table *table, uint32_t port);

/* Returns whether an overlay has a copy of this claim of its base. */
bool pi_is_copied(const struct portinfo_table *overlay, uint32_t claim);

static inline const struct pi_bearer *
pi_bearer(const struct portinfo_table *table, uint32_t bearer)
{
	return (const struct pi_bearer *)pi_part(table, table->bearers) +
	    bearer;
}

static inline const char *
pi_string(const struct portinfo_table *table, uint32_t offset)
{
	return (const char *)pi_part(table, table->strings) + offset;
}

/*
 * Returns the heading of a claim's section, "" if it has none.  That of a copy
 * is in the base.
 */
const char *pi_heading(const struct portinfo_table *table, uint32_t claim);

/*
 * Returns the list of a reference that is not 0: part of `lists`, or the
 * reference itself.
 */
static inline const uint32_t *
pi_some_list(const struct portinfo_table *table, const uint32_t *reference)
{
	if ((*reference & PI_LAST) != 0)
		return reference;
	return (const uint32_t *)pi_part(table, table->lists) + *reference;
}

/* Returns the list of a reference, or NULL if that is 0. */
static inline const uint32_t *
pi_list(const struct portinfo_table *table, const uint32_t *reference)
{
	return *reference == 0 ? NULL : pi_some_list(table, reference);
}

/* Returns the block of a level, 1 to PI_LEVELS, that holds a port. */
static inline uint32_t
pi_block(uint32_t port, unsigned int level)
{
	static const uint16_t begin[] = { 0, 4096, 4096 + 256,
		4096 + 256 + 16 };

	return begin[level - 1] + (port >> (PI_PAGE_BITS * level));
}

#endif
