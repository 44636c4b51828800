"""What a web page says of itself: title, publisher, date and address."""

import re
from typing import TypedDict

from lxml import etree

from ingest.readers.web.piece import Piece

Element = etree._Element
TITLE = ("articletitle", "og:title")
PUBLISHER = ("contentsource", "source", "og:site_name", "sitename")
DATE = ("pubdate", "publishdate", "article:published_time", "og:release_date", "date")
URL = ("url", "og:url")
DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
SOURCE = re.compile("(?:来源|文章来源|信息来源)[:：]\\s*([^\\s:：|]{2,30})")
SITE = re.compile(r"[-_|—–]+[^-_|—–]{2,20}$")
LINE = 80


class Header(TypedDict):
    """The header fields that a page may state."""

    title: str | None
    publisher: str | None
    date: str | None
    url: str | None


def header(tree: Element, pieces: list[Piece]) -> Header:
    """Give the header of a page, from its line of source and date before its meta tags."""
    meta = metas(tree)
    line = " ".join(piece.words for piece in pieces if len(piece.words) <= LINE and stamped(piece))
    source = SOURCE.search(line)
    return Header(
        title=title(tree, pieces, meta),
        publisher=source[1] if source else first(meta, PUBLISHER),
        date=day(line) or day(first(meta, DATE) or ""),
        url=address(tree) or first(meta, URL),
    )


def stamped(piece: Piece) -> bool:
    """Say whether a piece names its source or its time of publication."""
    return (
        SOURCE.search(piece.words) is not None
        or re.match("(?:发布)?(?:时间|日期)[:：]", piece.words) is not None
    )


def metas(tree: Element) -> dict[str, str]:
    """Give the meta tags by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    """Give the first of these that is there."""
    return next((meta[name] for name in names if name in meta), None)


def title(tree: Element, pieces: list[Piece], meta: dict[str, str]) -> str | None:
    """Give the headline, else the page's title without the site's name."""
    headline = next((piece.words for piece in pieces if piece.kind == "title"), None)
    if headline or (headline := first(meta, TITLE)):
        return headline
    element = next(tree.iter("title"), None)
    words = "".join(map(str, element.itertext())).strip() if element is not None else ""
    return SITE.sub("", words).strip() or None


def day(words: str) -> str | None:
    """Give the first full date in these words, in ISO 8601."""
    found = DAY.search(words)
    if not found or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[3]) <= 31:
        return None
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"


def address(tree: Element) -> str | None:
    """Give the page's own address, where it names one."""
    links = (
        link.get("href") for link in tree.iter("link") if (link.get("rel") or "") == "canonical"
    )
    return next((link for link in links if link and link.startswith("http")), None)
