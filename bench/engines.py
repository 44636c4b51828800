"""Both engines side by side: bulk load, documents one by one, saved queries, memory.

SANPI_BENCH_PROJECTS sets the size. A Neo4j is started as the tests start theirs, and filled by its own
importer. A copy over Bolt is measured up to 20,000 projects, and beyond where SANPI_BENCH_COPY is set.
"""

import os
import resource
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from time import perf_counter

os.environ.setdefault("SANPI_HEAP", "2g")
sys.path.append(str(Path(__file__).parent.parent / "tests" / "server"))

from neo4j_server import Server

from bench.neo4j_import import MEMORY, edges, imported, seconds
from bench.sample import readings
from bench.saved_queries import measure
from graph.cluster import projections
from graph.linker import Linker
from graph.projection import Edge, Node, Projection, about_edges
from graph.schema import load
from graph.statement import Reading
from graph.store import Store, copy, open_store
from graph.store.apply import dates, edge_row, row_of
from graph.store.bulk import fill
from graph.store.engine import Engine, Transaction
from graph.store.evidence import evidence_of, stated

PROJECTS = int(os.environ.get("SANPI_BENCH_PROJECTS", "2000"))
DOCUMENTS = 60
COPIED = 20_000  # projects that are copied over Bolt too
Batch = Sequence[Node] | Sequence[Edge]
Rows = tuple[list[Node], list[Edge]]


def main() -> None:
    """Print the figures of each engine."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        one_by_one("embedded", str(folder / "one"))
        with running(folder / "one-neo4j") as server:
            one_by_one("Neo4j", server.url)
        with open_store(str(folder / "store")) as store:
            embedded(store)
            print("Neo4j")
            server = imported(store, folder)
            if PROJECTS <= COPIED or os.environ.get("SANPI_BENCH_COPY"):
                by_bolt(store, folder)
        by_import(server)


@contextmanager
def running(home: Path) -> Iterator[Server]:
    """Give an empty server, stopped at the end."""
    server = Server(home, settings=MEMORY)
    server.prepare()
    try:
        yield server.start()
    finally:
        server.stop()


def by_import(server: Server) -> None:
    """Start the server that its own tool has filled, and ask it."""
    server.start()
    try:
        print(f"  first opening, indexes made: {seconds(lambda: _opened(server)):.1f} s")
        with open_store(server.url) as there:
            measure(there)
        print(f"  memory of the server: {_peak(server):,} MB at most")
    finally:
        server.stop()


def _opened(server: Server) -> None:
    open_store(server.url).close()


def embedded(store: Store) -> None:
    """Load in bulk, and tell how much of the time is the engine's own loader's."""
    evidences = (evidence_of(each, extractor="", digest="") for each in readings(PROJECTS))
    engine = _Timed(store.engine)
    taken = seconds(lambda: fill(engine, evidences, []))  # type: ignore[arg-type]
    print(f"embedded, bulk load of {PROJECTS:,} projects: {taken:.1f} s")
    print(f"  of it the engine's own loader {engine.own:.1f} s: {taken / engine.own:.2f} times")
    print(f"  {sum(edges(store.view()).values()):,} edges")
    measure(store)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  memory of the process, Python and engine: {peak:,} MB at most")


class _Timed:
    """An engine that notes how long its own loader works, the making of batches left out."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self.own = engine, 0.0

    def __getattr__(self, name: str) -> object:
        return getattr(self._engine, name)

    def load(self, batches: Iterable[Batch]) -> None:
        """Load, and count the seconds between two batches asked for."""

        def timed() -> Iterator[Batch]:
            for batch in batches:
                start = perf_counter()
                yield batch
                self.own += perf_counter() - start

        self._engine.load(timed())


def by_bolt(store: Store, folder: Path) -> None:
    """Copy the embedded store to an empty server and compare them."""
    with running(folder / "copied") as server, open_store(server.url) as there:
        print(f"  sanpi copy over Bolt, compared: {seconds(lambda: copy(store, there)):.1f} s")


def one_by_one(name: str, address: str) -> None:
    """Commit documents one by one, and beside it the same rows by bare UNWIND … MERGE."""
    given = list(readings(DOCUMENTS * 10))
    rows = [_rows(each) for each in given]
    number = sum(len(nodes) + len(edges) for nodes, edges in rows)
    with open_store(address) as store:
        _warm(store, given)
        merged = seconds(lambda: [_bare(store, each) for each in rows])
        _wipe(store)
    with open_store(address) as store:
        writer = store.writer()
        own = seconds(lambda: [writer.commit(each) for each in given])
        _wipe(store)
    print(f"{name}, {DOCUMENTS} documents one by one: {number / own:,.0f} nodes and edges a second")
    print(f"  the same rows by bare MERGE {number / merged:,.0f}: {own / merged:.2f} times as long")


def _warm(store: Store, given: Sequence[Reading]) -> None:
    """Let both ways run once before they are measured."""
    for each in given[: DOCUMENTS // 3]:
        _bare(store, _rows(each))
    _wipe(store)
    for each in given[: DOCUMENTS // 3]:
        store.writer().commit(each)
    _wipe(store)


def _bare(store: Store, rows: Rows) -> None:
    store.engine.write(lambda tx: _merge(tx, *rows))


def _rows(reading: Reading) -> Rows:
    found, said = Projection(), evidence_of(reading, extractor="", digest="")
    said.project(found)
    facts = said.facts()
    for part in projections(facts, Linker(()), {fact.subject.key for fact in facts}).values():
        found.take(part)
    nodes = {**found.shared, **found.nodes}.values()
    return list(nodes), [*found.edges.values(), *about_edges(found.about), *stated(nodes)]


def _merge(tx: Transaction, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
    for label, group in groupby(sorted(nodes, key=lambda n: n.label), lambda n: n.label):
        rows = [row_of(node) for node in group]
        tx.run(
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row{dates(label, 'n')}",
            rows=rows,
        )
    kinds = lambda e: (e.type, e.source[0], e.target[0])  # noqa: E731
    for (kind, source, target), found in groupby(sorted(edges, key=kinds), kinds):
        rows = [{"a": e.source[1], "b": e.target[1], "p": edge_row(e)} for e in found]
        tx.run(
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.a}}) MATCH (b:{target} {{id: row.b}}) "
            f"MERGE (a)-[e:{kind}]->(b) SET e += row.p{dates(kind, 'e', 'row.p')}",
            rows=rows,
        )


def _wipe(store: Store) -> None:
    for label in load().nodes:
        store.engine.write(lambda tx, label=label: tx.run(f"MATCH (n:{label}) DETACH DELETE n"))


def _peak(server: Server) -> int:
    status = Path(f"/proc/{server.process.pid}/status").read_text() if server.process else ""
    line = next((each for each in status.splitlines() if each.startswith("VmHWM")), "VmHWM: 0")
    return int(line.split()[1]) // 1024


if __name__ == "__main__":
    main()
