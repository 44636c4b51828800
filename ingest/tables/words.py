"""Words of tables: totals, notes, blanks, units, numbering."""

import re

from graph.types.amount import WAN, YI

UNITS = {"亿元": YI, "万元": WAN, "千元": 1000, "元": 1, "亿": YI, "万": WAN}
UNIT = re.compile(r"[(（](?:单位[:：])?([^()（）]{1,6})[)）]|[/／](亿元|万元|元|%|个|项)$")
JOINT = re.compile("[、,，/和]")  # （个、亿元）: counts in pieces, amounts in 亿元
STATED_UNIT = re.compile(
    r"单位(?:[:：]|[均都]?[为是])?\s*(?:[个项家宗]\s*[、,，/]\s*)?(?:人民币)?(亿元|万元|千元|元)(?:人民币)?(?![\u4e00-\u9fff])"
)
PIECES = ("个", "项", "家", "宗", "个数", "件")
PERCENT = ("%", "％")

TOTAL = re.compile(
    r"^(?P<what>.{0,12}?)(?:总\s*计|合\s*计|[拢一合]共|小\s*计|共\s*计"
    r"|总\s*数)(?P<rest>(?:[（(：: ]|\s*\d+\s*[个项家宗]).*)?$|^(?:全[市省县区]|总体)$"
    r"|^(?:以上|共|总共)\s*\d+\s*[个项家宗].{0,4}$"
)
NOTE = re.compile(
    r"^[*＊※]?(?:注|备注|说明|附注|填表说明|数据来源|资料来源)(?:[:：\d]|\s|$)|^\d{1,2}[.．、].{8,}|^[①②③④⑤⑥]"
)
NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．)）]|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|第[一二三四五六七八九十]+[类部分章节]+[、:：]?|\d{1,2}[、.．)）](?!\d)"
    r"|[IVX]+[、.．])\s*"
)
ONLY_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．)）]?|[（(][一二三四五六七八九十]{1,3}[)）])$"
)
COUNTED = re.compile(r"[（(]? ?(?:共|计)? ?(\d{1,5}) ?(?:个|项|宗|家|件)(?:项目)? ?[)）]?")
PLAIN_NUMBER = re.compile(r"^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^-?\d+(?:\.\d+)?%?$")
BLANK = re.compile(
    r"^[\s—–－\-/／\\.。…·]*$|^(?:无|暂无|空|/|[待未拟暂](?:招商|引进|落实|确定|定|补|报)|招商中|洽谈中)$"
)
DITTO = re.compile(r"^(?:同上|[〃″\"“”]|''|、、|同前)$")


def unit_word(text: str) -> str:
    """Give the unit that a cell holds and nothing else: 亿元, （万元）."""
    word = text.strip("（）() ")
    known = (*UNITS, *PIECES, *PERCENT, "万美元", "亿美元")
    return word if word in known and word != "个数" else ""


def is_number(text: str) -> bool:
    """Tell a bare number or percentage."""
    return bool(PLAIN_NUMBER.match(text.replace(" ", "")))


def joined(parts: list[str]) -> str:
    """Give the words of a section's head, a number of its own cell set off: 一 | 工业 is 一、工业."""
    if len(parts) > 1 and ONLY_NUMBERING.match(parts[0]) and parts[0][-1] not in "、.．)）":
        return f"{parts[0]}、{''.join(parts[1:])}"
    return "".join(parts)


def stated_unit(text: str) -> str:
    """Give the unit that a text states for all amounts below it, 金额单位：亿元, or nothing."""
    found = STATED_UNIT.search(text)
    return found[1] if found else ""


def unit_of(text: str) -> str:
    """Give the unit that a head, title or note names: 亿元, 万元, 个, %, or nothing."""
    stated = stated_unit(text)
    if stated:
        return stated
    known = (*UNITS, *PIECES, *PERCENT)
    found = [one or two for one, two in UNIT.findall(text)]
    units = [unit.strip() for unit in found if unit.strip() in known]
    joint = [unit for each in found for unit in JOINT.split(each) if unit in UNITS]
    return next(iter(units + joint), "")
