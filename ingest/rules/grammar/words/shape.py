"""What sets a phrase apart from a mere description: its features, and how much each weighs."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import ahocorasick_rs

from graph.types.firsts import Sought
from ingest.rules.grammar.words.patterns import either, words

CAPACITY = Sought(
    r"(?:年|日|月|时)(?:产|处理|出栏|加工|供|存栏|吞吐|产能)"
    r"|\d+(?:\.\d+)?[余多]?(?:万|亿|千|百)?(?:吨|台|套|件|只|头|羽|平方米|平米|立方米"
    r"|千瓦|兆瓦|千伏|MW|GW|KV|kV|GWh|MWh|米|公里|亩|株|片|辆|条|双|瓶|支|块|张|床|标方"
    r"|吨/日|Ah|米线)"
)
ROAD = re.compile(r"[GSXY]\d{3}")
PHASE = Sought(r"[一二三四五六七八九十\d]期|[A-Z]\d{2,3}|\d号|\d+#")
NAMED = Sought(r"[“《「『\"].{2,}[”》」』\"]|[A-Za-z]{2,}|·")
OWN = re.compile(r"[\u4e00-\u9fffA-Za-z]")
YEAR = re.compile(r"(?:19|20)\d\d年度?")
LOCAL = re.compile(
    r"(?!各|全|两|三|多|这|该|本)[\u4e00-\u9fff]{2,3}(?:镇(?!长)|乡(?![村镇])"
    r"|街道)(?=.{3})|[\u4e00-\u9fff]{1,3}(?<![山国省县黄沿滨内运])[河江湖渠溪](?=.{3})"
    r"|[县市区镇乡](?=第|人民|中|城|殡|职|妇|体|图|文|公|特|实|疾|看|老|福)"
)
DEED = re.compile(either(words("heads", "deeds")) + "$")


class Shape(NamedTuple):
    """`own`: characters that no general word covers."""

    own: int
    place: bool
    company: bool
    capacity: bool
    phase: bool
    quoted: bool
    local: bool = False

    @property
    def weight(self) -> int:
        """How surely these words name one undertaking."""
        own = 0 if self.own < 2 else 2 if self.own < 4 else 3
        return (
            own
            + self.place
            + self.local
            + 2 * self.company
            + 3 * self.capacity
            + self.phase
            + self.quoted
        )

    @property
    def sure(self) -> bool:
        """Tell whether more than words of its own sets it apart."""
        return (
            self.place or self.local or self.company or self.capacity or self.phase or self.quoted
        )

    @property
    def bare(self) -> bool:
        """Tell whether it is a place with general words only."""
        return self.own < 2 and not (self.local or self.company or self.capacity or self.phase)


@cache
def _general() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(
        words("generic"), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )


@lru_cache(maxsize=4096)
def own(name: str) -> int:
    """Give how many characters no general word covers; years and figures do not count."""
    text = YEAR.sub("", name)
    found = _general().find_matches_as_indexes(text)
    covered = sum(len(OWN.findall(text, start, end)) for _, start, end in found)
    return len(OWN.findall(text)) - covered


def shape(name: str, *, place: bool, company: bool) -> Shape:
    """Measure a phrase; its place in front, if it has one, is already taken off `name`."""
    return Shape(
        own(name),
        place,
        company,
        bool(CAPACITY.holds(name) or ROAD.search(name)),
        bool(PHASE.holds(name)),
        bool(NAMED.holds(name)),
        bool(LOCAL.match(name)),
    )
