"""Whether a figure is a result, a plan or a target, by the words that lead up to it."""

import re

TARGET = re.compile(
    r"力争|力求|确保|争取|努力|要求|目标|不得低于|不低于(?=\d)|务必|必须|有望|冲刺|提出|打算|(?<=[，。；])要|需(?=[达完实])|要(?=达到|提高|实现|完成|力争|突破|超过|确保)|(?<!计)划在|预期"
)
PLAN = re.compile(
    r"计划(?!总?投资|完成|的|任务|目标)(?=[实新开启推建安竣续储]|\S{0,6}(?:建设|实施|安排))|拟(?!定|建)|初步谋划|预计(?!总?投资)|将(?=[实新开启推])|意向"
)
DONE = re.compile(r"已(?!定)|截至|目前|现有|完成了|实现了|累计|共有|其中包括")


def kind_of(text: str, start: int, end: int, policy: bool = False) -> str:
    """Give target, plan or actual for a figure that the sentence text[start:end] leads up to."""
    marks = [
        (match.end(), kind) for kind, words in WORDS for match in words.finditer(text, start, end)
    ]
    return max(marks)[1] if marks else ("target" if policy else "actual")


WORDS = (("actual", DONE), ("plan", PLAN), ("target", TARGET))
