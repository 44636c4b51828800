"""A works, road or building that its sentence tells of as being agreed, built or paid for is a project, 项目 or not.

甲镇的豆粕饲料车间正装烘干塔; 甲江路北延刚铺完水稳; 冻干花茶厂浇下第一根桩 — in news of projects only.
It opens its clause or follows its owner; where people meet or work in it, or only pass it, it is a place.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.evidence import is_content
from ingest.rules.grammar.name import grouped, measured
from ingest.rules.grammar.outline import Outline, Sheet
from ingest.rules.grammar.phrase import Phrase
from ingest.rules.grammar.runs import Entry
from ingest.rules.grammar.telling import built, deed, led, sits
from ingest.rules.name_listed import named

NAME = "name-told"
READS = "outline"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。"
EXAMPLES = (
    (ABOUT + "甲岗镇的果渣饲料车间正装烘干塔。", ("果渣饲料车间",)),
    (ABOUT + "溪州路北延刚铺完水稳。", ("溪州路北延",)),
    (ABOUT + "冻干咖啡厂浇下第一根桩。", ("冻干咖啡厂",)),
    (ABOUT + "龙尾湖船闸，闸室左墙已浇到八米。", ("龙尾湖船闸",)),
    (ABOUT + "县中医院感染楼等图审等了两个月。", ("县中医院感染楼",)),
    (ABOUT + "半山茶场的观光索道，业主是甲县文旅公司。", ("观光索道",)),
    (ABOUT + "它是一个，另一个是甲云镇皮革边料再生线。", ("甲云镇皮革边料再生线",)),
    (ABOUT + "青竹湾菌菇加工厂里，工人们正在分拣。", ()),
    (ABOUT + "活动在甲原文化艺术中心举行，12家企业签约。", ()),
    (ABOUT + "甲原农业大学与两家企业签约。", ()),
    ("冻干咖啡厂浇下第一根桩。", ()),
)
WHOLE = re.compile(r"[，。；：！？、　\s的“]")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the phrases that are told of as undertakings."""
    for sheet in outline.sheets if outline.about_projects else ():
        told = [phrase for phrase in sheet.phrases if phrase.head == "weak"]
        for place, phrase in enumerate(told):
            stop = told[place + 1].start if place + 1 < len(told) else len(sheet.text)
            if _is_name(sheet, phrase, stop):
                yield named(NAME, sheet, Entry(phrase.start, phrase.end, "weak"), weight=12)


def _is_name(sheet: Sheet, phrase: Phrase, stop: int) -> bool:
    text = sheet.text
    if not 4 <= phrase.end - phrase.start <= 30 or grouped(sheet, phrase.start, phrase.end):
        return False
    if is_content(text, phrase.start) or sits(text, phrase.start, phrase.end):
        return False
    found = measured(sheet, phrase.start, phrase.end)
    if found.own < 2 or (found.own < 3 and not found.sure):
        return False
    if led(text, phrase.start):
        return True
    return _opens(sheet, phrase.start) and (
        built(text, phrase.end, stop) or deed(text, phrase.end, stop)
    )


def _opens(sheet: Sheet, start: int) -> bool:
    """Tell whether a name opens its clause, or follows 的 or a place or company."""
    before = sheet.text[start - 1 : start]
    if not before or WHOLE.match(before):
        return True
    return any(mark.end == start for mark in sheet.marked.of("place", "company", "date"))
