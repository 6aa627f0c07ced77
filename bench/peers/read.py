"""Prints what proselint finds in the texts of a folder: file, start and end, a tab between.

Usage: python3 read.py FOLDER
"""

import pathlib
import sys

from proselint.tools import lint


def units(text, points):
    """UTF-16 units before a code point."""
    return len(text[:points].encode("utf-16-le")) // 2


for file in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    text = file.read_text(encoding="utf-8")
    for found in lint(text):
        start, end = found[4], found[5]
        print(f"{file.name}\t{units(text, start)}\t{units(text, end)}")
