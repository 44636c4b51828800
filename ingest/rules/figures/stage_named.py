"""The stage that words of their own name for what a count counts: in step, 都是签约项目, 签约甲、乙等5个."""

import re

from ingest.language.staging import ACT, MANNER, STAGES
from ingest.rules.figures.parallel import told_apart
from ingest.rules.figures.state import State, Window

# in step, by whatever its list is called: 签约、开工、投产三张单子上分别是2个、5个和1个
CALLED = re.compile(
    rf"(?:^|(?<=[期年共市县区“]))(?P<stage>{ACT}|签)[”\"]?(?:一批)?[”\"]?(?=$|[两三]|的|类|这|方面|项目|名单|清单|单子|账|栏|板块)"
)
# 3个，都是签约项目; 3个，也都在签约里头
INSIDE = re.compile(
    rf"[，、](?:也|都|全|均|全部)*(?:[在属是](?P<stage>{ACT})(?:的|类)?项目"
    rf"|(?:算?[在入进]|属于)(?P<list>{ACT})(?:一批|名单|类|的)*(?:里[头面]?|之[中列内]|当中|中|名下)(?=[，。；]|$))"
)
OF_THEM = re.compile(
    r"(?P<of>签约|开工)(?:的)?项目[^、，。；]{0,10}?(?:已|力争|要|须|确保|争取|计划|转|实现|[年月]底|[年月]内|末)[^、，。；]{0,8}?(?:开工|投产|达效|履约)$"
)
# 签约的6个项目，要求9月底前至少动工4个
DUE_OF = re.compile(
    r"(?P<of>签约|开工)的\s?\d+\s?[个项](?:项目)?，[^，。；]{0,12}(?:至少|力争|确保|要|须|争取)[^，。；\d]{0,6}(?:开工|动工|投产|履约)$"
)
TURNED = re.compile("(?:应|实|已)转(?:了)?$")
TURNED_OF = re.compile(
    '(?P<of>签约|开工)(?:(?:项目)?转(?:为)?(?:开工|投产)的|一批[”"](?:项目)?[已累计共]*转(?:为)?(?:开工|投产))[已共]?有?$'
)
# What was signed and has not been started: 签约未开工的23个, 第十期签约至今没有动工的还有5个.
UNMET_OF = re.compile(
    "(?P<of>签约)(?:的项目)?(?:后|至今|但|而|仍|还|却|迄今|尚)*[未没]有?能?(?:按期|如期)?(?:开工|动工|破土|落地)(?:的|项目)*(?:还|仍|共|尚)*有?$"
)
NEWLY = re.compile(
    "(?<!力争)(?<!确保)(?<!争取)(?<!计划)新(?P<stage>签约|开工|投产)(?:的|项目|[有了共为达]){0,3}$"
)
HELD = re.compile(
    '期(?:[“"]?三个一批[”"]?)?(?:项目建设)?活动(?:中|上|里)?，(?![^。]{0,60}(?:力争|确保|争取|计划|要|目标))'
)
LED = re.compile(
    rf"(?:^|(?<=[，：；]))(?:我[市县区])?{MANNER}(?P<stage>{ACT})(?!项目|一批|率|额|的)[^，。；]{{3,}}等$"
)  # 签约甲、乙等5个项目


def named_stage(state: State, window: Window, before: str) -> tuple[str, bool] | None:
    """Give the stage that words of its own name: in step, 都是签约项目, 签约项目已开工."""
    called = CALLED.search(told_apart(state, window) or "")
    if called:
        return STAGES[called["stage"]], False
    inside = INSIDE.match(state.text, window.mark.end)
    if inside:
        return STAGES[inside["stage"] or inside["list"]], True
    led = LED.search(state.text, state.clause.start, window.mark.start)
    if led and not window.rank and state.standing(window.mark.start).in_batches:
        return STAGES[led["stage"]], False
    turned = TURNED.search(before)
    if turned and not state.standing(window.mark.start).stage and (stage := _told_last(state)):
        return stage, False
    start, end = window.left, window.mark.start
    told = TURNED_OF.search(state.text, start, end) or UNMET_OF.search(state.text, start, end)
    told = told or DUE_OF.search(state.text, state.opened, end)
    of_them = OF_THEM.search(before) or told
    return (STAGES[of_them["of"]], True) if of_them else None


def _told_last(state: State) -> str | None:
    """Give the stage of the last figure of this passage that has one."""
    stages = (one.group.stage for one in reversed(state.found))
    return next((stage for stage in stages if stage not in ("all", None)), None)


def newly(state: State, window: Window) -> str | None:
    """Give the stage that the projects of one batch have come to, where no goal is told: 第十期活动，某县新签约项目5个."""
    standing, text, start = state.standing(window.mark.start), state.text, window.mark.start
    if not (standing.in_batches and standing.periods and standing.periods.isdigit()):
        return None
    newly = NEWLY.search(text, window.left, start)
    opened = HELD.search(text, state.opened, start)
    return STAGES[newly["stage"]] if newly and opened else None
