"""The chunks of a page as pieces of paragraphs: which stop inside a sentence, which begin anew."""

import re
from dataclasses import dataclass

from ingest.layout.bonds import LABEL, bond
from ingest.layout.byline import is_byline
from ingest.layout.lines import (
    MARKER,
    SENTENCE,
    SLACK,
    Line,
    chains,
    frame_of,
    is_prose,
    lines_of,
)

TAIL = 120
PAUSE = re.compile("[，、：；]")
COLON = re.compile("[：:]$")
ALONE = 2


@dataclass(slots=True)
class Piece:
    """A chunk and how it may hang together with others.

    `weak` is a chunk that may as well be a headline: only plain signs tie it, and only to
    its neighbour. `full` is the least width of a full line in its column.
    """

    start: int
    end: int
    first: Line
    last: Line
    full: float
    waits: bool
    begins: bool
    weak: bool
    after_heading: bool
    next: int | None = None
    carries_on: bool = False
    turn: int = 0


def pieces_of(text: str) -> list[Piece]:
    """Give the chunks of a text."""
    pieces: list[Piece] = []
    heading = False
    for chunk in chains(text):
        lines = lines_of(chunk)
        piece = piece_of(chunk, lines, heading)
        pieces.append(piece)
        heading = is_heading(lines)
    return pieces


def piece_of(chunk: "re.Match[str]", lines: list[Line], heading: bool) -> Piece:
    """Give a chunk as a piece."""
    prose = is_prose(lines)
    frame = frame_of(lines)
    last = lines[-1]
    return Piece(
        start=chunk.start(),
        end=chunk.end(),
        first=lines[0],
        last=last,
        full=max(line.width for line in lines) * SLACK,
        waits=open_ended(last) and frame.measure(last) >= frame.least and spoken(lines, prose),
        begins=begins(lines, prose),
        weak=not prose,
        after_heading=heading,
    )


def spoken(lines: list[Line], prose: bool) -> bool:
    """Say whether a chunk is the beginning of a sentence, not a headline."""
    last = lines[-1].words
    if not prose:
        return PAUSE.search(last) is not None
    return len(lines) > 1 or SENTENCE.search(last) is not None or last[-1] in "，、；"


def open_ended(last: Line) -> bool:
    """Say whether a chunk's last line stops inside a sentence."""
    return not (last.final or COLON.search(last.words) or is_byline(last.words))


def begins(lines: list[Line], prose: bool) -> bool:
    """Say whether a chunk surely begins anew, or is no running text at all."""
    first = lines[0]
    if LABEL.match(first.words):
        return True
    if first.indent > 1 or MARKER.match(first.words) or is_byline(first.words):
        return True
    return not prose and not any(PAUSE.search(line.words) for line in lines)


def is_heading(lines: list[Line]) -> bool:
    """Say whether a chunk is a headline: no running text, and no caption with its author."""
    return not is_prose(lines) and not any(is_byline(line.words) for line in lines)


def waits_after(piece: Piece, tail: Piece) -> bool:
    """Say whether a piece that carries on another stops inside a sentence too."""
    if piece.waits or not open_ended(piece.last):
        return piece.waits
    return piece.last.width >= tail.full


def weigh(text: str, tail: Piece, piece: Piece, known: frozenset[str]) -> int:
    """Weigh the signs that one piece carries on another; weak pieces need plain ones."""
    words = text[max(tail.start, tail.last.end - TAIL) : tail.last.end]
    weight = bond(words, piece.first.words, known)
    return weight if weight >= ALONE or not tail.weak else -1
