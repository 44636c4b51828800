"""Writes what speaks for and against a project's name: logistic regression over names that rules took, right and wrong.

    python -m bench.name_signs

`tests/annotated/names.csv` holds what the rules of their day took for names in annotated documents that they did not
know yet, with the two characters before and behind and whether the annotation has it. Seldom signs are left out.
"""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from ingest.rules.grammar import likely

TAKEN = Path(__file__).parent.parent / "tests" / "annotated" / "names.csv"
LEAST = 3  # times that a sign must occur
PULL = 1.0  # towards zero, for each weight
ROUNDS, RATE = 300, 0.3
STEPS = 10  # to the natural logarithm

Vector = np.ndarray[Any, np.dtype[np.float64]]


def main() -> None:
    """Write the file that `ingest.rules.grammar.likely` reads."""
    with likely.SIGNS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table())


def table() -> list[tuple[str, int]]:
    """Give each sign with its weight in tenths, in order; signs that weigh nothing are left out."""
    with TAKEN.open(encoding="utf-8", newline="") as file:
        taken = list(csv.DictReader(file))
    found = [likely.signs(row["before"], row["name"], row["after"]) for row in taken]
    times = Counter(sign for signs in found for sign in signs)
    kept = sorted(sign for sign, count in times.items() if count >= LEAST)
    weights = _fitted(found, kept, np.array([float(row["right"]) for row in taken]))
    rounded = ((sign, round(STEPS * weight)) for sign, weight in zip(kept, weights, strict=True))
    return [(sign, weight) for sign, weight in rounded if weight]


def _fitted(found: list[set[str]], kept: list[str], right: Vector) -> Vector:
    """Give the weights of logistic regression, found by steps that shrink as a weight has moved (AdaGrad)."""
    places = {sign: place for place, sign in enumerate(kept)}
    pairs = [
        (row, places[sign]) for row, signs in enumerate(found) for sign in signs if sign in places
    ]
    rows, columns = np.array(sorted(pairs)).T
    pull = np.array([PULL if sign != "any" else 0.0 for sign in kept])
    weights, moved = np.zeros(len(kept)), np.full(len(kept), 1e-8)
    for _ in range(ROUNDS):
        odds = np.bincount(rows, weights[columns], len(found))
        error = 1 / (1 + np.exp(-odds)) - right
        step = np.bincount(columns, error[rows], len(kept)) + pull * weights
        moved += step * step
        weights -= RATE * step / np.sqrt(moved)
    return weights


if __name__ == "__main__":
    main()
