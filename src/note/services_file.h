/* SPDX-License-Identifier: MIT */
/* Files in the format of services(5), and nmap's. */
#ifndef PI_SERVICES_FILE_H
#define PI_SERVICES_FILE_H

#include "diagnostic.h"

/*
 * True if the first line outside of comments, and more than half of them, are
 * `name port/protocol`.
 */
bool pi_is_services_file(struct pi_lines lines);

/* Reads such a file to its end. */
void pi_services_file_read(struct pi_reading *reading, struct pi_lines *lines);

#endif
