"""Loads a made-up graph into an empty store: `python bench/store_load.py [projects] [folder]`.

At 200,000 projects: 70,000 companies, a million edges between entities, each with its statement.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("SANPI_HEAP", "2g")

from bench.sample import readings
from graph.schema import load
from graph.store import Store, open_store
from graph.store.bulk import fill
from graph.store.evidence import evidence_of


def main() -> None:
    """Load, and print time, memory and what is there."""
    projects = int(sys.argv[1]) if sys.argv[1:2] and sys.argv[1].isdigit() else 200_000
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp()) / "store"
    shutil.rmtree(folder, ignore_errors=True)
    started, worked = time.perf_counter(), time.process_time()
    with open_store(str(folder)) as store:
        evidences = (evidence_of(each, extractor="", digest="") for each in readings(projects))
        fill(store.engine, evidences, [])
        seconds, work = time.perf_counter() - started, time.process_time() - worked
        print(f"  {projects:,} projects in {seconds:.0f} s ({work:.0f} s of processor time)")
        print(
            f"  memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GB at most"
        )
        count(store)


def count(store: Store) -> None:
    """Print how many nodes and edges of each kind there are."""
    found = {label: store.view().count(label) for label in load().nodes}
    for kind, each in load().edges.items():
        for source, target in each.ends:
            match = f"MATCH (:{source})-[e:{kind}]->(:{target}) RETURN count(e) AS n"
            found[f"{source} {kind} {target}"] = store.engine.read(match)[0]["n"]
    for name, number in found.items():
        if number:
            print(f"  {name}: {number:,}")


if __name__ == "__main__":
    main()
