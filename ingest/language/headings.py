"""Headings: what the numbered ones begin from, those of a stage or of the whole batch, and a line that names nothing but a batch."""

import re

from ingest.language.annotated import Marked
from ingest.language.cues import BULLET
from ingest.language.standing import Standing

# 一、总体情况; 第二部分; （三）存在问题; 4. 下步打算; ▲进展; but 3.5亿元 and 8.2公里 are no numbers of a heading.
NUMBER = re.compile(
    r"\s*(?:(?P<chapter>第[一二三四五六七八九十]{1,3}(?:部分|章|篇))|(?P<point>[一二三四五六七八九十]{1,3})[、.．]"
    r"|[（(](?P<round>[一二三四五六七八九十]{1,3})[）)]|(?P<digit>\d{1,2})[.．、](?!\d)|[（(](?P<inner>\d{1,2})[）)]"
    r"|(?P<sign>[▲△▼▽◆◇●○■□◎★☆※]))"
)
DAY = re.compile(r"[”\"\s：:]*(?:[（(][^（）()]{0,20}[）)])?[\s：:]*")
# A heading that opens with a stage, whatever figure it tells: 开工：十个工地.
OF_STAGE = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?[“\"]?(?:签约|开工|投产)(?:一批)?[”\"]?[篇类]?[：:　 —]"
)
# A headline over the news of a batch: 120个项目集中签约开工投产; 签约18个 开工12个.
OF_BATCH = re.compile(
    r"(?:集中|同步|[个项]项目)(?:签约|开工|投产)[、和暨]?(?:签约|开工|投产)"
    r"|签约\D{0,4}\d+个?\D{0,6}(?:开工|投产)\D{0,4}\d|\d个?\D{0,4}签约\W{0,2}\d+个?\D{0,4}(?:开工|投产)"
)


class Numbering:
    """The kinds of numbers that headings bear, the outer first, each with what stood before its first heading."""

    def __init__(self) -> None:
        self._before: dict[str, Standing] = {}

    def opened(self, heading: str, section: Standing) -> Standing:
        """Give what a heading begins from: what stands, or what stood before the first of its kind.

        A heading without a number leaves all numbers behind.
        """
        found = NUMBER.match(heading)
        kind = found and found.lastgroup
        if not kind:
            self._before.clear()
            return section
        outer = {}
        for known, before in self._before.items():
            if known == kind:
                break
            outer[known] = before
        start = self._before.get(kind, section)
        self._before = {**outer, kind: start}
        return start


def batch_alone(marked: Marked) -> str | None:
    """Give the period of a line that names nothing but a batch, which heads what stands behind it: ■第二期（10月8日）."""
    first = next(marked.of("period"), None)
    if first is None or len(first.value.numbers) != 1:
        return None
    alone = BULLET.fullmatch(marked.text, 0, first.start) and DAY.fullmatch(marked.text, first.end)
    return first.value.text if alone else None
