"""Takes files into a store: what is unchanged is left alone, the rest is read and committed whole."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from api.extraction import Extracted, extract_files
from graph.errors import SanpiError
from graph.types.code import identifier

if TYPE_CHECKING:
    from graph.store import Store, View, Writer
    from ingest.readers import Found

State = Literal["new", "changed", "unchanged", "copy", "refused"]
STATES: tuple[State, ...] = ("new", "changed", "unchanged", "copy", "refused")
KNOWN = """
MATCH (d:Document {version: $version})
RETURN d.id AS id, d.source AS source, d.extractor AS extractor
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file. `notices` counts what was seen in it and not understood."""

    path: Path
    state: State
    detail: str = ""
    statements: int = 0
    claims: int = 0
    notices: int = 0


@dataclass
class Summary:
    """What became of all files."""

    states: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    claims: int = 0
    notices: int = 0

    def add(self, taken: Taken) -> None:
        """Count one file."""
        self.states[taken.state] += 1
        self.statements += taken.statements
        self.claims += taken.claims
        self.notices += taken.notices

    def counts(self) -> dict[str, int]:
        """Give every count by name."""
        states = {str(state): self.states[state] for state in STATES}
        return states | {
            "statements": self.statements,
            "claims": self.claims,
            "not_understood": self.notices,
        }


def take_in(
    store: "Store", files: Iterable["Found"], *, workers: int, report: Callable[[Taken], None]
) -> Summary:
    """Take these files in, one commit a document, and report each as it is done."""
    from ingest.pipeline import extractor

    summary = Summary()
    view, writer = store.view(), store.writer()

    def told(taken: Taken) -> None:
        summary.add(taken)
        report(taken)

    def wanted() -> Iterator[Path]:
        for found in files:
            taken = _at_once(view, found, extractor())
            if taken:
                told(taken)
            else:
                yield found.path

    for extracted in extract_files(wanted(), workers=workers):
        told(_commit(writer, extracted, extractor()))
    return summary


def _at_once(view: "View", found: "Found", extractor: str) -> Taken | None:
    """Tell what becomes of a file that need not be read; None for one that must."""
    from ingest.readers import fingerprint
    from ingest.readers.frame.read import name_of

    if found.error:
        return Taken(found.path, "refused", str(found.error))
    try:
        version = fingerprint(found.path)
    except SanpiError as error:
        return Taken(found.path, "refused", str(error))
    own = identifier("doc", name_of(found.path))
    for row in view.run(KNOWN, version=version):
        if row["id"] == own and row["extractor"] == extractor:
            return Taken(found.path, "unchanged")
        if row["id"] != own:
            return Taken(found.path, "copy", str(row["source"]))
    return None


def _commit(writer: "Writer", extracted: Extracted, extractor: str) -> Taken:
    reading = extracted.reading
    if reading is None:
        return Taken(extracted.path, "refused", str(extracted.error))
    outcome = writer.commit(reading, extractor=extractor)
    return Taken(
        extracted.path,
        outcome.standing,
        outcome.kept or "",
        len(reading.statements),
        len(reading.claims),
        len(reading.notices),
    )
