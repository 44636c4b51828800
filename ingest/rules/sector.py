"""A project's sector is what the sentence says it stands for in its list: 先进制造业方面是…, 服装板块，…, A、B等城建项目."""

import re
from collections.abc import Iterator
from typing import Any

from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.words import either, words
from ingest.sentence import HALVES, opening

NAME = "sector"
READS = "projects"
EXAMPLES = (
    ("先进制造业方面是甲源农用泵阀智造基地，总投资85亿元。", ("0: in_sector 先进制造业",)),
    ("甲桥下穿隧道、乙溪河综合治理等城建项目不停工。", ("0: in_sector 城建", "1: in_sector 城建")),
    (
        "现代综合交通领域，实施甲岭枢纽项目、乙川铁路项目等180个项目。",
        ("0: in_sector 现代综合交通", "1: in_sector 现代综合交通"),
    ),
    ("聚焦主导产业和重点领域，建设甲岭光学镜片项目。", ()),
    ("实施甲河分洪工程、乙河疏浚工程等防洪工程建设。", ()),
    (
        "甲路下穿隧道工程、乙路改造工程等市政重点工程开工。",
        ("0: in_sector 市政", "1: in_sector 市政"),
    ),
    ("甲岭光学镜片项目、乙川冷链物流园等重大项目。", ()),
)
SECTOR = re.compile(either(words("generic", "sector")))
MODIFIER = re.compile("现代|综合|高效|高质量|发展|新型|重大|国省干线|国省道|干线|城乡")
REACH = 1000  # characters of a sentence before a name that may tell its sector
AHEAD = re.compile(
    r"(?:^|[，。；：（\s])(?P<name>[\u4e00-\u9fff]{2,10}?)(?:方面|板块|领域|这一支|类)(?:的?(?:项目)?(?:是|有|为|：|，)|$)"
    r"|(?:^|[，。；：的（\s])(?P<class>[\u4e00-\u9fff]{2,8}?)类?项目(?:[^，。；、]{0,4}(?:包括|分别是|分别为|依次是)|有|是|为|：)"
)
BEHIND = re.compile(
    r"^(?:等|(?=[两三四五六七八九十\d]))(?:\d+个|[多几两三四五六七八九十]+个|一批)?(?:重大|重点|大型|优质)*(?P<name>[\u4e00-\u9fff]{2,8}?)(?:重大|重点|类)*(?:项目|工程)"
)
HEADING = re.compile(
    r"^\s*(?:[【■●◆]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])\s*(?P<name>[\u4e00-\u9fff、]{2,12}?)(?:类|领域|方面)?(?:项目)?[】]?(?:[（(][^（）]*[）)])?\s*(?P<stop>。|$)"
)
NONE = frozenset(
    [
        "重大",
        "重点",
        "省市",
        "一批",
        "多个",
        "产业",
        "投资",
        "建设",
        "大型",
        "优质",
        "民生实事",
        "防洪",
        "供水",
        "供热",
        "供气",
        "污水处理",
    ]
)


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give the sectors that the text gives projects themselves."""
    for index, pairs in scene.placed.items():
        text = scene.sheets[index].text
        for place, (spot, project) in enumerate(pairs):
            found = _ahead(text, spot) or _behind(text, pairs, place)
            where, found = (index, found) if found else _above(scene, index)
            if found:
                words = scene.outline.annotated.passages[where].text[slice(*found)]
                fact = Fact(project.index, "in_sector", words)
                yield Candidate(NAME, f"in_sector {project.index}", fact, where, *found)


def _above(scene: Scene, index: int) -> tuple[int, tuple[int, int] | None]:
    """Read the heading over a passage, or the one it opens with: 【工业】, （一）先进制造业, （二）交通。…"""
    passages = scene.outline.annotated.passages
    for place in range(index, max(-1, index - 12), -1):
        text = passages[place].text
        match = HEADING.match(text)
        if match and (place < index or match["stop"]):
            fits = SECTOR.sub("", match["name"]).strip("和及与、") == ""
            return place, match.span("name") if fits else None
    return index, None


def _ahead(text: str, spot: Spot) -> tuple[int, int] | None:
    start = opening(text, spot.start, HALVES)
    start = max(start, spot.start - REACH)
    matches = [m for m in AHEAD.finditer(text, start, spot.start) if _is_sector(m)]
    if not matches or "；" in text[matches[-1].end() : spot.start]:
        return None
    return matches[-1].span("name" if matches[-1]["name"] else "class")


def _is_sector(match: "re.Match[str]") -> bool:
    """Tell whether the words name a sector; 民生方面 only opens a part of the report."""
    name = match["name"] or match["class"]
    if match["class"]:
        return _pure(name)
    return name != "民生" and _pure(name)


def _pure(name: str) -> bool:
    """Tell whether a name is made of words for sectors: 服装, 文旅和康养; not 聚焦主导产业和重点."""
    rest = SECTOR.sub("", name)
    return name not in NONE and rest != name and not MODIFIER.sub("", rest).strip("和及与、")


def _behind(
    text: str, pairs: tuple[tuple[Spot, Thread], ...], place: int
) -> tuple[int, int] | None:
    """Read the class word that closes the list in which a name stands."""
    end = pairs[place][0].end
    for other, _ in pairs[place + 1 :]:
        if text[end : other.start] not in ("、", "和", "及", "以及"):
            break
        end = other.end
    match = BEHIND.match(text[end : end + 24])
    if not match or not _pure(match["name"]):
        return None
    return end + match.start("name"), end + match.end("name")
