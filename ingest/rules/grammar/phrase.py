"""Noun phrases of an item that end in a project's head word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.rules.grammar.cuts import cut, front
from ingest.rules.grammar.delimiters import Range, outside
from ingest.rules.grammar.words import either, words

NUMERAL = "[一二三四五六七八九十两\\d]"
PHASE = rf"(?:首|{NUMERAL}{{1,2}}(?:[、\-—至]{NUMERAL}{{1,2}})?)期"
PART = rf"(?:{PHASE}(?:工程|项目)?|[东西南北中]+[区片院段]区?|[A-Z\d]{{1,3}}(?:区|地块|标段?)|[^，。（）]{{1,14}}段)"
TAIL = rf"(?:[（(]{PART}[）)]|{PHASE}(?![开签投转“]|三个)|[东西南北中]区(?=[（(、，。；项工]|$))"
NOT_AFTER = (
    r"(?<=项目)(?:部(?!分)|组|库|化|为王|经理|数(?!据)|总|报|网|周刊|快讯|快报|导报|观察|访谈|专刊|周报|一线|速递|动态|管理办)|(?<=工程)(?:师|量|机械|学院|公司|设计|检测|监理|咨询|塑料|技术|研究|科技|中心|车|院|局|处|集团|有限|款|化)"
    r"|(?<=中心)(?:城|支行|思想|任务)|(?<=市场)(?:化|主体|竞争|需求|占|前景|价|份额|监)|(?<=平台)公司|(?<=社区)(?:党|居委|干部|居民)"
    r"|(?<=学校)长|(?<=铁路)(?:局|公司)|(?<=大学)生|(?<=总部)经济|(?<=车间)主任|(?<=医院)(?:院长|医生)|(?<=水库)(?:移民|库容)"
)
NUMBERING = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,2}[.．](?!\d)|[①-⑳➀-➉■◆●▲★]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十](?=是))+\s*是?"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """text[start:end] may be a name; `head` is strong (项目, 工程), weak (基地 …) or none."""

    start: int
    end: int
    head: str


@cache
def heads() -> "re.Pattern[str]":
    """Give the pattern of a head word and the phase that may close a name behind it."""
    strong, weak = either(words("heads", "strong")), either(words("heads", "weak"))
    bare = rf"(?<=[\u4e00-\u9fff]{{3}})(?<![第前上这本首每各全后]){PHASE}(?![开签投转“]|三个)"
    return re.compile(rf"(?:{strong}|{weak}|{bare})(?:{TAIL}|{strong})*(?!{NOT_AFTER})")


def chunks(text: str, start: int, end: int, solid: tuple[Range, ...]) -> Iterator[Range]:
    """Give the stretches of text[start:end] between function words, verbs and figures."""
    done = start
    for left, right in outside(_cuts(text, start, end), solid):
        if left > done:
            yield done, left
        done = max(done, right)
    if done < end:
        yield done, end


def _cuts(text: str, start: int, end: int) -> Iterator[Range]:
    found = cut().finditer(text, start, end)
    return ((m.start(), m.end()) for m in found if m.lastgroup != "keep")


def phrases(
    text: str, start: int, end: int, solid: tuple[Range, ...], stops: tuple[Range, ...]
) -> Iterator[Phrase]:
    """Give the phrases of an item that end in a head, in order.

    `solid` ranges (names of companies and places, quotations) hold no cut;
    `stops` (brackets) hold no head.
    """
    for left, right in chunks(text, start, end, solid):
        done = left
        found = list(_heads(text, left, right, stops))
        for index, (head, close) in enumerate(found):
            if index + 1 < len(found) and not _closes(text, head, close):
                continue
            begin = stripped(text, done, close, solid)
            if begin < close:
                yield Phrase(begin, close, "strong" if STRONG.search(text, head, close) else "weak")
            done = close


STRONG = re.compile("项目|工程")
LINKED = re.compile("[和与]|以及")


def _closes(text: str, head: int, close: int) -> bool:
    """Tell whether a head ends a name though another follows: behind 项目, or before 和."""
    return "项目" in text[head:close] or bool(LINKED.match(text, close))


def _heads(text: str, start: int, end: int, stops: tuple[Range, ...]) -> Iterator[Range]:
    found = ((m.start(), m.end()) for m in heads().finditer(text, start, end))
    yield from outside(found, stops)


def stripped(text: str, start: int, end: int, solid: tuple[Range, ...]) -> int:
    """Give where a phrase begins once numbering, times and verbs in front of it are gone."""
    place = start
    while place < end:
        match = NUMBERING.match(text, place, end)
        if not match and any(a <= place < b for a, b in solid):
            return place
        match = match or front().match(text, place, end)
        if not match or match.end() == place:
            return place
        place = match.end()
    return place
