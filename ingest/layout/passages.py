"""Passages of a repaired page: their bounds and kinds."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from graph.document import Block, Document
from ingest.layout.articles import SIGN
from ingest.layout.bonds import LABEL
from ingest.layout.byline import is_byline
from ingest.layout.lines import BORDER, HEADLINE, MARKER
from ingest.layout.passage import Passage, PassageKind
from ingest.layout.repaired import Repaired

PARAGRAPH = re.compile(rf"[^\s{BORDER}](?:[^\n{BORDER}]*[^\s{BORDER}])?")
SENTENCE = re.compile(
    rf"[。；…]|[！？](?!{HEADLINE})|[，、].*[，、].*[，、]|^[^：]{{2,8}}：.*[，、].*[，、]|[，、；：]$|，.*，"
)
CAPTION = re.compile(
    "(?:效果图|现场图?|一角|鸟瞰图?|实景图?|资料图片?|摄)$|^图为|^图[一二三四0-9]"
    "|，(?:工人|员工|职工|技术员|技术人员|施工人员|机械手|机器人|塔吊|吊车|挖掘机)们?(?:正|在|正在)[^，。；]{2,14}$"
)
SECTION = re.compile("[（(]?[一二三四五六七八九十]{1,3}[、）).．]")
# Who wrote a paragraph, behind its last point: …年内投产。（张三 李四）
SIGNATURE = re.compile(
    "(?<=[。！？…”])[（(](?:(?:本报)?(?:记者|通讯员) ?)?[\u3400-\u9fff]{2,4}(?:[ \u3000、]+(?:(?:记者|通讯员) ?)?[\u3400-\u9fff]{2,4}){0,3}[）)]$"
)
LONGEST = 60


def passages(document: Document, page: Repaired) -> Iterator[Passage]:
    """Give each paragraph with its kind: that of its block, or what its looks tell."""
    starts = [block.start for block in document.blocks]
    found: list[Passage] = []
    for match in PARAGRAPH.finditer(page.text):
        block = block_at(document, starts, page.origin[match.start()]) if starts else None
        names = SIGNATURE.search(match[0][-LONGEST:])
        end = match.end() - len(names[0]) if names else match.end()
        found.append(Passage(match.start(), end, kind(match[0], block)))
    for above, passage, below in zip([None, *found], found, [*found[1:], None], strict=False):
        heads = above and below and heads_text(page.text, above, passage, below)
        yield replace(passage, kind="heading") if heads else passage


def heads_text(text: str, above: Passage, passage: Passage, below: Passage) -> bool:
    """Say whether a marked line heads the text below it: one alone, behind a headline or a paragraph that has ended."""
    if passage.kind != "item" or below.kind != "text" or above.kind not in ("text", "heading"):
        return False
    if above.kind == "text" and text[above.end - 1] not in "。！？”）":
        return False
    words = text[passage.start : passage.end]
    return SIGN.match(words) is not None and not SENTENCE.search(words)


def block_at(document: Document, starts: list[int], offset: int) -> Block | None:
    """Give the block that holds this character of the document."""
    index = bisect_right(starts, offset) - 1
    return document.blocks[index] if index >= 0 else None


def kind(words: str, block: Block | None) -> PassageKind:
    """Give a passage's kind: its reader's, where the reader saw one."""
    seen = block.kind if block else "text"
    if len(words) <= LONGEST and is_byline(words):
        return "byline"
    if seen == "title" or seen == "heading" or seen == "item":
        return seen
    return kind_by_looks(words)


def kind_by_looks(words: str) -> PassageKind:
    """Give the kind that a printed passage's own words tell."""
    if len(words) <= LONGEST and not SENTENCE.search(words) and not LABEL.match(words):
        if CAPTION.search(words):
            return "caption"
        return "item" if MARKER.match(words) and not SECTION.match(words) else "heading"
    return "item" if MARKER.match(words) and not SECTION.match(words) else "text"
