"""Headlines of other pieces that a page prints below its own: 相关阅读, 热点文章."""

import re
from collections.abc import Iterator, Sequence

from ingest.layout.passage import Passage

LABEL = re.compile(
    r"[\s【\[·•■◆▲]*(?:相关|推荐|延伸|热点|热门|更多|最新|精彩|往期)(?:阅读|链接|新闻"
    r"|报道|文章|推荐|内容|资讯|回顾)(?![一-鿿])"
    r"|[\s【\[·•■]*(?:猜你喜欢|(?:新闻|文章|精彩|为[你您])推荐)(?![一-鿿])"
)
CUT_SHORT = re.compile(r"\.{3}|…")
NUMBERED = re.compile(r"\s*[（(]?\d{1,2}[.、）)]")


def without_related(text: str, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Give the passages but for the headlines of other pieces below what this one tells in sentences."""
    told = related = False
    for passage in passages:
        sentence = text.find("。", passage.start, passage.end) >= 0
        heads = LABEL.match(text, passage.start, passage.end) is not None
        sentence = sentence and not (related and CUT_SHORT.search(text, passage.start, passage.end))
        kept = sentence or NUMBERED.match(text, passage.start, passage.end) is not None
        related = not kept and (related or (told and heads))
        told = told or sentence
        if not related:
            yield passage
