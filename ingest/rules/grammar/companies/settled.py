"""Firms told by a name and a trade that stand by themselves (参观甲州某某药业，; 绍岚乳业签署…), or by the money they spend."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from ahocorasick_rs import AhoCorasick

from graph.types.firsts import Sought
from ingest.rules.grammar.companies.acting import NO_FIRM, before_adverbs, is_place
from ingest.rules.grammar.companies.brand import brands
from ingest.rules.grammar.companies.ended import COINED, begun
from ingest.rules.grammar.words.lexicon import (
    SELDOM,
    cut,
    general,
    is_common,
    is_toponym,
    owns,
    signs,
    weak,
)
from ingest.rules.grammar.words.patterns import finder_of
from ingest.vocabulary import vocabulary

CLOSES = re.compile(
    "[，。；：、！？）)“”\\s等和与及的]|$|[也又将拟已正在](?!业)|打算|计划|接手|刚刚|盖"
    "|投(?!资(?:集团|公司|控股|有限|发展|管理))|建设(?=[的，。；])|落户|入驻|签"
)
LONGEST = 4
SPENDS = Sought(r"(?:投下|砸下|投资|出资|斥资|投)(?=[约近]?[\d.]+[万亿]元)")
SPENDER = re.compile("(?:^|[，。；：“\n]|(?P<by>由))(?P<name>[\u4e00-\u9fff]{4,6})$")
NO_SPENDER = re.compile(
    "[省市县区镇乡村年月日季度期批个项条座与和及的商]|其中|主要|项目|累计|政府|社会|今后|将来|先后"
)
VISITED = re.compile(
    "(?:来到|走进|走访|转到|挪到|赶到|赶往|移步|直奔|前往|参观|看了|察看|查看|到访)(?:了|[^，。；、]{0,10}的)?$"
)
REACH, FAR = 8, 16
ROLE = (
    "(?:投资|出资|承建|施工|合作|运营|操盘|签约|受让|转让|接盘|开发|供货|承包|总包|中标"
    "|承租)[方商人]|[企民国央]企|业主|(?:企业|公司)(?:叫|名为)?|对手|伙伴|单位|股东|巨头"
    "|龙头|老牌|厂[家商]"
)
PART = re.compile(f"(?:{ROLE})[：是为系]?$")  # what tells a firm's part before its name
# What a name that acts stands behind: a clause's beginning, a particle, a preposition.
OPENS = re.compile(f"(?:^|[，。；：、！？（“”—\\s的与和同由继从向给被让替是叫]|{ROLE})$")
# What firms do.
DOES = re.compile(
    "(?:正在|已经|日后|将来|去年|今年|上月|也|就|则|又|还|都|均|拟|将|已|正|先|另|独家|共同|联合|负责|托管|全资|自主|计划|打算|决定|再|一并|随后){0,3}"
    "(?:签[约署订下了]|投[资产下了建]|出资|斥资|供[货应]|提供|托管|承[接建担租包揽]"
    "|接[手到管盘]|拿[下出地]|中标|表示|透露|介绍|宣布|回应|获[得悉]|入[驻股]|落户|落子"
    "|参股|控股|独资|合资|收购|竞得|摘[牌得]|牵头|施工|设计|监理|运营|经营|操盘"
    "|建设(?=[的，。；、和并）])|盖|租|买下?|卖给|增资|追加|追投|加码|接力|带来|旗下|下属"
    "|名下|手里|手中|方面|一行|之后|的?(?:控股|全资|子|母)(?:企业|公司|子公司)|正在|已经"
    "|则|把|与|同(?!类|时)|代建|办学|改造(?=[。；，]))"
)
ENDS = re.compile("[，。；）、”]|$")
# A firm between the word that leads to it and what it does: 与|上海绍臻|谈到第二稿, 由|甲州绍恩|发来意向书.
BETWEEN = Sought(
    "(?:(?<![自理事])由|[与和同跟])(?P<name>[\u4e00-\u9fff]{4,9}?)(?=谈[到妥成定了拢]|洽谈|磋商|接洽|对接|签[约署订下了]|敲定|发来|提交|报来|递交|递来)"
)


def settled(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms whose trade closes a phrase, without a county in full in front of them."""
    for _, start, end in _trades(every=False).find_matches_as_indexes(text):
        left, right = begun(text, end) if CLOSES.match(text, end) else (end, end)
        size = next((size for size in (3, 2) if is_place(text[left : left + size])), 0)
        brand = left + size + text.startswith(("县", "市", "区"), left + size)
        if size and is_bare(text[brand:start]):
            yield left if brand == left + size else brand, right
        elif left < right and VISITED.search(text, max(0, left - FAR), left):
            yield left, right


def free(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms of no known words that stand as a phrase and act, or that their part is told of: 由|绍岚乳业|签署."""
    for _, _, end in _trades(every=True).find_matches_as_indexes(text):
        acts = DOES.match(text, end)
        left, right = begun(text, end) if acts or ENDS.match(text, end) else (end, end)
        sign = PART if not acts else OPENS
        if (
            left < right
            and sign.search(text, max(0, left - FAR), left)
            and _is_own(text[left:right])
        ):
            yield left, right


def _is_own(name: str) -> bool:
    """Tell a name whose brand consists of no words of a dictionary, but for a place in front: 甲省绍岚|乳业."""
    words = cut(name)
    words = words[1:] if is_place(words[0]) else words
    brand = tuple(takewhile(lambda word: word not in owns(), words))
    return 2 <= len(brand) <= LONGEST and all(len(word) == 1 for word in brand)


def spending(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms that a clause opens with and that spend so much: 某工科技拟投资3.5亿元; or 由 leads to."""
    for spends in SPENDS.finditer(text):
        end = before_adverbs(text, spends.start())
        led = SPENDER.search(text, max(0, end - REACH), end)
        if led and (led["by"] or end < spends.start()) and _is_spender(led["name"]):
            yield led.span("name")


def between(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms whose name fills the place between 与 or 由 and what is done with them or by them."""
    for found in BETWEEN.finditer(text):
        name = found["name"]
        if begun(name, len(name)) == (0, len(name)) or _is_coined(name):
            yield found.span("name")


def _is_coined(name: str) -> bool:
    """Tell a bare place and a name of its own that no words explain as well: 上海|绍臻."""
    place = cut(name)[0]
    own = name[len(place) :]
    gain = next((found.gain for found in brands(own) if found.length == len(own)), 0.0)
    plain = is_common(own) or is_toponym(own) or NO_FIRM.search(own)
    return is_place(place) and gain > COINED and not plain


def _is_spender(name: str) -> bool:
    """Tell a name of its own, or one of trades alone, from public bodies, times and groups."""
    if NO_SPENDER.search(name) or NO_FIRM.search(name):
        return False
    best = next(iter(brands(name)))
    return all(word in owns() for word in cut(name)) or (best.length == len(name) and best.gain > 0)


@cache
def _trades(*, every: bool) -> AhoCorasick:
    return finder_of(sorted(owns() if every else owns() - weak()))


def is_bare(brand: str) -> bool:
    """Tell a name of its own behind a place from goods, trades and words of every day."""
    plain = sum(sign in signs("plain") for sign in brand)
    known = any(word in general() or word in owns() for word in cut(brand))
    often = (vocabulary().count(brand) or 0) >= SELDOM
    return 2 <= len(brand) <= LONGEST and plain <= (len(brand) > 2) and not known and not often
