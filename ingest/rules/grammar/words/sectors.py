"""Words that say for which sector the projects behind them stand: 先进制造业方面，签约A、B；工业项目3个，包括A、B、C."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from graph.types.firsts import Sought
from ingest.rules.grammar.words.patterns import either, words
from ingest.sentence import HALVES, opening

SECTOR = re.compile(either(words("generic", "sector")))
MODIFIER = re.compile(
    "先进|高端|特色|现代|综合|高效|高质量|发展|新型|重大|国省干线|国省道|干线|城乡|高新技术|高技术|集群"
)
LINKS = "和及与、"
NONE = re.compile(
    "重大|重点|省市|一批|多个|产业|投资|建设|大型|优质|民生实事|防洪|供水|供热|供气|污水处理"
)
NUMBER = r"(?:\d{1,4}|[两三四五六七八九十]{1,3})[个项]"
MONEY = r"(?:[，、]?(?:[^，。；、：]{0,6}|\d{4}年[^，。；、：]{0,4})投资[^，。；：]{1,16}?(?=[，。；、：]))"
LIST = r"(?:(?:主要|分别|依次|具体|其中)*(?:有|包括|包含|囊括|涵盖|是|为|即|如)|——|：|（|(?<=。)投资(?=[\d.]+[万亿]))"
OPEN = r"(?:^|[，。；：（\s])"
# What tells a sector before its projects, by the group that bears its name.
FRAMES = (
    # 先进制造业方面是A; 服装板块，A; 在康养领域
    rf"{OPEN}在?(?P<aspect>[\u4e00-\u9fff]{{2,10}}?)(?:方面|板块|领域|门类|这一支|这一类|类)"
    r"(?:的?(?:项目)?(?:最多，)?(?:分别)?(?:是|有|为|：|，)|$)",
    # 农业项目有A; 交通类项目主要包括A
    r"(?:^|[，。；：的（\s])(?P<kind>[\u4e00-\u9fff]{2,8}?)类?项目"
    r"(?:[^，。；、]{0,4}(?:包括|分别是|分别为|依次是)|有|是|为|：)",
    # 其中工业项目2个，总投资8亿元，分别为A、B
    rf"{OPEN}(?P<part>其中)?(?P<counted>[\u4e00-\u9fff]{{2,10}}?)(?:类|类?项目|工程)?（?{NUMBER}）?{MONEY}{{0,3}}[，。]?{LIST}",
    # 交通类2个，A、B在列
    rf"{OPEN}(?P<plain>[\u4e00-\u9fff]{{2,10}}?)类项?目?{NUMBER}，(?!总|计划|投资)",
    # 2个针织家纺项目为A、B
    rf"{NUMBER}(?P<numbered>[\u4e00-\u9fff]{{2,8}}?)类?项目(?:包括|分别是|分别为|依次是|有|是|为|即|：)",
)
FRAME = re.compile("|".join(FRAMES))
FIELDS = Sought(r"等?(?:\d{1,3}|[两三四五六七八九十]{1,3})?[大个]{0,2}(?:门类|领域|板块|行业)")
LISTED = 80  # characters before the word for fields
POINT = re.compile("[，。；：！？]")
BETWEEN = re.compile("、|以及|[和及与]")
ASIDE = re.compile(rf"(?:项目|类){NUMBER}[^：]*$")
OPENED = re.compile("涉及|涵盖|分布在|分布于|分属|分在|聚焦|覆盖|围绕")
NO_SECTOR = re.compile(
    r"签约|开工|投产|[续新在]建|竣工|储备|前期|重[大点]|以上|[外内省市]资|招商|引资|推进"
    r"|建设|工作|资金|要素|[省市县区镇]|活动|项目|企业|^[做护改提推补优聚夯筑畅抓攻]"
)


class Told(NamedTuple):
    """text[start:end] names a sector; projects named from `behind` up to `stop` stand for it."""

    start: int
    end: int
    behind: int
    stop: int


def told(text: str, fields: frozenset[str]) -> tuple[Told, ...]:
    """Give the sectors that a passage tells before its names; `fields` are what the text calls so."""
    frames = list(FRAME.finditer(text))
    if not frames:
        return ()
    names = [text[slice(*_span(each))] for each in frames]
    sure = [_is_sector(name, frame) for name, frame in zip(names, frames, strict=True)]
    known = fields | (set(names) if sum(sure) > 1 else set())
    stops = [*(each.start() for each in frames[1:]), len(text)]
    return tuple(
        Told(*_span(frame), frame.end(), _stop(text, frame.end(), stop))
        for name, frame, is_sure, stop in zip(names, frames, sure, stops, strict=True)
        if (is_sure or (name in known and _may_be(name))) and not _shared(text, frame)
    )


def _span(frame: "re.Match[str]") -> tuple[int, int]:
    return frame.span(str(frame.lastgroup))


def _shared(text: str, frame: "re.Match[str]") -> bool:
    """Tell whether one list follows several counts: 工业项目4个，农业项目2个，分别为A、B."""
    if frame.lastgroup not in ("counted", "plain") or frame["part"]:
        return False
    start, _ = _span(frame)
    return ASIDE.search(text, opening(text, start, HALVES), start) is not None


def pure(name: str) -> bool:
    """Tell whether a name is made of words for sectors: 服装, 文旅和康养; not 聚焦主导产业和重点."""
    rest = SECTOR.sub("", name)
    return rest != name and not NONE.fullmatch(name) and not MODIFIER.sub("", rest).strip(LINKS)


def _is_sector(name: str, frame: "re.Match[str]") -> bool:
    """Tell whether the words name a sector; 民生方面 only opens a part of the report."""
    return pure(name) and not (frame.lastgroup == "aspect" and name == "民生")


def _may_be(name: str) -> bool:
    return not NONE.fullmatch(name) and not NO_SECTOR.search(name)


def announced(texts: Iterable[str]) -> frozenset[str]:
    """Give the fields that texts say their projects belong to: 涉及A、B、C等五大门类."""
    return frozenset(
        name
        for text in texts
        for match in FIELDS.finditer(text)
        for name in _listed(text[max(0, match.start() - LISTED) : match.start()])
    )


def _listed(before: str) -> list[str]:
    """Give the members of the list with which some words end; none where it has but one."""
    names = BETWEEN.split(OPENED.split(POINT.split(before)[-1])[-1])
    return names if len(names) > 1 else []


def _stop(text: str, behind: int, stop: int) -> int:
    ends = (place for place in range(behind, stop) if text[place] in HALVES)
    return min(next(ends, stop), stop)
