"""Runs of glyphs on one line without a wide gap."""

from itertools import pairwise
from typing import NamedTuple

from ingest.readers.print.glyph import Glyph

LEVEL = 0.4
GAP = 0.95
SPACE = 0.25


class Segment(NamedTuple):
    """A run of glyphs: its box in points, its usual font size, its words."""

    left: float
    bottom: float
    right: float
    top: float
    size: float
    words: str

    @property
    def middle(self) -> float:
        """The height of its middle on the page."""
        return (self.bottom + self.top) / 2


def segments(glyphs: list[Glyph]) -> list[Segment]:
    """Put glyphs together, from the top of the page to its foot."""
    found: list[Segment] = []
    for level in levels(glyphs):
        level.sort(key=lambda glyph: glyph.left)
        run: list[Glyph] = []
        for glyph in level:
            if run and parted(run[-1], glyph):
                found.append(segment(run))
                run = []
            run.append(glyph)
        found.append(segment(run))
    return [each for each in found if each.words]


def levels(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Part glyphs by height."""
    found: list[list[Glyph]] = []
    height = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.middle):
        if not found or height - glyph.middle > LEVEL * min(glyph.size, found[-1][0].size):
            found.append([])
            height = glyph.middle
        found[-1].append(glyph)
    return found


def parted(left: Glyph, right: Glyph) -> bool:
    """Say whether two neighbours on a line belong to two segments: a gutter, or another type size."""
    size = min(left.size, right.size)
    if max(left.size, right.size) > 1.6 * size and right.left - left.right > 0.2 * size:
        return True
    return right.left - left.right > GAP * size


def segment(run: list[Glyph]) -> Segment:
    """Put one run of glyphs together."""
    kept = [glyph for glyph in run if not glyph.char.isspace()] or run
    sizes = sorted(glyph.size for glyph in kept)
    return Segment(
        left=kept[0].left,
        bottom=min(glyph.bottom for glyph in kept),
        right=max(glyph.right for glyph in kept),
        top=max(glyph.top for glyph in kept),
        size=sizes[len(sizes) // 2],
        words=spelled(run),
    )


def spelled(run: list[Glyph]) -> str:
    """Give the words of a run, with a space where print leaves one between Latin letters or wide signs."""
    parts = [run[0].char]
    for left, right in pairwise(run):
        latin = left.char.isascii() and right.char.isascii()
        if right.left - left.right > (SPACE if latin else 2 * SPACE) * right.size:
            parts.append(" ")
        parts.append(right.char)
    return " ".join("".join(parts).split())
