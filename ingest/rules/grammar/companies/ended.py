"""The firm's name that ends where its verb or 的 begins: 某某铝业|投资, 甲州某某|的镜片项目."""

import re

from graph.places import patterns
from ingest.rules.grammar.companies.acting import NO_FIRM, WINDOW, is_place, is_trade_word, tells
from ingest.rules.grammar.companies.brand import brands
from ingest.rules.grammar.words.lexicon import (
    cut,
    general,
    is_common,
    is_rare,
    is_toponym,
    seldom,
    signs,
    weak,
)
from ingest.vocabulary import vocabulary

BUILDER = re.compile(
    "(?:北京|天津|上海|重庆|河[北南]|山[西东]|辽宁|吉林|江[苏西]|浙江|安徽|福建|湖[北南]|广[东西]|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆)(?:省)?[一二三四五六七八九十](?:建|冶|安)$"
    r"|中[\u4e00-\u9fff]{1,4}[一二三四五六七八九十]{1,2}局$"
)
RUN = re.compile(r"[\u4e00-\u9fffA-Za-z]*$")
EDGE = "据叫有着了过的与和及由在是为了到对向将已又也把被等"
LINKS = ("是", "有", "叫", "为")  # words of a clause in front of a name
COINED, LONG = (
    2.0,
    4,
)  # the least gain of a name that no word tells, and its length with no place in front


def begun(text: str, end: int) -> tuple[int, int]:
    """Give the firm's name that ends at `end`: trade words, a name of its own, a place; or an empty range."""
    run = RUN.search(text, max(0, end - WINDOW), end)
    builder = BUILDER.search(text, max(0, end - 6), end)
    if builder:
        return builder.span()
    words = cut(run[0]) if run else ()
    words = words[max((place for place, word in enumerate(words, 1) if word in LINKS), default=0) :]
    trades = 0
    while trades < len(words) and is_trade_word(words[-1 - trades]):
        trades += 1
    rest = words[: len(words) - trades]
    if (
        words
        and not trades
        and (_is_known(words) or _is_brand("".join(words)) or _is_own_name(words))
    ):
        return end - sum(map(len, words)), end
    if not trades or not rest:
        return end, end
    start = end - sum(map(len, words[len(rest) :]))
    taken = _placed(rest) or _single(rest, sure=bool({*words[len(rest) :]} - weak()))
    taken = taken or _is_known(rest) or _is_seldom(rest)
    name = "".join(rest[len(rest) - taken :])
    return (
        (end, end)
        if not taken or NO_FIRM.search(name + text[start:end])
        else (start - len(name), end)
    )


def _is_known(words: tuple[str, ...]) -> bool:
    """Tell a clause's first word that names firms: 某华投资5亿元."""
    named = vocabulary().kind(words[-1]) in ("nz", "nt") and words[-1] not in general()
    plain = words[-1] in patterns() or NO_FIRM.search(words[-1])
    return len(words) == 1 and named and not plain


def _is_seldom(words: tuple[str, ...]) -> bool:
    """Tell one word alone so seldom that it may be a name: 另一个是甲枢|纸塑的."""
    return len(words) == 1 and is_rare(words[0]) and not is_toponym(words[0])


def _is_brand(word: str) -> bool:
    """Tell a seldom word that names a firm and reads like a name: 某瑞的增程器项目."""
    gain = next((found.gain for found in brands(word) if found.length == len(word)), 0.0)
    placed = any(word + sign in patterns() for sign in "县市区")
    return not placed and seldom(word) and vocabulary().kind(word) == "nz" and gain > 1


def _is_own_name(words: tuple[str, ...]) -> bool:
    """Tell a name of its own that a clause opens with, long or behind a bare place: 甲控绍庆的项目, 北京绍柏的项目."""
    front = len(words) > 1 and is_place(words[0])
    own = "".join(words[front:])
    if own in patterns() or is_common(own) or is_toponym(own) or NO_FIRM.search(own):
        return False
    if any(sign in EDGE or sign in signs("plain") for sign in own):
        return False
    gain = next((found.gain for found in brands(own) if found.length == len(own)), 0.0)
    return gain > COINED and len(own) >= (2 if front else LONG) and own[-1] not in signs("geo")


def _placed(rest: tuple[str, ...]) -> int:
    """Count the words from a bare place on, where two to four characters stand behind it."""
    for count in (2, 3, 4, 5):
        if count > len(rest) or tells(rest[-count + 1]):
            break
        place, brand = rest[-count], "".join(rest[len(rest) - count + 1 :])
        if is_place(place):
            return (
                count
                if 2 <= len(brand) <= 4 and not general() & set(rest[len(rest) - count + 1 :])
                else 0
            )
    return 0


def _single(rest: tuple[str, ...], *, sure: bool) -> int:
    """Count the words of a brand: two to four single characters; `sure` tells of a trade that is no goods'."""
    count = 0
    while count < min(4, len(rest)) and len(rest[-1 - count]) == 1 and rest[-1 - count] not in EDGE:
        count += 1
    brand = "".join(rest[len(rest) - count :])
    plain = sum(sign in signs("plain") for sign in brand)
    good = (
        2 <= len(brand) <= 4
        and plain <= (len(brand) > 2 or sure)
        and brand[-1] not in "县市区镇乡村"
    )
    return count if good else 0
