"""Projects that are not counted and gather to one act: 甲项目、乙项目集中签约，合同引资额5亿元."""

import re

from ingest.language.staging import STAGES
from ingest.rules.figures.group import Group
from ingest.rules.figures.metrics import Naming
from ingest.rules.figures.state import State, Window

# Several that are named, or counted as firms
GATHERED = re.compile(
    "、[^。；]{2,300}?(?:集中|同[日时步]|一[起并同齐]|共同)(?P<act>签约|开工|投产|动工|竣工)(?:仪式|活动)?，"
    "|与[^，。；、]{0,6}家[^，。；、]{0,8}(?:企业|公司|客商|单位"
    "|商家)[^，。；、]{0,8}签(?:[订署下]|约(?!银|贷))(?![^，。；]{0,6}(?:授信|贷款|融资"
    "|信贷|银))[^，。；]{0,8}，"
)


def gathered(state: State, window: Window, naming: Naming) -> Group | None:
    """Give the projects not counted that have gathered to one act in this sentence: 甲项目、乙项目集中签约，合同引资额5亿元."""
    told = GATHERED.search(state.text, state.opened, naming.start)
    if told is None or state.last or state.clause.depth:
        return None
    act = told["act"] or "签约"
    standing = state.standing(state.opened)
    stage = state.stage(standing, STAGES.get(act))
    return Group(standing, stage, None if standing.in_batches else act, start=window.left)
