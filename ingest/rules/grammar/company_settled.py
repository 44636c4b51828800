"""Firms told by a bare place, a name and a trade where a phrase ends (参观甲州某某药业，), or by the money they spend."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from graph.types.firsts import Sought
from ingest.rules.grammar.brand import brands
from ingest.rules.grammar.company_acting import NO_FIRM, before_adverbs, begun, is_place
from ingest.rules.grammar.company_lexicon import SELDOM, cut, general, owns, signs, weak
from ingest.rules.grammar.words import finder_of
from ingest.vocabulary import vocabulary

CLOSES = re.compile(
    "[，。；：、！？）)“”\\s等和与及的]|$|[也又将拟已正在](?!业)|打算|计划|接手|刚刚|盖|投(?!资(?:集团|公司|控股|有限|发展|管理))|建设(?=[的，。；])|落户|入驻|签"
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


def settled(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms whose trade closes a phrase, without a county in full in front of them."""
    for _, start, end in _trades().find_matches_as_indexes(text):
        left, right = begun(text, end) if CLOSES.match(text, end) else (end, end)
        size = next((size for size in (3, 2) if is_place(text[left : left + size])), 0)
        brand = left + size + text.startswith(("县", "市", "区"), left + size)
        if size and is_bare(text[brand:start]):
            yield left if brand == left + size else brand, right
        elif left < right and VISITED.search(text, max(0, left - FAR), left):
            yield left, right


def spending(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms that a clause opens with and that spend so much: 某工科技拟投资3.5亿元; or 由 leads to."""
    for spends in SPENDS.finditer(text):
        end = before_adverbs(text, spends.start())
        led = SPENDER.search(text, max(0, end - REACH), end)
        if led and (led["by"] or end < spends.start()) and _is_spender(led["name"]):
            yield led.span("name")


def _is_spender(name: str) -> bool:
    """Tell a name of its own, or one of trades alone, from public bodies, times and groups."""
    if NO_SPENDER.search(name) or NO_FIRM.search(name):
        return False
    best = next(iter(brands(name)))
    return all(word in owns() for word in cut(name)) or (best.length == len(name) and best.gain > 0)


@cache
def _trades() -> AhoCorasick:
    return finder_of(sorted(owns() - weak()))


def is_bare(brand: str) -> bool:
    """Tell a name of its own behind a place from goods, trades and words of every day."""
    plain = sum(sign in signs("plain") for sign in brand)
    known = any(word in general() or word in owns() for word in cut(brand))
    often = (vocabulary().count(brand) or 0) >= SELDOM
    return 2 <= len(brand) <= LONGEST and plain <= (len(brand) > 2) and not known and not often
