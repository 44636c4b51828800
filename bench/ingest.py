"""Files into the embedded store by two workers: documents a second, and memory as their number grows."""

import os
import resource
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

from bench.extraction import CORPUS
from bench.start import SANPI

WORKERS = "2"
SIZES = (50, 100)


def copies(folder: Path, count: int) -> None:
    """Write the corpus's texts over and over, each a document of its own."""
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    for index in range(count):
        text = f"{texts[index % len(texts)]}\n第{index}号副本\n"
        (folder / f"{index:05}.txt").write_text(text, "utf-8")


def main() -> None:
    """Ingest more and more documents, each time into a new store."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            papers = Path(folder) / "papers"
            papers.mkdir()
            copies(papers, size)
            start = perf_counter()
            subprocess.run(
                [SANPI, "ingest", str(papers), "--workers", WORKERS],
                cwd=folder,
                env={**os.environ, "SANPI_STORE": f"{folder}/graph"},
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            seconds = perf_counter() - start
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"  {size} documents: {size / seconds:.1f} a second, largest process {peak} MB")
