"""Finds the weights of a regression over signs, by steps that shrink as a weight has moved (AdaGrad)."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np

ROUNDS, RATE = 300, 0.3
STEPS = 10  # to the natural logarithm

Vector = np.ndarray[Any, np.dtype[np.float64]]


def weighed(
    found: list[set[str]], error: Callable[[Vector], Vector], *, least: int, pull: float
) -> list[tuple[str, int]]:
    """Give each sign that occurs `least` times with its weight in tenths, in order; those that weigh nothing are left out."""
    times = Counter(sign for signs in found for sign in signs)
    kept = sorted(sign for sign, count in times.items() if count >= least)
    weights = fitted(found, kept, error, pull=pull)
    rounded = ((sign, round(STEPS * weight)) for sign, weight in zip(kept, weights, strict=True))
    return [(sign, weight) for sign, weight in rounded if weight]


def fitted(
    found: list[set[str]], kept: list[str], error: Callable[[Vector], Vector], *, pull: float
) -> Vector:
    """Give a weight for each sign that is kept.

    `found` are the signs of each case, `error` gives by how much the odds of each case (a logarithm) are too high,
    `pull` draws each weight but that of "any" towards zero.
    """
    places = {sign: place for place, sign in enumerate(kept)}
    pairs = [
        (row, places[sign]) for row, signs in enumerate(found) for sign in signs if sign in places
    ]
    rows, columns = np.array(sorted(pairs)).T
    pulls = np.array([pull if sign != "any" else 0.0 for sign in kept])
    weights, moved = np.zeros(len(kept)), np.full(len(kept), 1e-8)
    for _ in range(ROUNDS):
        off = error(np.bincount(rows, weights[columns], len(found)))
        step = np.bincount(columns, off[rows], len(kept)) + pulls * weights
        moved += step * step
        weights -= RATE * step / np.sqrt(moved)
    return weights


def choice_error(cases: Vector, right: Vector, count: int, odds: Vector) -> Vector:
    """Give by how much each choice is too likely, of the choices of its case and none; there are `count` cases."""
    odds = np.exp(odds)
    error: Vector = odds / (1 + np.bincount(cases, odds, count))[cases] - right
    return error
