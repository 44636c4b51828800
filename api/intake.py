"""Takes files into a store: what is unchanged is left alone, the rest is read and committed whole."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal

from api.extraction import Extracted, extract_files
from graph.errors import SanpiError, StoreError
from graph.types.code import identifier

if TYPE_CHECKING:
    from graph.statement import Reading
    from graph.store import Outcome, Store, View, Writer
    from ingest.readers import Found

State = Literal["new", "changed", "unchanged", "copy", "refused"]
STATES: tuple[State, ...] = ("new", "changed", "unchanged", "copy", "refused")
CHARACTERS = 100_000
SECONDS = 3.0
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
    """Take these files in, and report each when it is committed.

    What is read within three seconds is committed together: all of it or nothing. Where the store
    refuses that, each is committed by itself, up to the one that is refused: it ends the run.
    """
    from ingest.extractor import extractor

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

    for group in gathered(extract_files(wanted(), workers=workers)):
        for taken in committed(writer, group, extractor()):
            told(taken)
    return summary


def gathered(found: Iterable[Extracted]) -> Iterator[list[Extracted]]:
    """Give what is found in order, together what comes within SECONDS, up to CHARACTERS."""
    group: list[Extracted] = []
    characters, since = 0, monotonic()
    for each in found:
        group.append(each)
        characters += len(each.reading.document.text) if each.reading else 0
        if characters >= CHARACTERS or monotonic() - since >= SECONDS:
            yield group
            group, characters, since = [], 0, monotonic()
    if group:
        yield group


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


def committed(writer: "Writer", group: Sequence[Extracted], extractor: str) -> Iterator[Taken]:
    """Commit a group and tell what became of each file; what the store refuses together, one by one."""
    readings = [each.reading for each in group if each.reading]
    outcomes = _outcomes(writer, readings, extractor)
    for each in group:
        if each.reading is None:
            yield Taken(each.path, "refused", str(each.error))
        else:
            yield _taken(each.path, each.reading, next(outcomes))


def _outcomes(
    writer: "Writer", readings: Sequence["Reading"], extractor: str
) -> Iterator["Outcome"]:
    try:
        together = writer.commit_all(readings, extractor=extractor)
    except StoreError:
        if len(readings) == 1:
            raise
        return (writer.commit(reading, extractor=extractor) for reading in readings)
    return iter(together)


def _taken(path: Path, reading: "Reading", outcome: "Outcome") -> Taken:
    return Taken(
        path,
        outcome.standing,
        outcome.kept or "",
        len(reading.statements),
        len(reading.claims),
        len(reading.notices),
    )
