"""Writes what speaks for and against a company at the front of a project's name: a regression that picks a length or none.

    python -m bench.front_signs [--collect]

`tests/annotated/fronts.csv` holds the names of projects in the seen annotated documents without their places
(`--collect` writes it anew): the name, what the place adds, the class that `company_mates` gives it,
and the length of the company's own name, 0 for none.
Seldom signs are left out.
"""

import csv
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np

from bench.regression import choice_error, weighed
from graph.places import Place
from ingest.language import annotate, companies, marks_of, places
from ingest.language.apart import tell_apart
from ingest.layout import lay_out
from ingest.pipeline import read_contexts
from ingest.readers import read
from ingest.rules.company_full import is_company
from ingest.rules.grammar.companies import front_odds
from ingest.rules.grammar.companies.front import by_rule, is_ruled
from ingest.rules.grammar.companies.inside import in_front
from ingest.rules.grammar.companies.mates import around
from ingest.rules.grammar.words.lexicon import cut, owns
from ingest.tables import with_prose

ANNOTATED = Path(__file__).parent.parent / "tests" / "annotated"
FRONTS = ANNOTATED / "fronts.csv"
FIELDS = ("name", "hint", "around", "length")
BODIES = ("医院", "学院", "中学", "小学", "大学", "实验室", "研究所", "局", "水厂", "电厂")
LEAST = 4  # times that a sign must occur
PULL = 0.7  # towards zero, for each weight
Row = tuple[str, float, int, int]
Front = tuple[str, float, int]


def main() -> None:
    """Write the file that `ingest.rules.grammar.companies.front_odds` reads."""
    if "--collect" in sys.argv[1:]:
        with FRONTS.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([FIELDS, *sorted(set(collected()))])
    with front_odds.SIGNS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table())


def _rows() -> list[Row]:
    with FRONTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return [
            (row["name"], float(row["hint"]), int(row["around"]), int(row["length"]))
            for row in rows
        ]


def collected() -> Iterator[Row]:
    """Give the names of projects in the seen documents whose company is told by a short name, or that have none."""
    for gold in sorted((ANNOTATED / "seen").glob("*.json")):
        path = next(path for path in gold.parent.glob(f"{gold.stem}.*") if path != gold)
        contexts = read_contexts(tell_apart(annotate(lay_out(with_prose(read(path))))))
        scope = next(iter(contexts)).header.scope
        facts = json.loads(gold.read_text("utf-8"))
        forms = {
            form: {row["name"], *row.get("accept", ())}
            for row in facts["companies"]
            for form in (row["name"], *row.get("accept", ()))
        }
        fronts: list[Front | None] = []
        for row in facts["projects"]:
            told = (*row["companies"], *row.get("companies_accept", ()))
            own = {form for name in told for form in forms.get(name, {name})}
            if not any(form.endswith(BODIES) for form in own) and not row.get("unnamed"):
                fronts.append(_front(row["name"], own, scope))
        ruled = [front is None or is_ruled(*front[:2]) for front in fronts]
        for front, near in zip(fronts, around(ruled), strict=True):
            if front:
                yield *front[:2], near, front[2]


def _front(name: str, own: set[str], scope: Place | None) -> Front | None:
    """Give the front of a name without a company's full name in it."""
    marks = marks_of(name, scope, parts=(places, companies))
    if any(mark.kind == "company" and is_company(mark.value.name) for mark in marks):
        return None
    spots = [mark for mark in marks if mark.kind == "place"]
    start, hint = in_front(name, 0, len(name), spots, scope.province_code if scope else "")
    starts = {
        form[start - left :]
        for left in range(start + 1)
        for form in own
        if name.startswith(form, left)
    }
    fits = [form for form in starts if len(form) > 1]
    return name[start:], hint, _brand(min(fits, key=len)) if fits else 0


def _brand(form: str) -> int:
    """Give the length of a short name without the trade words that close it."""
    words = cut(form)
    while len(words) > 1 and words[-1] in owns() and sum(map(len, words[:-1])) > 1:
        words = words[:-1]
    return sum(map(len, words))


def table() -> list[tuple[str, int]]:
    """Give each sign with its weight in tenths, in order; signs that weigh nothing are left out."""
    rows = _rows()
    choices = [
        (number, front_odds.signs(name, size, hint, ruled, near), size == length)
        for number, (name, hint, near, length) in enumerate(rows)
        for ruled in (_ruled(name, hint),)
        for size in front_odds.lengths(name)
    ]
    names = np.array([number for number, _, _ in choices])
    right = np.array([float(is_right) for _, _, is_right in choices])
    error = partial(choice_error, names, right, len(rows))
    return weighed([found for _, found, _ in choices], error, least=LEAST, pull=PULL)


def _ruled(name: str, hint: float) -> int:
    found = by_rule(name, hint)
    return found.brand if found else 0


if __name__ == "__main__":
    main()
