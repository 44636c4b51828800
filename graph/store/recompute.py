"""One change to what is known, carried through to the graph: only what it touches is assembled anew."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from graph.cluster import projections, surroundings
from graph.fact import Fact
from graph.judgement import Judgement
from graph.linker import Linker
from graph.projection import Projection, change
from graph.store.apply import apply
from graph.store.counters import recount
from graph.store.engine import Transaction
from graph.store.evidence import Evidence
from graph.store.memory import Memory
from graph.store.scope import Scope, surround, touched, widen


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told of a scope: facts and judgements."""

    facts: tuple[Fact, ...]
    linker: Linker
    judged: bool


def recompute(
    tx: Transaction,
    memory: Memory,
    *,
    drop: Sequence[Evidence] = (),
    put: Sequence[Evidence] = (),
    judged: Iterable[Judgement] = (),
    unjudged: Iterable[Judgement] = (),
    keys: Iterable[str] = (),
) -> None:
    """Replace evidence of documents by other evidence, or change judgements, and follow it through.

    `keys` are the groups that the judgements are about. Judgement nodes themselves are
    the caller's to write, after this.
    """
    gone, come = _facts(drop), _facts(put)
    scope = touched(tx, memory, {*keys, *_keys(gone), *_keys(come)})
    surround(tx, scope, come)
    while True:
        old, new = _told(scope, gone, come, judged, unjudged)
        moved = _subjects_of_moved(old, new)
        if moved <= scope.keys:
            break
        widen(tx, scope, moved)
    before, after = Projection(), Projection()
    for each in drop:
        each.project(before)
    for each in put:
        each.project(after)
    alone = not (old.judged or new.judged)
    known = memory.given(scope.keys) if alone else {}
    for part in (known | _given(old, scope.keys - known.keys())).values():
        before.take(part)
    given = _given(new, scope.keys)
    for part in given.values():
        after.take(part)
    apply(tx, change(before, after))
    recount(tx, before, after)
    memory.change(gone, come, dict.fromkeys(scope.keys) | (given if alone else {}))


def _given(told: Told, keys: Collection[str]) -> dict[str, Projection]:
    """Give what each group gives to the graph; nothing need be linked where nothing is told."""
    return projections(told.facts, told.linker, keys) if told.facts and keys else {}


def _told(
    scope: Scope,
    gone: Iterable[Fact],
    come: Iterable[Fact],
    judged: Iterable[Judgement],
    unjudged: Iterable[Judgement],
) -> tuple[Told, Told]:
    old = scope.facts
    leaving = {fact.id for fact in gone}
    new = {name: fact for name, fact in old.items() if name not in leaving}
    new |= {fact.id: fact for fact in come}
    before = scope.judgements
    taken = {judgement.id for judgement in unjudged}
    after = {name: each for name, each in before.items() if name not in taken}
    after |= {judgement.id: judgement for judgement in judged}
    return (
        Told(tuple(old.values()), Linker(before.values()), bool(before)),
        Told(tuple(new.values()), Linker(after.values()), bool(after)),
    )


def _subjects_of_moved(old: Told, new: Told) -> set[str]:
    """Give the groups whose projects lead to a company that has another canonical id now.

    Only judgements give a company another id than its own.
    """
    if not (old.judged or new.judged):
        return set()
    before = surroundings(old.facts, old.linker).canonical
    after = surroundings(new.facts, new.linker).canonical
    return {
        fact.subject.key
        for fact in (*old.facts, *new.facts)
        if fact.target
        and fact.target.id in before
        and fact.target.id in after
        and before[fact.target.id] != after[fact.target.id]
    }


def _facts(evidences: Iterable[Evidence]) -> list[Fact]:
    return [fact for each in evidences for fact in each.facts()]


def _keys(facts: Iterable[Fact]) -> set[str]:
    return {key for fact in facts for key in fact.keys}
