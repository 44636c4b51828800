"""A document's title and publisher, by its headings, masthead, byline and 来源：."""

import re

from ingest.language.annotated import Annotated

SOURCE = re.compile(r"来源[：:]\s*(?P<name>[一-鿿A-Za-z·]{2,20})")
PAPER = re.compile(
    r"(?P<name>[一-鿿·]{1,12}(?:日报|晚报|商报|早报|时报|导报|快报|周报|周刊|周讯|观察|访谈|报道|要闻版|专刊|快讯|项目报|项目网|网|报))(?=[\s　\d]|$|讯|记者)"
)
BYLINE = re.compile(r"记者|通讯员|来源|时间|编辑|校对|第\d+版|摄$|图$")
TITLES = 25
SHORT = 14


def read_title(annotated: Annotated) -> str | None:
    """Give the first heading that is no masthead, byline or caption; a subtitle behind —— joins it."""
    found: list[str] = []
    for marked in annotated.passages[:TITLES]:
        text = marked.text.strip()
        if PAPER.match(text) and len(text) < SHORT:
            continue
        if (
            marked.passage.kind not in ("title", "heading")
            or BYLINE.search(text)
            or any(marked.of("date"))
        ):
            continue
        if marked.passage.kind == "title":
            return text
        found.append(text)
    return max(found[:3], key=len, default=None)


def read_publisher(annotated: Annotated) -> str | None:
    """Give the paper, site or agency that the masthead, dateline or 来源： names."""
    for marked in annotated.passages:
        match = SOURCE.search(marked.text)
        if match:
            return match["name"]
    for marked in annotated.passages:
        match = PAPER.match(marked.text.strip())
        if match and len(marked.text) < 60:
            return match["name"]
    return None
