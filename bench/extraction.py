"""From base text to statements on one core: characters a second of processor time, and whether cost stays linear."""

import os
import resource
from dataclasses import replace
from pathlib import Path
from time import process_time

from graph.document import Document
from ingest.language import annotate
from ingest.layout import lay_out
from ingest.pipeline import extract
from ingest.readers import read

CORPUS = Path(os.environ.get("SANPI_BENCH_CORPUS", "tests/annotated/seen"))
ROUNDS = 5
LONG_CHARACTERS = (100_000, 1_000_000)
MANY_DOCUMENTS = 1_000


def corpus() -> list[Document]:
    """Give the running-text documents of the corpus."""
    return [read(path) for path in sorted(CORPUS.glob("*.txt"))]


def speed(documents: list[Document]) -> None:
    """Print the share of layout and language, and the whole."""
    characters = sum(len(document.text) for document in documents) * ROUNDS
    steps = {
        "layout": lay_out,
        "layout and language": lambda document: annotate(lay_out(document)),
        "base text to statements": extract,
    }
    for name, step in steps.items():
        start = process_time()
        for _ in range(ROUNDS):
            for document in documents:
                step(document)
        seconds = process_time() - start
        print(f"  {name}: {characters / seconds / 1000:.0f} k characters/s")


def linear(documents: list[Document]) -> None:
    """Print the speed on one long document after another."""
    text = "\n\n".join(document.text for document in documents)
    for size in LONG_CHARACTERS:
        long = replace(documents[0], text=(text * (size // len(text) + 1))[:size], blocks=())
        start = process_time()
        extract(long)
        print(
            f"  one document of {size:,}: {size / (process_time() - start) / 1000:.0f} k characters/s"
        )


def memory(documents: list[Document]) -> None:
    """Print the peak after one round, and after many documents."""
    for count in (len(documents), MANY_DOCUMENTS):
        for index in range(count):
            extract(documents[index % len(documents)])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"  peak memory after {count:,} documents: {peak} MB")


def main() -> None:
    """Measure speed, linearity and memory."""
    documents = corpus()
    extract(documents[0])
    speed(documents)
    memory(documents)
    linear(documents)
