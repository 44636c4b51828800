"""Comma-separated tables: every cell, whatever the encoding and the delimiter."""

import csv
from io import StringIO

from ingest.readers.frame.decode import decode
from ingest.readers.frame.draft import Composer, Draft
from ingest.readers.frame.source import Source

SUFFIXES = (".csv", ".tsv")
DELIMITERS = (",", "\t", ";", "|", "，")
SAMPLE = 50


def parse(source: Source) -> Draft:
    """Give the cells row by row; empty rows count, so that rows are those of the file."""
    text = decode(source)
    csv.field_size_limit(source.limits.characters)
    composer = Composer(source.limits.cells)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter(text))
    try:
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells, start=1):
                composer.add(cell.strip(), "cell", table=1, row=row, column=column)
    except csv.Error as error:
        raise source.refuse(f"不是完好的 CSV：{error}", f"not sound CSV: {error}") from error
    return composer.draft()


def delimiter(text: str) -> str:
    """Give the delimiter that parts most lines alike; a comma where none does."""
    lines = [line for line in text.splitlines()[:SAMPLE] if line.strip()]
    scores = {mark: regularity([line.count(mark) for line in lines]) for mark in DELIMITERS}
    best = max(scores.values(), default=0)
    return next((mark for mark in DELIMITERS if scores[mark] == best), ",") if best else ","


def regularity(counts: list[int]) -> int:
    """Weigh how many lines hold the same number of a delimiter."""
    most = max(counts, default=0)
    return most and sum(count == most for count in counts) * min(most, 3)
