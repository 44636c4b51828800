"""A million edges into Neo4j by its own tool: the export, the import, and what the server then holds.

SANPI_BENCH_PROJECTS sets another size: a project has sixteen edges, those to evidence among them.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("SANPI_HEAP", "2g")
sys.path.append(str(Path(__file__).parent.parent / "tests" / "server"))

from neo4j_server import Server

from bench.sample import readings
from graph.export import export
from graph.schema import load
from graph.store import Store, View, open_store
from graph.store.bulk import fill
from graph.store.evidence import evidence_of

PROJECTS = int(os.environ.get("SANPI_BENCH_PROJECTS", "64000"))
LONG = 600
MEMORY = {"server.memory.pagecache.size": "2g"}


def main() -> None:
    """Fill an embedded store, export it, import it, start the server and count."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with open_store(str(folder / "store")) as store:
            evidences = (evidence_of(each, extractor="", digest="") for each in readings(PROJECTS))
            taken = seconds(lambda: fill(store.engine, evidences, []))
            print(f"  embedded bulk load of {PROJECTS:,} projects {taken:.0f} s")
            server = imported(store, folder)
            held = edges(store.view())
        server.start()
        try:
            with open_store(server.url) as there:
                assert edges(there.view()) == held
        finally:
            server.stop()
        print(f"  {sum(held.values()):,} edges, as many of each type on the server")


def imported(store: Store, folder: Path) -> Server:
    """Export the store's files, have Neo4j's own tool import them, and give the server, not started."""
    out, server = folder / "files", Server(folder / "imported", settings=MEMORY)
    written = seconds(lambda: export(store.view(), "neo4j-admin", out))
    size = sum(path.stat().st_size for path in out.iterdir()) >> 20
    server.prepare()
    env = os.environ | {"PATH": os.pathsep.join([str(server.tool()), os.environ["PATH"]])}
    with (folder / "import.log").open("wb") as log:
        command = ["sh", str(out / "import.sh")]
        taken = seconds(
            lambda: subprocess.run(command, env=env, stdout=log, stderr=log, check=True)
        )
    print(f"  export {written:.1f} s, {size:,} MB; import by neo4j-admin {taken:.1f} s")
    print(f"  both together {(written + taken) / taken:.2f} times as long as the import")
    return server


def edges(view: View) -> dict[str, int]:
    """Give the number of edges of each type."""
    return {
        kind: view.run(f"MATCH ()-[e:{kind}]->() RETURN count(e) AS n", seconds=LONG)[0]["n"]
        for kind in load().edges
    }


def seconds(work: Callable[[], object]) -> float:
    """Give how long the work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()
