"""A document's title and publisher, by its headings, masthead, byline and 来源：."""

import re

from ingest.language.annotated import Annotated, Marked

SOURCE = re.compile(r"来源[：:]\s*(?P<name>[一-鿿A-Za-z·]{2,20})")
PAPER = re.compile(
    r"(?P<name>[一-鿿·]{1,12}(?:日报|晚报|商报|早报|时报|导报|快报|周报|周刊|周讯|观察|访谈|报道|要闻版|专刊|快讯|项目报|项目网|网|报|参考|在线|之窗|视窗|通讯|资讯|纵横|瞭望))(?=[\s　\d]|$|讯|记者)"
)
BYLINE = re.compile(r"记者|通讯员|来源|时间|编辑|校对|第\d+版|摄$|图$")
OFFICIAL = re.compile(
    r"^.{8,60}(?:实施方案|行动方案|工作方案|若干意见|实施意见|工作报告|公报|计划)$|^.*关于.{6,60}的(?:通知|意见|通报|报告)$"
)
ISSUE = re.compile(r"[（(]?(?:总)?第\s?\d+\s?期[）)]?")
IMPRINT = 40
TITLES = 25
REST = re.compile(r"[\s\d年月日星期一二三四五六七八九十版要闻·第A-Z县域专刊总期：:\-—/]")


def read_title(annotated: Annotated) -> str | None:
    """Give the first heading that is no masthead, byline or caption; a subtitle behind —— joins it."""
    found: list[str] = []
    for marked in annotated.passages[:TITLES]:
        if marked.passage.kind in ("title", "heading") and OFFICIAL.search(marked.text.strip()):
            return marked.text.strip()
    for marked in annotated.passages[:TITLES]:
        text = marked.text.strip()
        if _is_masthead(text):
            continue
        if (
            marked.passage.kind not in ("title", "heading")
            or BYLINE.search(text)
            or any(mark.value.precision == "day" for mark in marked.of("date"))
        ):
            continue
        if marked.passage.kind == "title" and not text.startswith("—"):
            return text
        found.append(text)
    return max(found[:3], key=len, default=None)


def _is_masthead(text: str) -> bool:
    """Tell whether a line is a paper's name and nothing else but date, page and issue."""
    match = PAPER.match(text)
    return bool(match) and not REST.sub("", text[match.end() if match else 0 :])


def is_imprint(marked: Marked) -> bool:
    """Tell whether a passage is a masthead: short, with a full date."""
    if _is_masthead(marked.text.strip()) or ISSUE.fullmatch(marked.text.strip()):
        return True
    dated = any(mark.value.precision == "day" for mark in marked.of("date"))
    return dated and len(re.sub(r"\s", "", marked.text)) <= IMPRINT and "。" not in marked.text


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
