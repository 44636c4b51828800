"""Builders that are called by a group or place with a number or trade: 中岚五局, 甲省水电八局, 甲州二建, 甲省建工."""

from collections.abc import Iterator

from graph.types.firsts import Sought
from ingest.rules.grammar.words.lexicon import is_toponym

NUMBER = "[一二三四五六七八九十]{1,2}"
PROVINCE = (
    "(?:北京|天津|上海|重庆|河[北南]|山[西东]|辽宁|吉林|黑龙江|江[苏西]|浙江|安徽|福建"
    "|湖[北南]|广[东西]|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|内蒙古|西藏)省?"
)
TRADE = "(?:水电|水利|水建|路桥|公路|铁建|火电|电建|矿建|核工|有色|化建|市政|航务)"
STATE = "(?:建工|路桥|路建|交建|电建|水电|铁建|火电|矿建|城建|建投|交投)"
NUMBERED = f"(?:{TRADE}{NUMBER}局|{TRADE}?{NUMBER}[建冶安](?![设筑成材造档工投委全装家置]))"
NAMES = Sought(
    rf"中(?![部心央])[\u4e00-\u9fff]{{1,4}}?{NUMBER}(?:局(?!部|面|势|限|长)|[建冶](?![设筑成材造]))"
    rf"|{PROVINCE}(?:{NUMBERED}|{STATE}(?=[，。；、）的和与及]|$|将|已|正|承|中标|施工|负责|组成|联合|表示))"
)
# A part of one of the country's building groups: 中岚开投, 中岚西南院, 中岚港航局.
GROUP_PART = Sought(
    r"(?<![\u4e00-\u9fff]中)中(?:铁|建|交|冶|核|煤|电建|能建)(?:[^设议资公]投(?!资)|[\u4e00-\u9fff]{2}[局院](?!部|面|势|长)"
    r"|土木|基础|装饰|钢构|国际|东方|科工|安装|路桥|置业|文旅|发展|隧道|电气化|建工|海峡|天工|南方|赛迪|港湾|疏浚|投资|资本|城乡)"
    r"(?=[，。；、）的和与及]|$|将|已|正|承|中标|施工|负责|组成|联合|表示|参与|投资|牵头|作为|名义|主|拟|中交|中铁|中建)"
)
LOCAL = Sought(rf"{NUMBERED}")
FULL = ("集团", "公司", "有限")  # the full name goes on
PLACE = 2  # characters of a city without its 市


def builders(text: str) -> Iterator[tuple[int, int]]:
    """Give the builders that a text names."""
    for found in (*NAMES.finditer(text), *GROUP_PART.finditer(text)):
        if not text.startswith(FULL, found.end()):
            yield found.span()
    for found in LOCAL.finditer(text):
        start = found.start() - PLACE
        named = start >= 0 and is_toponym(text[start : found.start()])
        if named and not text.startswith(FULL, found.end()):
            yield start, found.end()
