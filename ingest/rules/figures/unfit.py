"""Figures that are no claims: of the whole country, of nobody, of money lent, of a condition, of each project by itself."""

import re

from graph.types.firsts import Sought
from ingest.kept import kept
from ingest.language.context import Context
from ingest.language.own_level import own_level
from ingest.rules.figures.state import State, Window

FOREIGN = re.compile(
    r"利率|汇率|税率|费率|容积率|绿[化地]率|回报率|收益率|利用率|自给率|持股|股[权份]"
    r"|良品率|不良|出勤率|贴息|基准|销售收入|产能|机率|(?<!达)效率|概率|速率|功率|分辨率"
    r"|转换率|回收率|国产化率|出资|年息|毛利|合格率|良率|成材率|面积|人口|耕地|流动资产"
    r"|[总净]资产|[存出]栏"
)
GIVEN = re.compile(
    r"\s*(?:的?给予|以上?给予|的?奖|的?补|的?贴|的?股|的?资金|的标准|左右的?利|的(?:县|区|市|乡镇|企业|单位|部门|项目|干部)|的\d+[户家]|的[，。；])"
)
OF_EACH = re.compile("(?:完成|投资完成|进度)(?![^，。；]{0,14}(?:要|须|力争|确保|应))")
RISES = re.compile("(?:提[高升]|上?升|增|下?降)[^，。；]{0,3}[到至]")  # 合格率由92%提高到99%
SLOGAN = re.compile('[“"](?:[一二两三四五六]个|双)\\s?$')
NATION = Sought(
    "(?<![面向居列占在为入自是到遍])(?:全国|我国)(?:(?!各地|首|第|最|前|人大|政协|统一)[^，。；]){0,12}(?:投资|项目|生产总值|增加值|出口|消费)"
    "|(?:放眼|纵观|[就从])全国，"
)
# Some that are not named: 有的县一年签下40多个项目
NOBODY = Sought("(?:有[的些]|一些|个别|不少|某些)(?:县|区|市|地方|乡镇|园区|开发区|地区)")
# One firm's own: 该企业先后投资了3个项目, 公司手里还谋划着5个项目; not of a list of firms that have signed
FIRM = Sought(
    "(?:[这那该]家?(?:公司|企业|集团|厂)|(?:公司|集团|企业|厂里)(?=旗下|董事长|总经理|负责人|手[里上头]|产能|产值|销售))"
)
OWNS = re.compile(
    "(?![等、和与及项签的（(]|(?:投资|承)建[^，]{0,6}的)(?![^。；]{0,60}(?:签约"
    "|(?:集中|同[时日步]|一[起并齐])[开动投]|等\\d))[^；。等]{0,60}?(?:投资|布局|实施"
    "|承建|谋划|储备|建成|拥有|旗下|[再新续]建|推进|建设)[了着的]?[^；。等]{0,30}$"
)
BEGINS = "，。：；“ \u3000"
HERE = re.compile(own_level())


def is_of_others(state: State, window: Window) -> bool:
    """Tell whether a figure is told of the whole country, or of places that are not named: 全国固定资产投资增长3.1%."""
    text, start = state.text, window.mark.start
    if _is_of_firm(state, start):
        return True
    if not (NATION.holds(text, state.opened, start) or NOBODY.holds(text, state.opened, start)):
        return False
    told = [
        *NATION.finditer(text, state.opened, start),
        *NOBODY.finditer(text, state.opened, start),
    ]
    end = max(one.end() for one in told)
    placed = HERE.search(text, end, start) or any(state.marked.within(end, start, "place", "part"))
    return not placed


def _is_of_firm(state: State, start: int) -> bool:
    """Tell whether one firm is what the sentence tells of, and has or plans what is counted or priced."""
    text, opened = state.text, state.opened
    ends = [
        mark.end
        for mark in state.marked.within(opened, start, "company")
        if _begins(text, mark.start, opened)
    ]
    ends += [
        told.end()
        for told in FIRM.finditer(text, opened, start)
        if _begins(text, told.start(), opened)
    ]
    return (
        bool(ends)
        and OWNS.match(text, max(ends), start) is not None
        and not HERE.search(text, max(ends), start)
    )


def _begins(text: str, start: int, opened: int) -> bool:
    """Tell whether a clause begins here."""
    return start == opened or text[start - 1] in BEGINS


def is_no_claim(state: State, window: Window) -> bool:
    """Tell whether a rate speaks of no group: 利率4%, 履约率低于95%的核减名额, “两个80%”."""
    mark, text = window.mark, state.text
    start = state.clause.start if RISES.match(text, window.left) else window.left
    around = text[start : mark.start]
    if mark.value.kind != "percent" or SLOGAN.search(around) or FOREIGN.search(around):
        return True
    if _is_of_things(state) or GIVEN.match(text, mark.end) or text[state.clause.end - 1] == "的":
        return True
    return _is_of_each(state, window)


def _is_of_things(state: State) -> bool:
    """Tell whether a share is of what is counted right before it and is no project: 审批事项办结178个，占全年任务的85%."""
    start = state.clause.start
    count = next(reversed(list(state.marked.within(state.opened, start, "count"))), None)
    if count is None or start - count.end > 1 or not state.text.startswith("占", start):
        return False
    return not any(one.start <= count.start < one.end for one in state.found)


def _is_of_each(state: State, window: Window) -> bool:
    """Tell whether the rate tells which projects are counted: 52个项目完成年度投资计划超80%."""
    last = state.last
    if last is None or last.metric != "project_count" or last.start < state.clause.start:
        return False
    told = state.text[last.end : window.mark.start]
    if window.mark.value.qualifier == "exact" and "超过" not in told:
        return False
    return bool(OF_EACH.match(state.text, last.end, window.mark.start))


@kept
def speaks_of_projects(context: Context) -> bool:
    """Tell whether a document speaks of projects or investment at all; prices and markets alone make no claims."""
    return any(
        "项目" in one.text or "固定资产投资" in one.text for one in context.annotated.passages
    )
