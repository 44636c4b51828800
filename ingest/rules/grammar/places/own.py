"""The county or zone that a project's name bears, or that words tie to it: 甲县…项目, 位于乙区的…, …落户丙市."""

import re

from graph.places import Place
from ingest.language.annotated import Marked
from ingest.language.mark import Mark
from ingest.rules.grammar.batches.batch import run_of
from ingest.rules.grammar.places.stories import elsewhere
from ingest.rules.grammar.stages.topic import same_sentence
from ingest.rules.grammar.threads.scene import Scene, Spot

COUNTIES = ("county", "zone")
BEFORE = 60  # characters before a name in which a place may stand that is tied to it
BEHIND = 80  # characters behind a name or its list
FRONT = 6  # characters of a name in which its place begins
ALONE = re.compile(r"[，、；。｜）)]")
ROUTE_TO = re.compile("至[一-鿿]|[—－-]+[一-鿿]")
ROUTE_FROM = re.compile("(?:[一-鿿]至|(?<![—－-])[—－-])$")  # 甲县—乙县; but 最大的一个——甲县…
BUILT = re.compile("(?:新建|兴建|投建)$")
LIES = (
    r"(?:签约落户|落户|落子|落地|落点|落[在到]|[选定][在址]"
    r"|(?:把它)?[摆搬安放][在进到]了?|安家|坐落|座落|位于|地处|[建放设就]在|布局|入驻"
    r"|进驻|扎根|签约|投产)"
)
# Words between a name and the place where it comes to stand: 签约落户某某高新区, 在某某县投产, 投资3亿元，地处某某县, 地点：某某县.
SETTLES = re.compile(
    rf"(?:也|已|正式|成功|顺利|当天|将|拟|均|都)*{LIES}(?:于|在|到)?[一-鿿]{{0,4}}|，(?:是|系|算得上|属于?|堪称)"
    rf"|[^。；！？]*?，(?!.*(?:公司|集团|企业|总部|会场|仪式|[起终]点)[^，]{{0,4}}$)(?:项目|工程)?(?:也|已|均|都|全部)?{LIES}(?:于|在|到)?[一-鿿]{{0,4}}"
    r"|[^；！？]*?[，。](?:该|这个?|此)(?:项目|工程)(?:也|都)?(?:是|系|为)"
    rf"|[^；！？]*?。(?:该|这个?|此)?(?:项目|工程)(?:拟|将|计划)?{LIES}(?:于|在|到)?"
    r"|[^！？]*?[。；，：｜\s](?:项目|工程|建设|实施)?(?:地点|地址|选址|所在地|属地|位置)："
)
PRICED = r"(?:(?:一个|一座)?(?:总|计划)*投资[^，。；、]{2,14}的)?"
DONE = "(?:投资|新|开工|签约|建设|投产|落地|动工|在建|实施|推进|建成|引进|谋划|集中)"
# Words between a place and the name behind it: 某某县的, 某某县与某某公司签订的, 某某县总投资3亿元的, 在某某县新建.
LINK = re.compile(
    rf"(?:(?:的|境内的|[^，。；、]{{0,12}}(?:街道|镇|乡|村|园区?|开发区|集聚区|新区|组团|片区)(?:[内里中])?的|{DONE}{{1,3}}的(?:一个)?)?{PRICED}"
    r"|(?:人民政府|县?政府|管委会)?(?:签订|签署|签约|签下|合作)(?:建设)?的|(?:人民政府|县?政府|管委会)(?:共同|已|正式|现场)?(?:签订|签署|签约|签下)(?:了)?"
    r"|(?:[则就也又还便]?有|[则就便]?是|带来了?|拿出了?|(?:报|签|开)的是|签[下约]了?)(?:[^，。；、]{2,24}(?:公司|集团)的)?)[“]?"
)
SIGNED = re.compile(
    "(?:当天|已|也)?与[^，。；、]{2,24}(?:签订|签约|签下|共建|合建|合作)(?:建设)?的“?"
)


# A place in which somebody builds what is named behind it: 要在甲县建…, 已到乙县投资兴建….
GOES_TO = re.compile("(?:在|到|来|赴)$")
RAISES = re.compile(
    "(?:境内|当地|本地)?(?:计划|开始|动手|独资|合资|合作|再|新|要|拟)*(?:投资)?(?:\\d+(?:\\.\\d+)?亿元)?(?:兴建|新建|投建|建设|建起|建造|建|上马|上|办|布局|打造|实施)(?:了|的)?(?:一[个座条家])?“?"
)
# Something is begun there: …项目在甲县奠基; 11个项目昨天在甲县同时破土，….
AT = re.compile("(?:[今昨]天|当[天日]|正式|顺利|率先|则|也)*在")
BEGUN = re.compile(
    "(?:隆重|盛大|热烈|挥锹|正式|顺利|集中|同[时日步]|统一|一[齐起道])*(?:破土|奠基|开工|动工|开建|签约|投产|竣工|揭牌)"
)
# Who raises it there: 某某项目，由某某公司在甲县建设.
BY = re.compile("[^。；！？]{0,24}?，?由[^，。；、]{2,24}在")
RAISED = re.compile("(?:投资)?(?:投建|兴建|新建|建设|建造|实施|打造)")
COUNTED_AT = re.compile(r"\d+个[^，。；、]{0,12}(?:项目|工程)[^，。；、]{0,12}在$")


def of_city(scene: Scene, spot: Spot, place: Place) -> bool:
    """Tell whether a city in which this place does not lie is at the front of a name or tied to it: 某市的甲岭镜片项目."""
    marked = scene.sheets[spot.passage].marked
    near = marked.within(max(0, spot.start - BEFORE), spot.end, "place")
    cities = (
        mark
        for mark in near
        if mark.value.level == "city"
        and marked.text.endswith(mark.value.name, mark.start, mark.end)
    )
    tied = (
        mark.value
        for mark in cities
        if spot.start == mark.start or _linked(marked.text, spot, mark)
        if not any(marked.over(mark.start, mark.end + 1, "company"))
    )
    return any(place.city_code and not place.within(city.code) for city in tied)


def own(scene: Scene, spot: Spot) -> Mark | None:
    """Give the county-level place at the front of a name, or tied to it by the words around it."""
    marked, ends = scene.sheets[spot.passage].marked, _ends(scene, spot)
    for mark in marked.within(max(0, spot.start - BEFORE), ends[-1] + BEHIND, "place"):
        if mark.value.level not in COUNTIES or elsewhere(scene, mark.value):
            continue
        if ROUTE_TO.match(marked.text, mark.end) or ROUTE_FROM.search(marked.text, 0, mark.start):
            continue
        if _is_of_home(scene, marked, spot, mark) or _is_of_firm(scene, marked, mark):
            continue
        if _borne(marked, spot, mark) or _linked(marked.text, spot, mark):
            return mark
        if spot.end <= mark.start and _settled(scene, spot, ends, mark):
            return mark
    return None


def may_lie_in(home: Place, place: Place) -> bool:
    """Tell whether a place holds the document's own; a zone whose city no word tells may be any city's."""
    open_ = not home.city_code and place.level == "city"
    return home.within(place.code) or (open_ and home.province_code == place.province_code)


def _ends(scene: Scene, spot: Spot) -> tuple[int, ...]:
    """Give where a name ends, and where the list does whose last one it is not."""
    end = run_of(scene, spot)[1]
    return (spot.end, end) if end > spot.end else (spot.end,)


# What only bears a county's short name: 某某西路互通立交, 某某山旅游区.
BEARS = re.compile("[东西南北中]?(?:路|大道|大街|街|桥|山(?!区))")


def _borne(marked: Marked, spot: Spot, mark: Mark) -> bool:
    """Tell whether a name begins with a place, or says that it is built there."""
    if spot.start < mark.start < spot.end:
        if _built_at(marked.text, mark):
            return True
        if mark.end - mark.start < 3 and not _adjoins(marked, mark):
            return False
    if mark.end - mark.start < 3 and BEARS.match(marked.text, mark.end):
        return False
    return spot.start <= mark.start < spot.start + FRONT and mark.end < spot.end


def _is_of_home(scene: Scene, marked: Marked, spot: Spot, mark: Mark) -> bool:
    """Tell whether a place in a name is no more than its river or road, where the document's own county stands there too."""
    home = scene.outline.context.header.scope
    inside = spot.start <= mark.start < spot.end and home and home.level == "county"
    if not inside or mark.value == home:
        return False
    return any(one.value == home for one in marked.within(spot.start, spot.end, "place"))


def _is_of_firm(scene: Scene, marked: Marked, mark: Mark) -> bool:
    """Tell whether a place outside the document's own county is no more than the front of a firm's name."""
    home = scene.outline.context.header.scope
    away = home and home.level in COUNTIES and not mark.value.within(home.code)
    return bool(away) and any(marked.over(mark.start, mark.end + 1, "company"))


def _linked(text: str, spot: Spot, mark: Mark) -> bool:
    """Tell whether words tie a name to the place before it."""
    if mark.end > spot.start:
        return False
    if BEGUN.match(text, mark.end) and COUNTED_AT.search(text, 0, mark.start):
        return same_sentence(text, mark.end, spot.start)
    gap = text[mark.end : spot.start]
    if GOES_TO.search(text, max(0, mark.start - 1), mark.start) and RAISES.fullmatch(gap):
        return True
    return bool(LINK.fullmatch(gap) or SIGNED.fullmatch(gap))


def _settled(scene: Scene, spot: Spot, ends: tuple[int, ...], mark: Mark) -> bool:
    """Tell whether the words behind a name, or behind its list, tell that it lies in a place."""
    text, pairs = scene.sheets[spot.passage].text, scene.placed[spot.passage]
    if mark.start <= ends[0] + 2 and ALONE.match(text, mark.end):
        return True
    if AT.fullmatch(text, spot.end, mark.start) and BEGUN.match(text, mark.end):
        return True
    if BY.fullmatch(text, spot.end, mark.start) and RAISED.match(text, mark.end):
        return True
    told = (end for end in ends if end <= mark.start and SETTLES.fullmatch(text, end, mark.start))
    end = max(told, default=None)
    return end is not None and not any(end <= other.start < mark.start for other, _ in pairs)


def _built_at(text: str, mark: Mark) -> bool:
    """Tell whether a place inside a name is where the work is done: 引水工程甲县段, 某某电子新建乙市甲县基地."""
    told = text.startswith("段", mark.end)
    return told or (mark.value.level == "county" and bool(BUILT.search(text, 0, mark.start)))


def _adjoins(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place stands directly behind another: 漳州福安, but not 长福安置房."""
    return any(other.end == mark.start for other in marked.of("place"))
