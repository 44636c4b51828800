"""A phrase without a head word is a name where its own investment, or what happened to it, stands directly behind it.

…合作的香菇精深加工（三期），3.9亿元；甲源高端面料园投资7亿元. It starts its clause or follows its
owner and 的, holds no verb in finite use, and is set apart by a place, a capacity, a
phase or words of its own.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.likely import beside, odds
from ingest.rules.grammar.passages.name import grouped, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.phrase import stripped
from ingest.rules.grammar.passages.runs import note_behind
from ingest.rules.grammar.words.content import is_content
from ingest.rules.grammar.words.delimiters import Item
from ingest.rules.grammar.words.evidence import (
    HARD,
    LED_BY,
    NOTED,
    RIGHT_AMOUNT,
    RIGHT_STAGE,
    RIGHT_STEP,
)
from ingest.rules.grammar.words.shape import DEED
from ingest.rules.grammar.words.sized import Entry
from ingest.rules.grammar.words.telling import PROGRESSED, led
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-priced"
READS = "outline"
EXAMPLES = (
    ("甲溪镇香菇精深加工（三期），3.9亿元，属于本期投产。", ("甲溪镇香菇精深加工（三期）",)),
    (
        "由甲投集团实施的古城墙修复进入收尾阶段，G328线甲阳绕城段完成征地拆迁。",
        ("古城墙修复", "G328线甲阳绕城段"),
    ),
    ("岚韬集团投资7亿元。", ()),
    ("岚韬药业投资7亿元建厂。", ()),
    ("南阳岚韬拟投资7亿元扩建厂区，绍珂韬计划投资2亿元在甲县建分厂。", ()),
    (
        "投资3亿元的甲岭果蔬冻干已经试产，投资5亿元的设备正在安装。",
        ("甲岭果蔬冻干",),
    ),
    ("乙东面粉深加工投资7亿元。", ("乙东面粉深加工",)),
    (
        "论投资额，甲县最高，达131亿元；和第四期比，签约少了2个，签约的铜牌发亮，开工的再挂一块。",
        (),
    ),
    ("按投资规模分，10亿元以上项目4个，把用工一样样抠实。", ()),
    ("全市完成固定资产投资120亿元。", ()),
)
# Where it is told to be before what it costs: 甲岭硅片切磨|落户西城，投资3亿元.
LANDS = re.compile(
    r"(?:将|拟|已|正式|成功)*在[^，。；、]{2,10}(?:落[户地子]|布局)，(?:项目)?(?:计划|预计|拟|总|概算)*投资约?\d|(?:将|拟|已)?(?:落[户子地在]|位于|选址|建在|布局)[于在]?[^，。；、]{1,14}，(?:项目)?(?:计划|预计|拟|总|概算)*投资约?\d"
)
PAID, LIKELY, TURNED = ("亿元的", "万元的"), 15, 5
WITH = re.compile("[同与跟][^，。；、]{2,12}签")  # the other party: 同|某某消防|签约
PARALLEL = 3  # so many things are told by what they cost: each of them is named
# Who invests, or what is invested in; with what is built told behind, a firm: 拟投资7亿元|扩建厂区.
INVESTS = re.compile(
    r"投资|出资|[斥注]资|认缴|持股|入股|(?:拟|将|已|再|又|计划|打算"
    r"|准备)+投资[约近]?[\d.]+[万亿]元(?:人民币)?，?(?:在|于|投?建|[新扩兴改]建|打造|用于"
    r"|实施|布局)"
)
BATCH = re.compile("期[”“]?(?:三个一批[”“]?)?(?:签约|开工|投产)的$")
PART = re.compile(
    r"[路街]上$|同期|原定|名单|会场|首次|管理|报送|同一天|^[装靠放走来去]|主体|结构|厂房"
    r"|号楼|框架|土建|基础|设备|桩基|桥梁|路基|隧洞|洞口|工地|现场|机组|机器|工程|项目"
    r"|活动|仪式|企业|公司|集团|[县市区省]$|产品|样品|首批|首条|首台|部分|全部|生产|施工"
    r"|建设|协议|合同|双方|我们|两年|年前|月前|以来|后$|前$|时$|会$|年$|月$|日$"
)
DATED = re.compile(
    r"日子|时间|(?:伊始|之初|前夕|期间|以来|之际)$|[天年月]里|[两三四五六\d][场次]$|一[\u4e00-\u9fff]再[\u4e00-\u9fff]"
)
NO_SUBJECT = (
    "固定资产",
    "工业",
    "房地产",
    "基础设施",
    "民间",
    "产业",
    "累计",
    "年度",
    "计划",
    "今年",
    "本期",
)


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give phrases with an investment of their own."""
    for sheet in outline.sheets:
        for item in sheet.items:
            for entry in _entries(sheet, item):
                yield named(NAME, sheet, entry, weight=10)


def _entries(sheet: Sheet, item: Item) -> Iterator[Entry]:
    text = sheet.text
    for left, right in sheet.scan.chunks(item.start, item.end):
        if right - left < 4:
            continue
        held = sheet.scan.heads_in(left, right)
        if held and not DEED.search(text[left:right]):
            continue
        opens = left == item.start or text[item.start : left] in ("为", "即", "是")
        if not (opens or text.endswith("的", 0, left) or led(text, left)):
            continue
        note = note_behind(text, left, right)
        end = note.start() if note else right
        start = stripped(sheet.scan, left, end)
        if _is_name(sheet, start, end):
            yield Entry(start, end, "none", note.span() if note else None)


def _is_name(sheet: Sheet, start: int, end: int) -> bool:
    text = sheet.text[start:end]
    told = _listed(sheet, start) or _turned_to(sheet, start, end) or _told(sheet, start, end)
    if not 4 <= len(text) <= 30 or not told:
        return False
    if is_content(sheet.text, start) or text.endswith(NO_SUBJECT) or WITH.match(sheet.text, start):
        return False
    if NO_NAME.holds(text) or DATED.search(text):
        return False
    if any(mark.end == end for mark in sheet.marked.within(start, end, "company", "place")):
        return False
    found = measured(sheet, start, end)
    if INVESTS.match(sheet.text, end) and not (found.capacity or found.phase or DEED.search(text)):
        return False  # as likely the firm that invests
    by = LED_BY.holds(sheet.text, max(0, start - 30), start)
    paid = _paid(sheet, start, end) and sheet.text.count("亿元的") >= PARALLEL
    return found.weight >= 3 - (bool(by) or paid) and not grouped(sheet, start, end)


def _turned_to(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether the sentence turns to what reads like a name: 至于|乙川封装基板，签约半年仍未摘地."""
    turned = sheet.text.endswith("至于", 0, start) and sheet.text[end : end + 1] == "，"
    return turned and odds(*beside(sheet.text, start, end)) >= TURNED


def _told(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether an investment stands behind, or a stage behind what has a capacity."""
    if _paid(sheet, start, end):
        return True
    right = sheet.text[end : end + 40]
    noted = NOTED.match(right)
    right = right[noted.end() :] if noted and not RIGHT_AMOUNT.match(right) else right
    by = LED_BY.holds(sheet.text, max(0, start - 30), start)
    if LANDS.match(right) or RIGHT_AMOUNT.match(right) or RIGHT_STEP.match(right) or by:
        return True
    if HARD.match(right) or PROGRESSED.match(right):
        return not PART.search(sheet.text[start:end])
    return bool(RIGHT_STAGE.match(right)) and measured(sheet, start, end).capacity


def _paid(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether an amount and 的 stand in front of what reads like a name: 投资3亿元的|甲岭果蔬冻干|已试产."""
    behind = sheet.text.endswith(PAID, 0, start) and end < len(sheet.text)
    likely = 0 if sheet.text.count("亿元的") >= PARALLEL else LIKELY
    return behind and odds(*beside(sheet.text, start, end)) >= likely


def _listed(sheet: Sheet, start: int) -> bool:
    """Tell whether the phrase is qualified by a batch: 第一期签约的…."""
    return bool(BATCH.search(sheet.text, max(0, start - 14), start))
