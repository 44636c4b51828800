"""Heads of sections inside a table: a sector, a stage or a place for the rows below."""

import re
from dataclasses import dataclass, replace

from graph.places import Place, resolve
from graph.types.stage import stage_of
from ingest.tables.frame import Frame
from ingest.tables.words import COUNTED, NUMBERING

KIND = re.compile(
    "^(?:(?:计划|拟|已|未|集中)?(?:新建|续建|新开工|新签|签约|开工|投产|竣工|完工|储备"
    "|谋划|前期|在建|扩建|改建|收尾|结转|预备|建成|转开工|转投产|在谈|洽谈|意向|跟踪|停工"
    "|停建|缓建|落地|入库)[和、]?)+(?:一批|类|项目|类项目)?$"
)
SIZED = re.compile("[亿万]元?(?:[（(]含[）)])?(?:以[上下]|及以[上下])")
BRACKETED = re.compile(r"[（(][^（）()]*[)）]$")


@dataclass(frozen=True, slots=True)
class Section:
    """What the heads of the sections around a row say."""

    sector: str | None = None
    stage: str | None = None
    place: Place | None = None
    named: str | None = None

    def filter(self) -> str | None:
        """Give what narrows the group of this section, in the text's words."""
        return self.named


def heading(text: str) -> str:
    """Give a section's name without its number and its count: 一、先进制造业（3个）, 新开工项目2个."""
    words = NUMBERING.sub("", text.strip())
    inner = BRACKETED.search(words)
    if inner and COUNTED.search(inner[0]):
        words = words[: inner.start()]
    name = COUNTED.sub("", words).strip("：: ，,#*").removeprefix("其中").lstrip("：:")
    return name.removesuffix("项目") if KIND.match(name) else name


def under_heading(outer: Section, text: str, frame: Frame) -> Section:
    """Give the section under a further head; 一、 starts anew, （一） stands inside."""
    name = heading(text)
    inner = text.lstrip()[:1] in "（(" or text[:1].isdecimal()
    base = replace(outer) if inner else Section()
    if KIND.match(name):
        return replace(base, stage=stage_of(name), named=name)
    place = resolve(name, within=frame.scope)
    if place and place.level in ("county", "zone"):
        return replace(base, place=place, named=name)
    named = name.removesuffix("项目").removesuffix("类") or name
    sector = None if SIZED.search(named) else named
    return replace(base, sector=sector or None, named=named or None)
