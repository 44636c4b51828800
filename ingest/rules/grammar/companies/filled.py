"""Firms whose name fills what stands between the word of their part and what ends it: 监理单位：|甲州绍信监理; 由|岚铜建设|施工."""

import re
from collections.abc import Iterator
from itertools import takewhile

from graph.places import patterns
from graph.types.firsts import Sought
from ingest.rules.grammar.companies.acting import NO_FIRM, VERBS, is_place, tells
from ingest.rules.grammar.companies.ended import begun
from ingest.rules.grammar.words.lexicon import (
    cut,
    general,
    is_common,
    is_toponym,
    owns,
    signs,
    weak,
)

Range = tuple[int, int]
NAMES = "[\u4e00-\u9fff]{3,12}?(?:(?:、|[和与])[\u4e00-\u9fff]{3,12}?){0,3}"
PARTS = (
    "(?:投资|出资|建设|承建|施工|中标|代建|设计|监理|勘察|运营|操盘|托管|实施|签约|合作|开发|接盘"
    "|(?:EPC|工程|项目|施工)*总?承包|EPC|总包)"
)
# The word of a part, the firm, the end of its clause.
LABELLED = Sought(
    rf"(?:{PARTS}(?:单位|企业|方|商|主体|公司)|业主(?:单位|方)?|东家|新面孔)(?:分别|依次)?(?:是|为|：|:|系|——)(?:来自)?"
    rf"(?P<names>{NAMES})(?=[，。；）)\n]|$)"
)
# 由, the firm, what it does.
DONE = Sought(
    rf"(?<![自理事])由(?P<names>{NAMES})(?=(?:共同|联合|负责|独家|全额|全资|统一|具体)*"
    r"(?:施工|承建|代建|总?承包|设计|监理|勘察|运营|托管|操盘|出资|投建|投资|开发|办学|改造|安装|建设|实施|经营|打造)"
    r"(?:[，。；、）)的并和]|$|建设|运营)|(?:旗下|下属|所属)的?|的(?:控股|全资|子公司|旗下|下属))"
)
# Whom talks are with, and of what: 与甲、乙就某某项目洽谈.
TALKS = Sought(
    rf"[与跟同](?P<names>{NAMES})就(?=[^，。；]{{4,60}}(?:洽谈|对接|磋商|商谈|谈判|签[约订署下]|达成|谈[了妥定成拢]))"
)
# A line that a firm opens: 1. 甲州绍信科技，某某项目，2亿元.
LINE = Sought(
    r"(?:^|\n)\s?[（(]?\d{1,2}[）)]?[.．、]?\s?(?P<names>[\u4e00-\u9fff]{4,12})(?=，[^，。；]{4,40}，(?:总投资)?\d)"
)
WON = Sought(rf"(?:(?<!笔)花落|易主|转让给|(?:交|委托|移交)给了?)(?P<names>{NAMES})(?=[，。；]|$)")
# The firm, what only firms have or do.
ACTS = Sought(
    rf"(?:^|[，。；：、（“\n—]|(?<=[，。；])继|是|还有|给了?|与|让给了?)(?P<names>{NAMES})"
    r"(?=旗下|(?:副?董事长|副?总经理|总裁|负责人)|发来|之后，|(?:共同|合资|联合)(?:成立|组建|出资|投资|设立)|(?:前|后)脚|也?加入了?|(?:同时)?看[上中]了?"
    r"|投了|(?:全资|控股)(?:）|子公司)|的[^，。；的]{2,16}(?:厂|车间|项目|生产线|基地|园|中心)(?:也|正在|已|将|今|去|昨|刚|，|、))"
)
SPLIT = re.compile("、|[和与](?=[\u4e00-\u9fff]{3})")
WITHIN = re.compile(
    "[是为继给捧的在将已又也被把了过着就都均各其该本某这那它他她我你谁由向从于至时后前等]"
)
OPENS = re.compile(
    "专业|本地|当地|外地|属地|社会|国有|民营|外来|中央|财政|[村镇县市区乡省]|[一二两三四五六七八九十几多]|[另待尚暂未不无有相各同老全]|原来|第"
)
CRAFTS = frozenset(
    ("工程", "监理", "设计", "建设", "安装", "物业", "咨询", "勘测", "规划", "运营", "园林", "市政")
)
# A place and this alone name a firm: 上海建工, 甲州供销社.
BODIES = re.compile(
    "(?:建工|路桥|城建|城投|建投|交投|交建|文旅|供销社|(?:勘测|设计|勘察)+院|电建|水电|路建)$"
)
CLOSES = re.compile("(?:工程|院)$")
FULL = re.compile("中国|.{2,4}[省市]")
LEAST, LEAST_SIGNS, LONGEST = 4, 2, 5


def filled(text: str) -> Iterator[Range]:
    """Give the firms that fill the place where a firm is told."""
    for sought in (LABELLED, DONE, TALKS, WON, LINE, ACTS):
        for found in sought.finditer(text):
            yield from _firms(text, *found.span("names"), traded=sought is ACTS)


def _firms(text: str, start: int, end: int, *, traded: bool) -> Iterator[Range]:
    """Give the firms of a list; beside one that is sure another needs no trade."""
    items, place = [], start
    for join in [*SPLIT.finditer(text, start, end), None]:
        items.append((place, join.start() if join else end))
        place = join.end() if join else end
    names = [text[slice(*item)] for item in items]
    sure = [_is_firm(name, traded=traded) for name in names]
    for item, name, known in zip(items, names, sure, strict=True):
        if known or (any(sure) and not (_is_none(name) or is_common(name))):
            yield item


def _is_none(name: str) -> bool:
    """Tell bodies, people and words that tell of no one firm."""
    body = CLOSES.sub("", name)
    return bool(WITHIN.search(name) or NO_FIRM.search(body)) or name in patterns()


def _is_firm(name: str, *, traded: bool = False) -> bool:
    """Tell a firm by its trade and a place or name of its own; unless `traded`, four lone characters are one, too."""
    if len(name) < LEAST or OPENS.match(name) or _is_none(name):
        return False
    words = cut(name)
    if begun(name, len(name)) == (0, len(name)) or (not traded and {*map(len, words)} == {1}):
        return True
    placed = _home(name, words[0])
    county = placed and name[placed] in "县市区镇乡"
    rest = cut(name[placed + bool(county) :])
    trades = tuple(takewhile(_is_trade, rest[::-1]))
    brand = rest[: len(rest) - len(trades)]
    if trades and len(brand) > LEAST_SIGNS and len(brand[-1]) > 1:
        brand = brand[:-1]  # what it trades in: 绍衡|尼龙|科技
    strong = bool({*trades} & owns() - weak())
    if placed and (BODIES.search(name) or (strong and not brand)):
        return True
    return _is_brand(brand, alone=strong) and bool(trades or (placed and not county))


def _home(name: str, word: str) -> int:
    """Give the length of the place in front: 安康, 陕西省, 中国."""
    if FULL.fullmatch(word):
        return len(word)
    return next((size for size in (3, 2) if is_toponym(name[:size]) or is_place(name[:size])), 0)


def _is_brand(words: tuple[str, ...], *, alone: bool) -> bool:
    """Tell a name of its own; in front of a trade that is no goods', a word that is none of every day is enough."""
    own = "".join(words)
    if own in patterns() or any(map(tells, words)) or not 2 <= len(own) <= LONGEST:
        return False
    if {*words} & (general() | owns()) or is_common(own):
        return False
    plain = sum(sign in signs("plain") for sign in own)
    return alone or (plain < len(own) and {*map(len, words)} == {1})


def _is_trade(word: str) -> bool:
    return word in owns() or word in CRAFTS or word in VERBS
