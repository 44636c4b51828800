"""What becomes of a document that is offered: new, unchanged, changed, or a copy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from graph.document import Document
from graph.store.engine import Row
from graph.store.place import dumps
from graph.store.rows import HEADER
from graph.types.code import digest

Standing = Literal["new", "unchanged", "changed", "copy"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document: its standing, its id, and of a copy, the source that is kept."""

    standing: Standing
    document: str
    kept: str | None = None


def outcomes(
    documents: Iterable[Document], known: Iterable[Row], extractor: str
) -> Iterator[Outcome]:
    """Compare each document to those that are stored, and to those before it that are taken in."""
    held = {row["id"]: row for row in known}
    for document in documents:
        told = content_digest(document, extractor)
        found = _outcome(document, told, held.values())
        if found.standing in ("new", "changed"):
            held[document.id] = {
                "id": document.id,
                "version": document.version,
                "digest": told,
                "source": document.source,
            }
        yield found


def _outcome(document: Document, told: str, known: Iterable[Row]) -> Outcome:
    rows = sorted(known, key=lambda row: str(row["source"]))
    own = [row for row in rows if row["id"] == document.id]
    if own:
        return Outcome("unchanged" if own[0]["digest"] == told else "changed", document.id)
    same = [row for row in rows if row["version"] == document.version]
    if same:
        return Outcome("copy", document.id, kept=same[0]["source"])
    return Outcome("new", document.id)


def content_digest(document: Document, extractor: str) -> str:
    """Give the digest of all that decides what a document says: bytes, header, extractor."""
    header = {name: getattr(document, name) for name in HEADER}
    return digest(dumps([document.version, header, list(document.given), extractor]).encode())
