"""Headlines of the other pieces of a newspaper page that its index prints above an article: 版面导航, 返回主页."""

import re

from graph.types.firsts import Sought
from ingest.layout.repaired import Repaired

EXAMPLES = (
    (
        "第02版：要闻 下一版\n东县棉花开秤\n西县三个项目开工\n\n版面导航\n上一篇 下一篇\n西县三个项目开工\n\n西县今天开工3个项目。",
        "第02版：要闻 下一版\n\n版面导航\n上一篇 下一篇\n西县三个项目开工\n\n西县今天开工3个项目。",
    ),
    (
        "西县三个项目开工\n返回主页\n西县今天开工3个项目。",
        "西县三个项目开工\n返回主页\n西县今天开工3个项目。",
    ),
    (
        "西县三个项目开工\n西县今天开工。\n版面导航\n西县三个项目开工",
        "西县三个项目开工\n西县今天开工。\n版面导航\n西县三个项目开工",
    ),
)
BELOW = Sought("(?:版面|标题|版次)导航|返回(?:主页|首页|目录|版面)")
LINE = re.compile(r"[^\n]*\S[^\n]*\n?")
OF_PAGE = re.compile(r"[报刊版]|\d{4}[年/-]|星期|首页|导航")
TOLD = re.compile("[。！？]")
NEAR = 800  # characters below an index in which its article's headline stands again
SHORTEST = 4


def drop_index(page: Repaired) -> Repaired:
    """Take out the headlines above 版面导航, where the article's own is one of them and stands again below."""
    closes = BELOW.search(page.text)
    if closes is None or TOLD.search(page.text, 0, closes.start()):
        return page
    below = {line.strip() for line in page.text[closes.end() :][:NEAR].split("\n")}
    lines = list(LINE.finditer(page.text, 0, closes.start()))
    heads = [one for one in lines if not OF_PAGE.search(one[0]) and one[0].endswith("\n")]
    if not any(len(one[0].strip()) >= SHORTEST and one[0].strip() in below for one in lines):
        return page
    return page.edit((one.start(), one.end(), "") for one in heads)
