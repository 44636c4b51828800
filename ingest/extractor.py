"""What decides what is read from a file: the code and the data that read, and a component switched on."""

from functools import cache
from pathlib import Path

from graph.types.code import digest
from ingest import ner

ROOT = Path(__file__).parent.parent
SOURCES = ("ingest", "graph/types", "graph/places")


def extractor() -> str:
    """Give the digest of all that decides what is read: same bytes, same extractor, nothing to do."""
    more = ner.chosen()
    return digest(f"{sources()} {more}".encode()) if more else sources()


@cache
def sources() -> str:
    """Give the digest of the code and data that read."""
    files = sorted(
        path
        for folder in SOURCES
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".yml", ".csv", ".json")
    )
    return digest(b"".join(digest(path.read_bytes()).encode() for path in files))
