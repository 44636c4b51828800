"""Noun phrases of an item that end in a project's head word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.rules.grammar.passages.scan import Scan
from ingest.rules.grammar.words.cuts import WANTS, front_end
from ingest.rules.grammar.words.shape import own

NUMBERING = re.compile(
    r"(?:[】」』]+|[（(](?:上接|下转|紧接)[^（）()]{1,10}[）)]"
    r"|[（(][^（）()]{2,30}[）)](?:和|与|以及|、)"
    r"|[（(][^（）()]{2,10}[：:][^（）()]{2,30}[）)]"
    r"|(?<=[讯电元])[（(][^（）()]{2,30}[）)]"
    r"|[\d一二三四五六七八九十]{1,2}[.．](?:(?!\d)|(?=\d{2,3}千伏))"
    r"|[\u4e00-\u9fff]{2,4}[县市区]有(?![限机色轨源])|0\d(?=[\u4e00-\u9fff]{3})|\d{8,}"
    r"|[①-⑳➀-➉⭐★☆■◆●▲★△▼▶✅✔☑·•]️?\s*|[（(][一二三四五六七八九十\d]{1,2}[）)]"
    r"|【[^【】]{1,8}】|[【「『](?![^【】「」『』]*[】」』])"
    r"|[一二三四五六七八九十](?=是))+\s*是?"
)
STRONG = re.compile("项目|工程")
ACTS = re.compile(
    "(?:计划|拟)?(?:总?投资|投建|承建|[共合联]建)(?:建设|兴建|新建)?(?:的)?(?!集团|公司|管理|控股|发展|有限|\\d)"
)
# 在某市|建设…: what is built begins behind the verb.
TIMED = re.compile("(?:今年|明年|去年|近期)(?:将|计划|拟)?(?:新建|建设|兴建|开建|续建|扩建)?")
SETTLES = re.compile(
    "(?:(?:区域|境|辖区|全域|范围|当地)内?|内)?(?:投资|规划|计划)?(?:建设|兴建|新建|打造"
    "|投建|设立|布局|(?<!新)(?<!续)(?<!在)(?<!共)建(?![设材筑华安德湖瓯始]))(?!项目|工程"
    "|路|大道)"
)
SETTLES_AT = re.compile(rf"(?!建设|项目|工程)[\u4e00-\u9fff]{{2,10}}?{SETTLES.pattern}")
SITED = ("在", "于", "入驻", "进驻", "落户", "来到")
FIRM = ("公司", "集团")
SHORTEST = 4
OWN_WORDS = 4  # characters of its own that a label has not
LABEL, LONGEST_LABEL = (
    6,
    24,
)  # characters within which a company follows its label; a name, one that ends in 项目
ANDS = re.compile("(?<=[园厂站线院心地馆场城期道路桥楼房校库港带台群）])[和与]")
PART_BEHIND = re.compile(
    r"(?:(?:首[批台]|全部|[一二三四五六\d]+号)机组"
    r"|(?:车间|厂房|食堂|宿舍|职工公寓|研发楼|检测楼|仓库|车站)(?:主体|已|正)"
    r"|(?:主管线|主干线|主线|干线|管线|管网|隧洞|大坝|主坝)(?:累计|已|正)?(?:铺|完|贯|浇"
    r"|填|掘|开挖|[已正]))"
)
TOWN = re.compile("[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)(?=.{4})")
# Two works that one project is: 二期工程|及科研中心项目, 项目|一期扩建及二期新建项目; what lies between two lines: 甲铁路|与乙线间联络线.
ONE_WORKS = re.compile("及(?!其)[^，。；、（）]{2,16}(?:项目|工程)(?=[，。；、]|$)")
PHASED = re.compile("[一二三四五六]期[^，。；、]{0,6}[及和与][^，。；、]{0,8}(?:项目|工程)")
BETWEEN = re.compile(
    "[和与][^，。；、]{1,14}(?:之?间|段)的?(?:联络线|联络道|连接线|连接道|连接通道|联络通道|互通)"
)
LINKED = re.compile("(?:[（(][^（）()]*[）)])?(?:[和与]|以及)")


class Phrase(NamedTuple):
    """text[start:end] may be a name; `head` is strong (项目, 工程), weak (基地 …) or none."""

    start: int
    end: int
    head: str


def phrases(scan: Scan, start: int, end: int) -> tuple[Phrase, ...]:
    """Give the phrases of text[start:end] that end in a head, in order."""
    found = scan.names.get((start, end))
    if found is None:
        found = tuple(_phrases(scan, start, end)) if scan.heads_in(start, end) else ()
        scan.names[start, end] = found
    return found


def _phrases(scan: Scan, start: int, end: int) -> Iterator[Phrase]:
    for left, right in scan.chunks(start, end):
        done = left
        found = scan.heads_in(left, right)
        for index, (head, close) in enumerate(found):
            if index + 1 < len(found) and not _closes(scan.text, head, close):
                continue
            begin = stripped(scan, done, close)
            if begin < close and not (index + 1 < len(found) and _labels(scan, begin, close)):
                strong = STRONG.search(scan.text, head, close)
                yield from _two(scan, Phrase(begin, close, "strong" if strong else "weak"))
            done = close


def _labels(scan: Scan, begin: int, close: int) -> bool:
    """Tell whether words only say of what class that is which a firm's or place's name opens behind them: 公共平台建设项目|甲川公司乙中心."""
    words = scan.text[max(begin, scan.solid_end(begin)) : close]
    opens = scan.begins_solid(close) and scan.text[close].isalnum()
    return opens and words.endswith("项目") and own(words) < OWN_WORDS


def _two(scan: Scan, phrase: Phrase) -> Iterator[Phrase]:
    """Part two undertakings, of which the second has a town or firm of its own: 甲镇农机园和|乙镇养殖基地."""
    link = ANDS.search(scan.text, phrase.start + SHORTEST, phrase.end - SHORTEST)
    place = link.end() if link else 0
    if link and (scan.begins_solid(place) or TOWN.match(scan.text, place)):
        yield Phrase(phrase.start, link.start(), "weak")
        yield Phrase(place, phrase.end, phrase.head)
    else:
        yield phrase


def _closes(text: str, head: int, close: int) -> bool:
    """Tell whether a head ends a name though another follows: behind 项目, or before 和."""
    if BETWEEN.match(text, close):
        return False
    if "项目" in text[head:close]:
        if PHASED.match(text, close):
            return False
        return not text.startswith(("年产", "日产", "年加工"), close)
    if text.endswith("期工程", head, close) and ONE_WORKS.match(text, close):
        return False
    if text.endswith("期工程", head, close) or PART_BEHIND.match(text, close):
        return True
    return bool(LINKED.match(text, close))


def _behind_place(scan: Scan, place: int, end: int) -> int:
    """Give where that begins which is built in a place that no list knows: 在甲陵|建设乙园."""
    at = scan.text[place - 1 : place] in ("在", "于") and not scan.in_solid(place)
    found = SETTLES_AT.match(scan.text, place, end) if at else None
    return found.end() if found and end - found.end() >= SHORTEST else place


def _behind_act(scan: Scan, place: int, end: int) -> int | None:
    """Give where what a company invests in begins: …有限公司投资|甲岭食品加工项目."""
    close = scan.solid_end(place)
    if timed := TIMED.match(scan.text, close, end):
        return timed.end() if end - timed.end() >= SHORTEST else None
    settles = SETTLES.match(scan.text, close, end)
    if settles and scan.text.endswith(SITED, 0, place):
        return settles.end() if end - settles.end() >= SHORTEST else None
    acts = ACTS.match(scan.text, close, end) or WANTS.match(scan.text, close, end)
    if acts and scan.text.endswith(FIRM, place, close) and end - acts.end() >= SHORTEST:
        return acts.end()
    return None


def _label_end(scan: Scan, start: int, end: int) -> int:
    """Give where a sector's word ends that stands as a label before a company: 铝加工|某某有限公司年产8万吨铝箔项目."""
    place, close = scan.next_solid(start + 2)
    if place >= min(start + LONGEST_LABEL, end):
        return start
    firm = scan.text.endswith(FIRM, place, close)
    word = firm and place - start < LABEL and own(scan.text[start:place]) < 2
    return place if word or _labels(scan, start, place) else start


def stripped(scan: Scan, start: int, end: int) -> int:
    """Give where a phrase begins once numbering, times and verbs in front of it are gone."""
    place = _behind_place(scan, _label_end(scan, start, end), end)
    while place < end:
        match = NUMBERING.match(scan.text, place, end)
        if match:
            place = match.end()
            continue
        if scan.in_solid(place):
            return _behind_act(scan, place, end) or place
        close = front_end(scan.text, place, end)
        if close == place:
            return place
        place = close
    return place
