"""A phrase that reads like a project's name in all its words, and stands as one in news of projects, is a name."""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import sure
from ingest.rules.grammar.passages.name import PROGRAMME, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.runs import BRACKETS
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.telling import places, sits
from ingest.rules.grammar.words.unlike import unlike

NAME = "name-likely"
READS = "outline"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。"
EXAMPLES = (
    (ABOUT + "雨后的甲岭果蔬冷链物流中心分外忙。", ("甲岭果蔬冷链物流中心",)),
    (ABOUT + "账上的乙川精密铸造产业园还差一道手续。", ("乙川精密铸造产业园",)),
    (ABOUT + "该园将建成西部特色茶叶交易中心。", ()),
    (ABOUT + "各县握紧项目。", ()),
    (ABOUT + "大家在项目部门口等车。", ()),
    (ABOUT + "工地上的8万平方米恒温净化车间分外忙。", ()),
    ("雨后的甲岭果蔬冷链物流中心分外忙。", ()),
)
NEAR = 40  # characters
# 招标人为某某小学: who has it built.
PARTY = re.compile("(?:人|业主|单位|施工方|承包方|总包)(?:为|是|系|：)$")
# What a place or project is to become is none: 将打造成区域性茶叶交易中心.
AIM = re.compile("(?:打造|成为|做成|跻身|建成|形成|作为|集)[^，。；]{0,30}$")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the phrases that read like names; every other rule weighs more."""
    for sheet in outline.sheets:
        for phrase in sheet.phrases:
            start, end = phrase.start, phrase.end
            if (
                _may_be(outline, sheet, start, end)
                and sure(sheet.text, start, end)
                and not _told_as(sheet.text, start, end)
            ):
                note = BRACKETS.match(sheet.text, phrase.end)
                entry = Entry(phrase.start, phrase.end, phrase.head, note.span() if note else None)
                yield named(NAME, sheet, entry, weight=-1)


def _may_be(outline: Outline, sheet: Sheet, start: int, end: int) -> bool:
    """Say whether the document or the sentence tells of projects; there a place that others go to or that acts is none."""
    if outline.about_projects:
        return True
    idle = places(sheet.text, end) or sits(sheet.text, start, end)
    return not idle and outline.tells(sheet, start, end)


def _told_as(text: str, start: int, end: int) -> bool:
    """Say whether a phrase is a programme, a part of a project, or what one is to become."""
    other = PROGRAMME.holds(text[start:end]) or unlike(text, start, end)
    party = PARTY.search(text, max(0, start - NEAR), start)
    return bool(
        other or party or AIM.search(text, max(0, start - NEAR), start) or is_content(text, start)
    )
