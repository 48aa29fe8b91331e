# SPDX-License-Identifier: MPL-2.0
"""same_rows.py A.csv B.csv [--empty|--dutch]: two tables with the same heads, words and numbers. --empty: B has
an empty cell where A has a missing code; --dutch: that, and semicolons and decimal commas."""
import csv
import sys

MISSING = {"-97", "-98", "-99", "-997", "-998", "-999"}


def table(path, dutch):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";" if dutch else ","))


def same(a, b, dutch, empty):
    if a == b or (empty and a in MISSING and b == ""):
        return True
    try:
        return abs(float(a) - float(b.replace(",", ".") if dutch else b)) <= 1e-9 * max(1, abs(float(a)))
    except ValueError:
        return a.strip() == b.strip()


dutch = "--dutch" in sys.argv
empty = dutch or "--empty" in sys.argv
one, two = table(sys.argv[1], False), table(sys.argv[2], dutch)
if len(one) != len(two) or len(one) < 2:
    sys.exit(f"{len(one)} rows and {len(two)} rows")
for row, (left, right) in enumerate(zip(one, two)):
    if len(left) != len(right):
        sys.exit(f"row {row}: {len(left)} cells and {len(right)} cells")
    for head, a, b in zip(one[0], left, right):
        if not same(a, b, dutch, empty):
            sys.exit(f"row {row}, {head}: {a!r} is not {b!r}")
