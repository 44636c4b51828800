"""Evens out what facts say of a project's way from batch to batch."""

from collections.abc import Iterable

from graph.statement import qualifiers
from ingest.rules import Candidate
from ingest.rules.grammar.threads.fact import Fact


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


def _dated(found: Candidate, known: dict[object, set[object]]) -> Candidate:
    fact: Fact = found.content
    if fact.predicate not in ("listed", "moved"):
        return found
    stated = dict(fact.qualifiers)
    told = dict(stated)
    for side in ("", "from_", "to_"):
        periods = known.get((fact.project, told.get(f"{side}stage")), set())
        if not told.get(f"{side}period") and len(periods) == 1:
            told[f"{side}period"] = next(iter(periods))  # type: ignore[assignment]
    if told == stated:
        return found
    return found._replace(content=fact._replace(qualifiers=qualifiers(**told)))
