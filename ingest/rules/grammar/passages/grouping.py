"""Which items 、 joins to one list, and what closes it: 等3个重大项目."""

import re
from collections.abc import Iterable, Iterator

from graph.types.firsts import Sought
from ingest.rules.grammar.words.delimiters import Item
from ingest.rules.grammar.words.lead import valued
from ingest.rules.grammar.words.sized import CLOSERS

# What became of those counted: 等16个|投产; never 等16个开工项目.
DONE = (
    r"(?:先后|相继|陆续|顺利|全面|集中|同时|正式)*(?:签约|开工|动工|破土|奠基|投产|竣工"
    r"|完工|达产|投用|建成|落地|封顶)(?![^，。；、]{0,12}(?:项目|工程|企业))"
)
TAIL = Sought(
    r"(?:等(?![级候离温静规容效额量])|(?:这样|那样|这般|之类|一类)的)(?P<count>(?:\d+"
    r"|[一二两三四五六七八九十]+|多|几|数)(?:余|多)?(?:个|项|家|大)"
    r"|(?:一大?批|系列|一系列))?"
    r"(?P<kind>(?:[^，。；：！？、]{2,6}、(?=[^，。；、]{2,6}(?:的|项目"
    r"|工程)))?(?:(?!出席|参加|参观|来到|前往|赴|走进|观摩|调研|陪同|[了到为]"
    r"|在(?![谈建]))[^，。；：！？、]){0,30}?)(?P<head>(?:(?<=等\d[个项])"
    r"|(?<=等\d\d[个项]))(?=[，。；]|$|"
    + DONE
    + (
        r"|[还已都均正也全尚仍](?![^，。；]{0,2}[家个类]))|项目(?!单位|业主|公司|负责)|工程"
        r"|(?:公路|高速|铁路|高铁|道路|桥梁|水库|机场|医院|学校|场馆|园区|基地"
        r"|电站)(?=[^，。；、]{0,4}(?:建设|开工|建成|竣工|通车|完工|投用|投产|施工"
        r"|前期)(?!项目)))(?P<after>\d+个|\d+项|共?\d+)?"
    )
)
BATCHED = re.compile(
    r"[（(](?:均为|都是|皆为|同为)?(?:第[^（）()]{1,3}|上一?|本)期[^（）()]{0,14}[）)]$"
)
# Whom a matter is asked of or settled with, before its names: 甲委、乙部对|…; 丙公司、丁院分别就|….
ASKED = re.compile(
    "[^，。；]{2,12}[部委厅局署]对|[^，。；]{2,30}?(?:(?:分别|共同|先后)就(?![业近医地])|(?:分别|依次|先后)(?:带来|投建|签下|领走|端出|奉上)了?)"
)
# ①甲度假区；②乙数据中心；③丙学校.
NUMBERED = re.compile(r"\s*(?:[①-⑳➀-➉]|[（(][一二三四五六七八九十\d]{1,2}[）)])")
# Behind people, where they go: 县委副书记、县长某某深入|甲技改升级、乙标准化厂房等项目.
VISIT = re.compile(
    "[^，。；、（）]{2,14}?(?:深入到?|来到|走进|前往|实地察看|察看|查看|调研|视察|督导|参观|观摩)了?(?=[^，。；、]{4})"
)
# Inside an item of a list: 甲河生态修复以及|乙镇育苗工厂.
AND = re.compile("(?<=[一-鿿]{5})以及(?=[一-鿿\\d]{5})")
ANOTHER = re.compile("[^，。；：]{4,50}项目(?:[；。]|$)")
MORE = ("以及", "还有", "再加上", "外加")
REACH = 40  # characters
SO_FAR = re.compile(
    "这?(?P<count>[两二三四五六七八九十])个[一-鿿]{0,6}(?:项目|工程)，(?:以及|还有|再加上|外加)"
)
COUNTED = re.compile(
    "[^，。；、]{4,30}?(?P<all>这?(?P<count>[两二三四五六七八九十])个[一-鿿]{0,6}(?:项目|工程))$"
)
CLASS_BEGINS = re.compile("等(?:一大?批|多个|[两三四五六七八九十\\d]+个)?[^，。；、等]{2,6}$")
CLASS_ENDS = re.compile("[^，。；、]{2,6}的?(?:重[大点])?(?:项目|工程)")


def groups(text: str, found: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Give the longest sequences of items that 、 joins; 等…项目 ends one."""
    group: list[Item] = []
    items: Iterable[Item] = (part for whole in found for part in _asked(text, whole))
    items = _whole_classes(text, items) if "等" in text else items
    for item in items:
        group.append(_uncounted(text, item, len(group) + 1))
        if not _goes_with(text, item) or TAIL.search(text, item.start, item.end):
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _uncounted(text: str, item: Item, size: int) -> Item:
    """Leave out the count of the names so far, where more follow: 甲园、乙库|两个项目，以及丙厂."""
    found = COUNTED.match(text, max(item.start, item.end - REACH), item.end)
    more = found and item.after == "，" and text.startswith(MORE, item.end + 1)
    if not (found and more and valued(found["count"]) == size > 1):
        return item
    return item._replace(end=found.start("all"))


def said(text: str, tail: "re.Match[str] | None", ends: list[int]) -> tuple[str | None, str]:
    """Give the class and count that close a list, or the count of names that end so, of which the first are counted."""
    if tail:
        return tail["kind"] or "", (tail["count"] or "") + (tail.groupdict().get("after") or "")
    so_far = any(SO_FAR.match(text, end) for end in ends[:-1])
    return ("", str(len(ends))) if so_far else (None, "")


def _whole_classes(text: str, items: Iterable[Item]) -> Iterator[Item]:
    """Join what describes a class in two words: 等一批打基础、|利长远的项目."""
    left: Item | None = None
    for item in items:
        if (
            left
            and left.after == "、"
            and CLASS_BEGINS.search(text, left.start, left.end)
            and CLASS_ENDS.match(text, item.start)
        ):
            left = Item(left.start, item.end, left.before, item.after)
            continue
        if left:
            yield left
        left = item
    if left:
        yield left


def _asked(text: str, item: Item) -> Iterator[Item]:
    """Part what is asked of authorities, or agreed with firms, from their names: 争取甲委、乙部对|甲河综合治理等3个项目支持."""
    found = ASKED.match(text, item.start, item.end)
    if not found and item.before == "、":
        found = VISIT.match(text, item.start, item.end)
    if found:
        yield Item(item.start, found.end() - 1, item.before, "，")
        item = Item(found.end(), item.end, "，", item.after)
    also = AND.search(text, item.start, item.end) if "、" in (item.before, item.after) else None
    if also:
        yield Item(item.start, also.start(), item.before, "、")
        item = Item(also.end(), item.end, "、", item.after)
    yield item


def _goes_with(text: str, item: Item) -> bool:
    """Tell whether an item has another behind it: 、 or, behind a note of its batch, a comma."""
    if item.after == "，" and text.startswith(("以及", "再加上", "外加"), item.end + 1):
        return True
    if item.after == "，" and item.before == "、" and text.startswith("还有", item.end + 1):
        return not text.endswith("外", item.start, item.end)
    if item.after == "；" and NUMBERED.match(text, item.start):
        return bool(NUMBERED.match(text, item.end + 1))
    if item.after == "；" and text.endswith("项目", item.start, item.end):
        return bool(ANOTHER.match(text, item.end + 1))
    return item.after == "、" or (
        item.after in "，；"
        and text[item.end - 1] in CLOSERS
        and bool(BATCHED.search(text, item.start, item.end))
    )
