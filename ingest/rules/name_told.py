"""A works, road or building that its sentence tells of as being agreed, built or paid for is a project, 项目 or not.

甲镇的豆粕饲料车间正装烘干塔; 甲江路北延刚铺完水稳; 冻干花茶厂浇下第一根桩 — in news of projects, or where its sentence has more words of work.
It opens its clause or follows its owner; where people meet or work in it, or only pass it, it is a place.
"""

import re
from collections.abc import Iterator

from ingest.language.imprint import is_imprint
from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import Phrase
from ingest.rules.grammar.passages.runs import BRACKETS
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.telling import (
    PROGRESSED,
    apposed,
    built,
    deed,
    led,
    places,
    sits,
    visited,
)
from ingest.rules.grammar.words.unlike import NO_NAME

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
    (ABOUT + "榜上第一行是甲山电子级双氧水厂。", ("甲山电子级双氧水厂",)),
    (ABOUT + "那是冷冻酥饼中央工厂，东家是一对夫妻。", ("冷冻酥饼中央工厂",)),
    (ABOUT + "被划掉的防爆风机壳体厂，客商改去了外省。", ("防爆风机壳体厂",)),
    (ABOUT + "甲山街道中心小学、乙溪路下穿通道同日打围。", ("甲山街道中心小学", "乙溪路下穿通道")),
    (ABOUT + "甲野地质博物院和乙溪路北延同日开工。", ("甲野地质博物院", "乙溪路北延")),
    (
        ABOUT
        + "甲蒙高速完成路基工程70%，县城至乙川镇一级公路完成路面铺装，丙川水库完成大坝填筑80%。",
        ("甲蒙高速", "县城至乙川镇一级公路", "丙川水库"),
    ),
    (ABOUT + "甲川货运场站完成投资300万元。", ("甲川货运场站",)),
    (ABOUT + "甲专实训基地交了钥匙。", ("甲专实训基地",)),
    (ABOUT + "8万平方米恒温车间完成主体。", ()),
    (ABOUT + "甲岭医药城的工地上，塔吊林立。", ("甲岭医药城",)),
    (ABOUT + "全县完成投资80%，各乡镇完成征地拆迁。", ()),
    (ABOUT + "县重点项目甲美家居城开门迎客。", ("甲美家居城",)),
    (ABOUT + "甲野地理博物馆立项、可研、环评都已办结。", ("甲野地理博物馆",)),
    (ABOUT + "挖掘机为甲泽压缩机壳体铸造园铲下第一方土。", ("甲泽压缩机壳体铸造园",)),
    (ABOUT + "至于丙龙潭湿地康养小镇，双方协商后已经终止。", ("丙龙潭湿地康养小镇",)),
    (ABOUT + "特事特办，开辟审批绿色通道，加快审批事项办理。", ()),
    (ABOUT + "业主答应春节后装窑。", ()),
    (ABOUT + "丙湖大道南侧的会场不大。", ()),
    (ABOUT + "青竹湾菌菇加工厂里，工人们正在分拣。", ()),
    (ABOUT + "活动在甲原文化艺术中心举行，12家企业签约。", ()),
    (ABOUT + "甲原农业大学与两家企业签约。", ()),
    (ABOUT + "甲岭树脂系列项目二期的年产900吨固化剂装置正吊装反应器。", ()),
    (ABOUT + "新添的拉丝机、池窑熔制线等设备已全部就位。", ()),
    ("冻干咖啡厂浇下第一根桩。", ("冻干咖啡厂",)),
    ("岚川市环境监测站提醒，项目须待批复后方可动工。", ()),
    ("从国外购来的全自动矿泉水灌装线也已装好。", ()),
    ("冻干咖啡厂的老板笑了。", ()),
    (ABOUT + "甲湖数据中心是县里重点建设的数字经济项目，总投资8亿元。", ("甲湖数据中心",)),
    (ABOUT + "甲岭化工园是项目建设的主战场。", ()),
)
NEAR, FAR = 8, 24  # characters
# Machines are bought, works are built: 从国外购来的|灌装线也装好了.
BOUGHT = re.compile("(?:买|购|采购|购置|引进|进口)[来进入回]?的[^，。；]{0,16}$")
CLASS = re.compile("(?:重[大点]|民生|龙头|头号|标杆)(?:建设)?(?:项目|工程)$")
SENTENCE = re.compile("[。；！？，]")
ONE_OF = re.compile("[这那一两][座条个处家栋片块]$")
OF_PROJECT = ("当地的", "外地的", "项目的", "项目一期的", "项目二期的", "项目三期的")
COMPANIONS = re.compile(
    r"(?:、[^，。；]{1,80})?等(?:\d*[余多]?家|单位|企业|公司|部门|机构"
    r"|(?:关键|生产|核心|主要)?设备)|(?:计划)?投资(?:约|近"
    r"|超)?\d[\d.]*[余多]?[亿万]元?(?:的|建设|新建|兴建)"
)
WHOLE = re.compile(
    r"为(?=[^，。；]{4,30}(?:铲|培土|剪彩|揭幕|奠基|揭牌))|[，。；：！？、　\s的“站]"
)


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the phrases that are told of as undertakings."""
    for sheet in outline.sheets:
        told = [phrase for phrase in sheet.phrases if phrase.head == "weak"]
        for place, phrase in enumerate(told):
            stop = told[place + 1].start if place + 1 < len(told) else len(sheet.text)
            told_of = outline.tells(sheet, phrase.start, phrase.end)
            if told_of and _is_name(sheet, phrase, stop):
                note = BRACKETS.match(sheet.text, phrase.end)
                entry = Entry(phrase.start, phrase.end, "weak", note.span() if note else None)
                yield named(NAME, sheet, entry, weight=12)


def _is_name(sheet: Sheet, phrase: Phrase, stop: int) -> bool:
    text = sheet.text
    if not 4 <= phrase.end - phrase.start <= 30 or grouped(sheet, phrase.start, phrase.end):
        return False
    if BOUGHT.search(text, max(0, phrase.start - FAR), phrase.start):
        return False
    if is_content(text, phrase.start) or COMPANIONS.match(text, phrase.end):
        return False
    if text.endswith(("项目", "工程", *OF_PROJECT), 0, phrase.start) and not _classed(
        text, phrase.start
    ):
        return False
    called = apposed(text, phrase.end)
    inside = called or visited(text, phrase.end)
    joined = text[phrase.start - 1 : phrase.start] in "和与及" and _follows(sheet, phrase.start)
    if not inside and sits(text, 0 if joined else phrase.start, phrase.end):
        return False
    found = measured(sheet, phrase.start, phrase.end)
    if NO_NAME.holds(text[phrase.start : phrase.end]):
        return False
    plain = PROGRESSED.match(text, phrase.end) or _classed(text, phrase.start)
    if found.own < 2 or (found.own < 3 and not (found.sure or plain or called)):
        return False
    if led(text, phrase.start) or (inside and found.weight >= 3):
        return True
    if not _opens(sheet, phrase.start):
        return False
    if called and found.weight > 1:
        return True
    end = _list_end(sheet, phrase)
    if built(text, end, max(stop, end + 40)) or deed(text, phrase.end, stop):
        return True
    return found.weight >= 3 and _told_of(sheet, phrase)


def _classed(text: str, start: int) -> bool:
    """Tell whether a word for its class stands right before a name: 县重点项目|甲美家居城."""
    return bool(CLASS.search(text, max(0, start - NEAR), start))


def _follows(sheet: Sheet, start: int) -> bool:
    """Tell whether another phrase ends right before the sign in front of this one."""
    return any(other.end == start - 1 for other in sheet.phrases)


def _list_end(sheet: Sheet, phrase: Phrase) -> int:
    """Give where a phrase ends, with those that 、 joins to it: 甲小学、乙路下穿通道昨天开挖."""
    end = phrase.end
    for other in sheet.phrases:
        if other.start == end + 1 and sheet.text[end] in "、和":
            end = other.end
    return end


def _told_of(sheet: Sheet, phrase: Phrase) -> bool:
    """Tell whether a whole sentence speaks of a phrase that is more than a place: no headline, no caption."""
    if sheet.marked.passage.kind in ("heading", "title") or is_imprint(sheet.marked):
        return False
    whole = SENTENCE.search(sheet.text, phrase.end)
    return bool(whole) and not places(sheet.text, phrase.end)


def _opens(sheet: Sheet, start: int) -> bool:
    """Tell whether a name opens its clause, or follows 的 or a place or company."""
    before = sheet.text[start - 1 : start]
    if ONE_OF.search(sheet.text, max(0, start - 3), start):
        return True
    if not before or WHOLE.match(sheet.text, start - 1) or _classed(sheet.text, start):
        return True
    joined = before in "和与及" and _follows(sheet, start)
    return joined or any(mark.end == start for mark in sheet.marked.of("place", "company", "date"))
