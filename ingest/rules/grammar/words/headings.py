"""Which lines stand under a heading that announces projects: 开工项目：, 9个基础设施项目, 集中签约项目名单."""

import re
from collections.abc import Sequence

from ingest.language.annotated import Marked

HEADING = re.compile(
    r"[^，。；]{0,24}(?:项目|工程|名单|清单|签约|开工|投产|竣工|在建|续建)(?:[（(]?\d+[个项][）)]?)?(?:分别|依次)?(?:是|为|有|如下|包括)?[：:]"
    r"|[^，。；：]{0,10}(?:\d+|[一二两三四五六七八九十]+)[个项][^，。；：]{0,12}(?:项目"
    r"|工程)(?:\s*总?投资\s*[\d.]+[万亿]元)?(?:(?:分别|依次)?(?:是|为|有|如下"
    r"|包括)?[：:])?"
    r"|[^，。；：]{2,20}(?:项目|工程)(?:名单|清单|一览表?)"
    r"|[^，。；：]{0,16}重[点大](?:建设|工业|产业)*项目(?:名单|清单|一览表?|进展|进度|情况)*(?:[（(][^（）()]{1,8}[）)])?"
)
SENTENCE = re.compile("[，。；！？]")
LONGEST, MOST = 40, 20  # characters of a line, lines under a heading


def announced(passages: Sequence[Marked], index: int) -> bool:
    """Tell whether nothing but short lines stands between a passage and a heading that announces projects."""
    for above in range(index - 1, max(-1, index - MOST - 1), -1):
        text = passages[above].text.strip()
        if HEADING.fullmatch(text):
            return True
        if len(text) > LONGEST or SENTENCE.search(text):
            return False
    return False


def is_line(text: str) -> bool:
    """Tell whether a passage is short and no sentence."""
    return (
        len(text) <= LONGEST and not SENTENCE.search(text) and not HEADING.fullmatch(text.strip())
    )
