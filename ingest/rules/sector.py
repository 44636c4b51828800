"""A project's sector is what the sentence says it stands for in its list: 先进制造业方面是…, 服装板块，…, A、B等城建项目."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ingest.rules import Candidate
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread
from ingest.rules.grammar.words.sectors import LINKS, SECTOR, Told, announced, pure, told

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
    (
        "其中工业项目2个，总投资8亿元，分别为甲岭光学镜片项目、乙川铜箔项目；农业项目1个，为甲坪香菇种植基地项目。",
        ("0: in_sector 工业", "1: in_sector 工业", "2: in_sector 农业"),
    ),
    (
        "高端装备方面，签约甲岭电机壳项目；尼龙材料方面，签约乙川长丝项目；康养方面，签约丙山酒店项目。",
        ("0: in_sector 高端装备", "1: in_sector 尼龙材料", "2: in_sector 康养"),
    ),
    (
        "项目分布在储能、针织家纺等两个领域。2个针织家纺项目为甲岭面料项目、乙川毛巾项目。",
        ("0: in_sector 针织家纺", "1: in_sector 针织家纺"),
    ),
    ("以甲岭减速机项目为代表的22个工业项目开工。", ("0: in_sector 工业",)),
    (
        "交通类2个，甲岭至乙川公路项目、丙山大桥项目在列。",
        ("0: in_sector 交通", "1: in_sector 交通"),
    ),
    ("工业项目4个，农业项目2个，分别为甲岭光学镜片项目、乙川香菇基地。", ()),
    ("改善民生方面，开工甲岭学校项目；招商引资方面，签约乙川铜箔项目。", ()),
    ("签约项目2个，分别为甲岭光学镜片项目、乙川铜箔项目。", ()),
)
# 等2个城建项目, 为代表的22个工业项目
BEHIND = re.compile(
    r"(?:等|(?:为代表|领衔|为龙头|为引领|打头)的|(?=[两三四五六七八九十\d]))"
    r"(?:\d+个|[多几两三四五六七八九十]+个|一批)?(?:重大|重点|大型|优质)*"
    r"(?P<name>[\u4e00-\u9fff、]{2,9}?)(?:重大|重点|类)*(?:项目|工程)"
)
LONGEST = 24  # characters of such a close
# 【工业】, （一）先进制造业方面, （二）交通类项目（2个）。…
HEADING = re.compile(
    r"\s*(?:[【■●◆]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])\s*"
    r"(?P<name>[\u4e00-\u9fff、]{2,12}?)(?:类|领域|方面)?(?:项目)?"
    r"[】]?(?:[（(][^（）]*[）)])?\s*(?P<stop>。|$)"
)
ABOVE = 12  # passages from a heading to the last that it covers
Range = tuple[int, int]


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Give the sectors that the text gives projects themselves."""
    fields = announced(sheet.text for sheet in scene.outline.sheets)
    for index, pairs in scene.placed.items():
        text = scene.sheets[index].text
        sectors, over = told(text, fields), _above(scene, index)
        for place, (spot, project) in enumerate(pairs):
            beside = _ahead(sectors, spot) or _behind(text, pairs, place)
            where, found = (index, beside) if beside else over
            if found:
                words = scene.outline.annotated.passages[where].text[slice(*found)]
                fact = Fact(project.index, "in_sector", words)
                yield Candidate(NAME, f"in_sector {project.index}", fact, where, *found)


def _above(scene: Scene, index: int) -> tuple[int, Range | None]:
    """Read the heading over a passage, or the one it opens with: 【工业】, （一）先进制造业, （二）交通。…"""
    passages = scene.outline.annotated.passages
    for place in range(index, max(-1, index - ABOVE), -1):
        match = HEADING.match(passages[place].text)
        if match and (place < index or match["stop"]):
            fits = SECTOR.sub("", match["name"]).strip(LINKS) == ""
            return place, match.span("name") if fits else None
    return index, None


def _ahead(sectors: Sequence[Told], spot: Spot) -> Range | None:
    """Give the sector told before a name."""
    return next(
        ((each.start, each.end) for each in sectors if each.behind <= spot.start < each.stop), None
    )


def _behind(text: str, pairs: tuple[tuple[Spot, Thread], ...], place: int) -> Range | None:
    """Read the class word that closes the list in which a name stands."""
    end = pairs[place][0].end
    for other, _ in pairs[place + 1 :]:
        if text[end : other.start] not in ("、", "和", "及", "以及"):
            break
        end = other.end
    match = BEHIND.match(text, end, end + LONGEST)
    return match.span("name") if match and pure(match["name"]) else None
