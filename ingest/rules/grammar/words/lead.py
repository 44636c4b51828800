"""What stands before a list: the words that announce it, and how many items they promise."""

import re

from graph.types.firsts import Sought
from ingest.rules.grammar.words.content import is_content
from ingest.sentence import opening

LEAD = Sought(
    r"(?:(?:依次|分别)(?:投资)?(?:建设|实施|上马|兴建)|(?:分别|依次)(?:为|是)?"
    r"|包括(?:了)?|包含|涵盖了?|主要(?:有|是|为|包括)|(?:即|就)是|(?<=，)即|为|是|有"
    r"|[如像]|：|:|——)$"
)
LONGEST = 6  # characters of a lead
CLASS = re.compile(r"项目|工程")
NUMERALS = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}


CARRIED = re.compile(
    r"[\s　]*(?:其中|包括|分别|依次|具体|[如像](?!意|皋)|例如|比如|诸如|名单|单子|\d+个|(?:项目)?主要(?:有|包括|为))"
)


def ahead_of(text: str, first: int) -> str:
    """Give the words before a list: of its sentence, and of the one before where it goes on (其中有…)."""
    start = opening(text, first)
    while start and CARRIED.match(text, start):
        start = opening(text, start - 1)
    return text[start:first]


COUNTS = re.compile(r"(\d+|[两二三四五六七八九十])(?:个|项|家|单)(?!亿元?以上)")
CLASSED = re.compile(
    r"[；：，][\u4e00-\u9fff]{2,6}类(?:有|为|是|包括|：)$"
    r"|(?:\d+|[两二三四五六七八九十]+)(?:个|项|家|单)|一批"
    r"|(?:项目|工程)(?:[^，。；]{0,12}外，)?(?:主要|还|另|也)?(?:有|包括|分别|依次|为|是"
    r"|：|，)|(?:签约|开工|投产|签下|引进|竣工|落地)(?:的|项目)|名单"
)


BUILT = re.compile("(?:依次|分别)(?:投资)?(?:建设|实施|上马|兴建)$")
STAGED = re.compile(
    r"(?:签约|开工|投产|签下|动工|引进)(?:的|项目)|签|[签开投]\w一批"
    r"|集中(?:开工|动工|投产)|(?:签约|开工|投产|竣工|完工|复工|动工|在建|续建|在谈"
    r"|落地)[^，。；]{0,6}?\d+[个项]"
)


def lead_of(ahead: str) -> str:
    """Give the word that announces a list, if the words before it end in one."""
    words = ahead.rstrip()
    found = LEAD.search(words, max(0, len(words) - LONGEST))
    return found.group() if found else ""


def announces(ahead: str, lead: str, size: int) -> int:
    """Tell whether the words before a list announce projects (1), and as many as it holds (2)."""
    if BUILT.search(lead) and ahead.endswith(lead):
        return 1
    if not lead or is_content(ahead, len(ahead)) or not CLASSED.search(ahead[-50:]):
        return 0
    if not (CLASS.search(ahead[-160:]) or STAGED.search(ahead[-50:])):
        return 0
    return 2 if size in counted(ahead) else 1


def promised(ahead: str) -> int:
    """Give how many items the words before a list promise, or 0: 签约5个，总投资9亿元，依次为."""
    return next(reversed(counted(ahead)), 0)


def counted(ahead: str) -> list[int]:
    """Give the counts in the words before a list, the last of which it mostly keeps: 开工6个，其中亿元以上项目2个。分别是."""
    return [valued(count) for count in COUNTS.findall(ahead[-50:])] if lead_of(ahead) else []


def valued(words: str) -> int:
    """Give the value of a small number in digits or in Chinese."""
    return NUMERALS[words] if words in NUMERALS else int(words)
