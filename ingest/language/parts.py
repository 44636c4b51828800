"""Marks towns and zones that bear no code of their own, where figures may be told of them: 马集镇, 示范区."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from graph.places import Place
from graph.types.firsts import Sought
from ingest.language.mark import Mark
from ingest.sentence import opening
from ingest.vocabulary import vocabulary

NAME = "sanpi_parts"
TOWN = "[一-鿿]{2,4}?(?:镇|乡|街道)"
# Words that end as a town's name does: 各乡镇, 新型城镇.
NO_TOWN = "(?![一-鿿]{0,2}(?:各|全|该|个|级|乡镇|街镇|小镇|古镇|重镇)|村镇|城镇|[一-鿿]{2}城镇|[新中小大老建重兴省]城镇)"
ZONE = "[一-鿿]{0,7}?(?:开发区|示范区|集聚区|工业园区|产业园区|经济区|新区|港区|管理区|实验区|试验区|高新园区|经开区|高新区)"
ZONED = "(?:经济|高新|产业)?(?:技术)?(?:开发区|集聚区|示范区|工业园区|经开区|高新区)"
# Several counties by where they lie: 东部8县（市）, 沿江四县.
REGION = "(?:[东西南北中]部|沿[江河海黄淮湖])(?:各|[两三四五六七八九十\\d]{1,2}个?)(?:县[（(]市[）)]|县市区?|县区|市县|[县市区])"
PARK = "[一-鿿]{1,7}?(?:园区|产业园|工业园|新城|片区|组团|实验区|试验区|合作区|都市圈|城市群)"
TOLD = (
    r"[、，（]|一个?[镇乡]|[和及与各均都也又共有占为应实新]|分别|本期|签约|开工|投产|履约"
    r"|转化|达效|(?:今年|去年|目前|累计|共|已经?)*(?:引进|实施|落地|落户|承接|储备|谋划"
    r"|招引|推进|安排|完成|组织|上报|申报)(?=[^，。；]{0,6}\d)|(?:重点)?项目"
    r"|[一-鿿]{2,6}率(?:[为达是]|仅)*\s?\d|\s?\d"
)
TIME = "(?:前[一二三两]季度|[一二三四]季度|[上下]半年|今年|去年|目前|全年)?"
PART = re.compile(
    rf"(?:^|(?<=[，。；：、\s和及与◆●■▲★◇]))(?:其中|只有|仅有|而|但|反观)?{TIME}[市县该]?(?P<name>{REGION}"
    rf"|(?!其余|其他|只有|仅有){NO_TOWN}{TOWN}"
    rf"|(?!其余|其他|各|全|只有|仅有){ZONE})(?={TOLD})"
    rf"|(?:^|(?<=[，。；：、\s和及与]))(?:其中)?(?P<park>(?!其余|其他|各|全|前|共|新|只有|仅有){PARK})(?=(?:重点)?(?:项目)?\s?\d+\s?[个项]|（\d)"
)
# What a passage turns to: 先看项目东区。
SEEN = re.compile(
    r"[\s▲■●★]*(?:[先再又]|最后|接着|随后)来?看(?P<seen>[一-鿿]{2,8}?(?:[区岛园镇乡]|街道|新城|片区|组团))(?=[。，：])"
)
# What opens a half of a sentence that tells figures: 某镇换了招法，当年新上项目8个; no project of it, and no 该镇.
HEAD = re.compile(
    rf"(?:^|(?<=[。；]))(?P<head>{NO_TOWN}(?![一-鿿]{{0,2}}[本我]|[其这那前])(?:{TOWN}|[市县]{ZONED}))"
    r"(?![、和及与内里域]|[^，。；]{0,16}(?:[内里中上]|现场|工地|车间)，|[^，。；]*、"
    r"|的?[^，。；、]{1,24}(?:项目|工程|车间|基地|中心|厂|园)(?=[和及与])"
    r"|的?[^，。；、]{1,24}(?:项目|工程)(?!\d|共|有|[一-鿿]{0,4}\d))"
)
HALF = re.compile("[。；]|$")
# 甲县乙镇今年以来签约项目3个
IN_COUNTY = re.compile(rf"(?P<town>{TOWN})(?=(?:今年|去年|近年)?(?:以?来)?，?(?:{TOLD}))")
# A name in a run of places that are counted: 樟树9个，丰城4个，青岚湖1个
SLOT = re.compile(
    r"(?<=[，；：、])(?P<name>(?!.{0,3}[已未开签投动竣其共均各另还有总合转到应实含为类业])[一-鿿]{2,4})(?=(?:、[一-鿿]{2,4})?\d+[个项][，；。])"
)
COUNT = re.compile(r"\d+[个项]")
RUN = 2
TRIGGER = Sought(r"部|沿|镇|乡|街道|[发范聚园济开新港理片作验]区|[业]园|新城|组团|都市圈|城市群")


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind part; the value is the name."""
    del within
    taken = [(mark.start, mark.end) for mark in before if mark.kind == "place"]
    ends = [end for _, end in taken]
    named = [*PART.finditer(text)] if TRIGGER.holds(text) else []
    named += filter(None, (IN_COUNTY.match(text, end) for end in ends))
    named += [*_heads(text, before), *filter(None, [SEEN.match(text)])]
    named += _slots(text, ends)
    spans = {match.end(str(match.lastgroup)): match.span(str(match.lastgroup)) for match in named}
    return [
        Mark("part", *span, text[slice(*span)])
        for span in sorted(spans.values())
        if not _overlaps(span, taken, ends)
    ]


def _heads(text: str, before: Sequence[Mark]) -> list[re.Match[str]]:
    """Give the towns and zones that open a half of a sentence in which something is counted."""
    counts = [mark.start for mark in before if mark.kind == "count"]
    alone = all(mark.kind != "place" for mark in before)
    return [
        match
        for match in (HEAD.finditer(text) if counts else ())
        if bisect_left(counts, match.end())
        < bisect_left(counts, topic_end(text, *match.span(), alone=alone))
    ]


def topic_end(text: str, start: int, end: int, *, alone: bool) -> int:
    """Give where a half of a sentence ends that text[start:end] opens; where a zone opens a passage that names no other place, the passage."""
    whole = alone and not start and text.endswith("区", start, end)
    found = None if whole else HALF.search(text, end)
    return found.start() if found else len(text)


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]], ends: Sequence[int]) -> bool:
    """Tell whether a span shares characters with one of these, which end in order at `ends`."""
    place = bisect_right(ends, span[0])
    return place < len(taken) and taken[place][0] < span[1]


def _slots(text: str, ends: Sequence[int]) -> list[re.Match[str]]:
    """Give the names that stand, as places do, in a run of places with their counts; no word that is none: 工业4个."""
    counted = [end for end in ends if COUNT.match(text, end)]
    if len(counted) < RUN:
        return []
    return [
        match
        for match in SLOT.finditer(text)
        if vocabulary().kind(match["name"]) in ("", "ns", "nr")
        and _among(counted, opening(text, match.start()), match.start()) >= RUN
    ]


def _among(places: Sequence[int], start: int, end: int) -> int:
    """Count those of these places, which are in order, that lie in text[start:end]."""
    return bisect_left(places, end) - bisect_left(places, start)


def around(name: str, whole: Place | None, here: Place | None) -> Place | None:
    """Give the place around a town or zone: the whole a passage stands in; of a town the county of it that is spoken of."""
    town = name.endswith(("镇", "乡", "街道"))
    inner = town and whole and here and here.level == "county" and here.within(whole.code)
    return here if inner else whole or here


def part_of(whole: Place | None, name: str) -> Place | None:
    """Give the town or zone of this name in a county or city, without a code; a zone itself, where 集聚区 takes it up."""
    if whole is None:
        return Place("", name, name, "zone", "", "", name)
    if whole.name.endswith(name) or (whole.level == "zone" and name == "园区"):
        return whole
    inside = whole.code or whole.county_code
    return whole._replace(code="", name=name, full_name=name, short=name, county_code=inside)
