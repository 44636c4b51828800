"""Words that a page spreads out, a space behind every character: 重 点 项 目 8 1 个 开 工; places' names in a column."""

import re
from collections.abc import Iterator

from ingest.layout.byline import is_byline
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    ("第 七 期 三 个 一 批", "第七期三个一批"),
    ("岚 川 市 8 1 个 项 目 开 工", "岚川市81个项目开工"),
    (
        "甲　县：“三　个　一　批”　开　工　　总　投　资　3　0　亿　元",
        "甲县：“三个一批”开工　　总投资30亿元",
    ),
    ("图 文 大 厅 开 工 了，8 个 项 目 到 位", "图文大厅开工了，8个项目到位"),
    ("张 三 摄 影", "张 三 摄 影"),
    ("本报记者 张 三 李 四", "本报记者 张 三 李 四"),
    ("1 2 3 4 5 6 7", "1 2 3 4 5 6 7"),
    ("甲县 乙县 丙县 丁县 东 西", "甲县 乙县 丙县 丁县 东 西"),
    (
        "甲 乙 县　　纸业项目\n丙　　县　　铜业项目\n开发区　　板材项目",
        "甲乙县　　纸业项目\n丙县　　铜业项目\n开发区　　板材项目",
    ),
    ("甲 乙 县　　纸业项目", "甲 乙 县　　纸业项目"),
)
POINT = "[，。；：、！？“”‘’（）《》【】]"
CHARACTER = f"{POINT}{{0,3}}[^ \u3000\n](?:{POINT}{{1,3}}[^ \u3000\n])?{POINT}{{0,3}}"
SPREAD = re.compile(
    f"(?<![^ \u3000\n]){CHARACTER}(?P<gap>[ \u3000]{{1,2}})"
    f"(?:{CHARACTER}[ \u3000]{{1,6}}){{2,}}{CHARACTER}(?![^ \u3000\n])"
)
SIGN = re.compile("[ \u3000](?=[^ \u3000\n][ \u3000]{1,2}[^ \u3000\n][ \u3000])")
# A place's name as wide as its column's longest, with room behind it: 甲 乙 县　　某某项目
NAME = re.compile(
    "^[ \u3000]*(?P<name>[\u3400-\u9fff](?:[ \u3000]{1,4}[\u3400-\u9fff]){0,3}[ \u3000]{1,4}[县市区旗州镇乡])(?=[ \u3000]{2,}[\u3400-\u9fff\\d])",
    re.MULTILINE,
)
NAMES = 2  # in a page
GAP = re.compile("[ \u3000]+")
HAN = re.compile("[\u3400-\u9fff]")
LEAST, SURE = 4, 8  # characters


def close_spread(page: Repaired) -> Repaired:
    """Take out the spaces between the characters; a wider one parts words, and stays."""
    if not SIGN.search(page.text):
        return page
    names = list(NAME.finditer(page.text))
    if len(names) >= NAMES:
        page = page.edit((*gap, "") for name in names for gap in gaps(name))
    return page.edit(edit for run in SPREAD.finditer(page.text) for edit in closed(run))


def closed(run: "re.Match[str]") -> Iterator[Edit]:
    """Give the edits that close a run, unless it is one of numbers or letters, or of names in a byline."""
    characters = len(HAN.findall(run[0]))
    if characters < LEAST or 2 * characters < len(GAP.findall(run[0])):
        return
    if characters < SURE and is_byline(line_of(run)):
        return
    for gap in GAP.finditer(run.string, run.start(), run.end()):
        if gap.end() - gap.start() <= len(run["gap"]):
            yield gap.start(), gap.end(), ""


def gaps(name: "re.Match[str]") -> Iterator[tuple[int, int]]:
    """Give the gaps inside a name."""
    return (gap.span() for gap in GAP.finditer(name.string, *name.span("name")))


def line_of(run: "re.Match[str]") -> str:
    """Give the line in which a run stands."""
    text = run.string
    end = text.find("\n", run.end())
    return text[text.rfind("\n", 0, run.start()) + 1 : end if end >= 0 else len(text)].strip()
