"""Evens out what facts say of a project's way from batch to batch."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from graph.statement import qualifiers
from graph.types.stage import rank
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact

Step = tuple[str, object]


def dated(facts: Iterable[Candidate]) -> list[Candidate]:
    """Give a batch without a period the one that the document tells of the same project and stage."""
    facts = list(facts)
    known: dict[object, set[object]] = {}
    for found in facts:
        if found.content.predicate == "listed":
            told = dict(found.content.qualifiers)
            if told.get("period"):
                known.setdefault((found.content.project, told["stage"]), set()).add(told["period"])
    return [_dated(found, known) for found in facts]


def chained(facts: list[Candidate]) -> list[Candidate]:
    """Give moves step by step: of 签约 → 投产 and 开工 → 投产 of one project, 签约 → 开工 → 投产."""
    moves: dict[int, list[Candidate]] = {}
    for found in facts:
        if found.content.predicate == "moved":
            moves.setdefault(found.content.project, []).append(found)
    rest = [found for found in facts if found.content.predicate != "moved"]
    return rest + [found for told in moves.values() for found in _chain(told)]


def _chain(told: list[Candidate]) -> list[Candidate]:
    """Give the moves of one project, each between neighbours where its steps make one way."""
    ends = [_ends(found) for found in told]
    way = sorted({step for pair in ends for step in pair}, key=lambda step: rank(step[0]))
    if len({stage for stage, _ in way}) < len(way) or len(way) < 3:
        return told
    kept: dict[object, Candidate] = {}
    for found, (left, right) in zip(told, ends, strict=True):
        passed = way[way.index(left) : way.index(right) + 1]
        for one, two in pairwise(passed):
            direct = len(passed) == 2
            if direct or (one, two) not in kept:
                kept[one, two] = found if direct else _between(found, one, two)
    return list(kept.values())


def _ends(found: Candidate) -> tuple[Step, Step]:
    told = dict(found.content.qualifiers)
    return (
        (str(told["from_stage"]), told.get("from_period")),
        (str(told["to_stage"]), told.get("to_period")),
    )


def _between(found: Candidate, left: Step, right: Step) -> Candidate:
    """Give the same move between other steps."""
    ends = {
        "from_stage": left[0],
        "from_period": left[1],
        "to_stage": right[0],
        "to_period": right[1],
    }
    told = qualifiers(**{**dict(found.content.qualifiers), **ends})
    return replace(found, content=replace(found.content, qualifiers=told))


def _dated(found: Candidate, known: dict[object, set[object]]) -> Candidate:
    fact: Fact = found.content
    if fact.predicate not in ("listed", "moved"):
        return found
    told = dict(fact.qualifiers)
    for side in ("", "from_", "to_"):
        periods = known.get((fact.project, told.get(f"{side}stage")), set())
        if not told.get(f"{side}period") and len(periods) == 1:
            told[f"{side}period"] = next(iter(periods))  # type: ignore[assignment]
    return replace(found, content=replace(fact, qualifiers=qualifiers(**told)))
