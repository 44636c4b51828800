"""Which passages tell of what is to come, and which of what is done: by the headings they stand under."""

import re
from collections.abc import Iterator

from ingest.language.annotated import Annotated

GOALS = re.compile(
    r"下一?步|下阶段|下半年|下个?月|下季度|明年|来年|今后|接下来|打算|目标|工作(?:安排|计划|重点|思路|任务)|(?:重点|主要)任务"
)
TOLD = re.compile("情况|回顾|进展|完成|总结|成效|分析|问题")
DONE = re.compile("回顾|(?:完成|进展|推进|落实|执行)情况|总结|成效")
ASKED = re.compile(r"目标(?!完成)[^。？?]{0,10}[？?]\s*$")
OPENS = re.compile(r"\s*(?:下一?步|下阶段|接下来)[，,：:]")
SEVERAL = re.compile("[｜|]|本期|(?<!主)要目|目录|导读")  # 本期要目：签约清单 ｜ 下一步
LEVELS = (
    re.compile(r"\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)"),
    re.compile(r"\s*[（(][一二三四五六七八九十]+[）)]"),
    re.compile(r"\s*\d{1,2}[.．、]"),
)
SHORT = 30  # characters


def behind(annotated: Annotated) -> Iterator[bool]:
    """Tell of each passage whether it stands under a heading of what is done: 一、2018年完成情况."""
    level: int | None = None
    for marked in annotated.passages:
        if marked.passage.kind == "heading":
            level = _under(marked.text, level, told=DONE)
        yield level is not None


def ahead(annotated: Annotated) -> Iterator[bool]:
    """Tell of each passage whether its figures are goals unless it says otherwise."""
    level: int | None = None
    asked = False
    for marked in annotated.passages:
        text = marked.text
        if marked.passage.kind in ("heading", "title"):
            level = _under(text, level)
        yield level is not None or asked or bool(OPENS.match(text))
        asked = bool(ASKED.search(text))


def _under(text: str, level: int | None, told: re.Pattern[str] = GOALS) -> int | None:
    """Give the level of the heading of goals, or of what `told` names, that holds from here on; None where none does."""
    own = _level(text)
    if SEVERAL.search(text):
        return level
    if len(text) <= SHORT and told.search(text) and not (told is GOALS and TOLD.search(text)):
        return own
    return level if level is not None and own > level else None


def _level(text: str) -> int:
    """Give how deep a heading stands: 0 without a number, 1 for 一、, 2 for （一）, 3 for 1."""
    found = (rank for rank, words in enumerate(LEVELS, 1) if words.match(text))
    return next(found, 0)
