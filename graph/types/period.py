"""Periods of 三个一批: 第七期, 前六期, 第一期至第六期, 本期, 自活动开展以来."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graph.types.firsts import Sought
from graph.types.number import read_number

Relative = Literal["this", "previous", "next", "all"]

LAST_PERIOD = 40  # a 第N期 beyond it is the issue of a bulletin


@dataclass(frozen=True, slots=True)
class Periods:
    """Periods by number, in order, or told relative to the latest one of the text.

    `numbers` is empty for relative ones; `all` is every period up to the latest.
    """

    numbers: tuple[int, ...] = ()
    relative: Relative | None = None
    raw: str = ""

    @property
    def text(self) -> str | None:
        """Give "7", "1-6", "5,7", or None for relative ones."""
        if not self.numbers:
            return None
        first, last = self.numbers[0], self.numbers[-1]
        if first == last:
            return str(first)
        whole = last - first + 1 == len(self.numbers)
        return f"{first}-{last}" if whole else ",".join(map(str, self.numbers))

    def resolve(self, latest: int | None) -> "Periods":
        """Give the periods by number, where `latest` is the one that the text stands in."""
        if self.relative is None or latest is None:
            return self
        shift = {"this": 0, "previous": -1, "next": 1}
        if self.relative == "all":
            numbers = tuple(range(1, latest + 1))
        else:
            numbers = (latest + shift[self.relative],)
        return Periods(numbers, None, self.raw) if numbers[-1] > 0 else self


def up_to(last: int, raw: str = "") -> Periods:
    """Give the periods from the first to this one."""
    return Periods(tuple(range(1, last + 1)), None, raw)


def between(first: int, last: int, raw: str = "") -> Periods:
    """Give the periods from one to another, both included."""
    return Periods(tuple(range(first, last + 1)), None, raw)


_N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})"
_DASH = " ?(?:[—–－~～-]{1,2}|至|到) ?"
_NAME = "[“\"「『‘']?三个一批"
_FOLLOWS = f"(?= ?(?:全[省市])?{_NAME})"
_SUMMED = "(?=累计|共|合计|一共|总共|签约|开工|投产|，|全[省市县区]|滚动|下来|里|中)"
_PHASE = (
    "(?!(?:的|月|开工|签约)*竞赛|擂台|大比武|流动红旗|工程|厂房|地块|用地|标段|建设|扩建"
    "|技改|征|规划|投资|产能|产线|生产线|培训|学员|轮训|班|讲座|简报|月报|快报|专刊|杂志"
    "|报纸|国债|债券|基金|募集|党校|干部|研修|招标|公示)"
)
_ISSUE = r"(?<!总)(?<!总 )(?<!\d)"
_PERIODS = Sought(
    rf"(?:{_ISSUE}第 ?(?P<first>{_N}) ?期?{_DASH}第? ?(?P<last>{_N}) ?期{_PHASE}"
    rf"|{_ISSUE}第 ?(?P<listed>{_N}(?:期?(?:、|[和及与])第? ?{_N})+) ?期{_PHASE}"
    rf"|(?:(?<![\d总])第|(?<![\d总一-鿿])) ?(?P<several>{_N}(?:、|[和及与]){_N}(?:(?:、|[和及与]){_N})?) ?[两三]期{_PHASE}"
    rf"|{_ISSUE}第 ?(?P<one>{_N}) ?(?:期{_PHASE}|[批次]次?{_FOLLOWS})"
    rf"|(?:前|过去|此前|以往|更早|之前|早先|已公布的?|已举行的?|已开展的?|先前)(?:的)?(?P<past>{_N}) ?期{_PHASE}"
    rf"|(?:现有|已有|连续(?!{_N}期(?:[位稳]?居|排|保持|名列|获|夺|拿|在全|领先|进入|入围|超|垫底))|滚动实施了?|滚动开展了?|累计开展了?|先后开展了?|共开展了?|共举行了?)(?P<held>{_N}) ?期{_PHASE}"
    rf"|(?<![\d第总一二三四五六七八九十])(?P<from>{_N}){_DASH}(?P<to>{_N}) ?期{_FOLLOWS}"
    rf"|(?<![\d第总一-鿿])(?P<low>{_N}) ?期?{_DASH}(?P<high>{_N}) ?期{_SUMMED}"
    rf"|(?P<opening>首[期场届次]|第一[场届次]){_FOLLOWS}"
    r"|(?:(?<=三个一批)|(?<=三个一批[”」』\"])|(?<=三个一批活动)|(?<=三个一批[”」』\"]活动))"
    r"(?P<launch>首[场届次]|第一[场届次])(?=[开举登亮启拉集揭])"
    rf"|(?<![\d第总一二三四五六七八九十报])(?<![今去前全]年)(?<!以来，)(?P<bare>{_N}) ?期{_FOLLOWS}"
    r"|(?P<this>本期|此期|这一期|当期|本次[“\"]?三个一批)(?!编辑|责编|导读|共\d*版|策划|关注|嘉宾|主持|看点|债|发行|利率)"
    r"|(?P<previous>上一期|上期|上一批次)(?!所|债)"
    r"|(?P<next>下一期|下期|下一批次)(?!预告|看点)"
    r"|(?P<all>(?:自|从)?[“\"]?(?:三个一批|活动|该活动)[”\"]?(?:项目|建设|活动)*(?:开展|启动|实施|推进|举办)?以来"
    r"|历期|各期[“\"]?三个一批))"
)
_BULLETIN = re.compile(
    "(?:简报|月报|快报|专刊|周报|通讯|动态|期刊|杂志|专报|总第?\\d*期?[ ）)]*|[〔［\\[]20\\d\\d[〕］\\]]) ?[（(]?$"
    "|(?:[报讯刊]|通讯|动态|要情|参考|督查|信息|汇编|反映|报告) ?[（(〔\\[]?20\\d\\d年?[）)〕\\]]?(?:总)?$"
)
_JOIN = re.compile("[、和及与]")


def read_periods(text: str) -> list[tuple[int, int, Periods]]:
    """Give every mention of periods with its reach, in order.

    An issue number (总第27期), a phase (二期工程) and a number of issues (4期) are none.
    """
    return (
        list(_periods(text))
        if "期" in text or "以来" in text or "批" in text or "次" in text
        else []
    )


def _periods(text: str) -> Iterator[tuple[int, int, Periods]]:
    for match in _PERIODS.finditer(text):
        if match[0][0] == "第" and _BULLETIN.search(
            text, max(0, match.start() - 12), match.start()
        ):
            continue
        periods = _value(match)
        if (
            periods
            and (periods.numbers or periods.relative)
            and all(0 < number <= LAST_PERIOD for number in periods.numbers)
        ):
            yield match.start(), match.end(), periods


def _value(match: re.Match[str]) -> Periods | None:
    kind = match.lastgroup or ""
    if kind in ("last", "to", "high"):
        return between(
            _integer(match["first"] or match["from"] or match["low"]),
            _integer(match[kind]),
            match[0],
        )
    if kind in ("past", "held"):
        return up_to(_integer(match[kind]), match[0])
    if kind in ("opening", "launch"):
        return Periods((1,), None, match[0])
    if kind in ("one", "bare"):
        return Periods((_integer(match[kind]),), None, match[0])
    if kind in ("listed", "several"):
        numbers = {_integer(part.strip("第期 ")) for part in _JOIN.split(match[kind])}
        return Periods(tuple(sorted(numbers)), None, match[0])
    relative: dict[str, Relative] = {"this": "this", "previous": "previous", "next": "next"}
    return Periods((), relative.get(kind, "all"), match[0])


def _integer(text: str) -> int:
    return int(read_number(text))
