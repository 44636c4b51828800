"""The stage that a passage or a sentence before a name opens with: 从新签约情况来看，…; 续建项目快马加鞭。…."""

import re

from graph.types.stage import stage_of
from ingest.rules.grammar.status_words import HOPED
from ingest.sentence import opening

SEEN = re.compile(r"\s*从[^，。；]{0,14}(?P<word>签约|开工|投产|竣工)[^，。；]{0,6}看，")
LEADS = re.compile(
    r"\s*(?P<word>续建|新建|新上|在建|新开工|开工|竣工|投产|签约)(?:项目|的|这[头边块])[^，。；：、\d]{2,8}。"
)
BEGUN = ("新建", "新上")
OF_THEM = re.compile(r"\s*其中[，：]")
HELD = re.compile(
    r"\d+个(?:重[大点])?(?:项目|工程)(?:集中|正式|同步|顺利)*(?P<word>签约|开工|动工|竣工|投产)(?=[，。])"
)


def of_opening(text: str, start: int) -> str | None:
    """Give the stage from whose side the passage, or the sentence before text[start:], looks at its projects."""
    found = SEEN.match(text) or LEADS.match(text)
    if found:
        return "started" if found["word"] in BEGUN else stage_of(found["word"])
    return _of_them(text, opening(text, start))


def _of_them(text: str, first: int) -> str | None:
    """Give what the sentence before tells of its projects: 2个项目集中开工，总投资4亿元。其中，A为…."""
    if not first or not OF_THEM.match(text, first):
        return None
    before = opening(text, first - 1)
    found = HELD.search(text, before, first)
    hoped = found and HOPED.search(text, max(before, found.start() - 14), found.start())
    return stage_of(found["word"]) if found and not hoped else None
