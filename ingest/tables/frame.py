"""What stands over a table: place, programme, period, stage, year, unit; from titles, sheet and text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.document import Block, Document
from graph.places import Place, by_code, read_places
from graph.types.day import read_days
from graph.types.period import read_periods
from graph.types.stage import stage_of
from ingest.language.programmes import BATCHES, read_programmes
from ingest.tables.grid import in_table
from ingest.tables.values import NOT_YET
from ingest.tables.words import UNITS, stated_unit, unit_of

LISTED = re.compile('(签约|开工|投产)[”"]?一批')
ORIGIN = re.compile(
    "[（(，][^（）()]{0,8}(?:均|全部|都)[由从系为][^（）()]{0,16}转[^（）()]{0,8}[)）]?"
)
BATCH_WORD = re.compile("签约|开工|投产")
SHORT, LEADING = 40, 120
PARAGRAPH = re.compile(r"\n(?=[ \u3000]{2}|[（(]?[一二三四五六七八九十]{1,2}[）)、])")
APART = re.compile(r"\n[^\S\n]*\n\s*")
LEADS = re.compile(r"(?:如下|见下表?|下表|[:：])。?\s*$|^\s*[一二三四五六七八九十]{1,2}、")
NUMBERED = re.compile(
    r"(?:附?表|附件)\s*[一二三四五六七八九十\d]"
)  # one of the tables under a title
ASIDE = re.compile(
    r"第?\s*\d+\s*页.{0,8}|[-—]\s*\d+\s*[-—]|.{2,20}(?:办公?室?|专班|局|委|委员会|中心|指挥部)(?:[编制印]+)?"
)  # a page's number, or who made the table: it tells nothing of the table below
BYLINE = re.compile("(?:填报|编制|制表|发布|报送|来源)(?:单位|部门|机关)?[:：]")


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for all rows of a table unless they say otherwise.

    `lasting` is the unit stated above the first heading of a list of tables: it holds for all of them.
    `origin` tells the batch that all rows come from: （均由第十一期开工项目转化）.
    `unnamed` is the word for its place of a document that never names it: 全州.
    `held` is the stage of the one ceremony of which the document's opening tells: 150个项目同日动工.
    `passing` tells that only running text named the programme: the next heading ends it.
    """

    scope: Place | None = None
    programme: str | None = None
    periods: tuple[int, ...] = ()
    stage: str | None = None
    year: int | None = None
    unit: str = ""
    lasting: str = ""
    origin: str = ""
    passing: bool = False
    unnamed: str | None = None
    held: str | None = None

    @property
    def in_batches(self) -> bool:
        """Tell whether this speaks of 三个一批."""
        return self.programme == BATCHES

    @property
    def period(self) -> int | None:
        """Give the one period of the batch; None where it is none or several."""
        return self.periods[0] if len(self.periods) == 1 else None

    @property
    def province(self) -> str | None:
        """Give the code of the province."""
        return self.scope.province_code or None if self.scope else None

    def titled(self, text: str) -> "Frame":
        """Give the frame under a title, sheet name or head of its own."""
        found = self.told(text)
        stage = stage_in(text)
        return replace(found, stage=stage) if stage else found

    def told(self, text: str) -> "Frame":
        """Give the frame after a text that tells place, programme, period, year or unit."""
        programmes = [name for _, _, name in read_programmes(BYLINE.split(text)[0])]
        listed = BATCHES in programmes or LISTED.search(text)
        origin = ORIGIN.search(text)
        plain = text.replace(origin[0], "") if origin else text
        told = {periods.numbers for _, _, periods in read_periods(plain) if periods.numbers}
        years = [day.year for _, _, day in read_days(text) if day.year]
        return replace(
            self,
            scope=self._scope(text),
            programme=BATCHES if listed else next(iter(programmes), self.programme),
            periods=told.pop() if len(told) == 1 else self.periods,
            year=years[0] if years else self.year,
            unit=unit_of(text) or self.unit,
            origin=origin[0] if origin else self.origin,
            passing=False,
        )

    def _scope(self, text: str) -> Place | None:
        told = BYLINE.split(text)[0] if self.scope else text
        places = [place for _, _, place in read_places(told, within=self.scope)]
        found = self.scope if not places or not places[0].code else places[0]
        for place in places[1:]:
            found = place if found and place.within(found.code) else found
        several = len({place.code for place in places if place.level == "county"}) > 1
        return by_code(found.city_code) if found and several and found.city_code else found


def stage_in(text: str) -> str | None:
    """Give the one stage that a title tells; none where it tells several (签约、开工和投产)."""
    if denied := NOT_YET.search(text):
        return stage_of(text[: denied.start()]) or "planned"
    listed = {match[1] for match in LISTED.finditer(text)}
    batch = listed if len(listed) == 1 else set(BATCH_WORD.findall(text))
    if len(batch) == 1 and (listed or not re.search("[签开竣投约工产]{1,3}[转变]", text)):
        return stage_of(batch.pop() if listed else text)
    return None if batch else stage_of(text)


def before(document: Document, first: int, end: int, frame: Frame) -> Frame:
    """Give the frame that the text in blocks [first, end) leaves."""
    for block, text in _passages(document, first, end):
        if ASIDE.fullmatch(text.strip()):
            continue
        short = block.kind != "item" and len(text) <= SHORT and "。" not in text
        if block.kind in ("title", "heading") or short:
            unit = unit_of(text) if unit_of(text) in UNITS else ""
            kept = unit or NUMBERED.match(text)
            stage = stage_in(text) or (frame.stage if kept else None)
            lasting = frame.lasting or (frame.unit if block.kind == "heading" and not first else "")
            if frame.passing and block.kind == "heading":
                frame = replace(frame, programme=None, passing=False)
            frame = replace(frame, origin="").told(text)
            frame = replace(frame, stage=stage, unit=unit or lasting, lasting=lasting)
        else:
            frame = replace(_mentioned(frame, text), unit=stated_unit(text) or frame.unit)
            frame = replace(frame, stage=_led(text) or frame.stage)
    return frame


def _passages(document: Document, first: int, end: int) -> Iterator[tuple[Block, str]]:
    """Give the passages over a table; a text block whose lines stand apart holds several."""
    for block in document.blocks[first:end]:
        if not in_table(block):
            text = document.text[block.start : block.end]
            yield from ((block, one) for one in APART.split(text.strip("\n")))


def _led(text: str) -> str | None:
    """Give the one stage that the paragraph tells which leads to the table: 二、开工项目。共6个，见下："""
    paragraph = PARAGRAPH.split(text.rstrip())[-1]
    return stage_in(paragraph) if len(paragraph) <= LEADING and LEADS.search(paragraph) else None


def _mentioned(frame: Frame, text: str) -> Frame:
    """Take programme and period from running text; its places and years are of many things."""
    told = frame.told(text)
    periods = frame.periods or (told.periods if told.period else ())
    passing = frame.passing or (frame.programme is None and told.programme is not None)
    return replace(frame, programme=told.programme, periods=periods, passing=passing)


def under(frame: Frame, titles: Iterable[str]) -> Frame:
    """Give the frame under several titles, the uppermost first."""
    for title in titles:
        frame = frame.titled(title) if len(title) <= 2 * SHORT else frame
    return frame
