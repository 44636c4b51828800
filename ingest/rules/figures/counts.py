"""Reads counts: how many projects, and which."""

import re

from ingest.language.staging import ACT
from ingest.language.standing import Standing
from ingest.rules.figures.changes import change_of, read_change
from ingest.rules.figures.compared import is_former
from ingest.rules.figures.fields import field_of
from ingest.rules.figures.group import Figure, Group, plain_filter
from ingest.rules.figures.headed import counted_words, is_counted_so
from ingest.rules.figures.heads import counted_before
from ingest.rules.figures.known import MEASURES, goes_on, is_known
from ingest.rules.figures.listed import field_in_step
from ingest.rules.figures.modality import is_held, kind_of_count
from ingest.rules.figures.state import State, Window
from ingest.rules.figures.steps import AMONG, HALVES, stage_of_count
from ingest.rules.figures.sums import whole_of_these
from ingest.rules.figures.topics import topic_of
from ingest.rules.figures.works import come_to
from ingest.sentence import bounds

ASIDE = re.compile("[从由比][^，。；]{1,8}的$")
ITEMS = re.compile(
    "(?<=[两三四五六七八九十]项)(?:合计|共计|相加|加总|总计|合起来|加起来|加在一起)"
)  # 三项合计65个
APART = re.compile(
    "各(?:剩|有|报|列|签约|开工|投产)(?:了|下)?$|差距(?:为|是|有)?$|超(?:额)?(?:计划|目标|任务)$"
)
OTHER_LIST = re.compile(
    '[“"](?!签约|开工|动工|投产|[三四五六]个)[一-鿿]{2}一批[”"]?(?:类|的)?(?:项目|工程)?[^，。；]{0,4}$'
)
DEFINITE = re.compile(
    "(?:新?签(?:约|下|订|的)?|开工|动工|投产|入库|落地|上|新来|新添|新增)的$|[这那]$"
)
ALSO = re.compile("(?:也|同样)[一-鿿]{0,3}$")  # 签约9个，开工的也是9个
EXISTS = re.compile("现有|已|共有|目前|在建|在库")
REACHED = re.compile("已|实际|完成|[开竣]工|投产|签约|落地")
ACTING = re.compile(f"{ACT}|落地|引进|招引|新增|竣工|完工|实施|推进|推出|列")
DID = re.compile("[开动]了工|投了产")
ELSEWHERE = re.compile(
    '抽查|核查|观摩|(?:察|查)看|看了|过目|看完|谋划|策划|储备|产业集群|季度(?![“"]?三个)'
)
# A year's own list: 今年一口气安排18个, 全年铺排了97个
OF_YEAR = re.compile(
    "(?:今年|明年|本年度?|全年|20\\d\\d年)[^。；，]{0,14}(?:安排|铺排|编排|排|实施|谋划|上马|新上)[了定出下]?[^。；，\\d]{0,6}$"
)
FEW = 10
FAR = 400  # characters
NEAR = 4  # characters
PARTS = re.compile("其中|分别|包括|依次|分为")


def read_count(state: State, window: Window) -> Figure | None:
    """Read the count in this window, if projects are what it counts."""
    mark = window.mark
    if mark.value.measure not in MEASURES and not is_counted_so(state, window):
        return None
    words, end = counted_words(state, window)
    before = counted_before(state.text, window.left, mark.start)
    behind = state.text[mark.end : window.right]
    if words is None or is_known(state, window, words, before, behind):
        return None
    if _is_of_other(state, window, end):
        return None
    if _is_other_list(state, window):
        state.group, state.single = None, True
        return None
    change = change_of(state, window)
    group = _group(state, window, words, end)
    if change:
        return read_change(state, window, change)
    start = mark.start
    if before and end == mark.end:
        free = min(mark.start, state.last.end) if state.last else 0  # what no figure has taken
        start = max(state.text.rfind(before, window.left, mark.start), free)
    figure = Figure(
        "project_count",
        mark.value.value,
        "piece",
        group,
        state.passage,
        start,
        max(mark.end, end),
        qualifier=mark.value.qualifier,
        kind=_of_plan(state, window, group) or _kind(state, window, end),
        definite=_is_definite(state, window),
        also=ALSO.search(state.text, window.left, mark.start) is not None,
    )
    group.count = figure
    return figure


def _is_definite(state: State, window: Window) -> bool:
    """Tell whether the count is of projects known already: 新签的9个, 这20个."""
    start = window.mark.start
    return bool(DEFINITE.search(state.text, max(window.left, start - NEAR), start))


def _kind(state: State, window: Window, end: int) -> str:
    mark, definite = window.mark, _is_definite(state, window)
    stop = max(mark.end, end)
    listed = definite or EXISTS.search(state.text, window.left, mark.start)
    sure = mark.value.qualifier == "exact"
    held = sure and is_held(state.text, window.left, mark.start)
    ahead = state.context.ahead[state.passage]
    return kind_of_count(
        state.text,
        state.clause.start if definite else state.opened,
        mark.end,
        named=state.text[mark.end : end] or _leading(state, window),
        stop=stop,
        policy=not held
        and ((state.policy and not _is_listed(state, end)) or (ahead and not listed)),
    )


def _is_listed(state: State, end: int) -> bool:
    """Tell whether a count in a plan is of a list that it has told: 安排项目112个。…… （一）工业项目34个."""
    return state.exists and not ACTING.search(state.text, state.clause.start, end)


def _of_plan(state: State, window: Window, group: Group) -> str | None:
    """Give the kind of a part of a list that is planned, unless the text says that it is reached."""
    whole = group.whole.count if group.part and group.whole else None
    if whole is None or whole.kind == "target" or whole.passage != state.passage:
        return None
    if whole.kind == "actual" and not state.policy:
        return None
    around = state.text[window.left : window.mark.end + NEAR]
    if around.startswith(("另", "，另", "此外")):
        return None
    told = PARTS.search(state.text, whole.start, window.mark.start)
    return whole.kind if told and not REACHED.search(around) else None


def _is_other_list(state: State, window: Window) -> bool:
    """Tell whether the count is of a list that is none of the three: “谋划一批”项目8个."""
    start = window.mark.start
    listed = OTHER_LIST.search(state.text, window.left, start)
    return bool(listed) and state.standing(start).in_batches


def _is_of_other(state: State, window: Window, end: int) -> bool:
    """Tell whether another number is the one that counts here, or the count is of another batch or of other things."""
    stop = window.mark.end
    if (end > stop and goes_on(state, end)) or ITEMS.match(state.text, stop):
        return True
    return _is_compared(state, window)


def _is_compared(state: State, window: Window) -> bool:
    """Tell whether the count is another batch's or year's, told beside: 从上一期的2个增加到5个."""
    if is_former(state, window):
        return True
    each = "scope" in state.apart or "stage" in state.apart
    if not each and APART.search(state.text, window.left, window.mark.start):
        return True
    aside = ASIDE.search(state.text, window.left, window.mark.start)
    return bool(aside and state.text[window.mark.end :].startswith(("增", "减", "升", "降", "提")))


def _leading(state: State, window: Window) -> str:
    """Give the words in front of the count where they open the clause: 计划新开工项目74个."""
    return state.text[window.left : window.mark.start] if window.left == state.clause.start else ""


def _group(state: State, window: Window, words: str, end: int) -> Group:
    mark = window.mark
    standing = _told_of(state, mark.start)
    before = counted_before(state.text, window.left, mark.start)
    near = state.group
    near = near if near and standing.in_batches == near.standing.in_batches else None
    stage, part = stage_of_count(state, window, before, end, standing, near)
    topic = None if words.strip("\0 、和及与各") else topic_of(state, mark.start)
    words = topic or field_in_step(state, window) or words
    narrowed = part and near is not None and _is_narrower(state, window, words, near)
    narrowed = narrowed and near is not None and near.standing.periods == standing.periods
    come = None if standing.in_batches else come_to(state.text, max(end, mark.end))
    named = plain_filter(words) or come
    code = state.stage(standing, stage, mark.value.value)
    if (code == "all" and not words.strip("\0 ") and not AMONG.match(state.text, window.left)) or (
        code is not None and state.clause.after in HALVES and DID.search(before)
    ):
        code = _stage_before(state, mark.value.value, standing) or code
    if code in (None, "all") and (these := whole_of_these(state, window)):
        code = these.group.stage
    group = Group(standing, code, named, narrowed, start=mark.start, topical=bool(topic))
    group.whole = _whole(state, group, near)
    group.field = field_of(near, named) if part and near and named else None
    return group


def _told_of(state: State, start: int) -> Standing:
    """Give what a count is told of; projects that a tour visits or a quarter brings are no list of the batches: 观摩团看了39个项目."""
    standing = state.standing(start)
    if not standing.in_batches or standing.stage:
        return standing
    end = bounds(state.text, start, start)[1]
    elsewhere = not standing.periods and ELSEWHERE.search(state.text, state.opened, end)
    if elsewhere or _is_of_year(state, start):
        state.aside = (standing, standing._replace(programme=None, periods=None))
    return state.standing(start)


def _is_of_year(state: State, start: int) -> bool:
    """Tell whether the sentence tells a year's list, and no batch: 今年安排18个基础设施项目."""
    told = any(state.marked.within(state.opened, start, "programme", "period"))
    return not told and OF_YEAR.search(state.text, state.opened, start) is not None


def _is_narrower(state: State, window: Window, words: str, near: Group) -> bool:
    """Tell whether words of its own or a list within the list narrow a count: 省市重点项目21个，其中省重点2个."""
    if words.strip("\0 "):
        return True
    here = state.standing(window.mark.start)
    among = "其中" in state.text[state.opened : window.mark.start]
    return among and here.programme not in (None, near.standing.programme)


def _stage_before(state: State, value: int, standing: Standing) -> str | None:
    """Give the one stage in which so many were counted before: 签约38个。…… 38个项目总投资618亿元."""
    stages = {
        one.group.stage
        for one in (*state.before.get(value, ()), *state.found)
        if one.metric == "project_count"
        and one.value == value >= FEW
        and one.group.standing.home == standing.home
    }
    stages -= {"all", None}
    return stages.pop() if len(stages) == 1 else None


def _whole(state: State, group: Group, near: Group | None) -> Group | None:
    """Give the group of which 其中, 分别 or the run of the sentence makes this one a part."""
    whole = near.whole if near and near.part and near.whole else near
    if whole is None or group.part:
        return whole if group.part else None
    root = whole.whole or whole
    same = (
        root.standing.periods == group.standing.periods
        and root.standing.scope == group.standing.scope
    )
    if not same or root.stage != "all" or group.stage in ("all", None):
        return None
    said = root.start >= state.opened or PARTS.search(
        state.text, max(root.start, group.start - FAR), group.start
    )
    return root if said else None
