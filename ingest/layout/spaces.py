"""Stray spaces between numbers, units and words of running text."""

import re

from ingest.layout.repaired import Repaired

EXAMPLES = (
    ("总投资 1136 亿元，12 个", "总投资1136亿元，12个"),
    ("2023 年 1 月，个 ，共", "2023年1月，个，共"),
    ("项目为王 催生新动能", "项目为王 催生新动能"),
    ("the New City", "the New City"),
)
WIDE = "\u2014\u2018-\u201d\u2026\u3001-\u30ff\u3400-\u9fff\uff00-\uffef"
POINT = "，。；：、！？）》”’（《“‘"
STRAY = re.compile(
    rf"(?<=[{WIDE}]) +(?=[!-~])|(?<=[!-~]) +(?=[{WIDE}])|(?<=[{POINT}])[ \u3000]+|[ \u3000]+(?=[{POINT}])"
    r"|(?<=\d\.) +(?=\d+[亿万%])|(?<=\d) +(?=\.\d)"
)


def close_spaces(page: Repaired) -> Repaired:
    """Take out the spaces that print leaves around digits, Latin words and punctuation."""
    return page.edit((m.start(), m.end(), "") for m in STRAY.finditer(page.text))
