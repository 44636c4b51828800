"""A document's title and publisher, by its headings, imprint, byline and 来源：."""

import re

from ingest.language.annotated import Annotated, Marked
from ingest.language.imprint import PAPER, SHORT, is_imprint, is_office, read_imprint

SOURCE = re.compile(r"来源[：:]\s*(?P<name>[一-鿿A-Za-z·]{2,20})")
CREDITED = re.compile(r"[（(][一-鿿\s\u3000]{2,16}[）)]")
NAME_ALONE = 12
OWN = re.compile("[本我该](?:报|刊|网|台|站|报讯)")
BYLINE = re.compile(
    r"记者|通讯员|来源|时间|编辑|校对|第\d+版|摄$|图$|资料图|^(?:核心提示|导读|内容提要|摘要)$"
)
OFFICIAL = re.compile(
    r"^.{8,60}(?:实施方案|行动方案|工作方案|若干意见|实施意见|工作报告|公报|计划)$|^.*关于.{6,60}的(?:通知|意见|通报|报告)$"
)
TITLES = 25
FRONT = 4
TRAIL = re.compile("^[^>＞»›，。]{2,12}[>＞»›]")  # 首页 > 资讯 >
ORIGINAL = re.compile("原标题[：:](?P<title>.{6,60})")
SUBTITLE = re.compile("^[—－-]{1,2}")


def read_title(annotated: Annotated) -> str | None:
    """Give the first heading that is no masthead, byline or caption; a subtitle behind —— joins it."""
    front = annotated.passages[:TITLES]
    heads = [marked for marked in front if marked.passage.kind in ("title", "heading")]
    for marked in front:
        if original := ORIGINAL.search(marked.text):
            return _spaced(original["title"])
    for marked in heads:
        if OFFICIAL.search(marked.text.strip()):
            return _spaced(marked.text)
    found: dict[str, str] = {}
    for index, marked in enumerate(front):
        if marked not in heads or not _may_head(annotated, index, marked):
            continue
        text = _with_subtitle(annotated, index)
        if marked.passage.kind == "title":
            return text
        found[_spaced(marked.text)] = text
    best = max(list(found)[:3], key=len, default=None)
    return found[best] if best else None


def _may_head(annotated: Annotated, index: int, marked: Marked) -> bool:
    """Tell whether a heading may be the title: no masthead, byline, subtitle or office."""
    text = marked.text.strip()
    if (
        is_imprint(marked)
        or BYLINE.search(text)
        or SUBTITLE.match(text)
        or TRAIL.match(text)
        or CREDITED.fullmatch(text)
    ):
        return False
    return not is_office(text) and not _is_name_alone(annotated, index)


def _with_subtitle(annotated: Annotated, index: int) -> str:
    """Give a heading with the subtitle that follows it behind a dash."""
    text = _spaced(annotated.passages[index].text)
    for marked in annotated.passages[index + 1 : index + 2]:
        below = marked.text.strip()
        dated = any(mark.value.precision == "day" for mark in marked.of("date"))
        if SUBTITLE.match(below) and len(below) <= SHORT and "。" not in below and not dated:
            return text + SUBTITLE.sub("——", _spaced(below))
    return text


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _is_name_alone(annotated: Annotated, index: int) -> bool:
    """Tell whether a short first line is the paper's name, its date or issue in the line below."""
    passages = annotated.passages
    if index or len(passages) < 3 or len(passages[0].text.strip()) > NAME_ALONE:
        return False
    if passages[1].passage.kind == "text" or passages[2].passage.kind not in ("title", "heading"):
        return False
    below = read_imprint(passages[1])
    return below is not None and below.parted and below.name is None


def read_publisher(annotated: Annotated) -> str | None:
    """Give the paper, site, agency or office that 来源：, the imprint or the masthead names; 本报 is no name."""
    passages = annotated.passages
    for marked in passages:
        match = SOURCE.search(marked.text)
        if match and not OWN.match(match["name"]):
            return match["name"]
    for marked in passages[:FRONT]:
        imprint = read_imprint(marked)
        if imprint and imprint.name:
            return imprint.name
    if passages and _is_name_alone(annotated, 0):
        return passages[0].text.strip()
    for marked in passages:
        match = PAPER.match(marked.text.strip())
        if match and len(marked.text) < 60 and not OWN.match(match["name"]):
            return match["name"]
    ends = (*passages[:1], *passages[-2:])
    return next((marked.text.strip() for marked in ends if is_office(marked.text)), None)
