"""A document's own title, publisher, date, place and period, from its text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.places import Place
from graph.types.period import Periods
from ingest.language.annotated import Annotated
from ingest.language.ceremony import opens_with_event
from ingest.language.dating import read_date
from ingest.language.imprint import is_imprint
from ingest.language.mark import Mark
from ingest.language.masthead import read_publisher
from ingest.language.policy import is_policy
from ingest.language.programmes import (
    BATCHES,
    PLAIN,
    in_one_section,
    read_programmes,
    spoken_of,
    tells_batches,
)
from ingest.language.staged import staged_counts
from ingest.language.title import read_title
from ingest.language.town import county_of, read_town
from ingest.language.whereabouts import read_scope

REPORT = re.compile("工作报告|统计公报|会议|经济运行")
COMING = re.compile(
    "目标|力争|确保|争取|下一|迎接|迎战|筹备|备战|谋划|盯[着住准]|瞄准|即将|冲刺|有望"
)
READIED = re.compile("[^。；]{0,10}(?:筹备|储备|谋划|初步|征集|策划)")
LIST = re.compile('[“"](签约|开工|投产)一批[”"]')
LISTS = 2
LEAD = 1
OPENING = 2  # passages
LISTED = 3  # periods that one document is about
SHARE = (
    4  # a fourth of the passages with figures speak of the batches, where a document is about them
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the text says of itself. `date` is ISO 8601, as precise as the text.

    `period` is the period the document is about, `periods` those where it is about several alike, `latest` the highest it names, `named` all that it names singly;
    `town` is the town in its place of which all of it tells. `policy` tells that it is a plan or notice, whose figures are goals.
    `counts` gives the stage of each number of projects that it puts into one.
    """

    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    scope: Place | None = None
    programme: str | None = None
    period: int | None = None
    periods: str | None = None
    latest: int | None = None
    named: tuple[int, ...] = ()
    policy: bool = False
    town: str | None = None
    counts: Mapping[int, str] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """Give the year of the date."""
        return int(self.date[:4]) if self.date else None

    @property
    def list_named(self) -> str | None:
        """Give the programme that stands where the text names none; plain 重大项目 is one in the title only."""
        plain = self.programme and PLAIN.match(self.programme)
        return (
            None if plain and (self.programme or "") not in (self.title or "") else self.programme
        )

    @property
    def standing(self) -> str | None:
        """Give the periods that stand where the text names none."""
        if self.period is None or self.programme != BATCHES:
            return None
        return self.periods or str(self.period)


def read_header(annotated: Annotated, printers: Sequence[Place] = ()) -> Header:
    """Give what a document's text says of itself; what it leaves open, the document's own fields.

    `printers` are the places of the masthead over it, where it stands on a page of several.
    """
    document = annotated.document
    publisher = document.publisher or read_publisher(annotated)
    title = document.title or read_title(annotated, publisher)
    period, latest = _periods(annotated, title or "")
    several = _several(annotated, title or "") if latest else None
    town = read_town(annotated.passages)
    return Header(
        title=title,
        publisher=publisher,
        date=document.date or read_date(annotated),
        scope=_scope(annotated, title or "", publisher or "", town, printers),
        programme=_programme(annotated, title or ""),
        period=several.numbers[-1] if several else period,
        periods=several.text if several else None,
        latest=latest,
        named=_named(annotated) if latest else (),
        policy=is_policy(annotated, title or ""),
        town=town,
        counts=staged_counts(annotated, period) if latest else {},
    )


def _scope(
    annotated: Annotated, title: str, publisher: str, town: str | None, printers: Sequence[Place]
) -> Place | None:
    """Give the place a document is about: the county of its own town, where the text tells it."""
    scope = read_scope(annotated, title, publisher, printers)
    over = county_of(annotated.passages, town) if town else None
    return over if over and not (scope and scope.within(over.code)) else scope


def _periods(annotated: Annotated, title: str) -> tuple[int | None, int | None]:
    """Give the period the document is about, and the highest it names; none where no batch is spoken of."""
    if not _speaks_of_batches(annotated):
        return None, None
    marks = list(_all(annotated, "period"))
    single = [mark.value.numbers[0] for mark in marks if len(mark.value.numbers) == 1]
    held = list(_held(annotated)) or marks
    latest = max((number for mark in held for number in mark.value.numbers), default=None)
    titled = [
        periods.numbers[0] for periods in _titled(annotated, title) if len(periods.numbers) == 1
    ]
    opens = bool(single) and single[0] == latest
    main = single[0] if opens else _main(single)
    return (titled[0] if titled else main), latest


def _named(annotated: Annotated) -> tuple[int, ...]:
    """Give the periods that a text names one by one or in short lists, in their order."""
    marks = (mark.value.numbers for mark in _all(annotated, "period"))
    return tuple(sorted({number for one in marks if len(one) <= LISTED for number in one}))


def _speaks_of_batches(annotated: Annotated) -> bool:
    """Tell whether the text names 三个一批, or a period's list: 第七期“开工一批”."""
    named = any(mark.value == BATCHES for mark in _all(annotated, "programme"))
    return named or _names_list(annotated) or tells_batches(annotated.texts)


def _names_lists(annotated: Annotated) -> bool:
    """Tell whether the text names the list of a period, or two of the three lists."""
    lists = {word for marked in annotated.passages for word in LIST.findall(marked.text)}
    return len(lists) >= LISTS or _names_list(annotated)


def _names_list(annotated: Annotated) -> bool:
    """Tell whether the text names the list of a period: 第七期“开工一批”."""
    return any(
        LIST.match(marked.text, mark.end)
        for marked in annotated.passages
        for mark in marked.of("period")
    )


def _held(annotated: Annotated) -> Iterator[Mark]:
    """Give the marks of periods that have been held: not 争取第六期签约10个."""
    for marked in annotated.passages:
        for mark in marked.of("period"):
            start = max(marked.text.rfind(end, 0, mark.start) for end in "。；\n") + 1
            coming = COMING.search(marked.text, start, mark.start) or READIED.match(
                marked.text, mark.end
            )
            if not (coming or is_imprint(marked)):
                yield mark


def _titled(annotated: Annotated, title: str) -> Iterator[Periods]:
    """Give the periods that the title names."""
    for marked in annotated.passages:
        if title and (marked.text[:60] in title or marked.text in title):
            yield from (mark.value for mark in marked.of("period"))


def _several(annotated: Annotated, title: str) -> Periods | None:
    """Give the periods of the title, or those listed together in the first sentence that names any: 第四期、第五期."""
    titled = list(_titled(annotated, title))
    runs = (1 < len(one.numbers) == one.numbers[-1] - one.numbers[0] + 1 for one in titled)
    if titled and all(runs):
        return titled[0]
    marks = list(_all(annotated, "period"))
    if not marks:
        return None
    first: Periods = marks[0].value
    listed = 1 < len(first.numbers) <= LISTED and first.raw.startswith("第")
    return first if listed and first.numbers[0] > 1 else None


def _main(single: list[int]) -> int | None:
    """Give the period named most; the first one named counts for more."""
    times = Counter(single)
    if single:
        times[single[0]] += LEAD
    return max(times, key=lambda number: (times[number], number), default=None)


def _programme(annotated: Annotated, title: str) -> str | None:
    names = Counter(mark.value for mark in _all(annotated, "programme"))
    periods = any(len(mark.value.numbers) == 1 for mark in _all(annotated, "period"))
    if BATCHES not in title and REPORT.search(title):
        return None
    opening = [mark.value for one in annotated.passages[:OPENING] for mark in one.of("programme")]
    unnamed = not names and tells_batches(annotated.texts)
    if unnamed or BATCHES in opening or opens_with_event(annotated):
        return BATCHES
    own = next((name for _, _, name in read_programmes(title)), BATCHES)
    if own != BATCHES and not PLAIN.match(own) and BATCHES not in title:
        return own
    spoken = spoken_of(annotated.texts, names[BATCHES])
    told = spoken >= 2 or (periods and spoken > 0) or _names_lists(annotated)
    if BATCHES in title or (told and _runs_through(annotated)):
        return BATCHES
    if own != BATCHES:
        return own
    others = [name for name, _ in names.most_common() if name != BATCHES]
    return others[0] if others else None


def _runs_through(annotated: Annotated) -> bool:
    """Tell whether the batches are spoken of throughout, and not in one section of several."""
    figures = [one for one in annotated.passages if any(one.of("count", "amount", "rate"))]
    spoken = [
        one
        for one in annotated.passages
        if any(one.of("period"))
        or any(mark.value == BATCHES for mark in one.of("programme"))
        or LIST.search(one.text)
    ]
    return SHARE * len(spoken) >= len(figures) and not in_one_section(annotated.texts)


def _all(annotated: Annotated, kind: str) -> Iterator[Any]:
    return (
        mark
        for marked in annotated.passages
        for mark in marked.of(kind)
        if kind != "period" or not is_imprint(marked)
    )
