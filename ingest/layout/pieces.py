"""The chunks of a page as pieces of paragraphs: which stop inside a sentence, which begin anew."""

import re
from collections.abc import Container
from dataclasses import dataclass

from ingest.layout.bonds import LABEL, bond
from ingest.layout.byline import SIGNED
from ingest.layout.lines import BORDER, SENTENCE, SLACK, Chunk, Line, chains

TAIL = 120
BACK = re.compile("【|[（(](?:上接|紧接)")
PAUSE = re.compile("[，、：；]")
COLON = re.compile("[：:]$")
ALONE = 2


@dataclass(slots=True)
class Piece:
    """A chunk and how it may hang together with others.

    `weak` is a chunk that may as well be a headline: only plain signs tie it, and only to
    its neighbour; a `sealed` one surely ends its paragraph. `full` is the least width of a full line in its column.
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
    sealed: bool = False
    next: int | None = None
    carries_on: bool = False
    turn: int = 0


def pieces_of(text: str) -> list[Piece]:
    """Give the chunks of a text."""
    pieces: list[Piece] = []
    heading = False
    for start, chunk in chains(text):
        piece = piece_of(start, chunk, heading)
        piece.sealed = text[piece.end : piece.end + 1] == BORDER
        piece.waits = piece.waits and not piece.sealed
        pieces.append(piece)
        heading = is_heading(chunk)
    return pieces


def piece_of(start: int, chunk: Chunk, heading: bool) -> Piece:
    """Give a chunk as a piece."""
    frame = chunk.frame
    last = chunk.lines[-1]
    return Piece(
        start=start,
        end=start + len(chunk.text),
        first=chunk.lines[0],
        last=last,
        full=max(line.width for line in chunk.lines) * SLACK,
        waits=open_ended(last) and frame.measure(last) >= frame.least and spoken(chunk),
        begins=begins(chunk),
        weak=not chunk.prose,
        after_heading=heading,
    )


def spoken(chunk: Chunk) -> bool:
    """Say whether a chunk is the beginning of a sentence, not a headline."""
    last = chunk.lines[-1].words
    if not chunk.prose:
        return PAUSE.search(last) is not None
    return len(chunk.lines) > 1 or SENTENCE.search(last) is not None or last[-1] in "，、；"


def open_ended(last: Line) -> bool:
    """Say whether a chunk's last line stops inside a sentence."""
    if last.final or last.byline or COLON.search(last.words):
        return False
    return "记者" not in last.words or SIGNED.search(last.words) is None


def begins(chunk: Chunk) -> bool:
    """Say whether a chunk surely begins anew, or is no running text at all."""
    first = chunk.lines[0]
    if first.indent > 1 or first.marked or first.byline or BACK.match(first.words):
        return True
    if LABEL.match(first.words):
        return True
    return not chunk.prose and PAUSE.search(chunk.text) is None


def is_heading(chunk: Chunk) -> bool:
    """Say whether a chunk is a headline: no running text, and no caption with its author."""
    return not chunk.prose and not any(line.byline for line in chunk.lines)


def waits_after(piece: Piece, tail: Piece) -> bool:
    """Say whether a piece that carries on another stops inside a sentence too."""
    if piece.waits or piece.sealed or not open_ended(piece.last):
        return piece.waits
    return piece.last.width >= tail.full


def weigh(text: str, tail: Piece, piece: Piece, known: Container[str]) -> int:
    """Weigh the signs that one piece carries on another; weak pieces need plain ones."""
    end = tail.start + tail.last.end
    words = text[max(tail.start, end - TAIL) : end]
    weight = bond(words, piece.first.words, known)
    return weight if weight >= ALONE or not tail.weak else -1
