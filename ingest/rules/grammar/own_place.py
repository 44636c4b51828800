"""The county or zone that a project's name bears, or that words tie to it: 甲县…项目, 位于乙区的…, …落户丙市."""

import re

from ingest.language.annotated import Marked
from ingest.language.mark import Mark
from ingest.rules.grammar.scene import Scene, Spot
from ingest.rules.grammar.stories import elsewhere

COUNTIES = ("county", "zone")
ALONE = re.compile(r"[，、；。｜]")
ROUTE_TO = re.compile("至[一-鿿]|[—－-]+[一-鿿]")
ROUTE_FROM = re.compile("(?:[一-鿿]至|[—－-])$")
BUILT = re.compile("(?:新建|兴建|投建)$")
# Words between a name and the place where it comes to stand: 签约落户某某高新区, 在某某县投产.
SETTLES = re.compile(
    r"(?:也|已|正式|成功|顺利|当天|将|拟)*(?:签约)?(?:落户|落子|落地|选址|签约|入驻|坐落|位于|布局)(?:于|在|到)?[一-鿿]{0,4}|，(?:是|系)"
)
SIGNED = re.compile(
    "(?:当天|已|也)?与[^，。；、]{2,24}(?:签订|签约|签下|共建|合建|合作)(?:建设)?的“?"
)
LINK = re.compile(
    r"(?:的|境内的|[^，。；、]{0,12}(?:街道|镇|乡|村|园区?|开发区|集聚区|新区)(?:内)?的)?[“]?"
)


def own(scene: Scene, spot: Spot) -> Mark | None:
    """Give the county-level place at the front of a name, or tied to it by 的."""
    marked = scene.sheets[spot.passage].marked
    for mark in marked.of("place"):
        if mark.value.level not in COUNTIES or elsewhere(scene, mark.value):
            continue
        inside = spot.start < mark.start < spot.end
        if ROUTE_TO.match(marked.text, mark.end) or ROUTE_FROM.search(marked.text, 0, mark.start):
            continue
        if inside and _built_at(marked.text, mark):
            return mark
        if inside and mark.end - mark.start < 3 and not _adjoins(marked, mark):
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


def _built_at(text: str, mark: Mark) -> bool:
    """Tell whether a place inside a name is where the work is done: 引水工程甲县段, 某某电子新建乙市甲县基地."""
    told = text.startswith("段", mark.end)
    return told or (mark.value.level == "county" and bool(BUILT.search(text, 0, mark.start)))


def _adjoins(marked: Marked, mark: Mark) -> bool:
    """Tell whether a place stands directly behind another: 漳州福安, but not 长福安置房."""
    return any(other.end == mark.start for other in marked.of("place"))
