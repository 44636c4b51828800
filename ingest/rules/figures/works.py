"""What projects come to, the rates of it, and the stage whose projects each rate is of."""

import re

IMPLIED = {
    "履约率": "signed",
    "签约转开工率": "signed",
    "转开工率": "signed",
    "转化率": "signed",
    "开工转化率": "signed",
    "履约开工率": "signed",
    "投产转化率": "started",
    "开工率": "signed",
    "开工转投产率": "started",
    "转投产率": "started",
    "投产率": "started",
    "达效率": "commissioned",
    "达产率": "commissioned",
}
WORKS = {
    "履约": "履约率",
    "签约": "签约率",
    "开工": "开工率",
    "投产": "投产率",
    "达效": "达效率",
    "达产": "达产率",
    "竣工": "竣工率",
    "落地": "落地率",
    "复工": "复工率",
}
COME = re.compile(
    r"(?:项目|工程)?(?P<to>(?:提前|基本|尚未|仍未|未|已经?|正在|集中|按期|同日)*(?:停工"
    r"|竣工|完工|复工|建成|开工|投产|落地|签约)(?:建设|投产|投用)?)(?=[，。；、\s]|$)"
)


def come_to(text: str, end: int) -> str | None:
    """Give what projects counted at text[end] have come to: 9个项目停工, 98个项目集中开工."""
    come = COME.match(text, end)
    return come["to"] if come else None
