"""The stage that a passage or a sentence before a name opens with: 从新签约情况来看，…; 续建项目快马加鞭。…."""

import re

from graph.types.number import read_number
from graph.types.stage import stage_of
from ingest.language.staging import MANNER
from ingest.rules.grammar.stages.told import told_in
from ingest.rules.grammar.stages.words import HOPED
from ingest.sentence import opening

SEEN = re.compile(r"\s*从[^，。；]{0,14}(?P<word>签约|开工|投产|竣工)[^，。；]{0,6}看，")
LEADS = re.compile(
    r"\s*(?P<word>续建|新建|新上|在建|新开工|开工|竣工|投产|签约)(?:项目|的|这[头边块])[^，。；：、\d]{2,8}。"
)
BEGUN = ("新建", "新上")
# A short sentence that only tells of whom the next one speaks: 谈不拢的也有。停工的有两个。
SHORT = re.compile(
    r"[^，。；：、]{2,8}的(?:项目|工程)?(?:也|还|则|又)?[有是占](?:(?:了)?[\d一二两三四五六七八九十]+[个家处]|一些|几[个家]|不少|的)?。"
)
# How many there are is told in the sentence before: 全县3个项目封顶。A、B、C，总投资9亿元.
COUNTED = re.compile(
    rf"(?P<n>\d+|[两二三四五六七八九十]+)\s?[个家](?:重[大点])?(?:项目|工程|企业){MANNER}(?:已经?|实现|主体)*"
    r"(?P<word>签约|开了?工|动工|动了?土|破土|封顶|竣工|完工|建成|投产|投用|停工)(?=[，。])"
)
AMONG = re.compile(
    r"\d+个(?P<word>新开工|已?开工|在建|续建|竣工|投产|签约|停工)(?:重[大点])?(?:项目|工程)(?:里|中|当中)"
)
# What is told of a list as of one part: A、B，单个投资都不低于10亿元; A、B，两家都…; A、B等3个.
AS_ONE = re.compile(
    r"等|，(?:[两三四五六七八九\d]+[家个]|单个|合计|合起来|加起来|总?投资(?:分别|都|均|合计|各)|[都均])"
)
OF_THEM = re.compile(r"\s*其中[，：]")
# Some of them, singled out: 最惹眼的三个：A、B、C.
FOREMOST = re.compile(
    r"\s*(?:最[^，。；：]{1,4}|打头|领头|(?:块头|规模|体量|投资|个头)最大|排在?前面|挑头)的"
)
HELD = re.compile(
    r"\d+个(?:重[大点])?(?:项目|工程)(?:集中|正式|同步|顺利)*(?P<word>签约|开工|动工|竣工|投产)(?=[，。])"
    r"|(?:项目|工程)集中(?P<held>签约|开工|动工|竣工|投产)(?:仪式|活动)?[^，。；]{0,10}举行，\s?\d+个(?:重[大点])?(?:项目|工程)"
)


def of_opening(text: str, start: int) -> str | None:
    """Give the stage from whose side the passage, or the sentence before text[start:], looks at its projects."""
    found = SEEN.match(text) or LEADS.match(text)
    if found:
        return "started" if found["word"] in BEGUN else stage_of(found["word"])
    return _of_them(text, opening(text, start))


def of_counted(text: str, start: int, end: int, size: int) -> str | None:
    """Give what the sentence before text[start:end], a list of `size` names that opens its own, tells of it."""
    first = opening(text, start)
    if not first or first != start:
        return None
    before = opening(text, first - 1)
    if SHORT.fullmatch(text, before, first):
        return told_in(text, before, first)
    if size < 2:
        return None
    for found in (*COUNTED.finditer(text, before, first), *AMONG.finditer(text, before, first)):
        if HOPED.search(text, max(before, found.start() - 14), found.start("word")):
            continue
        if found.groupdict().get("n") and read_number(found["n"]) != size:
            continue
        if found.re is COUNTED or AS_ONE.match(text, end):
            return told_in(text, *found.span("word"))
    return None


def _of_them(text: str, first: int) -> str | None:
    """Give what the sentence before tells of its projects: 2个项目集中开工，总投资4亿元。其中，A为…."""
    if not first or not (OF_THEM.match(text, first) or FOREMOST.match(text, first)):
        return None
    before = opening(text, first - 1)
    found = HELD.search(text, before, first)
    hoped = found and HOPED.search(text, max(before, found.start() - 14), found.start())
    return stage_of(found["word"] or found["held"]) if found and not hoped else None
