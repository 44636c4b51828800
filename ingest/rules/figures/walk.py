"""Walks over a document's clauses and reads every figure about a group of projects, once."""

import re
from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.clauses import BULLETS, Clause, is_aside
from ingest.language.context import Context
from ingest.language.mark import Mark
from ingest.rules.figures.amounts import read_amount
from ingest.rules.figures.bands import bands
from ingest.rules.figures.compared import Apart, apart_of, each_of
from ingest.rules.figures.counts import read_count
from ingest.rules.figures.done import read_done
from ingest.rules.figures.group import Figure, Group
from ingest.rules.figures.idle import is_idle
from ingest.rules.figures.known import counted_in_stage, taken_up
from ingest.rules.figures.listed import by_field
from ingest.rules.figures.narrated import follow
from ingest.rules.figures.order import in_order
from ingest.rules.figures.parallel import each_place
from ingest.rules.figures.ranking import best_place
from ingest.rules.figures.rest import left_of, whole_of_rest
from ingest.rules.figures.same import tell_apart
from ingest.rules.figures.shares import read_rate
from ingest.rules.figures.state import State, Window, windows
from ingest.rules.figures.unfit import is_of_others
from ingest.rules.figures.verses import goes_on
from ingest.rules.figures.wholes import leave_aside
from ingest.rules.figures.yearly import settle_plan

PROJECTS = re.compile("(?:重[点大]|大)?项目")
MANY = 10  # a count of so many that stands again is of the same projects
# 3个集中开工项目为甲岭产业园、乙川基地
OPENS = re.compile(
    "(?:集中)?(?:签约|开工|投产)?(?:项目|工程)?(?:分别|依次)?[为是即](?:[^，。；\\d]{4,})?"
)

# Above a title, its figures alone: 241个！578.5亿元！
KICKER = re.compile(r"(?:\s*(?:总投资)?[\d.]+(?:个(?:项目)?|万?亿元)[！!，,。]*){1,3}\s*")
LABEL = re.compile(r"[^，；\d]*(?:\d{1,2}期)?[^，；\d]{2,16}率(?:排名|情况)?[。：]")


def walk(annotated: Annotated, context: Context) -> Iterator[Figure]:
    """Give the figures of a document, in order of place."""
    counts: dict[int, list[Figure]] = {}
    last: list[Figure] = []
    exists = False
    kinds = [marked.passage.kind for marked in annotated.passages]
    top = kinds.index("title") if "title" in kinds else 0
    for index, marked in enumerate(annotated.passages):
        if (
            any(marked.of("amount", "count", "rate"))
            or "全部" in marked.text
            or "均已" in marked.text
        ):
            state = State.of(annotated, context, index, counts)
            state.exists = exists
            if last and goes_on(annotated, index):
                state.group = last[-1].group
            last = found = _passage(state)
            kicker = index < top and KICKER.fullmatch(marked.text) is not None
            for figure in found:
                figure.headline = figure.headline or kicker
                if figure.metric == "project_count":
                    counts.setdefault(figure.value, []).append(figure)
                    exists = exists or (figure.kind == "actual" and not context.behind[index])
            yield from found


def _passage(state: State) -> list[Figure]:
    marked, found = state.marked, state.context.clauses[state.passage]
    if not found:
        return []
    sentence, outside = -1, state.group
    for clause in found:
        if clause.sentence != sentence:
            state.label = _label(state, clause.start)
            sentence, state.opened, state.listing = clause.sentence, clause.start, False
            state.acted, state.aside, state.things = None, None, False
            if clause.after and clause.after in BULLETS:
                state.group, state.single = None, False
        inside, left = is_aside(state.text, clause), is_aside(state.text, state.clause)
        if inside and not left:
            outside, state.bracket = state.group, clause.start
        if left and not inside and outside:
            state.group = outside
        state.clause = clause
        _clause(state, clause)
    period = state.context.header.period
    own = all(mark.value.numbers == (period,) for mark in marked.of("period"))
    headline = marked.passage.kind in ("title", "heading") and own
    for figure in state.found:
        figure.headline = headline
    return state.found


def _label(state: State, end: int) -> tuple[int, int]:
    """Give the sentence that ends here where it only names a rate, else the label that holds still."""
    if LABEL.fullmatch(state.text, state.opened, end):
        return state.opened, end
    return state.label


def _clause(state: State, clause: Clause) -> None:
    marks = list(state.marked.within(clause.start, clause.end, "amount", "count", "rate"))
    sizes = bands(state.text, marks) if marks else []
    figures = [mark for mark in marks if mark not in sizes and not is_idle(state.text, mark)]
    before = len(state.found)
    if figures:
        for window in in_order(state, list(windows(clause, figures))):
            _read(state, window)
        state.listed, last = False, state.last_count
        opens = last and last.value > 1 and OPENS.fullmatch(state.text, last.end, clause.end)
        state.listing = state.listing or bool(opens)
        tell_apart(state.found[before:])
    state.apart = {}
    state.found += read_done(state, clause)
    if len(state.found) == before:
        follow(state, clause)


def _read(state: State, window: Window) -> None:
    if is_of_others(state, window):
        return
    best = best_place(state, window)
    state.apart = {"scope": best} if best else apart_of(state, window)
    if not state.apart and (whole := whole_of_rest(state, window)):
        stage = None if whole.group.stage == "all" else whole.group.stage
        state.apart = {"scope": whole.group.standing.scope, "stage": stage}
    if not state.apart and window.mark.kind == "count" and (near := left_of(state, window)):
        state.apart = {"periods": near.standing.periods, "stage": near.stage}
        state.group = near
    if window.mark.kind != "count":
        leave_aside(state, window)
    if window.mark.kind == "count":
        figures = [_count(state, window, *each) for each in each_of(state, window)]
        found = [figure for figure in figures if figure]
        state.found += by_field(state, window, found[0]) if len(found) == 1 else found
    elif window.mark.kind == "amount":
        for each in each_place(state, window) or (None,):
            _amount(state, window, each)
    else:
        for figure in read_rate(state, window):
            settle_plan(state.text, state.found, figure, state.opened)
            state.found.append(figure)


def _amount(state: State, window: Window, each: Mark | None) -> None:
    """Read an amount, of this place where it is told of each of several."""
    if each:
        state.apart = {"scope": each.value}
    figure = read_amount(state, window)
    if figure:
        state.group, state.single = figure.group, False
        figure.at = each and (each.start, each.end)
        state.found.append(figure)


def _count(state: State, window: Window, apart: Apart, at: tuple[int, int] | None) -> Figure | None:
    """Read a count, of this place or stage where it is told of each of several."""
    state.apart = apart
    figure = read_count(state, window)
    if figure:
        state.group, state.single = figure.group, False
        figure.at = at
    elif group := _taken_up(state, window):
        state.group, state.single = group, False
    return figure


def _taken_up(state: State, window: Window) -> Group | None:
    """Give the group that a count takes up again: 79个项目集中开工。…… 79个项目无一缺席，投资200亿元."""
    mark = window.mark
    if told := taken_up(state, window):
        stage = None if told.group.stage == "all" else told.group.stage
        these = told.group.standing._replace(stage=stage)
        state.aside = (state.context.at(state.passage, mark.start), these)
        return told.group
    if listed := counted_in_stage(state, window):
        state.aside = (state.context.at(state.passage, mark.start), listed.group.standing)
        return listed.group
    this = state.text.endswith("这", window.left, mark.start)
    many = mark.value.value >= MANY and PROJECTS.match(state.text, mark.end)
    if not (this or many):
        return None
    counted = (*state.before.get(mark.value.value, ()), *state.found)
    home = state.standing(mark.start).home
    same = (one.group for one in counted if one.value == mark.value.value)
    return next((group for group in same if group.standing.home == home), None)
