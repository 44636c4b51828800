"""Writes what speaks for and against a project's name: logistic regression over phrases that are names and that are not.

    python -m bench.name_signs [--collect]

`tests/annotated/names.csv` holds what the rules of their day took for names in annotated documents that they did not
know yet, `phrases.csv` all phrases of the seen annotated documents that end in a head word (`--collect` writes it anew):
the phrase, two characters before and behind, and whether the annotation has it. Seldom signs are left out.
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np

from bench.regression import Vector, weighed
from ingest.language import annotate
from ingest.language.apart import tell_apart
from ingest.layout import lay_out
from ingest.pipeline import read_contexts
from ingest.readers import read
from ingest.rules.grammar.passages import likely
from ingest.rules.grammar.passages.outline import outline
from ingest.tables import with_prose

ANNOTATED = Path(__file__).parent.parent / "tests" / "annotated"
TAKEN, PHRASES = ANNOTATED / "names.csv", ANNOTATED / "phrases.csv"
FIELDS = ("before", "name", "after", "right")
CLOSE = re.compile("(?:建设)?(?:项目|工程)?$")
LEAST = 3  # times that a sign must occur
PULL = 1.0  # towards zero, for each weight


def main() -> None:
    """Write the file that `ingest.rules.grammar.passages.likely` reads."""
    if "--collect" in sys.argv[1:]:
        with PHRASES.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([FIELDS, *sorted(set(collected()))])
    with likely.SIGNS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table())


def table() -> list[tuple[str, int]]:
    """Give each sign with its weight in tenths, in order; signs that weigh nothing are left out."""
    taken = [row for path in (TAKEN, PHRASES) for row in _rows(path)]
    found = [likely.signs(row["before"], row["name"], row["after"]) for row in taken]
    right = np.array([float(row["right"]) for row in taken])
    return weighed(found, partial(_error, right), least=LEAST, pull=PULL)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def collected() -> Iterator[tuple[str, str, str, int]]:
    """Give each phrase of the seen documents that tell of projects, between its neighbours, and 1 for a name."""
    for gold in sorted((ANNOTATED / "seen").glob("*.json")):
        path = next(path for path in gold.parent.glob(f"{gold.stem}.*") if path != gold)
        rows = json.loads(gold.read_text("utf-8"))["projects"]
        names = {_core(name) for row in rows for name in (row["name"], *row.get("accept", ()))}
        annotated = tell_apart(annotate(lay_out(with_prose(read(path)))))
        for context in read_contexts(annotated):
            cut_up = outline(context.annotated, context)
            for sheet in cut_up.sheets if cut_up.about_projects else ():
                for phrase in sheet.phrases:
                    found = likely.beside(sheet.text, phrase.start, phrase.end)
                    yield *found, int(_core(found[1]) in names)


def _core(name: str) -> str:
    return CLOSE.sub("", name.replace(" ", ""))


def _error(right: Vector, odds: Vector) -> Vector:
    error: Vector = 1 / (1 + np.exp(-odds)) - right
    return error


if __name__ == "__main__":
    main()
