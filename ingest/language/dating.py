"""The date of a document: printed in its masthead or dateline, or told by its text."""

import re
from collections.abc import Iterator

from ingest.language.annotated import Annotated, Marked
from ingest.language.mark import Mark

LITTLE = 14
OPENING, CLOSING = 8, 3  # passages
LINE = re.compile(r"[^。，；,;]{8,60}")
UNTIL = re.compile("截[至止]")
COMING = re.compile("(?:计划|预[计期]|力争|争取|有望|将|拟|谋划了?|筹备)[于在]?$|[到至]$")
READIED = re.compile("[^，。；]{0,14}(?:梳排|谋划|编制|筹划|申报|储备)")  # of a year to come
# Of a time before the text's own: 较2022年增长, 始建于2003年, 继2016年……后
PAST = re.compile(
    "(?:[较比与和同]|始建于|建于|成立于|创建于|创办于|创立于|组建于|[早远]在|自从?|继|从|以来)$"
)
PRINTED = re.compile(r"时间|日期|发布|星期|第\d+版|来源：")
CLOCK = re.compile(r"\s*\d{1,2}:\d\d(?::\d\d)?")  # 2024-07-16 09:12
FIVE_YEARS = re.compile("十[一二三四五]五")
BEFORE = 6  # characters
LEAD = 30  # characters: 本报讯（记者 甲某）7月12日，


def read_date(annotated: Annotated) -> str | None:
    """Give the document's date, as precise as the text gives it."""
    printed = list(_printed(annotated))
    if printed:
        return max(printed, key=lambda day: (day.count("-"),))
    if whole := _edges(annotated):
        return whole
    years = [
        mark.value.iso[:4]
        for marked in annotated.passages
        for mark in marked.of("date")
        if mark.value.year and not _is_of_another(marked, mark)
    ]
    year = max(years, default=None)
    return (year and _opening_day(annotated, year)) or year


def _edges(annotated: Annotated) -> str | None:
    """Give the month that a short line at the head prints, or the day up to which a table or notice counts."""
    for marked in annotated.passages[:OPENING]:
        for mark in marked.of("date"):
            rest = len(marked.text) - (mark.end - mark.start)
            alone = rest <= LITTLE and mark.value.precision == "month"
            if (
                mark.value.year
                and "。" not in marked.text
                and (alone or _counts_until(marked, mark))
            ):
                return str(mark.value.iso)
    return None


def _counts_until(marked: Marked, mark: Mark) -> bool:
    """Tell whether a heading says that its figures reach to a date: （数据截至2024年6月30日，单位：亿元）."""
    reaches = UNTIL.search(marked.text, max(0, mark.start - BEFORE), mark.start)
    return marked.passage.kind != "text" and reaches is not None


def _is_of_another(marked: Marked, mark: Mark) -> bool:
    """Tell whether a date is told of a time to come or long past, or is a plan's five years."""
    before = (marked.text, max(0, mark.start - BEFORE), mark.start)
    told = COMING.search(*before) or PAST.search(*before)
    plan = FIVE_YEARS.fullmatch(marked.text, mark.start, mark.end)
    return bool(told or plan or READIED.match(marked.text, mark.end))


def _opening_day(annotated: Annotated, year: str) -> str | None:
    """Give the day with which the running text opens, in the year that the text tells: 7月12日，……."""
    opening = next((marked for marked in annotated.passages if "。" in marked.text), None)
    first = next(opening.within(0, LEAD, "date"), None) if opening else None
    if first is None or first.value.precision != "day":
        return None
    day: str = first.value.iso
    if not first.value.year:
        return f"{year}-{day.removeprefix('--')}"
    return day if day.startswith(year) else None


def _printed(annotated: Annotated) -> Iterator[str]:
    """Give dates of short lines that are no sentences: mastheads, bylines, 时间：."""
    last = len(annotated.passages) - CLOSING
    for index, marked in enumerate(annotated.passages):
        at_edge = index < OPENING or index >= last
        if _prints_date(marked) or (at_edge and LINE.fullmatch(marked.text)):
            for mark in marked.of("date"):
                told = UNTIL.search(marked.text, 0, mark.start)
                if mark.value.precision == "day" and mark.value.year and not told:
                    yield mark.value.iso
        else:
            yield from _stamped(marked)


def _stamped(marked: Marked) -> Iterator[str]:
    """Give the first date of a text that a clock follows, as a site prints it over an article."""
    for mark in marked.within(0, LEAD, "date"):
        if mark.value.precision == "day" and mark.value.year and CLOCK.match(marked.text, mark.end):
            yield mark.value.iso


def _prints_date(marked: Marked) -> bool:
    """Tell whether a passage is a masthead or byline: little else but a date."""
    rest = len(marked.text) - sum(mark.end - mark.start for mark in marked.of("date"))
    return (
        marked.passage.kind == "byline"
        or (rest <= LITTLE and "。" not in marked.text)
        or bool(PRINTED.search(marked.text[:60]) and rest < 60)
    )
