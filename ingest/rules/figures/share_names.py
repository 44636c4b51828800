"""What a share is a share of: 占年度计划, 占总投资, 占项目总数, 目标任务完成了95%."""

import re

from ingest.language.mark import Mark
from ingest.rules.figures.listed import is_bare, ranks_of
from ingest.rules.figures.rate_name import RateName
from ingest.rules.figures.state import State, Window

SHARE = re.compile(
    r"占比|比重|份额|(?P<half>超过?半数|过半)(?=、达)"
    r"|(?P<verb>占到?|[走跑][完到过]|相当于|为|[是只仅]有?|完成|兑现|达到?|不低于|超过"
    r"|不少于)(?P<plan>(?:[国省市县区州]级?(?:下达)?的?(?=全?年))?(?:(?:全?年度?|全年|[省市县区])(?:投资|下达)?|投资"
    r"|(?<=完成))(?:计划|目标|任务)[^，。；、]{0,4}?)(?:的)?(?=[分别为达近超过约\s]*$)"
    r"|占(?:到(?!位)|[去了])?(?P<of>[^，。；、]{0,16}?)(?:的比重|的比例)?的?(?:比重|比例)?(?=[分别为达到近超过约\s]*$)"
)
OF_PLAN = re.compile(
    r"(?P<verb>占|为|完成)(?P<plan>[^，。；\d]{0,8}(?:计划|目标|任务))[^，。；\d]{0,4}[\d.]+(?:[万亿]元?|[个项])的$"
)
# 完成全年80亿元目标任务的95%
OF_SUM = re.compile(
    r"(?P<verb>占|为|完成)(?P<when>[^，。；\d]{0,4})[\d.]+(?:[万亿]元?|[个项])的?(?P<what>(?:引资|投资|到位资金)?(?:计划|目标|任务){1,2})的$"
)
GOT = re.compile("(?:已经?|都|就)*(?:到手|完成|兑现|落地|拿下|入账)")
OF_PLAN_GOT = re.compile(
    r"(?:全?年度?|全年)(?:投资)?(?:计划|目标|任务)的?$"
)  # 年度计划的91%已经到手
BY_BOTH = re.compile(
    "[、和及与](?P<of>个数|项目数|数量|金额|投资额?|总投资额?)的"
)  # 占个数的37%、金额的47%
OF_PLAN_DONE = re.compile(
    r"(?P<plan>(?:全?年度?|全年)?(?:考核|目标|投资|计划|任务){1,4})(?:已经?|才|只|仅|就|总体|实际|累计)*完成了?(?:已?达到?|近|约|超过?|不足|不到|过|逾)*\s*$"
)  # 年度目标任务完成了60%
BOTH = re.compile("(?:个数|项目数|数量)[、和与及](?:金额|总?投资额?)")
TARGETS = re.compile("目标|任务|计划")
INVESTED = re.compile(
    "^(?:项目|签约|全部项目)?(?:总投资额?|投资总额|总额|投资额|签约额|签约总额|金额)$"
)
OF_MONEY = re.compile("(?P<done>完成)?(?:投资额?|金额)[里中所]?(?:分别)?$")
OF_COUNT = re.compile("(?:项目)?[总个]数[里中]?$")
OTHER_AMOUNT = re.compile(
    "(?:到位|引进|省外|市外|境外)?(?:资金|税收|产值|贷款)(?=[约达为]?$)|到位(?=[约达为了]?$)"
)
ALONE = re.compile("(?P<of>(?:到位|引进|省外|市外|境外){0,2}资金|外资|税收|产值)$")
WHOLE = ("", "总数", "总量", "总额", "全部", "全市", "全省")
OF_NUMBER = re.compile("占[^，。；]{0,6}(?:(?:项目|工程)(?:总?个?数|总量)|总数)的")
NUMBER = re.compile("(?:项目|工程)(?:总?个?数|总量)$|^(?:总个?数|个数)$")
GIVEN = re.compile("^(?:[一-鿿]{1,6}[省市县区州])?(?:下达)?的?")
ALL_OF = re.compile("(?:全部|总)?(?P<of>(?:签约|到位|合同)(?:金额|资金|额))")
FILLED = re.compile("(?:[要须需应均]|达到?|超过?|力争|确保|不低于){1,4}$")
SHARES = {
    "project_count": "项目数占比",
    "total_investment": "总投资占比",
    "planned_investment": "年度计划投资占比",
    "completed_investment": "完成投资占比",
    "signed_amount": "签约额占比",
}
COUNTED = re.compile("项目|^(?:总数|总量|总|个数|全部|比|总个数)$")
NEAR = 500  # thousandths of a percent


def share(state: State, window: Window) -> list[RateName]:
    """Read 占比, 占年度计划的, 占总投资的, and the share a bare figure behind a part's count is."""
    start = window.mark.start
    words = state.text[state.clause.start : state.clause.end]
    shared = "占" in words or "比重" in words or "份额" in words or "完成" in words
    last = state.last
    if window.rank and "scope" in state.apart and last and last.rate_of:
        return [RateName(last.rate_of, start)]
    if shared and (step := _in_step(state, window)):
        return [step]
    if shared and (both := _of_both(state)):
        rank = _rank(state, window)
        return [RateName(both[bool(rank)], start if rank else window.left)]
    if "分别" in words and shared and (window.rank or BOTH.search(words)):
        money = _rank(state, window) and not (OF_NUMBER.search(words) or _counts_only(state))
        return [RateName("总投资占比" if money else "项目数占比", start)]
    if summed := OF_SUM.search(state.text, state.clause.start, start):
        return [RateName("".join(summed.group("verb", "when", "what")), summed.start())]
    planned = OF_PLAN.search(state.text, state.clause.start, start)
    if planned:
        plan = GIVEN.sub("", planned["plan"]).replace("投资", "")
        return [RateName("占年度计划" if plan == "年度计划" else planned["verb"] + plan, start)]
    by = BY_BOTH.fullmatch(state.text, window.left, start) if window.rank else None
    if by and last and (last.rate_of or "").endswith("占比"):
        return [RateName("项目数占比" if by["of"][-1] in "数量" else "总投资占比", start)]
    match = SHARE.search(state.text, window.left, start)
    if match is None:
        return [RateName("项目数占比", start)] if _is_bare(state, window) else []
    if match["plan"]:
        return [RateName(_plan_name(match), match.start())]
    return [RateName(_share_name(state, window, match), match.start())]


def _in_step(state: State, window: Window) -> RateName | None:
    """Give what shares in step are of: each of its group's plan, or of the count and the amounts told before."""
    ranks = ranks_of(state, window)
    head = SHARE.search(state.text, state.clause.start, ranks[0].start) if len(ranks) > 1 else None
    if head is None:
        return None
    start = head.start() if window.mark is ranks[0] else window.mark.start
    if head["plan"] or TARGETS.search(head["of"] or ""):
        return RateName(
            _plan_name(head) if head["plan"] else _share_name(state, window, head), start
        )
    both = BOTH.search(state.text, state.clause.start, ranks[0].start)
    of = _of_each(state, len(ranks)) if is_bare(state, window) and not both else []
    return RateName(of[ranks.index(window.mark)], start) if of else None


def _of_each(state: State, many: int) -> list[str]:
    """Give what so many shares are of, behind a count and amounts of one group: 9个，总投资4亿元，年产值2亿元，分别占9%、8%和7%."""
    marks = [*state.marked.within(state.opened, state.clause.start, "count", "amount")][-many:]
    told = {one.end: one for one in state.found if one.start >= state.opened}
    figures = [told.get(mark.end) for mark in marks]
    groups = {id(one.group) for one in figures if one}
    names = [
        SHARES.get(one.metric) if one else _other(state, mark)
        for mark, one in zip(marks, figures, strict=True)
    ]
    apart = len(marks) < many or len(groups) != 1 or len(set(names)) < many
    known = [name for name in names if name]
    return [] if apart or len(known) < many else known


def _other(state: State, mark: Mark) -> str | None:
    named = OTHER_AMOUNT.search(state.text, state.opened, mark.start)
    return f"{named[0]}占比" if named else None


def _plan_name(match: re.Match[str]) -> str:
    verb = "完成" if match["verb"] == "完成" else "占"
    return verb + FILLED.sub("", match["plan"]).strip("的投资 ")


def of_plan_done(state: State, window: Window) -> list[RateName]:
    """Read 年度投资计划完成了49%: how much of a plan is done, told behind the plan."""
    got = GOT.match(state.text, window.mark.end)
    if got and OF_PLAN_GOT.search(state.text, window.left, window.mark.start):
        return [RateName("占年度计划", window.left)]
    told = OF_PLAN_DONE.search(state.text, window.left, window.mark.start)
    group = state.last or state.group
    return [RateName(f"{told['plan']}完成率", told.start())] if told and group else []


def _of_both(state: State) -> tuple[str, str] | None:
    """Give what two shares side by side are of, behind a count and its amount: 138个、927亿元，占比13.4%、21.3%."""
    rates = list(state.marked.within(state.clause.start, state.clause.end, "rate"))
    if len(rates) != 2 or state.text[rates[0].end : rates[1].start].strip() not in (
        "、",
        "和",
        "及",
    ):
        return None
    told = [one.metric for one in state.found if one.start >= state.opened and not one.rate_of]
    own = told[-2:] == ["project_count", "total_investment"]
    return ("项目数占比", "总投资占比") if own else None


def _counts_only(state: State) -> bool:
    """Tell whether the sentence has counted several groups and told no amount: A类9个、B类8个，分别占36%和32%."""
    told = [one.metric for one in state.found if one.start >= state.opened and one.metric != "rate"]
    return len(told) > 1 and set(told) == {"project_count"}


def _share_name(state: State, window: Window, match: re.Match[str]) -> str:
    of = _plain(state, match)
    money = OF_MONEY.search(state.text, window.left, match.start())
    if not of and money:
        return "完成投资占比" if money["done"] else "总投资占比"
    if NUMBER.search(of) or (not of and OF_COUNT.search(state.text, window.left, match.start())):
        return "项目数占比"
    if of == "计划":
        return "占年度计划"
    if TARGETS.search(of):
        return f"占{of}"
    if INVESTED.search(of):
        return "总投资占比"
    if "投资" in of and "比重" in match[0]:
        return f"占{of}的比重"
    if all_of := ALL_OF.fullmatch(of):
        return f"{all_of['of']}占比"
    if of and not COUNTED.search(of):
        return f"占{of}"
    other = _other_amount(state, window)
    if other and of in WHOLE:
        return f"{other}占比"
    if not of and (named := ALONE.search(state.text, window.left, match.start())):
        return f"{named['of']}占比"
    if state.group is None and "项目" not in state.text[window.left : match.end()]:
        return "占比"
    return _of_what(state, window)


def _other_amount(state: State, window: Window) -> str | None:
    """Give what an amount right before a share is called, where it is no investment: 到位资金6.7亿元，占比72.8%."""
    amounts = list(state.marked.within(state.opened, window.mark.start, "amount"))
    last = state.last
    if not amounts or (last and last.end >= amounts[-1].end):
        return None
    named = OTHER_AMOUNT.search(state.text, state.opened, amounts[-1].start)
    return named[0].replace("到位资金", "到位").replace("到位", "到位资金") if named else None


def _plain(state: State, match: re.Match[str]) -> str:
    """Give what a share is of, without place and year: 招商引资目标 of 占全市2022年招商引资目标."""
    start, end = match.span("of")
    if start < 0:
        return ""
    words = state.blank[start:end].replace("\0", "")
    return re.sub("^(?:全[市县区省]|[我本该][市县区])", "", words).strip("的约近超了去 ")


def _is_bare(state: State, window: Window) -> bool:
    """Tell whether a rate without a name follows the count of a part: 39个，接近九成."""
    last = state.last
    if last is None or last.metric != "project_count" or not last.group.part:
        return False
    return not state.text[last.end : window.mark.start].strip("，、已约达超近占到")


def _rank(state: State, window: Window) -> int:
    return len(list(state.marked.within(state.clause.start, window.mark.start, "rate")))


def _of_what(state: State, window: Window) -> str:
    """Tell a share of the count from one of the investment: by arithmetic, or by what stands before."""
    last = state.last
    words = state.text[state.clause.start : state.clause.end]
    if last and last.metric in ("completed_investment", "planned_investment"):
        return "占年度计划"
    if "分别" in words or last is None or last.metric != "total_investment":
        return "项目数占比"
    part, whole = last.group.count, last.group.whole and last.group.whole.count
    if part and whole and whole.value:
        share = part.value * 100_000 / whole.value
        if abs(share - window.mark.value.milli_percent) < NEAR:
            return "项目数占比"
    return "总投资占比"
