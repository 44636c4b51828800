"""A project's trace: its batches in order, from what documents list and say of moves."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.batch import OPEN, Batch
from graph.fact import Fact


@dataclass(slots=True)
class Step:
    """One batch of a project, its facts, and the batches it is said to have come from."""

    batch: Batch
    facts: list[Fact] = field(default_factory=list)
    origins: set[Batch] = field(default_factory=set)
    moves: list[Fact] = field(default_factory=list)

    @property
    def since(self) -> str:
        """The date of the first document that says so."""
        return min((fact.date for fact in self.facts if fact.date), default="9999")


def trace(facts: Iterable[Fact]) -> list[Step]:
    """Give the steps in order: stated moves first, then period, stage and document date.

    A listing without a period joins the one dated listing of its programme and stage,
    where there is exactly one; else it follows the origin of its move.
    """
    steps = _steps(facts)
    homes = {batch: _home(batch, steps) for batch in steps}
    joined: dict[Batch, Step] = {}
    for batch, step in sorted(steps.items(), key=lambda pair: pair[0].id):
        home = joined.setdefault(homes[batch], Step(homes[batch]))
        home.facts += step.facts
        home.moves += step.moves
        home.origins |= {homes[origin] for origin in step.origins} - {home.batch}
    return _ordered(joined)


def _steps(facts: Iterable[Fact]) -> dict[Batch, Step]:
    steps: dict[Batch, Step] = {}

    def at(batch: Batch, fact: Fact) -> Step:
        step = steps.setdefault(batch, Step(batch))
        step.facts.append(fact)
        return step

    for fact in facts:
        if fact.predicate == "listed":
            at(_batch(fact, ""), fact)
        elif fact.predicate == "moved":
            step = at(_batch(fact, "to_"), fact)
            step.moves.append(fact)
            if fact.text("from_stage"):
                origin = _batch(fact, "from_")
                at(origin, fact)
                step.origins |= {origin} - {step.batch}
    return steps


def _batch(fact: Fact, end: str) -> Batch:
    return Batch(
        programme=fact.text("programme") or OPEN,
        province=fact.text("province") or OPEN,
        period=fact.integer(f"{end}period"),
        year=fact.integer(f"{end}year"),
        stage=fact.text(f"{end}stage") or OPEN,
    )


def _home(batch: Batch, steps: Iterable[Batch]) -> Batch:
    if batch.listed:
        return batch
    dated = [
        other
        for other in steps
        if other.listed
        and (other.programme, other.stage) == (batch.programme, batch.stage)
        and batch.province in (OPEN, other.province)
    ]
    return dated[0] if len(dated) == 1 else batch


def _ordered(steps: dict[Batch, Step]) -> list[Step]:
    """Repeat: of the steps whose origins are placed, take the first; break a circle at its first."""
    waiting = sorted(steps.values(), key=lambda step: _place(step, steps))
    placed: list[Step] = []
    done: set[Batch] = set()
    while waiting:
        ready = [step for step in waiting if step.origins & set(steps) <= done]
        step = (ready or waiting)[0]
        waiting.remove(step)
        placed.append(step)
        done.add(step.batch)
    return placed


def _place(step: Step, steps: dict[Batch, Step]) -> tuple[tuple[str, int], int, str, str]:
    date, period, stage = step.batch.order
    origins = [origin.order[:2] for origin in step.origins if origin in steps]
    if not step.batch.listed and origins:
        date, period = max(origins)
    return ((date, period), stage, step.since, step.batch.id)
