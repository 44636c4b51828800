"""What a change may touch: the groups it names, and those that judgements and phases tie to them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from graph.fact import Fact
from graph.judgement import Judgement
from graph.store.engine import Row, Transaction
from graph.store.memory import Memory
from graph.store.rows import judgement_of

JUDGEMENTS = """
UNWIND $keys AS key MATCH (j:Judgement {{{side}: key}})
WHERE j.undone_at IS NULL AND j.verdict <> 'wrong' RETURN properties(j) AS row
"""


@dataclass(slots=True)
class Scope:
    """Facts by id and judgements by id, as stored; `keys` are those whose clusters may change."""

    memory: Memory
    keys: set[str] = field(default_factory=set)
    facts: dict[str, Fact] = field(default_factory=dict)
    judgements: dict[str, Judgement] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    links: dict[str, set[str]] = field(default_factory=dict)


def touched(tx: Transaction, memory: Memory, keys: Iterable[str]) -> Scope:
    """Give the scope of a change to these groups.

    A project that is a phase of a touched one may change; one that leads to a touched
    company whose judgements changed is added by `widen`.
    """
    scope = Scope(memory)
    widen(tx, scope, keys)
    return scope


def widen(tx: Transaction, scope: Scope, keys: Iterable[str]) -> None:
    """Take more groups into the scope, with what is tied to them."""
    waiting = set(keys) - scope.keys
    while waiting:
        scope.keys |= waiting
        _fetch(tx, scope, waiting)
        tied = _tied(scope, waiting)
        waiting = tied - scope.keys
    surround(tx, scope, scope.facts.values())


def surround(tx: Transaction, scope: Scope, facts: Iterable[Fact]) -> None:
    """Fetch what these facts lead to: wholes of phases, and companies that were judged."""
    targets = {fact.target.key for fact in facts if fact.target} - scope.seen
    if not targets:
        return
    judgements = _judgements(tx, scope, targets)
    judged = {key for row in judgements for key in (row["left_key"], row["right_key"])}
    scope.seen |= targets - judged
    wholes = {key for key in targets if key.startswith("Project:")}
    waiting = (judged | wholes) - scope.keys
    while waiting:
        _fetch(tx, scope, waiting)
        waiting = _judged_with(scope, waiting) - scope.seen


def _fetch(tx: Transaction, scope: Scope, keys: Collection[str]) -> None:
    scope.seen |= set(keys)
    for facts in scope.memory.facts(tx, keys):
        scope.facts |= facts
    for row in _judgements(tx, scope, keys):
        scope.judgements[row["id"]] = judgement_of(row)
        scope.links.setdefault(row["left_key"], set()).add(row["right_key"])
        scope.links.setdefault(row["right_key"], set()).add(row["left_key"])


def _judgements(tx: Transaction, scope: Scope, keys: Collection[str]) -> list[Row]:
    if not scope.memory.judged(tx):
        return []
    return [
        row["row"]
        for side in ("left_key", "right_key")
        for row in tx.run(JUDGEMENTS.format(side=side), keys=sorted(keys))
    ]


def _judged_with(scope: Scope, keys: Iterable[str]) -> set[str]:
    return {other for key in keys for other in scope.links.get(key, ())}


def _tied(scope: Scope, keys: Collection[str]) -> set[str]:
    phases = {
        fact.subject.key
        for fact in scope.facts.values()
        if fact.predicate == "phase_of" and fact.target and fact.target.key in keys
    }
    return phases | _judged_with(scope, keys)
