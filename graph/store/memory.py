"""What a store's writer remembers of the groups it touched, while nobody else can write."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from threading import RLock

from graph.fact import Fact
from graph.store.engine import Transaction
from graph.store.parts import Parts
from graph.store.rows import fact_of

MOST = 20_000
FACTS = """
UNWIND $keys AS key MATCH (s:Statement {{{side}: key}})
WHERE s.withdrawn IS NULL RETURN properties(s) AS row
"""


class Memory:
    """Facts by group, as committed; the groups used longest ago go first."""

    def __init__(self) -> None:
        self._lock = RLock()
        self.parts = Parts()
        self._groups: OrderedDict[str, dict[str, Fact]] = OrderedDict()
        self._size = 0
        self._judged: bool | None = None
        self._next: tuple[Collection[Fact], Collection[Fact]] = ((), ())

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

    def facts(self, tx: Transaction, keys: Iterable[str]) -> Iterator[Fact]:
        """Give all facts that speak of these groups or lead to them, some twice."""
        wanted = sorted(keys)
        self._read(tx, [key for key in wanted if key not in self._groups])
        for key in wanted:
            self._groups.move_to_end(key)
            yield from self._groups[key].values()

    def change(self, gone: Collection[Fact], come: Collection[Fact]) -> None:
        """Note what the transaction changes; it counts when the transaction is committed."""
        self._next = (gone, come)

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
        gone, come = self._next
        self._next = ((), ())
        for fact in gone:
            self._take(fact)
        for fact in come:
            self._put(fact)
        while self._size > MOST:
            self._size -= len(self._groups.popitem(last=False)[1])

    def _forget(self) -> None:
        self._groups.clear()
        self._size, self._judged, self._next = 0, None, ((), ())
