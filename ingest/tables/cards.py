"""Cards: lines of 项目名称：… 建设单位：… that tell of one project each, as a table of a row a card."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.document import STRAY, Document
from ingest.tables.columns import meaning_of
from ingest.tables.grid import Cell, Grid, in_table

LINE = re.compile(
    r"^[ \t\u3000]*(?:[-*•·●◆][-*•·●◆ \u3000]{0,8}|[（(]?\d{1,2}[)）.、][ \u3000]*)?"
    r"(?P<key>[\u4e00-\u9fff][\u4e00-\u9fff（）() \u3000]{1,12}?)[* \u3000]{0,8}[:：](?!//)"
    r"[* \t\u3000]*(?P<value>[^\n]*)$",
    re.M,
)
TITLE = re.compile(
    r"^[ \t\u3000]*(?P<key>\d{1,2})[ \t\u3000.．、]+(?P<value>[^\n:：，。；]{5,50})\n(?=[^\n:：]{2,8}[:：])",
    re.M,
)
NAME = "项目名称"  # the key of a card's title: 01 某某项目
TOLD = {"company", "money", "place", "status", "batch", "origin", "step", "sector"}
ENOUGH = 2  # of these that a card tells besides its name
COUNT = re.compile(r"\d[\d,]*\s*[个项家宗件]")  # of projects, not one: 项目：128个
PURCHASE = re.compile("采购|招标|投标|中标|开标|成交|代理|标的|供应商")


@dataclass
class Card:
    """The lines of one card by key; `end` is where its last line ends."""

    lines: dict[str, re.Match[str]] = field(default_factory=dict)
    end: int = 0

    def whole(self) -> bool:
        """Tell a card of one project from other lines of the same form."""
        meanings = [_meaning(key) for key in self.lines]
        told = sum(meaning in TOLD for meaning in meanings) + (
            "money" in meanings and self.titled()
        )
        bought = any(PURCHASE.search(key) for key in self.lines)
        counted = any(
            _meaning(key) == "name" and COUNT.match(line["value"])
            for key, line in self.lines.items()
        )
        return meanings.count("name") == 1 and told >= ENOUGH and not (bought or counted)

    def titled(self) -> bool:
        """Tell a card whose name is its numbered title."""
        return NAME in self.lines and self.lines[NAME].re is TITLE


def cards(document: Document) -> Iterator[Grid]:
    """Give the cards of a document as one grid, if there are any: a head of keys, a row a card."""
    found = [card for card in _cards(document) if card.whole()]
    if found:
        yield _grid(document, found)


def _cards(document: Document) -> Iterator[Card]:
    """Give runs of lines with different keys; another line or a second name ends a run."""
    held = [(block.start, block.end) for block in document.blocks if in_table(block)]
    card = Card()
    for line in sorted((*LINE.finditer(document.text), *TITLE.finditer(document.text)), key=_place):
        if _inside(held, line.start()):
            continue
        key = _key(line)
        if _starts(card, key, document.text[card.end : line.start()]):
            yield card
            card = Card()
        card.lines[key] = line
        card.end = line.end()
    yield card


def _starts(card: Card, key: str, between: str) -> bool:
    """Tell a line that belongs to no card, or to the next: other words stand before it, or its key again."""
    meaning = _meaning(key)
    gap = between.strip() or (between.count("\n") > 1 and not meaning)
    return bool(gap) or key in card.lines or (meaning == "name" and _named(card))


def _place(line: re.Match[str]) -> int:
    return line.start()


def _key(line: re.Match[str]) -> str:
    return NAME if line.re is TITLE else STRAY.sub("", line["key"])


def _inside(ranges: list[tuple[int, int]], offset: int) -> bool:
    place = bisect_right(ranges, (offset, offset)) - 1
    near = ranges[max(place, 0) : place + 2]
    return any(start <= offset < end for start, end in near)


def _meaning(key: str) -> str:
    return str((meaning_of(key) or {}).get("as", ""))


def _named(card: Card) -> bool:
    return any(_meaning(key) == "name" for key in card.lines)


def _grid(document: Document, found: list[Card]) -> Grid:
    starts = [block.start for block in document.blocks]
    first = next(iter(found[0].lines.values())).start("key")
    grid = Grid("", max(bisect_right(starts, first) - 1, 0))
    heads: dict[str, int] = {}
    for row, card in enumerate(found, 2):
        for key, line in card.lines.items():
            column = heads.setdefault(key, len(heads) + 1)
            if column not in {cell.column for cell in grid.row(1)}:
                grid.add(_cell(line, "key", 1, column))
            if line["value"].strip():
                grid.add(_cell(line, "value", row, column))
    return grid


def _cell(line: re.Match[str], part: str, row: int, column: int) -> Cell:
    text, start = line[part].rstrip(), line.start(part)
    if part == "key" and line.re is TITLE:
        return Cell(NAME, row, column, 1, 1, start, start + len(text))
    return Cell(STRAY.sub("", text), row, column, 1, 1, start, start + len(text))
