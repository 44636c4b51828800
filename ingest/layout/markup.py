"""Marks of Markdown and of entities inside a line: emphasis, links, code, breaks."""

import re

from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    ("八个项目**同日开工**", "八个项目同日开工"),
    ("[冷链园](http://a.cn/b)投资`1.5`亿元", "冷链园投资1.5亿元"),
    ("总投资<br>3亿元", "总投资3亿元"),
    ("李**说，2*3*4米", "李**说，2*3*4米"),
)
TWINS = re.compile(r"(\*\*|__|`)(?=\S)([^*_`\n]{1,400}?)(?<=\S)\1")
LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:[^()\s]|\([^()\s]*\)){1,600}\)")
TAG = re.compile(r"</?(?:br|b|strong|em|u|sub|sup|span|font)\s*/?>", re.IGNORECASE)
TRIGGER = re.compile(r"\*\*|__|`|\]\(|<[/a-zA-Z]")


def drop_markup(page: Repaired) -> Repaired:
    """Take out the marks and keep the words they stand around."""
    if not TRIGGER.search(page.text):
        return page
    page = page.edit((m.start(), m.end(), "") for m in TAG.finditer(page.text))
    for pattern, group in ((LINK, 1), (TWINS, 2)):
        edits: list[Edit] = []
        for match in pattern.finditer(page.text):
            edits.append((match.start(), match.start(group), ""))
            edits.append((match.end(group), match.end(), ""))
        page = page.edit(edits)
    return page
