"""Periods told by their number alone, where a text has named several in full: 第九期、第十一期 … 九期16个，十一期14个."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.types.number import read_number
from ingest.language.annotated import Marked, in_order
from ingest.language.mark import Mark

SEVERAL = 2  # periods; a text of one speaks of 九期 as of nine
BARE = re.compile(
    r"(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})期"
    r"(?=[签开投的那这是则共总册里有为，、：:只也还多少占]|\s?\d|项目|名单|榜|完成|计划|实际|一共|合计)"
)
# Where one may begin: 九期签了7个; 投产页，九期4个; 与十一期比; behind a place: 甲市十一期17个.
SHORT = re.compile(
    r"(?:^|(?<=[\s，。；：、“（(—和与比较跟对到看而在是把从像及里年月]))" + BARE.pattern
)


def short_periods(passages: Sequence[Marked]) -> dict[int, tuple[Mark, ...]]:
    """Give the marks of each passage with those of periods told in short, by the passage's place in the row."""
    named = {
        mark.value.numbers[0]: mark.value
        for marked in passages
        for mark in marked.of("period")
        if len(mark.value.numbers) == 1 and mark.value.raw.startswith("第")
    }
    if len(named) < SEVERAL:
        return {}
    found: dict[int, list[Mark]] = {}
    for index, marked in enumerate(passages):
        ends = {mark.end for mark in marked.of("place")}
        for short in _shorts(marked, ends):
            number = int(read_number(short["number"]))
            if number in named and not any(marked.over(short.start(), short.end(), "period")):
                value = replace(named[number], raw=short[0])
                found.setdefault(index, []).append(Mark("period", *short.span(), value))
    told = {mark.value.numbers for marks in found.values() for mark in marks}
    if len(told) < SEVERAL:
        return {}
    return {index: in_order((*passages[index].marks, *marks)) for index, marks in found.items()}


def _shorts(marked: Marked, ends: set[int]) -> list[re.Match[str]]:
    """Give where a passage may tell a period in short: where one can begin, or behind a place."""
    if "期" not in marked.text:
        return []
    behind = (BARE.match(marked.text, end) for end in ends)
    return [*SHORT.finditer(marked.text), *filter(None, behind)]
