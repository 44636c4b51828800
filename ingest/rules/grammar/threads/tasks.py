"""Whether a passage stands under a heading of what is to be done: 二、今年重点任务."""

import re

from ingest.rules.grammar.threads.scene import Scene

TASKS = re.compile(
    r"任务|工作安排|工作重点|主要目标|工作目标|下一步|下步|今后|重点工作$|20\d\d年[^，。；\d]{0,8}(?:盘子|安排|计划|打算|任务)"
)
SECTION = re.compile("[一二三四五六七八九十]+、")


def ahead_plans(scene: Scene, index: int) -> bool:
    """Tell whether a passage stands under a heading of what is to be done: 二、今年重点任务."""
    passages = scene.outline.annotated.passages
    for above in range(index, max(-1, index - 12), -1):
        text = passages[above].text
        if len(text) < 30 and SECTION.match(text):
            return bool(TASKS.search(text))
    return False
