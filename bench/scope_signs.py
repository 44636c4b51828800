"""Writes what speaks for and against a place as the one a document is about: a regression that picks a place.

    python -m bench.scope_signs

It reads the seen annotated documents and the short texts of `about.yml`; those of a town, of several places or of one
that no name in their text leads to are left out, and so are seldom signs.
"""

import csv
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import yaml

from bench.regression import choice_error, weighed
from graph.document import Document
from graph.places import Place
from ingest.language import annotate, scope_odds
from ingest.language.apart import tell_apart
from ingest.language.header import read_header
from ingest.language.issuing import printing_places
from ingest.layout import lay_out
from ingest.readers import read
from ingest.tables import with_prose

ANNOTATED = Path(__file__).parent.parent / "tests" / "annotated"
TIMES = 5  # that a short text counts
LEAST = 4  # times that a sign must occur
PULL = 4.0  # towards zero, for each weight
Choice = list[tuple[set[str], bool]]


def main() -> None:
    """Write the file that `ingest.language.scope_odds` reads."""
    with scope_odds.SIGNS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table(list(choices())))


def choices() -> Iterator[Choice]:
    """Give of each document the signs of every place, and whether it is the annotated one."""
    for document, told in documents():
        annotated = tell_apart(annotate(lay_out(with_prose(document))))
        header = read_header(annotated)
        found = scope_odds.signs(
            annotated, header.title or "", header.publisher or "", printing_places(annotated)
        )
        if right := _right(told, list(found)):
            yield [(signs, place == right) for place, signs in found.items()]


def documents() -> Iterator[tuple[Document, str]]:
    """Give each document with the place it is about."""
    for gold in sorted((ANNOTATED / "seen").glob("*.json")):
        path = next(path for path in gold.parent.glob(f"{gold.stem}.*") if path != gold)
        yield read(path), json.loads(gold.read_text("utf-8"))["document"]["scope"] or ""
    for row in TIMES * yaml.safe_load((ANNOTATED / "about.yml").read_text("utf-8")):
        yield Document("about.txt", "0", row["text"]), row["scope"] or ""


def _right(told: str, places: list[Place]) -> Place | None:
    """Give the annotated place, as it is named or by what its name ends in."""
    same = [one for one in places if one.name == told]
    near = [one for one in places if told and (one.name.endswith(told) or told.endswith(one.name))]
    return next(iter(same or near), None)


def table(documents: list[Choice]) -> list[tuple[str, int]]:
    """Give each sign with its weight in tenths, in order; signs that weigh nothing are left out."""
    rows = [
        (number, signs, is_right)
        for number, places in enumerate(documents)
        for signs, is_right in places
    ]
    numbers = np.array([number for number, _, _ in rows])
    right = np.array([float(is_right) for _, _, is_right in rows])
    error = partial(choice_error, numbers, right, len(documents))
    return weighed([found for _, found, _ in rows], error, least=LEAST, pull=PULL)


if __name__ == "__main__":
    main()
