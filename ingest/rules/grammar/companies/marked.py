"""A company's name by the sign behind it: its seat in brackets, a capacity, a phase, a further plant or the headquarters of its own."""

import re

from graph.places import patterns
from ingest.rules.grammar.companies.brand import brands
from ingest.rules.grammar.words.lexicon import cut, general, is_common, is_named, owns, signs
from ingest.vocabulary import vocabulary

SEATED = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,5})[（(](?P<seat>[\u4e00-\u9fff]{2,4})[）)](?=.{2})"
)
SIZED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,4}?)(?:年|日)(?:产(?!业)|加工|处理|屠宰|出栏)")
PHASED = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,5}?)(?:[一二三四五]期(?!项目|工程|建设|扩建|$)|第[二三四五](?:工厂|工业园|生产基地))(?=.{2})"
)
BARE = re.compile("(?P<name>[\u4e00-\u9fff]{2,4})(?:[一二三四五]期)?项目")
SEAT = re.compile(
    r"(?P<name>[一-鿿]{2,6}?)(?P<dot>·)?(?:全球|全国|中国|国际|区域|地区|中部|中原|华中"
    r"|华东|华北|华南|西南|西北|北方|南方|河南|第二|运营|研发中心|研发|企业|职能)+总部"
    r"|(?P<short>[一-鿿]{2,5}(?<!集团))总部(?:基地|项目|大楼|$)"
)
HEADED = re.compile(
    "[省市县区镇乡]|[园城厂站场馆院校路桥街港湾里村州河湖江山岭岛库苑府邸亭阁楼台]$|(?:中心|基地|项目|工程|广场|大厦)$"
)
WORTH = -4.0  # the gain that such a sign makes up for
SELDOM = 100  # times that a word occurs which may be a name too


def marked_front(text: str) -> tuple[int, int] | None:
    """Give where the company's own name ends that a project's name begins with, and where its seat does; or None."""
    seated = SEATED.match(text)
    if seated and seated["seat"] in patterns() and _is_seated(seated["name"]):
        return seated.end("name"), seated.end()
    bare = BARE.fullmatch(text)
    found = bare or SIZED.match(text) or PHASED.match(text)
    test = _is_known if bare else _is_own
    return (found.end("name"), found.end("name")) if found and test(found["name"]) else None


def _is_seated(name: str) -> bool:
    return _is_own(name) or (name.startswith("中国") and len(name) > len("中国"))


def _is_known(name: str) -> bool:
    """Tell a seldom word that names firms, or an abbreviation: 中某项目."""
    named = is_named(name) or vocabulary().kind(name) == "j"
    return (
        named
        and not HEADED.search(name)
        and (vocabulary().count(name) or 0) < SELDOM
        and name not in (*patterns(), *general())
    )


def _is_own(name: str) -> bool:
    """Tell a name of its own from places, goods, heads of projects and ordinary words."""
    if HEADED.search(name) or name in patterns() or name[-1] in signs("geo"):
        return False
    words = cut(name)
    if any(word in general() or word in owns() for word in words) or _is_often(name):
        return False
    best = next(iter(brands(name)), None)
    return is_named(name) or (
        best is not None and best.gain > WORTH and len(name) - best.length < 2 + (best.gain > 0)
    )


def _is_often(name: str) -> bool:
    return is_common(name) and (vocabulary().count(name) or 0) >= SELDOM


def seated_at(text: str) -> int:
    """Give where the name in front of its own headquarters ends: 某某计算机全球研发中心总部, or 0."""
    found = SEAT.match(text)
    if not found:
        return 0
    name = found["name"] or found["short"]
    if name[1:] == "商":
        return 0
    words = cut(name)
    own = [
        word
        for word in words
        if len(word) == 1 or not (is_common(word) or word in owns() or word in general())
    ]
    plain = all(sign in signs("plain") for word in own for sign in word)
    return len(name) if own and (found["dot"] or not plain) and name[-1] not in signs("geo") else 0
