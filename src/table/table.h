/* SPDX-License-Identifier: MIT */
/*
 * The table: one block of memory without a pointer into it.  It is made twice,
 * by the generator as C and at run time by pi_table_assemble, and read in one
 * way, through the functions here.
 *
 * One made at run time may be an overlay, which stands in front of a base:
 * its own claims come first, then copies of each group of the base that one of
 * its own belongs to.  In the base these are hidden, so that every group is
 * whole in one of the two.  Its sources are its own, then those of the base.
 *
 * Claims are numbered in the order of answers: by source, then the narrower
 * range, then the port, then the order in the note.  Claims with the same
 * ports that share a name form a group; its lowest claim is its head.
 *
 * A reference stands for a list of claims, the last of which has PI_LAST set.
 * With PI_LAST set it is itself the only claim of its list; else it is the
 * index of the list in `lists`; 0 is no claim.  Lists are ascending, but for
 * those of names: heads by the width of their ports, then by the first port.
 */
#ifndef PI_TABLE_H
#define PI_TABLE_H

#include <stdbool.h>
#include <stdint.h>

#include <portinfo.h>

enum {
	PI_PAGE_BITS = 4,		 /* ports are found in pages of 16 */
	PI_PAGE_PORTS = 1 << PI_PAGE_BITS,
	PI_PAGES = 65536 >> PI_PAGE_BITS,
	PI_LEVELS = 4,			 /* of blocks: 16, 256, 4096, 65536 */
	PI_BLOCKS = 4096 + 256 + 16 + 1  /* of all levels, the smallest first */
};

/* Bytes after the last string, so that strings can be read in words. */
enum { PI_STRING_PADDING = 15 };

#define PI_LAST UINT32_C(0x80000000)
#define PI_WIDE UINT32_C(0x80000000)

/* One claim.  Texts are offsets into `strings`; 0 is the empty text. */
struct pi_claim {
	uint32_t names;	      /* each ended by a NUL, then a NUL more */
	uint32_t description;
	uint32_t previous;    /* claim of the group; 0: this is its head */
	uint32_t next;	      /* claim of the group; 0: this is its last */
	uint32_t bearers;     /* the first of its names there; 0: the group */
	uint16_t first;	      /* has no more than one name */
	uint16_t last;
	uint8_t transports;
	uint8_t source;
};

/* A name of a claim whose group has several. */
struct pi_bearer {
	uint32_t name;
	uint32_t claim;
	uint32_t previous; /* the same in the group, in any case; or 0 */
};

struct pi_source {
	uint32_t name;
	uint32_t date;
	uint32_t rows;
};

/* A name and the groups that it finds. */
struct pi_name {
	uint32_t hash;	 /* pi_hash_loosely, which names are sorted by */
	uint32_t text;	 /* as the head of the lowest of them writes it */
	uint32_t groups; /* a reference to their heads */
};

/*
 * Where claims are listed: a port, or 65536 and a block.  A range is listed at
 * the largest blocks that it covers, and at ports where it covers none.
 */
struct pi_spot {
	uint32_t where;
	uint32_t claims; /* a reference */
};

/* Where each part of the table begins, in bytes from the table itself. */
struct portinfo_table {
	const struct portinfo_table *base; /* NULL: this is no overlay */
	uint32_t origins;	/* uint32_t; the numbers in the base of the */
	uint32_t origin_count;	/* last claims, which are copies, ascending */
	uint32_t claims;	/* struct pi_claim; claim 0 is none */
	uint32_t claim_count;	/* with claim 0 */
	uint32_t bearers;	/* struct pi_bearer, in the order of claims */
	uint32_t bearer_count;	/* with bearer 0, which is none */
	uint32_t sources;	/* struct pi_source */
	uint32_t source_count;
	uint32_t names;		/* struct pi_name */
	uint32_t name_count;
	uint32_t buckets;	/* uint32_t, where the names begin whose hash */
	uint32_t bucket_bits;	/* begins with so many bits, and their end */
	uint32_t by_port;	/* uint32_t; all claims by first port, then */
				/* number; the last of a port has PI_LAST */
	uint32_t spots;		/* struct pi_spot, ascending; none in a table */
	uint32_t spot_count;	/* that was generated, which has pages: */
	uint32_t pages;		/* uint32_t, PI_PAGES of them: a page's leaf, */
				/* and PI_WIDE if a block holds claims on it */
	uint32_t leaves;	/* uint32_t, PI_PAGE_PORTS references a leaf */
	uint32_t leaf_count;
	uint32_t blocks;	/* uint32_t, PI_BLOCKS references: those */
				/* claims that cover a whole block */
	uint32_t lists;		/* uint32_t */
	uint32_t list_count;
	uint32_t strings;	/* bytes, the padding among them */
	uint32_t string_size;
	uint32_t size;		/* of the whole, in bytes */
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
 * The index in by_port of the first claim that begins at this port or higher.
 * The search begins at from, which must not follow it.
 */
uint32_t pi_find_first(const struct portinfo_table *table, uint32_t from,
    uint32_t port);

/* Orders the numbers of claims, for bsearch. */
int pi_compare_claims(const void *a, const void *b);

/* Is a claim of the base copied into the overlay, and so hidden there? */
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

/* The list of a reference, not 0, that lives where it is pointed to. */
static inline const uint32_t *
pi_some_list(const struct portinfo_table *table, const uint32_t *reference)
{
	if ((*reference & PI_LAST) != 0)
		return reference;
	return (const uint32_t *)pi_part(table, table->lists) + *reference;
}

/* The same; NULL for 0. */
static inline const uint32_t *
pi_list(const struct portinfo_table *table, const uint32_t *reference)
{
	return *reference == 0 ? NULL : pi_some_list(table, reference);
}

/* The block of a level, from 1, that a port is in. */
static inline uint32_t
pi_block(uint32_t port, unsigned int level)
{
	static const uint16_t begin[] = { 0, 4096, 4096 + 256,
		4096 + 256 + 16 };

	return begin[level - 1] + (port >> (PI_PAGE_BITS * level));
}

#endif
