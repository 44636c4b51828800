"""The glyphs of a PDF page and their boxes."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

OVERLAP = 0.3


class Glyph(NamedTuple):
    """A printed character: its left, bottom, right and top in points, and its font size."""

    left: float
    bottom: float
    right: float
    top: float
    size: float
    char: str

    @property
    def middle(self) -> float:
        """The height of its middle on the page."""
        return (self.bottom + self.top) / 2


def glyphs(page: pdfium.PdfPage) -> list[Glyph]:
    """Give the glyphs of a page; what is printed twice over itself comes once."""
    text = page.get_textpage()
    try:
        return single(glyph for glyph in read(text) if glyph.char.isprintable())
    finally:
        text.close()


def read(text: pdfium.PdfTextPage) -> Iterator[Glyph]:
    """Give the glyphs in the file's order; characters that PDFium adds itself are left out."""
    box = raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text.raw)):
        if raw.FPDFText_IsGenerated(text.raw, index) == 1:
            continue
        code = raw.FPDFText_GetUnicode(text.raw, index)
        if not raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box)):
            continue
        size = box.top - box.bottom
        if size > 0 and 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            yield Glyph(box.left, box.bottom, box.right, box.top, size, chr(code))


def single(found: Iterator[Glyph]) -> list[Glyph]:
    """Leave out a glyph that stands on an equal one, as in a shadow."""
    kept: list[Glyph] = []
    seen: dict[tuple[str, int, int], Glyph] = {}
    for glyph in found:
        step = glyph.size * OVERLAP
        x, y = round(glyph.left / glyph.size), round(glyph.middle / glyph.size)
        near = ((glyph.char, x + i, y + j) for i in (0, -1, 1) for j in (0, -1, 1))
        twin = next(
            (seen[key] for key in near if key in seen and close(seen[key], glyph, step)), None
        )
        if twin is None:
            kept.append(glyph)
            seen[glyph.char, x, y] = glyph
    return kept


def close(one: Glyph, other: Glyph, step: float) -> bool:
    """Say whether two glyphs stand on one another."""
    return abs(one.left - other.left) < step and abs(one.middle - other.middle) < step
