"""A project lies in the district that its name or the words before it tell, else in the one its passage is about.

荥阳市…项目, 林州市的…项目, 位于平桥区…的…项目. A place before the first item of a list
does not carry over to the next; a prefecture city is no district.
"""

import re
from collections.abc import Iterator
from typing import Any

from graph.places import Place
from graph.statement import qualifiers
from ingest.language.annotated import Marked
from ingest.language.mark import Mark
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Spot, Thread

NAME = "district"
READS = "projects"
EXAMPLES = (
    ("甲岭光学镜片项目开工。", ()),
    (
        "郑州市重点项目观摩。头一站是荥阳市。甲岭光学镜片项目开工。",
        ("0: located_in 410182 precision=article text=荥阳市",),
    ),
    ("荥阳至上街快速路项目开工。", ()),
    ("长福安置房项目开工。", ()),
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
    ("甲岭光学镜片项目签约落户荥阳市。", ("0: located_in 410182 precision=item text=荥阳市",)),
    (
        "荥阳市的甲岭光学镜片项目开工。",
        ("0: located_in 410182 precision=item text=荥阳市",),
    ),
)
ALONE = re.compile(r"[，、；。｜]")
ITEMS = 12  # lines of a list below what heads it
ROUTE_TO = re.compile("至[一-鿿]|[—－-]+[一-鿿]")
ROUTE_FROM = re.compile("(?:[一-鿿]至|[—－-])$")
CAPTION = "name-caption"
COUNTIES = ("county", "zone")
OPENS = re.compile(
    r"(?:^|[。！？；])[^，。；、]{0,10}$|(?:^|[。！？；])[^。；、]{0,12}，[^，。；、]{0,2}$"
)
SPEAKS = re.compile(r"[，。：　]|(?:的|让|签|开|投|列|共|有|把|来|走|干|看|景|不|也|则|是)")
WHOLE = re.compile("全市|市里|市发展|市发改|市委|各县")
# Words between a name and the place where it comes to stand: 签约落户某某高新区, 在某某县投产.
SETTLES = re.compile(
    r"(?:也|已|正式|成功|顺利|当天|将|拟)*(?:签约)?(?:落户|落子|落地|选址|签约|入驻|坐落|位于|布局)(?:于|在|到)?[一-鿿]{0,4}|，(?:是|系)"
)
HEADLINE = re.compile(
    r"(?![（(]?[一二三四五六七八九十\d]+[、.．）)])(?=.{10})[^。]*(?:签约|落户|落子|开工|投产|投建|奠基|启动|封顶|竣工|增资|加速|推进|新建|项目)"
)
SIGNED = re.compile(
    "(?:当天|已|也)?与[^，。；、]{2,24}(?:签订|签约|签下|共建|合建|合作)(?:建设)?的“?"
)
LINK = re.compile(
    r"(?:的|境内的|[^，。；、]{0,12}(?:街道|镇|乡|村|园区?|开发区|集聚区|新区)(?:内)?的)?[“]?"
)


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the district of each named project."""
    for pairs in scene.placed.values():
        for spot, project in pairs:
            mark = own(scene, spot)
            if mark:
                yield _located(context, spot, project, mark.value, "item", weight=2)
            elif spot.rule == CAPTION and len(project.spots) > 1:
                continue
            elif place := standing(scene, context, spot):
                yield _located(context, spot, project, place, "article", weight=1)


def standing(scene: Scene, context: Any, spot: Spot) -> Place | None:
    """Give the county or zone of which the words around a name speak.

    Where what stands is a place elsewhere (深圳某某光电 is a company's), or the whole city, that is the one
    that last opened a sentence before the name (头一站是甲县。…); else the document's own.
    """
    place: Place | None = context.at(spot.passage, spot.start).scope
    if spot.rule == CAPTION:
        place = context.header.scope
        return place if place and place.level in COUNTIES else None
    home: Place | None = context.header.scope
    if place and place.level in COUNTIES and not _of_another(scene, spot, place):
        over = _of_another_story if place == home else _of_story
        return None if over(scene, spot, place) else place
    away = bool(place and home and home.province_code != place.province_code)
    if found := _opened(scene, context, spot, away=away) or _headed(scene, spot):
        return found
    listed = place is not None and _of_another(scene, spot, place)
    within = away or listed or (place and home and home.within(place.code))
    lies = home and home.level in COUNTIES and within
    return home if lies else None


def _of_story(scene: Scene, spot: Spot, place: Place) -> bool:
    """Tell whether a headline of news stands between the last naming of a place and the name."""
    for above in range(spot.passage, -1, -1):
        marked = scene.outline.annotated.passages[above]
        if any(mark.value == place for mark in marked.of("place")):
            return False
        if marked.passage.kind == "heading" and HEADLINE.match(marked.text):
            return True
    return False


def _of_another_story(scene: Scene, spot: Spot, home: Place) -> bool:
    """Tell whether a headline of another place stands between the last naming of the page's own and the name."""
    for above in range(spot.passage, -1, -1):
        marked = scene.outline.annotated.passages[above]
        places = [mark for mark in marked.of("place") if not _elsewhere(scene, mark)]
        if any(mark.value == home or mark.value.within(home.code) for mark in places):
            return False
        headed = marked.passage.kind in ("heading", "title") and HEADLINE.match(marked.text)
        if headed and any(not home.within(mark.value.code) for mark in places):
            return True
    return False


def _of_another(scene: Scene, spot: Spot, place: Place) -> bool:
    """Tell whether a place stands here only because an earlier project's name opens with it."""
    marked = scene.sheets[spot.passage].marked
    marks = [m for m in marked.within(0, spot.start, "place") if m.value == place]
    inside = [
        any(other.start <= mark.start < other.end for other, _ in scene.placed[spot.passage])
        for mark in marks
    ]
    return bool(marks) and all(inside)


def _opened(scene: Scene, context: Any, spot: Spot, *, away: bool) -> Place | None:
    """Give the county that last opened a sentence of the passage; where what stands is away, the one before."""
    marked = scene.sheets[spot.passage].marked
    for mark in reversed(list(marked.within(0, spot.start, "place"))):
        if mark.value.level not in COUNTIES or _elsewhere(scene, mark):
            continue
        if WHOLE.search(marked.text, mark.end, spot.start):
            return None
        if OPENS.search(marked.text[: mark.start]) and SPEAKS.match(marked.text, mark.end):
            told: Place = mark.value
            return told
    return _over(scene, context, spot) if away else None


def _headed(scene: Scene, spot: Spot) -> Place | None:
    """Give the county over the items of a list: 甲县4个：, and one item a line."""
    passages = scene.outline.annotated.passages
    for above in range(spot.passage - 1, max(-1, spot.passage - ITEMS), -1):
        marked = passages[above]
        opens = next((m.value for m in marked.of("place") if _heads(marked.text, m)), None)
        if opens and opens.level in COUNTIES:
            return opens if marked.text.endswith("：") else None
        if marked.passage.kind == "heading" or marked.text.endswith("："):
            return None
    return None


def _heads(text: str, mark: Mark) -> bool:
    """Tell whether a place opens a line, or its last words: 甲县4个：, 分别是：甲县4个：."""
    last = text[mark.start - 1 : mark.start] in "：。；" and text.endswith("：")
    return mark.start == 0 or (last and "：" not in text[mark.end : -1])


def _over(scene: Scene, context: Any, spot: Spot) -> Place | None:
    """Give the county of which the passage before speaks at its end, or that stands over this one."""
    passages = scene.outline.annotated.passages
    for above in range(spot.passage - 1, max(-1, spot.passage - 3), -1):
        place: Place | None = context.at(above, max(0, len(passages[above].text) - 1)).scope
        if place and place.level in COUNTIES:
            return place
    return None


def own(scene: Scene, spot: Spot) -> Mark | None:
    """Give the county-level place at the front of a name, or tied to it by 的."""
    marked = scene.sheets[spot.passage].marked
    for mark in marked.of("place"):
        if mark.value.level not in COUNTIES or _elsewhere(scene, mark):
            continue
        inside = spot.start < mark.start < spot.end
        if inside and marked.text.startswith("段", mark.end):
            return mark
        if inside and mark.end - mark.start < 3 and not _adjoins(marked, mark):
            continue
        if ROUTE_TO.match(marked.text, mark.end) or ROUTE_FROM.search(marked.text, 0, mark.start):
            continue
        if spot.end < mark.start <= spot.end + 2 and ALONE.match(marked.text, mark.end):
            return mark
        if spot.start <= mark.start < spot.start + 6 and mark.end < spot.end:
            return mark
        if spot.end <= mark.start and SETTLES.fullmatch(marked.text, spot.end, mark.start):
            return mark
        gap = marked.text[mark.end : spot.start] if mark.end <= spot.start else None
        if gap and SIGNED.fullmatch(gap):
            return mark
        if (
            gap is not None
            and len(gap) < 20
            and LINK.fullmatch(gap)
            and gap[-1:] in ("", "的", "“")
        ):
            return mark
    return None


def _adjoins(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place stands directly behind another: 漳州福安, but not 长福安置房."""
    return any(other.end == mark.start for other in marked.of("place"))


def _elsewhere(scene: Scene, mark: Mark) -> bool:
    """Tell whether a place lies in another province than the one the document is about."""
    home = scene.outline.context.header.scope
    return bool(
        home and mark.value.province_code and home.province_code != mark.value.province_code
    )


def _located(
    context: Any, spot: Spot, project: Thread, place: Place, precision: str, *, weight: int
) -> Candidate:
    told = qualifiers(text=context.district_of(place), precision=precision)
    fact = Fact(project.index, "located_in", place.code, qualifiers=told)
    return Candidate(NAME, "located_in", fact, spot.passage, spot.start, spot.end, weight)
