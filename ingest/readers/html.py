"""Web pages: the article, its headline and source line, its tables as cells."""

import re

from lxml import etree

from ingest.readers.frame.decode import decode
from ingest.readers.frame.draft import Composer, Draft
from ingest.readers.frame.source import Source
from ingest.readers.web.article import article
from ingest.readers.web.header import header
from ingest.readers.web.piece import Piece, Reader

SUFFIXES = (".html", ".htm")
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
ENCODINGS = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs"}
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
MARKUP = re.compile(r"<\s*(?:!doctype|html|head|body|div|p|table|span|h[1-6]|meta|article)\b", re.I)
HEAD = 1 << 12


def parse(source: Source) -> Draft:
    """Give the article of a page, its tables as cells in their place."""
    page = DECLARATION.sub("", text_of(source))
    if not MARKUP.search(page):
        raise source.refuse("不是网页", "not a web page")
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    tree = etree.fromstring(page.encode(), parser)
    if tree is None:
        raise source.refuse("网页里没有内容", "the web page is empty")
    pieces = article(Reader(tree).pieces, page)
    composer = Composer(source.limits.cells)
    for piece in pieces:
        add(composer, piece)
    return composer.draft(**header(tree, pieces))


def add(composer: Composer, piece: Piece) -> None:
    """Add one piece."""
    if piece.cell is None:
        composer.add(piece.words, piece.kind)
    else:
        composer.add(piece.words, "cell", **piece.cell._asdict())


def text_of(source: Source) -> str:
    """Give the page's text in the encoding that it declares, else in the one that fits."""
    declared = CHARSET.search(source.data[:HEAD])
    encoding = ENCODINGS.get(declared[1].decode("ascii").lower()) if declared else None
    if encoding:
        try:
            return source.data.decode(encoding)
        except UnicodeDecodeError:
            return decode(source)
    return decode(source)
