"""An ingest to be killed, or to lose its server: `python tests/crash_ingest.py STORE` tells each commit."""

import os
import subprocess
import sys
from pathlib import Path

from store_readings import CORES, reading

from graph.statement import Reading

DOCUMENTS = 30
TOGETHER = 3
HERE = Path(__file__).parent


def documents() -> list[Reading]:
    """Give the documents, the same every time."""
    return [
        reading(f"{n}.txt", [(core, "located_in", "410103", {}) for core in CORES[: n % 4 + 1]])
        for n in range(DOCUMENTS)
    ]


def started(store: str) -> subprocess.Popen[str]:
    """Start the ingest in a process of its own."""
    paths = os.pathsep.join([str(HERE), str(HERE.parent)])
    return subprocess.Popen(
        [sys.executable, str(HERE / "crash_ingest.py"), store],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": paths},
    )


def ended(process: subprocess.Popen[str]) -> tuple[set[str], str]:
    """Wait for the end; give the sources told since the last line read, and what the errors say.

    `communicate` would pass over what `readline` has fetched beyond its line.
    """
    assert process.stdout and process.stderr
    sources, errors = told(process.stdout.read().splitlines()), process.stderr.read()
    process.wait()
    return sources, errors


def told(lines: list[str]) -> set[str]:
    """Give the sources of the documents that the lines say are in."""
    return {line.partition(" ")[0] for line in lines if line.endswith(("new", "unchanged"))}


def main(url: str) -> None:
    """Commit the documents, some together."""
    from graph.errors import StoreError
    from graph.store import open_store

    waiting = documents()
    try:
        with open_store(url) as store:
            while waiting:
                group, waiting = waiting[:TOGETHER], waiting[TOGETHER:]
                for each, outcome in zip(group, store.writer().commit_all(group), strict=True):
                    print(f"{each.document.source} {outcome.standing}\n", end="", flush=True)
    except StoreError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv[1])
