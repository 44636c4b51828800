"""Files into the embedded store by two workers: documents a second, and memory as their number grows."""

import os
import re
import resource
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

from bench.extraction import CORPUS
from bench.start import SANPI

WORKERS = "2"
SIZES = (50, 250)
TELLERS = 5
WORKS = re.compile("(?=产业园|生产线|基地|中心|工程|大厦|小镇|园区)")


def copies(folder: Path, count: int) -> None:
    """Write the corpus's texts over and over, each a document of its own.

    Every few rounds its works get another number: a project is told by some documents, not by all.
    """
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    for index in range(count):
        number = index // len(texts) // TELLERS
        text = WORKS.sub(f"{number + 1}号", texts[index % len(texts)])
        (folder / f"{index:05}.txt").write_text(f"{text}\n第{index}号副本\n", "utf-8")


def ingested(count: int) -> tuple[float, float]:
    """Ingest so many documents into a new store; give seconds, and those of processor time."""
    with tempfile.TemporaryDirectory() as folder:
        papers = Path(folder) / "papers"
        papers.mkdir()
        copies(papers, count)
        start, before = perf_counter(), worked()
        subprocess.run(
            [SANPI, "ingest", str(papers), "--workers", WORKERS],
            cwd=folder,
            env={**os.environ, "SANPI_STORE": f"{folder}/graph"},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return perf_counter() - start, worked() - before


def worked() -> float:
    """Give the processor time of all processes started so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Ingest some, then more documents; what the start costs is told apart from each document."""
    few, many = SIZES
    (start, began), (seconds, work) = told(few), told(many)
    rate, each = (many - few) / (seconds - start), (work - began) * 1000 / (many - few)
    print(f"  after the start: {rate:.1f} a second, {each:.0f} ms of processor time a document")


def told(count: int) -> tuple[float, float]:
    """Ingest so many documents, and print how fast."""
    seconds, work = ingested(count)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"  {count} documents: {count / seconds:.1f} a second, largest process {peak} MB so far")
    return seconds, work


if __name__ == "__main__":
    main()
