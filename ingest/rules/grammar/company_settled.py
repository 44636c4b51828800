"""Firms told by a bare place, a name and a trade, wherever a phrase ends with them: 参观甲州某某药业，."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from ingest.rules.grammar.company_acting import begun, is_place
from ingest.rules.grammar.company_lexicon import SELDOM, cut, general, owns, signs, weak
from ingest.rules.grammar.words import finder_of
from ingest.vocabulary import vocabulary

CLOSES = re.compile(
    "[，。；：、！？）)“”\\s等和与及的]|$|[也又将拟已正在](?!业)|打算|计划|接手|刚刚|盖|投(?!资(?:集团|公司|控股|有限|发展|管理))|建设(?=[的，。；])|落户|入驻|签"
)
LONGEST = 4


def settled(text: str) -> Iterator[tuple[int, int]]:
    """Give the firms whose trade closes a phrase, without a county in full in front of them."""
    for _, start, end in _trades().find_matches_as_indexes(text):
        left, right = begun(text, end) if CLOSES.match(text, end) else (end, end)
        size = next((size for size in (3, 2) if is_place(text[left : left + size])), 0)
        brand = left + size + text.startswith(("县", "市", "区"), left + size)
        if size and is_bare(text[brand:start]):
            yield left if brand == left + size else brand, right


@cache
def _trades() -> AhoCorasick:
    return finder_of(sorted(owns() - weak()))


def is_bare(brand: str) -> bool:
    """Tell a name of its own behind a place from goods, trades and words of every day."""
    plain = sum(sign in signs("plain") for sign in brand)
    known = any(word in general() or word in owns() for word in cut(brand))
    often = (vocabulary().count(brand) or 0) >= SELDOM
    return 2 <= len(brand) <= LONGEST and plain <= (len(brand) > 2) and not known and not often
