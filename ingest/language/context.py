"""The discourse: what stands at each place of a document without being told again."""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from graph.places import Place, by_code, is_of_a_kind
from ingest.kept import kept
from ingest.language.annotated import Annotated
from ingest.language.clauses import Clause, clauses
from ingest.language.discourse import Discourse
from ingest.language.header import Header, read_header
from ingest.language.outlook import ahead, behind
from ingest.language.own_level import own_level
from ingest.language.own_word import NATIONAL
from ingest.language.places import ZONE
from ingest.language.returning import told_above
from ingest.language.sole_stage import Sole, sole_stage
from ingest.language.standing import Standing, Turns

# What may stand before the country in an opening: a dateline, a time.
OPENING = re.compile(
    r"\s*(?:[^，。\n]{2,14}电\s*(?:[（(][^（）()\n]{0,20}[）)])?\s*"
    r"|(?:20\d\d年)?[\d—–\-~至一二三四五六七八九十]{1,5}月份?，"
    r"|(?:今年)?(?:上半年|[一二三四前]+季度)，"
    r"|(?:今[日天]|昨[日天]|日前|近日|据悉)，?)?(?:中国(?=国家))?"
)
LINES = 2
LONG = 3  # characters that the name of a zone may have more than its standard one
REGION = re.compile("自治[区州县]$")
CLOSE = re.compile("自治县|县(?!城|域|委)")
LEVELLED = re.compile("^(?!.{4,}自治).*(?:[市县州省]|(?<!自治)区)$")
OWN = re.compile("(?<![居列占])" + own_level("我全本"))
LIST = re.compile("([市县区州])级?重[点大]")
CALLED = re.compile('(?:[下简]称|称作|称为)[“‘"「]?(?P<bare>[一-鿿]{2,8}?区)[”’"」）)]')
NARROW = str.maketrans("（）", "()")
BATCH = re.compile('(?:签约|开工|投产)[”"]?一批|[三四五六]个一批')


@dataclass(frozen=True, eq=False)
class Context:
    """A document's header, and per passage its clauses and what stands where."""

    annotated: Annotated
    header: Header
    clauses: tuple[tuple[Clause, ...], ...]
    turns: tuple[Turns, ...]
    ahead: tuple[bool, ...]
    behind: tuple[bool, ...]

    @kept
    def name_of(self, place: Place) -> str:
        """Give the name a claim uses: a zone's or region's as this text mostly names it, else the standard one."""
        own = self._own_names.get(place.code, place.name)
        shorter = len(own) > len(place.name) + LONG and not is_of_a_kind(place)
        return self._printed(place.name if shorter else own)

    def _printed(self, name: str) -> str:
        """Give a name with its brackets as the document prints them: 东部8县(市)."""
        narrow = name.translate(NARROW)
        return narrow if narrow in self.annotated.document.text else name

    @cached_property
    def sole(self) -> Sole | None:
        """Give the one stage of the batches of which the document tells."""
        return sole_stage(self.annotated, self.header.period)

    @cached_property
    def unnamed_place(self) -> str | None:
        """Give the word for its place of a document that never names it: 我市, 全州, 全县."""
        if self.header.scope:
            return None
        text = "\n".join(one.text for one in self.annotated.passages)
        words = Counter(match[0] for match in OWN.finditer(text))
        levels = Counter[str]()
        for word, times in words.items():
            levels[word[-1]] += times * (1 + (word[0] != "全"))
        own = levels.most_common(1)[0][0] if levels else ""
        ours = [word for word in words if own and word.endswith(own)]
        called = max(ours, key=lambda word: (words[word], word[0] != "全"), default=None)
        named = self.header.town or called
        return named or _country(text) or self._own_by_list()

    def _own_by_list(self) -> str | None:
        """Give 全市 for a text that names no place but its list: 安排市重点项目476个."""
        marks = (mark for one in self.annotated.passages for mark in one.of("programme"))
        own = {match[1] for mark in marks if (match := LIST.match(mark.value))}
        return f"全{own.pop()}" if len(own) == 1 else None

    def district_of(self, place: Place) -> str:
        """Give the name a project's district bears: the word by which the text says that it calls a zone, 高新区 of any city, a county's for its 产业集聚区, else as `name_of` gives it."""
        kind = place.code.partition(":")[2]
        county = by_code(place.county_code) if ZONE.fullmatch(kind) else None
        if county:
            return self.name_of(county)
        called = self._called & set(self._surfaces.get(place.code, ()))
        if called:
            return min(called)
        return place.name if is_of_a_kind(place) else self.name_of(place)

    @cached_property
    def _own_names(self) -> dict[str, str]:
        return {
            code: _told_most(surfaces, self._called) for code, surfaces in self._surfaces.items()
        }

    @cached_property
    def _called(self) -> frozenset[str]:
        """Give the words by which the text says that it goes on: (下称“开发区”)."""
        found = (CALLED.finditer(one.text) for one in self.annotated.passages)
        return frozenset(match["bare"] for each in found for match in each)

    @cached_property
    def _surfaces(self) -> dict[str, Counter[str]]:
        """Count by what names the text tells of each zone and autonomous place, by its code."""
        named: dict[str, Counter[str]] = {}
        for marked in self.annotated.passages:
            for mark in marked.of("place"):
                if mark.value.level == "zone" or _is_autonomous(mark.value):
                    close = CLOSE.match(marked.text, mark.end)
                    end = close.end() if close and mark.value.level == "county" else mark.end
                    surface = _own_name(mark.value, marked.text[mark.start : end])
                    named.setdefault(mark.value.code, Counter())[surface] += 1
        return named

    def at(self, passage: int, offset: int) -> Standing:
        """Give what stands at this offset of this passage's text."""
        return self.turns[passage].at(offset)


def _country(text: str) -> str | None:
    """Give 全国, where a text that is of no place tells the country's figures."""
    lines = text.split("\n", LINES)[:LINES]
    return "全国" if any(NATIONAL.match(line, _opened(line)) for line in lines) else None


def _opened(line: str) -> int:
    """Give where a line begins to tell, behind a dateline or a time."""
    opening = OPENING.match(line)
    return opening.end() if opening else 0


def _is_autonomous(place: Place) -> bool:
    """Tell whether a place is an autonomous region, prefecture or county, whatever the text calls it."""
    return REGION.search((by_code(place.code) or place).name) is not None


def _told_most(surfaces: Counter[str], bare: Set[str]) -> str:
    """Give the name told most: of several one in full before a `bare` word it goes by, and one that bears its level's word: 大理州."""
    full = Counter({name: times for name, times in surfaces.items() if name not in bare})
    surfaces = full or surfaces
    short = Counter({name: times for name, times in surfaces.items() if LEVELLED.search(name)})
    return (short or surfaces).most_common(1)[0][0]


def _own_name(place: Place, surface: str) -> str:
    """Give what a text calls a place, without those it lies in: 云南省大理州 is 大理州."""
    above = (one for code in place.parents if (one := by_code(code)))
    for front in (name for one in above for name in (one.name, one.short)):
        if place.level != "zone" and surface.startswith(front) and len(surface) > len(front) + 1:
            surface = surface.removeprefix(front)
    return surface


def _first_named(annotated: Annotated, header: Header) -> int:
    """Give the first passage that names the document's programme: what it tells before is not told of it."""
    for index, marked in enumerate(annotated.passages):
        named = any(mark.value == header.programme for mark in marked.of("programme"))
        if named or any(marked.of("period")) or BATCH.search(marked.text):
            return index
    return 0


def read_context(annotated: Annotated, header: Header | None = None) -> Context:
    """Read a document's discourse; without a header its own is read first."""
    head = header or read_header(annotated)
    cut = tuple(clauses(marked.text) for marked in annotated.passages)
    above = told_above(annotated, head.scope)
    discourse = Discourse(head, _first_named(annotated, head), above)
    pairs = zip(annotated.passages, cut, strict=True)
    turns = tuple(discourse.read(marked, found) for marked, found in pairs)
    return Context(annotated, head, cut, turns, tuple(ahead(annotated)), tuple(behind(annotated)))
