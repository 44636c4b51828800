"""Learns, from the annotated documents of the tree, what tells a company's short name at the front of a project's name.

    python -m bench company_odds

Written are weights of what is seen, and how often each character opens or closes names: no name itself.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from graph.places import patterns
from graph.types.width import even
from ingest.language import companies, marks_of, places
from ingest.layout.script import folded
from ingest.rules.company_full import is_company
from ingest.rules.grammar import company_odds as odds
from ingest.rules.grammar.company_inside import behind_places, hint_of
from ingest.rules.grammar.company_stem import stem

SEEN = Path("tests/annotated/seen")
PENALTY, STEPS, PACE = 0.5, 400, 0.05
PARTS = 5
NONE = odds.Front(0, 0)
Row = tuple[list[dict[str, float]], list[int]]


@dataclass(frozen=True, slots=True)
class Example:
    """A project's name behind its places, and where a company's name in front of it may end."""

    text: str
    hint: float
    ends: frozenset[int]


def main() -> None:
    """Write the signs, then the weights that explain the names best."""
    documents = [json.loads(path.read_text("utf-8")) for path in sorted(SEEN.glob("*.json"))]
    weights = learned(list(_rows(documents)))
    lines = (f"{name},{weight}\n" for name, weight in sorted(weights.items()) if weight)
    odds.WEIGHTS.write_text("".join(lines), "utf-8")
    write_signs(documents)
    found = [one for document in documents for one in examples(document)]
    right = sum(_told(one) in (one.ends or {0}) for one in found)
    print(
        f"{len(found)} names, {sum(bool(one.ends) for one in found)} with a company, {right} right"
    )


def _rows(documents: list[dict[str, Any]]) -> Iterator[Row]:
    """Give what is seen of each name, by the signs of the other parts' companies: a name unknown is the common case."""
    for part in range(PARTS):
        write_signs([one for at, one in enumerate(documents) if at % PARTS != part])
        for document in documents[part::PARTS]:
            yield from filter(None, map(_row, examples(document)))


def write_signs(documents: list[dict[str, Any]]) -> None:
    """Write the characters of these documents' companies, and forget what was read before."""
    odds.SIGNS.write_text(signs(documents), "utf-8")
    for known in (odds.known_weights, odds.known_signs, odds.total, odds.gain):
        known.cache_clear()


def _told(one: Example) -> int:
    found = odds.likeliest(one.text, one.hint)
    return found[0].end if found and found[1] > 0 else 0


def signs(documents: list[dict[str, Any]]) -> str:
    """Give how often each character stands before the end of names of companies, and at their end."""
    brands = {stem(firm["name"]).brand for one in documents for firm in one.get("companies", ())}
    names = [name for name in brands if 2 <= len(name) <= 4 and name not in patterns()]
    first = Counter(sign for name in names for sign in name[:-1])
    last = Counter(name[-1] for name in names)
    return "".join(_lines("first", first)) + "".join(_lines("last", last))


def _lines(place: str, counts: Counter[str]) -> Iterator[str]:
    alike: dict[int, list[str]] = {}
    for sign, count in sorted(counts.items()):
        alike.setdefault(count, []).append(sign)
    for count, found in sorted(alike.items()):
        yield f"{place},{count},{''.join(found)}\n"


def examples(document: dict[str, Any]) -> Iterator[Example]:
    """Give the names of a document's projects that hold no full name of a company."""
    for project in document.get("projects", ()):
        name, firms = _plain(project["name"]), _firms(document, project)
        marks = marks_of(name, None, parts=(places, companies))
        full = any(mark.kind == "company" and is_company(mark.value.name) for mark in marks)
        if full or name in firms or project.get("unnamed"):
            continue
        spots = [mark for mark in marks if mark.kind == "place"]
        begin = behind_places(name, 0, len(name), spots)
        ends = {
            name.find(firm) + len(firm) - begin for firm in firms if 0 <= name.find(firm) <= begin
        }
        ends = {end for end in ends if end > 1}
        if ends or not any(firm in name for firm in firms):
            yield Example(name[begin:], hint_of(name, 0, begin, spots, ""), frozenset(ends))


def _plain(name: str) -> str:
    return folded(even("".join(name.split()))).replace("(", "（").replace(")", "）")


def _firms(document: dict[str, Any], project: dict[str, Any]) -> set[str]:
    """Give every form of the names of a project's companies."""
    found = {_plain(name) for name in project.get("companies", ())}
    for firm in document.get("companies", ()):
        forms = {_plain(form) for form in (firm["name"], *firm.get("accept", ()))}
        if project["name"] in firm.get("projects", ()) or forms & found:
            found |= forms
    return {firm for firm in found if len(firm) > 1}


def learned(rows: list[Row]) -> dict[str, int]:
    """Give the weights, in thousandths, under which the right names are likeliest."""
    names = sorted({name for row, _ in rows for seen in row for name in seen})
    place = {name: number for number, name in enumerate(names)}
    size = max(len(row) for row, _ in rows)
    seen, absent = np.zeros((len(rows), size, len(names))), np.full((len(rows), size), -1e9)
    right = np.zeros((len(rows), size))
    for number, (row, good) in enumerate(rows):
        absent[number, : len(row)] = 0
        right[number, good] = 1
        for at, values in enumerate(row):
            for name, value in values.items():
                seen[number, at, place[name]] = value
    weights = _fitted(seen, absent, right)
    return {name: round(1000 * float(weights[place[name]])) for name in names}


def _row(one: Example) -> Row | None:
    """Give what is seen of each choice, none being the first, and which choices are right."""
    choices = [NONE, *odds.fronts(one.text)]
    good = [at for at, each in enumerate(choices) if each.end in (one.ends or {0})]
    told = [
        dict(odds.features(one.text, each, one.hint)) if at else {}
        for at, each in enumerate(choices)
    ]
    return (told, good) if good else None


def _fitted(seen: Any, absent: Any, right: Any) -> Any:
    """Find weights by gradient steps (Adam), with a penalty on their squares."""
    weights, mean, square = (np.zeros(seen.shape[2]) for _ in range(3))
    for step in range(1, STEPS + 1):
        told = _shares(seen @ weights + absent)
        gold = _shares(seen @ weights + absent + np.where(right > 0, 0, -1e9))
        slope = np.einsum("ik,ikn->n", told - gold, seen) + PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = PACE / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = weights - pace * mean
    return weights


def _shares(scores: Any) -> Any:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
