"""Which pieces of a web page are its article: what trafilatura finds, with the tables and headline around it."""

import re

import trafilatura
from lxml import etree

from ingest.readers.web.piece import Piece

Element = etree._Element
SPACE = re.compile(r"\s+")
BOILER = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|menu|crumbs?|breadcrumb|foot|footer|copyright|share|related?|rel|recommend"
    r"|relevant|sidebar|side|hot|comments?|ads?|toolbar|tools?|pag(?:e|ination)|login|search|qrcode|banner"
    r"|links?|friend|prev|next|header|topbar)(?:$|[-_\s\d])",
    re.IGNORECASE,
)
TAGS = frozenset(("nav", "footer", "aside", "form"))
PHRASE = re.compile(
    "^(?:您(?:所在的|现在的|当前的?)?位置|当前位置|相关(?:阅读|新闻|链接|报道|推荐)|上一篇|下一篇|版权所有|分享到|扫一扫|打印"
    "|关闭|返回|收藏|网站地图|主办单位|承办单位|联系我们|技术支持|.{0,6}ICP备|.{0,4}公网安备|【?(?:打印|关闭|纠错))"
)
SHORT = 40
LINKED = 0.5
LONG = 12
MOST = 300_000


def article(pieces: list[Piece], page: str) -> list[Piece]:
    """Give the pieces of the article, in order; all that is no boilerplate where none is found."""
    main = main_text(page)
    found = [
        i for i, piece in enumerate(pieces) if len(piece.words) >= LONG and piece.words in main
    ]
    if not found:
        return [piece for piece in pieces if not boilerplate(piece, None)]
    first, last = bounds(pieces, found, main)
    home = common([pieces[i].element for i in found])
    return [
        piece
        for piece in pieces[first : last + 1]
        if piece.kind == "title"
        or (piece.cell and inside(piece, home))
        or wanted(piece, home, main)
    ]


class Main:
    """The words that trafilatura takes for a page's main text."""

    def __init__(self, text: str) -> None:
        self.lines = frozenset(flat(line) for line in text.split("\n"))
        self.words = flat(text) if len(text) <= MOST else ""

    def __contains__(self, words: str) -> bool:
        """Say whether words stand in the text; in a very long one, as a line of their own."""
        bare = flat(words)
        return bare in self.lines or bare in self.words


def main_text(page: str) -> Main:
    """Give the main text of a page; none where trafilatura cannot tell."""
    try:
        text = trafilatura.extract(
            page, output_format="txt", favor_recall=True, include_comments=False
        )
    except (ValueError, RecursionError, AttributeError, TypeError):
        return Main("")
    return Main(text or "")


def flat(words: str) -> str:
    """Give words without white space and table marks."""
    return SPACE.sub("", words).replace("|", "")


def bounds(pieces: list[Piece], found: list[int], main: Main) -> tuple[int, int]:
    """Give the first and last piece of the article: from its headline, with tables at either end."""
    first, last = found[0], found[-1]
    titles = [i for i in range(first) if pieces[i].kind == "title"]
    first = titles[-1] if titles else first
    home = common([pieces[i].element for i in found])
    while first > 0 and inside(pieces[first - 1], home) and pieces[first - 1].cell:
        first -= 1
    while last + 1 < len(pieces) and joins(pieces[last + 1], home, main):
        last += 1
    return first, last


def joins(piece: Piece, home: Element, main: Main) -> bool:
    """Say whether a piece behind the article's last sentence still belongs to it."""
    return (
        inside(piece, home)
        and not boilerplate(piece, home)
        and (bool(piece.cell) or piece.words in main)
    )


def wanted(piece: Piece, home: Element, main: Main) -> bool:
    """Say whether a piece within the article's bounds is part of it."""
    if boilerplate(piece, home):
        return False
    return inside(piece, home) or piece.words in main or len(piece.words) <= SHORT * 2


def inside(piece: Piece, home: Element) -> bool:
    """Say whether a piece lies in the element that holds the article."""
    return piece.element is home or any(above is home for above in piece.element.iterancestors())


def common(elements: list[Element]) -> Element:
    """Give the lowest element that holds all of these."""
    path = [*reversed(list(elements[0].iterancestors())), elements[0]]
    for element in elements[1:]:
        above = {element, *element.iterancestors()}
        path = [each for each in path if each in above]
    return path[-1]


def boilerplate(piece: Piece, home: Element | None) -> bool:
    """Say whether a piece is navigation, a notice of the site, or a list of links."""
    if PHRASE.match(piece.words) and len(piece.words) <= SHORT * 2:
        return True
    if piece.linked > LINKED * len(piece.words) and not piece.cell and len(piece.words) <= SHORT:
        return True
    return any(marked(above) for above in path(piece.element, home))


def path(element: Element, home: Element | None) -> list[Element]:
    """Give an element and those above it, as far as the article's own."""
    found = []
    for each in (element, *element.iterancestors()):
        if each is home or each.tag in ("body", "html"):
            break
        found.append(each)
    return found


def marked(element: Element) -> bool:
    """Say whether an element's tag, class or id names a part of the site's frame."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in TAGS or BOILER.search(names) is not None
