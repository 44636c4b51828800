"""Amounts that say how large the projects counted are: 10亿元以上项目, 单个超过50亿元的有2个."""

import re

from ingest.language.mark import Mark

SIZED = re.compile(r"(?:规模|级别?|体量|量级)?(?:的)?[^，。；、（\d]{0,16}?(?:项目|工程)")
LEVEL = re.compile("级(?:别|以上)?(?:的)?(?:项目|工程|重大)")
OF = re.compile(r"(?:的)?(?:项目)?(?:就?只?[有是为共占])?(?:也?达)?\s*$")
THERE = re.compile(r"的(?:就|只|仅|共|还)?[有占]")
# Of each project: 所有项目投资均在亿元以上.
ALL_OF = re.compile("项目的?总?投资额?(?:均|都|皆)(?:在|为|是|超过?|达到?|过|不低于)?$")
PROJECTS = re.compile("[^，。；、\\d]{0,12}(?:项目|工程)")
RANGE = re.compile(
    r"[\d.]+[万亿]*元?(?:以上|及以上|以下)?(?:[至到—~、-]|（含）)?[\d.]+[万亿]*元?以[下内]"
)
# 总投资超10亿元或1亿美元项目27个
OR = re.compile(r"或\s?[\d.]+[万亿]?(?:美元|元)(?:以上)?(?:的)?(?:项目|工程)")
OR_BEFORE = re.compile(r"[\d.][万亿](?:美元|元)(?:以上)?或\s?$")
REACH = 16  # characters, the most that what stands before a band reads
# 8000万元以上、亿元以上的分别有5个和2个
SERIES = re.compile("[、和及与]|以及|级?[、和及与]")
IN_STEP = re.compile("级?(?:别)?的?(?:项目)?(?:分别|依次|各)")
SPLIT = re.compile(r"以[上下内]")
TOTAL = re.compile(r"(?:总投资|总投资额|投资总额|总额|投资额?)(?:约|超|近|逾|过)?$")


def bands(text: str, marks: list[Mark]) -> list[Mark]:
    """Give those marks of one clause that are no figures of their own but sizes of projects."""
    pairs = zip(marks, [*marks[1:], None], strict=False)
    found = [one for one, after in pairs if one.kind == "amount" and _is_band(text, one, after)]
    return [*found, *(one for one in _in_step(text, marks) if one not in found)]


def _in_step(text: str, marks: list[Mark]) -> list[Mark]:
    """Give the sizes listed before the counts that stand in step with them: 8000万元以上、亿元以上的分别有5个和2个."""
    run: list[Mark] = []
    for mark in marks:
        if mark.kind != "amount" or mark.value.qualifier in ("exact", "about", "nearly"):
            run = []
            continue
        joined = run and SERIES.fullmatch(text, run[-1].end, mark.start)
        run = [*run, mark] if joined else [mark]
        if len(run) > 1 and IN_STEP.match(text, mark.end):
            return run
    return []


def _is_band(text: str, mark: Mark, after: Mark | None) -> bool:
    near = max(0, mark.start - REACH)
    if LEVEL.match(text, mark.end) or ALL_OF.search(text, near, mark.start):
        return True
    sure = mark.value.qualifier
    counted = after is not None and after.kind == "count"
    before = OR_BEFORE.search(text, near, mark.start)
    if before or OR.match(text, mark.end):
        return True
    if after is not None and RANGE.fullmatch(text, mark.start, after.end):
        return True
    between = text[mark.end : after.start] if after and counted else None
    if (
        after is not None
        and between is not None
        and between.strip() == "的"
        and not SPLIT.search(mark.value.raw)
    ):
        priced = TOTAL.search(text, max(0, mark.start - 6), mark.start)
        return sure != "exact" and not (priced and PROJECTS.match(text, after.end))
    if sure in ("exact", "about", "nearly"):
        return False
    if between is not None and OF.fullmatch(between):
        return True
    return bool(SIZED.match(text, mark.end) or THERE.match(text, mark.end))
