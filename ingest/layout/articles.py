"""The articles of a page: where a new one begins, and which of its headlines is its title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.layout.passage import Passage

DATELINE = re.compile(
    "(?:本报|本网|本刊|[\u3400-\u9fff]{2,8}网?)讯(?:[ （(　]|$)|(?:新华社|中新[社网]|[\u3400-\u9fff]{2,8}社).{0,12}\\d+[日]电|[（(](?:本报|见习|首席)?记者"
)
OPENED = re.compile("[　 ]*(?:本报|本网|本刊|[\u3400-\u9fff]{2,8}网)讯[ （(　]")
AGAIN = re.compile(
    "[　 ]*(?:（[^（）]{2,16}）)?[　 ]*[（(]?(?:又|另)[讯电](?![息件话子力])"
)  # the next brief of several
PHOTO = re.compile("[摄图]$")
DASH = re.compile("[—-]{2}")
LABEL = re.compile("[（(]?[一二三四五六七八九十\\d]{1,3}[、）).．]")
OFFICE = re.compile("(?:政府|办公[厅室]|委员会|[局厅委部署]|中心|公司|指挥部|政协|人大)$")
SIGN = re.compile("[●■◆▲△▶►◇◎□▪○※☆★]")
HEAD = 40


def number_articles(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """Give the passages with the number of their article, from 0, and with titles marked.

    An article begins at a headline with a dateline or byline under it, at a headline
    behind the byline that closes an article with a headline of its own, or at a second
    dateline. What stands before the first belongs to it.
    """
    starts = {*beginnings(text, passages)[1:], *briefs(text, passages)}
    numbered: list[Passage] = []
    article = 0
    for index, passage in enumerate(passages):
        article += index in starts
        numbered.append(replace(passage, article=article) if article else passage)
    return with_titles(text, numbered)


def beginnings(text: str, passages: Sequence[Passage]) -> list[int]:
    """Give the indices of the headlines at which articles begin."""
    found: list[int] = []
    silent = True
    for index, passage in enumerate(passages):
        silent = silent and passage.kind != "text"
        if not headline(text, passage) or (index and headline(text, passages[index - 1])):
            continue
        first = not found and silent
        if first or dated(text, passages, index) or (found and closed(text, passages, index)):
            found.append(index)
    return found


def briefs(text: str, passages: Sequence[Passage]) -> list[int]:
    """Give the indices of texts that open with a dateline, behind another such and under no headline, or with 又讯."""
    texts = [index for index, passage in enumerate(passages) if passage.kind == "text"]
    opened = [index for index in texts if OPENED.match(text, passages[index].start)]
    found = [index for index in opened[1:] if passages[index - 1].kind in ("text", "byline")]
    return found + [index for index in texts if AGAIN.match(text, passages[index].start)]


def headline(text: str, passage: Passage) -> bool:
    """Say whether a passage may be a headline of an article: not a numbered section."""
    return passage.kind in ("title", "heading") and not LABEL.match(text, passage.start)


def dated(text: str, passages: Sequence[Passage], index: int) -> bool:
    """Say whether a byline or a dateline follows a headline and its second line."""
    below = index + 1
    while below < len(passages) and below < index + 3 and headline(text, passages[below]):
        below += 1
    if below >= len(passages):
        return False
    passage = passages[below]
    if passage.kind == "byline":
        if OFFICE.search(text[passages[index].start : passages[index].end]):
            return False
        return not PHOTO.search(text, passage.start, passage.end) and index < len(passages) - 2
    return DATELINE.search(text[passage.start : passage.start + HEAD]) is not None


def closed(text: str, passages: Sequence[Passage], index: int) -> bool:
    """Say whether the byline before a headline ends an article, and text follows the headline."""
    before, after = passages[index - 1], passages[index + 1 : index + 3]
    if before.kind != "byline" or text[before.end - 1] in "摄图":
        return False
    previous = passages[index - 2] if index > 1 else None
    return previous is not None and previous.kind == "text" and any(p.kind == "text" for p in after)


def with_titles(text: str, passages: list[Passage]) -> list[Passage]:
    """Mark the likeliest headline of each article as its title, unless its reader has."""
    best: dict[int, tuple[int, int]] = {}
    for index, passage in enumerate(passages):
        if passage.kind == "title":
            best[passage.article] = (99, index)
        elif headline(text, passage):
            rank = (prominence(text, passages, index), -index)
            if passage.article not in best or rank > (
                best[passage.article][0],
                -best[passage.article][1],
            ):
                best[passage.article] = (rank[0], index)
    for _, index in best.values():
        passages[index] = replace(passages[index], kind="title")
    return passages


def prominence(text: str, passages: Sequence[Passage], index: int) -> int:
    """Weigh what makes a headline the main one: its place, its second line, a byline under it."""
    passage = passages[index]
    words = text[passage.start : passage.end]
    after = passages[index + 1] if index + 1 < len(passages) else None
    first = index == 0 or passages[index - 1].article != passage.article
    weight = 3 * first + (1 if " " in words or "　" in words else 0) - any(map(str.isdigit, words))
    if after is not None:
        weight += 3 * (DASH.match(text, after.start) is not None) + 2 * (after.kind == "byline")
    weight -= 3 * (OFFICE.search(words) is not None) + 3 * (SIGN.match(words) is not None)
    return weight - 4 * (DASH.match(words) is not None) - (len(words) > HEAD) - (len(words) < 6)
