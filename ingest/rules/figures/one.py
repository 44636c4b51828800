"""Whether the text tells an amount of one project: the largest of a list, or the one that the sentence before names."""

import re

from ingest.rules.figures.state import State

# 最大的一个总投资36亿元
LARGEST = re.compile("最[大高多]的?(?:那|这)?(?:一?[个项]|单体|单个|项目)*$")
TITLED = re.compile(r"(?:^|[。；）)、.])[^，。；\d]{4,40}(?:项目|工程|基地|园区?|中心)。$")
FAR = 60  # characters


def is_largest(state: State, start: int) -> bool:
    """Tell whether the words before start name the largest of the projects counted."""
    return LARGEST.search(state.text, state.clause.start, start) is not None


def is_titled(state: State) -> bool:
    """Tell whether the sentence before is nothing but one project's name: （四）甲岭医院改扩建项目。总投资1.48亿元."""
    return TITLED.search(state.text, max(0, state.opened - FAR), state.opened) is not None
