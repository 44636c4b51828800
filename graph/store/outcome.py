"""What becomes of a document that is offered: new, unchanged, changed, or a copy."""

from collections.abc import Iterable
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


def outcome(document: Document, known: Iterable[Row], extractor: str) -> Outcome:
    """Compare a document to those of its id and of its bytes that are stored."""
    rows = sorted(known, key=lambda row: str(row["source"]))
    own = [row for row in rows if row["id"] == document.id]
    if own:
        same = own[0]["digest"] == content_digest(document, extractor)
        return Outcome("unchanged" if same else "changed", document.id)
    if rows:
        return Outcome("copy", document.id, kept=rows[0]["source"])
    return Outcome("new", document.id)


def content_digest(document: Document, extractor: str) -> str:
    """Give the digest of all that decides what a document says: bytes, header, extractor."""
    header = {name: getattr(document, name) for name in HEADER}
    return digest(dumps([document.version, header, list(document.given), extractor]).encode())
