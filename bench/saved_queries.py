"""How long each saved query takes on a large store: SANPI_BENCH_STORE, or one made for it.

On a machine that others use too, the processor time of the one who asks tells more than the clock.
"""

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from time import perf_counter, thread_time

from bench.sample import readings
from graph.store import Store, View, open_store
from graph.store.bulk import fill
from graph.store.evidence import evidence_of
from queries.catalog import Query, load
from queries.run import run

PROJECTS = 20_000
WARMING, ROUNDS = 20, 60
TEXTS = ("机器人", "预制菜加工", "碳纤维产业园", "鑫源", "没有此名", "矿山机械", "德恒", "啤酒")
KINDS = ("project", "company", "district", "batch", "sector", "document")


def main() -> None:
    """Print for each query the median and the 95th percentile, by the clock and of processor time."""
    folder = os.environ.get("SANPI_BENCH_STORE")
    with tempfile.TemporaryDirectory() as made, open_store(folder or f"{made}/store") as store:
        if not folder:
            evidences = (evidence_of(each, extractor="", digest="") for each in readings(PROJECTS))
            fill(store.engine, evidences, [])
        measure(store)


def measure(store: Store) -> None:
    """Ask every query with things drawn from the store."""
    view, chance = store.view(), random.Random(7)
    print(f"  {view.count('Project'):,} projects, {view.count('Statement'):,} statements")
    drawn = {kind: list(names(view, kind)) for kind in KINDS}
    for query in load().values():
        times, work = timed(view, query, lambda kind: chance.choice(drawn[kind]))
        print(f"  {query.name}: {_spread(times)}; processor {_spread(work)}")


def _spread(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{ordered[len(times) // 2]:.1f} ms, 95 % under {ordered[len(times) * 95 // 100]:.1f} ms"


def names(view: View, kind: str) -> Iterator[str]:
    """Give ids of things of a kind, spread over the store."""
    rows = view.run(f"MATCH (n:{kind.title()}) RETURN n.id AS id LIMIT 5000")
    chosen = random.Random(7).sample(rows, min(len(rows), 200))
    return (str(row["id"]) for row in chosen)


def timed(view: View, query: Query, draw: Callable[[str], str]) -> tuple[list[float], list[float]]:
    """Give each round's milliseconds, by the clock and of processor time."""
    for _ in range(WARMING):
        run(view, query, **given(query, draw))
    times, work = [], []
    for _ in range(ROUNDS):
        values = given(query, draw)
        start, worked = perf_counter(), thread_time()
        run(view, query, **values)
        times.append((perf_counter() - start) * 1000)
        work.append((thread_time() - worked) * 1000)
    return times, work


def given(query: Query, draw: Callable[[str], str]) -> dict[str, str]:
    """Give a value for each parameter that names a thing, and for each that must be given."""
    values = {}
    for each in query.parameters:
        if each.type in KINDS and (each.required or each.name in ("document", "district")):
            values[each.name] = draw(each.type)
        elif each.type in ("thing", "any") and each.required:
            values[each.name] = draw(random.choice(KINDS[:5]))
        elif each.required:
            values[each.name] = random.choice(TEXTS)
    return values


if __name__ == "__main__":
    main()
