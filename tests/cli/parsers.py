#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks with Python's parsers that csv and json have the same rows as tsv, for
every claim and for a batch of queries with any byte.

Usage: parsers.py path-of-portinfo
"""
import csv
import io
import json
import subprocess
import sys

COLUMNS = ["query", "port", "name", "transport", "class", "source", "aliases",
           "description"]


def run(arguments, stdin=b""):
    """Returns what portinfo prints, which must be UTF-8."""
    done = subprocess.run([sys.argv[1], *arguments], input=stdin,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=False)
    return done.stdout.decode("utf-8")


def rows_of_tsv(text):
    """Returns the rows of tsv, with None for `-`."""
    return [[None if field == "-" else field for field in line.split("\t")]
            for line in text.split("\n")[:-1]]


def rows_of_csv(text):
    """Returns the records of RFC 4180 after the headings, each one line."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert rows[0] == COLUMNS, rows[0]
    assert len(rows) == text.count("\n") and "\r" not in text
    return [[field or None for field in row] for row in rows[1:]]


def row_of_object(item):
    """Returns the fields of an object as text."""
    assert list(item) == ["query", "port", "last", "name", "transports",
                          "class", "source", "aliases", "description"]
    port = None if item["port"] is None else str(item["port"])
    if item["last"] != item["port"]:
        port += "-" + str(item["last"])
    return [item["query"], port, item["name"],
            ",".join(item["transports"]) or None, item["class"],
            item["source"], ",".join(item["aliases"]) or None,
            item["description"]]


def rows_of_json(text):
    """Returns the objects, each one line after a blank or a comma."""
    items = json.loads(text)
    lines = text.split("\n")[1:-2]
    assert items == [json.loads(line[1:]) for line in lines]
    return [row_of_object(item) for item in items]


def compare(what, arguments, stdin=b""):
    """Checks that all formats have the same rows."""
    arguments = arguments + ["-o", ",".join(COLUMNS)]
    tsv = rows_of_tsv(run(arguments + ["-f", "tsv"], stdin))
    assert tsv, what
    for rows in (rows_of_csv(run(arguments + ["-f", "csv"], stdin)),
                 rows_of_json(run(arguments + ["-f", "json"], stdin))):
        assert len(rows) == len(tsv), (what, len(rows), len(tsv))
        for one, other in zip(rows, tsv):
            assert one == other, (what, one, other)
    print(f"{what}: {len(tsv)} rows")


compare("every claim", ["-a", "0-65535"])
compare("every service, and unassigned ports",
        ["-a", ",".join(str(port) for port in range(0, 60000, 7))])
compare("gaps", ["-u", "0-65535"])
compare("any byte in a query", ["-1", "-k", "-"], b"\n".join(
    bytes([first, second]) + b'"' + bytes([second, first])
    for first in range(256) for second in b"a,\\\x1b\x80\xc3\xe2"
    if first != 10))
compare("a long query", ["-1", "-k", "-"], b'a,"\xc3\xa9\\' * 20000)
