"""What a store's writer remembers of the groups it touched, while nobody else can write.

A group is all mentions of equal label and core name. Remembered are its facts, and what its
clusters gave to the graph when they were last assembled: the next commit's old state.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import RLock

from graph.fact import Fact
from graph.projection import Projection
from graph.store.engine import Transaction
from graph.store.rows import fact_of

MOST = 20_000
FACTS = """
UNWIND $keys AS key MATCH (s:Statement {{{side}: key}})
WHERE s.withdrawn IS NULL RETURN properties(s) AS row
"""


Given = Mapping[str, Projection | None]


@dataclass(frozen=True, slots=True)
class Step:
    """What a transaction changes: facts that go and come, and what groups then give."""

    gone: Collection[Fact] = ()
    come: Collection[Fact] = ()
    given: Given = field(default_factory=dict)


NOTHING = Step()


class Memory:
    """Facts by group, as committed; the groups used longest ago go first."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._groups: OrderedDict[str, dict[str, Fact]] = OrderedDict()
        self._given: dict[str, Projection | None] = {}
        self._size = 0
        self._judged: bool | None = None
        self._next = NOTHING

    @contextmanager
    def kept(self, *, lasting: bool) -> Iterator[None]:
        """Take in what the transaction inside changes; forget all where it fails.

        `lasting`: nobody else can have written since the last one.
        """
        with self._lock:
            if not lasting:
                self._forget()
            try:
                yield
                self._settle()
            except BaseException:
                self._forget()
                raise

    def judged(self, tx: Transaction) -> bool:
        """Tell whether the store holds any judgement."""
        if self._judged is None:
            self._judged = bool(tx.run("MATCH (j:Judgement) RETURN j.id AS id LIMIT 1"))
        return self._judged

    def facts(self, tx: Transaction, keys: Iterable[str]) -> Iterator[Mapping[str, Fact]]:
        """Give for each group the facts that speak of it or lead to it, by id."""
        wanted = sorted(keys)
        self._read(tx, [key for key in wanted if key not in self._groups])
        for key in wanted:
            self._groups.move_to_end(key)
            yield self._groups[key]

    def given(self, keys: Iterable[str]) -> dict[str, Projection]:
        """Give what those of the groups that are remembered give to the graph as it stands."""
        return {key: found for key in keys if (found := self._given.get(key))}

    def change(self, gone: Collection[Fact], come: Collection[Fact], given: Given) -> None:
        """Note what the transaction changes; it counts when the transaction is committed.

        `given` is what groups give now; None where judgements tie a group to others.
        """
        self._next = Step(gone, come, given)

    def unsure(self) -> None:
        """Look for judgements anew: one was made or taken back."""
        self._judged = None

    def _read(self, tx: Transaction, keys: list[str]) -> None:
        if not keys:
            return
        found: dict[str, dict[str, Fact]] = {key: {} for key in keys}
        for side in ("subject_key", "object_key"):
            for row in tx.run(FACTS.format(side=side), keys=keys):
                fact = fact_of(row["row"])
                for key in fact.keys & found.keys():
                    found[key][fact.id] = fact
        self._groups |= found
        self._size += sum(map(len, found.values()))

    def _put(self, fact: Fact) -> None:
        for key in fact.keys & self._groups.keys():
            self._size += fact.id not in self._groups[key]
            self._groups[key][fact.id] = fact

    def _take(self, fact: Fact) -> None:
        for key in fact.keys & self._groups.keys():
            self._size -= self._groups[key].pop(fact.id, None) is not None

    def _settle(self) -> None:
        step, self._next = self._next, NOTHING
        for fact in step.gone:
            self._take(fact)
        for fact in step.come:
            self._put(fact)
        self._given |= step.given
        while self._size > MOST:
            key, facts = self._groups.popitem(last=False)
            self._size -= len(facts)
            self._given.pop(key, None)

    def _forget(self) -> None:
        self._groups.clear()
        self._given.clear()
        self._size, self._judged, self._next = 0, None, NOTHING
