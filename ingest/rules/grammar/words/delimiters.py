"""Cuts a passage into items at its delimiters; brackets and short quotations stay whole."""

import re
from collections.abc import Iterable
from sys import maxsize
from typing import NamedTuple

ALONE = "»›，、；：。！？…>｜●■◆▲★|丨\n;?!（）()"
DELIMITER = re.compile(
    rf"[{ALONE}—,:\s](?!(?<=[一二三四五六七八九十\d]、)[一二三四五六七八九十\d]{{1,2}}(?:期"
    rf"|阶段|标段|号楼|号线"
    rf"|组团))(?!(?<=[路街道段口线]—)(?<!干道—)(?<!干线—)—?[一-鿿]{{2,8}}?(?:路|街|大道"
    rf"|段|口|线)(?![，。；、]))(?:(?<=[{ALONE}])|(?<=—)—|(?<=[,:])(?:(?<!\d.)|(?!\d))"
    rf"|(?<=[^!-~\s]\s)\s*(?=[^!-~\s]))"
)
BRACKET = re.compile(r"[（(][^（）()]{0,80}(?:[（(][^（）()]{0,30}[）)][^（）()]{0,60})?[）)]")
QUOTE = re.compile(
    r"“[^“”，。；：！？]{1,24}”|《[^《》]{1,60}》|「[^「」，。；]{1,24}」|『[^『』，。；]{1,24}』|‘[^‘’，。；]{1,24}’|\"[^\"，。；]{1,24}\""
)
LISTED = re.compile(r"\d[个项][（(](?!\d[\d.]*[万亿]?美?元)")
SIGNS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}

Range = tuple[int, int]
NOWHERE = (maxsize, maxsize)


class Item(NamedTuple):
    """text[start:end] between two delimiters; `before` and `after` name them."""

    start: int
    end: int
    before: str
    after: str


def solids(text: str) -> tuple[Range, ...]:
    """Give the brackets and quotations that no delimiter cuts, outermost, in order; not 2个（A、B）."""
    found = sorted(
        [m.span() for m in BRACKET.finditer(text) if not LISTED.match(text, m.start() - 2)]
        + [m.span() for m in QUOTE.finditer(text)]
    )
    kept: list[Range] = []
    for start, end in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def items(text: str, solid: tuple[Range, ...]) -> tuple[Item, ...]:
    """Give the stretches between delimiters, in order, empty ones left out."""
    cuts = outside([m.span() for m in DELIMITER.finditer(text)], solid)
    found: list[Item] = []
    done, before = 0, "^"
    for start, end in (*cuts, (len(text), len(text))):
        sign = SIGNS.get(text[start:end], text[start:end].strip() or " ") if start < end else "$"
        if text[done:start].strip():
            found.append(Item(done, start, before, sign))
        done, before = end, sign
    return tuple(found)


def outside(ranges: Iterable[Range], solid: tuple[Range, ...]) -> list[Range]:
    """Give the ranges that start in none of the solid ones; both in order."""
    if not solid:
        return list(ranges)
    kept: list[Range] = []
    rest = iter((*solid, NOWHERE))
    low, high = next(rest)
    for start, end in ranges:
        while high <= start:
            low, high = next(rest)
        if start < low:
            kept.append((start, end))
    return kept
