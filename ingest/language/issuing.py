"""Whose paper, page or office a text comes from."""

import re

from graph.places import Place, read_places, resolve
from ingest.language.annotated import Annotated, Marked
from ingest.language.own_level import own_level
from ingest.language.telling import is_printer

# 我县, and an office of one's own that has told the news: 从县发改委获悉.
OWN = re.compile(
    own_level("全我", "市县区州")
    + "|从(?P<office>[市县区州])(?=级?[一-鿿]{2,12}(?:获悉|了解到|得知))"
)
# The name of a place's own press: 某县融媒体中心, 某某发布.
PRESS = re.compile(
    r"(?:^|(?<=[\s：:·—|｜（(]))(?P<name>[一-鿿]{2,4}?[县市区]?)(?:融媒|发布(?![会了机])|新闻网|电视台|广播电视|新闻中心|报社|在线|日报|快报|新闻(?=\s|$))",
    re.MULTILINE,
)

# Whose office the one holds who speaks or writes: 某县县长 张三, 某市委书记：…….
HOLDS = re.compile(
    "(?:[市县区州旗]?(?:委)?(?:副?书记|[市县区州旗]长)|(?:人民)?政府(?:副?[市县区州旗]长)|(?:党工委|管委会)(?:副?书记|主任)"
    "|(?:人民政府)?[一-鿿]{1,8}[委局办](?:公室)?(?:党组)?(?:副?书记|副?主任|副?局长|负责人))(?![^\\s　：:]{4})"
)
FRONT = 4  # passages
END = 3  # passages
# What a text says of all that it tells: 说的都是某县的“三个一批”, 本表统计范围为某市, 数据均为某区口径.
DECLARES = re.compile(
    "(?:(?<!他)(?<!她)[说讲写记谈聊列算](?:的|来说去)?(?:都|全|全都|就|均)是"
    "|(?:[本此]|以[下上])(?:表|文|册|账|清单|台账|材料|简报|通报|名单)?(?:所列|统计|反映|数据)?(?:的?(?:范围|口径|对象))?(?:均|都|全|仅)?(?:为|是|限于|限)"
    "|统计(?:范围|口径)(?:均|都|仅)?(?:为|是|：|限于)"
    "|(?:数据|数字)(?:均|都|全)(?:为|是|取自))$"
)
TOLD = re.compile(
    "[^，。；]{0,10}(?:三个一批|项目|签约|开工|投产|招商|口径|范围|辖区|境内|数据|的事|[账帐])"
)
# Whose office the author works in: 作者为某县发展改革系统干部, 作者单位：某市商务局.
WRITER = re.compile(
    "作者(?:单位)?(?:[：:]|均?系|均?为|均?是|来自|[供任就]职于|现任|现?在)\\s*[“”]?$"
)
OF_OFFICE = re.compile(
    "(?:委|人民政府|政府|人大|政协|发展?(?:和|与)?改革|商务|工信|工业和|统计|招商|投资促进|重点(?:项目|办)"
    "|党工委|管委会|政研|督查|融媒|行政审批|自然资源|财政|项目(?:办|中心|服务))"
)
# The office of a zone, at the front or end of its own paper: 某开发区管委会办公室编, 某示范区管理委员会.
ZONE_OFFICE = re.compile(
    "(?:党工委[、 ]?)?(?:管理委员会|管委会)(?![主副]|[^，。；]{0,8}(?:主任|书记))"
    "(?:[（(]?[^\\s，。；：、（）()]{0,12}(?:办公室|办|局|部|中心)[）)]?)?"
    "(?:[（(](?:代章|章)[）)])?(?:主办|编印|编发|编辑|编写|编|印发|印|发布|供稿|文件|新闻通稿|新闻稿|简报|通稿)?(?=[\\s|｜]|$|20\\d\\d|[（(〔\\[])"
)


def speaking_place(annotated: Annotated) -> Place | None:
    """Give the place whose mayor, head or officer short lines at the front name as the speaker, and no other's."""
    found = set[Place]()
    for marked in annotated.passages[:FRONT]:
        first = next(marked.of("place"), None)
        alone = first and not marked.text[: first.start].strip() and "。" not in marked.text
        if first and alone and HOLDS.match(marked.text, first.end):
            found.add(first.value)
    return found.pop() if len(found) == 1 else None


def publishing_county(publisher: str) -> Place | None:
    """Give the county whose own office or press publishes: 某县发改委, 某县融媒体中心."""
    _, end, place = next(iter(read_places(publisher)), (0, 0, None))
    own = place and place.level == "county" and not read_places(publisher[end:])
    return place if own and publisher[end:] else None


def declared_place(annotated: Annotated) -> Place | None:
    """Give the place of which the front or end of a text says that all of it is told: 说的都是某县的“三个一批”."""
    for marked in _ends(annotated):
        for mark in marked.of("place"):
            told = TOLD.match(marked.text, mark.end)
            if told and DECLARES.search(marked.text[: mark.start]):
                place: Place = mark.value
                return place
    return None


def writing_place(annotated: Annotated) -> Place | None:
    """Give the place in whose office the author works, where the text names it elsewhere too: 作者单位：某市商务局."""
    for marked in _ends(annotated):
        for mark in marked.of("place"):
            holds = OF_OFFICE.match(marked.text, mark.end)
            if holds and WRITER.search(marked.text[: mark.start]):
                place: Place = mark.value
                others = (one for one in annotated.passages if one is not marked)
                return place if any(place.short in one.text for one in others) else None
    return None


def issuing_zone(annotated: Annotated) -> Place | None:
    """Give the zone whose own office issues the text: 某开发区管委会办公室编 over or under it."""
    for marked in _ends(annotated):
        first = next(marked.of("place"), None)
        if first is None or first.value.level != "zone" or "。" in marked.text:
            continue
        over = resolve(marked.text[: first.start].strip()) if first.start else None
        alone = not marked.text[: first.start].strip() or (
            over is not None and first.value.within(over.code)
        )
        if alone and ZONE_OFFICE.match(marked.text, first.end):
            place: Place = first.value
            return place
    return None


def _ends(annotated: Annotated) -> tuple[Marked, ...]:
    """Give the first and last passages."""
    passages = annotated.passages
    return (*passages[:FRONT], *passages[FRONT:][-END:])


def printing_places(annotated: Annotated) -> tuple[Place, ...]:
    """Give the places whose paper or office prints a page, by its masthead."""
    return tuple(
        mark.value
        for marked in annotated.passages
        for mark in marked.of("place")
        if is_printer(marked, mark)
    )


def own_press(annotated: Annotated) -> tuple[Place, ...]:
    """Give the county whose own paper or page prints a text that speaks of 我县: 来源：某县融媒."""
    text = "\n".join(marked.text for marked in annotated.passages)
    said = {match[match.lastgroup or 0] for match in OWN.finditer(text)}
    found = (resolve(match["name"]) for match in PRESS.finditer(text)) if said else ()
    places = {place for place in found if place and place.name[-1] in said}
    return tuple(places) if len(places) == 1 else ()
