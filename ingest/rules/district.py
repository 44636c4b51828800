"""A project lies in the district that its name or the words before it tell, else in the one its passage is about.

荥阳市…项目, 林州市的…项目, 位于平桥区…的…项目. A place before the first item of a list
does not carry over to the next; a prefecture city is no district.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.places import Place
from graph.statement import qualifiers
from ingest.rules import Candidate
from ingest.rules.grammar.places.first_named import of_another
from ingest.rules.grammar.places.heads import headed
from ingest.rules.grammar.places.own import COUNTIES, may_lie_in, of_city, own
from ingest.rules.grammar.places.shared import shared
from ingest.rules.grammar.places.stories import elsewhere, of_another_story, of_story, of_visit
from ingest.rules.grammar.places.toured import toured
from ingest.rules.grammar.places.zones import told_zone, zone_of
from ingest.rules.grammar.threads.core import base, core
from ingest.rules.grammar.threads.fact import Fact
from ingest.rules.grammar.threads.scene import Scene, Spot, Thread

NAME = "district"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目开工。", ()),
    (
        "郑州市重点项目观摩。头一站是荥阳市。甲岭光学镜片项目开工。",
        ("0: located_in 410182 precision=article text=荥阳市",),
    ),
    ("荥阳至上街快速路项目开工。", ()),
    (
        "4月18日，川北产业集聚区2个重点项目集中开工。郑州市有关负责人到场。甲岭光学镜片项目总投资3亿元。",
        ("0: located_in 410100:川北产业集聚区 precision=item text=川北产业集聚区",),
    ),
    ("长福安置房项目开工。", ()),
    ("郑州市重点项目观摩。甲岭铁路荥阳市至上街区段项目开工。", ()),
    (
        "甲岭电子新建荥阳市光学镜片基地项目开工。",
        ("0: located_in 410182 precision=item text=荥阳市",),
    ),
    (
        "郑州市项目观摩，新签约3个：丙湖经济区2个，是甲岭光学镜片项目、乙川冷链物流园项目；荥阳市1个，为丁山木器厂项目。",
        (
            "0: located_in 410100:丙湖经济区 precision=article text=丙湖经济区",
            "1: located_in 410100:丙湖经济区 precision=article text=丙湖经济区",
            "2: located_in 410182 precision=article text=荥阳市",
        ),
    ),
    (
        "郑州市集中签约。甲岭光学镜片项目、乙川冷链物流园项目落户丙湖新区。工业园区丁山木器厂项目投产。",
        (
            "0: located_in 410100:丙湖新区 precision=item text=丙湖新区",
            "1: located_in 410100:丙湖新区 precision=item text=丙湖新区",
            "2: located_in 410100:工业园区 precision=item text=工业园区",
        ),
    ),
    (
        "信阳市集中开工。羊山新区今年发力。新区教师公寓项目动工。",
        ("0: located_in 411500:yangshan precision=item text=羊山新区",),
    ),
    (
        "荥阳市党政考察团赴上街区、二七区考察学习。大家走进甲岭光学镜片项目、乙川冷链物流园项目。",
        (),
    ),
    (
        "郑州市重点项目观摩。上街区与江苏甲岭装备股份有限公司签订的压力容器制造项目投资22亿元。",
        ("0: located_in 410106 precision=item text=上街区",),
    ),
    (
        "郑州市重点项目观摩。引水工程荥阳市段生态廊道建设项目开工。",
        ("0: located_in 410182 precision=item text=荥阳市",),
    ),
    (
        "上街区“三个一批”项目清单。签约项目分别为甲岭导轨项目、荥阳市冷链物流园项目、乙川镜片项目。",
        (
            "0: located_in 410106 precision=article text=上街区",
            "1: located_in 410182 precision=item text=荥阳市",
            "2: located_in 410106 precision=article text=上街区",
        ),
    ),
    (
        "上街区甲岭导轨投产\n\n上街区今天有项目投产，共有三条产线。\n\n乙川增资3亿元在荥阳市签约新能源汽车项目\n\n荥阳市今天签下一单，项目用地50亩。\n\n四方合建的丙湖接收站项目加速建设全面推进\n\n总投资6亿元的丙湖天然气接收站项目稳步推进。",
        (),
    ),
    (
        "郑州市重点项目观摩。走进荥阳市丙湖工业园，总投资3亿元的甲岭光学镜片项目机器轰鸣。",
        ("0: located_in 410182 precision=article text=荥阳市",),
    ),
    (
        "郑州市消息。本次动工2个项目：甲岭光学镜片项目、乙川冷链物流园项目。县委书记丁山讲话，县长丙岭说明情况。中牟县是枣乡。",
        (
            "0: located_in 410122 precision=article text=中牟县",
            "1: located_in 410122 precision=article text=中牟县",
        ),
    ),
    (
        "郑州市重点项目开工。甲岭光学镜片项目总投资3亿元，地处荥阳市境内。中牟县总投资2亿元的乙川冷链物流园项目开工。",
        (
            "0: located_in 410182 precision=item text=荥阳市",
            "1: located_in 410122 precision=item text=中牟县",
        ),
    ),
    (
        "郑州市集中开工。在上街区分会场，甲岭光学镜片项目打下第一根桩。",
        ("0: located_in 410106 precision=article text=上街区",),
    ),
    ("郑州市重点项目开工。甲岭光学镜片项目由丙山公司投资，总部位于荥阳市。", ()),
    (
        "郑州市5个项目在荥阳市同时破土，甲岭光学镜片项目在列。乙川木器厂项目在上街区奠基。一道开工的有丙山陶瓷项目、丁湖电缆项目。",
        (
            "0: located_in 410182 precision=item text=荥阳市",
            "1: located_in 410106 precision=item text=上街区",
            "2: located_in 410106 precision=item text=上街区",
            "3: located_in 410106 precision=item text=上街区",
        ),
    ),
    ("甲岭光学镜片项目签约落户荥阳市。", ("0: located_in 410182 precision=item text=荥阳市",)),
    (
        "郑州市项目汇报会。会上，荥阳市作经验发言。甲岭光学镜片项目年内投产。",
        ("0: located_in 410182 precision=article text=荥阳市",),
    ),
    (
        "郑州市集中签约。苏州丙山公司和荥阳市政府签约甲岭光学镜片项目，乙川冷链物流园项目放到了上街区。",
        (
            "0: located_in 410182 precision=item text=荥阳市",
            "1: located_in 410106 precision=item text=上街区",
        ),
    ),
    (
        "郑州市集中开工。工业园区签的是甲岭光学镜片项目。",
        ("0: located_in 410100:工业园区 precision=item text=工业园区",),
    ),
    ("甲岭光学镜片项目。地点：荥阳市。", ("0: located_in 410182 precision=item text=荥阳市",)),
    ("荥阳市的甲岭镜片项目开工。", ("0: located_in 410182 precision=item text=荥阳市",)),
    (
        "郑州市三批。上街区签约的7个项目都在推进。荥阳市的甲岭镜片项目、乙川冷链物流园项目，均已投产。丙山公司要在中牟县建丁山陶瓷项目。",
        (
            "0: located_in 410182 precision=item text=荥阳市",
            "1: located_in 410182 precision=item text=荥阳市",
            "2: located_in 410122 precision=item text=中牟县",
        ),
    ),
    (
        "郑州市通报。荥阳市投产的5个项目中，仅2个达效。其中，郑州甲岭镜片生产线，5条只开2条。",
        ("0: located_in 410182 precision=article text=荥阳市",),
    ),
    (
        "郑州市回访。甲岭镜片项目总投资3亿元，已经开工。乙川冷链物流园项目还没有动。两个都在荥阳市。",
        (
            "0: located_in 410182 precision=item text=荥阳市",
            "1: located_in 410182 precision=item text=荥阳市",
        ),
    ),
)
CAPTION = "name-caption"
OPENS = re.compile(
    r"(?:^|[。！？；])[^，。；、]{0,10}$|(?:^|[。！？；])[^。；、]{0,12}，[^，。；、]{0,2}$"
)
SPEAKS = re.compile(
    r"(?:产业集聚区|园区|[主分]会场[上内里]?|(?:开工|签约|仪式|活动)?现场)?[，。：　]|(?:的|让|签|开|投|列|共|有|把|来|走|干|看|景|不|也|则|是)"
)
WHOLE = re.compile("全市|市里|市发展|市发改|市委|各县")


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the district of each named project: what stands where it is named counts only where no words of its own tell one."""
    named = [pair for pairs in scene.placed.values() for pair in pairs]
    told = [(spot, project, _told(scene, spot)) for spot, project in named]
    settled = {project.index for _, project, place in told if place}
    wholes: dict[str, Place] = {}  # by the names of projects without their phases
    for spot, project, own_place in told:
        whole, place = base(core(project.name)), own_place
        if project.index not in settled and (spot.rule != CAPTION or len(project.spots) == 1):
            place = standing(scene, context, spot) or wholes.get(whole)
        if place and (own_place or not of_city(scene, spot, place)):
            wholes.setdefault(whole, place)
            yield _located(context, spot, project, place, "item" if own_place else "article")


def _told(scene: Scene, spot: Spot) -> Place | None:
    """Give the county or zone that a name bears or that words tie to it."""
    mark = own(scene, spot) or shared(scene, spot)
    return mark.value if mark else told_zone(scene, spot)


def standing(scene: Scene, context: Any, spot: Spot) -> Place | None:
    """Give the county or zone of which the words around a name speak.

    Where what stands is a place elsewhere (深圳某某光电 is a company's), or the whole city, that is the one
    that last opened a sentence before the name (头一站是甲县。…); else the document's own.
    """
    home: Place | None = context.header.scope
    if spot.rule == CAPTION:
        return home if home and home.level in COUNTIES else None
    if seen := toured(scene, spot, home):
        return seen
    told = context.at(spot.passage, spot.start).scope
    place: Place | None = zone_of(told, home)
    if place is not told and place and place.level in COUNTIES:
        return place
    abroad = place is not None and elsewhere(scene, place)
    if place and place.level in COUNTIES and not abroad and not of_another(scene, spot, place):
        over = of_another_story if place == home else of_story
        away = place == home and of_visit(scene, spot, place)
        return None if away or over(scene, spot, place) else place
    away = bool(place and home and home.province_code != place.province_code)
    if found := _opened(scene, context, spot, away=away) or headed(scene, spot):
        return found
    listed = place is not None and of_another(scene, spot, place)
    within = away or listed or (place and home and may_lie_in(home, place))
    lies = home and home.level in COUNTIES and within
    return home if lies else None


def _opened(scene: Scene, context: Any, spot: Spot, *, away: bool) -> Place | None:
    """Give the county that last opened a sentence of the passage; where what stands is away, the one before."""
    marked = scene.sheets[spot.passage].marked
    for mark in reversed(list(marked.within(0, spot.start, "place"))):
        if mark.value.level not in COUNTIES or elsewhere(scene, mark.value):
            continue
        if WHOLE.search(marked.text, mark.end, spot.start):
            return None
        if OPENS.search(marked.text[: mark.start]) and SPEAKS.match(marked.text, mark.end):
            told: Place = mark.value
            return told
    return _over(scene, context, spot) if away else None


def _over(scene: Scene, context: Any, spot: Spot) -> Place | None:
    """Give the county of which the passage before speaks at its end, or that stands over this one."""
    passages = scene.outline.annotated.passages
    for above in range(spot.passage - 1, max(-1, spot.passage - 3), -1):
        place: Place | None = context.at(above, max(0, len(passages[above].text) - 1)).scope
        if place and place.level in COUNTIES:
            return place
    return None


def _located(context: Any, spot: Spot, project: Thread, place: Place, tells: str) -> Candidate:
    told = qualifiers(text=context.district_of(place), precision=tells)
    fact = Fact(project.index, "located_in", place.code, qualifiers=told)
    return Candidate(
        NAME, "located_in", fact, spot.passage, spot.start, spot.end, 1 + (tells == "item")
    )
