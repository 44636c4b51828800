"""What a reader of figures carries from clause to clause of one passage."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ingest.language.annotated import Annotated, Marked, blanked
from ingest.language.clauses import Clause
from ingest.language.context import Context
from ingest.language.mark import Mark
from ingest.language.parts import part_of
from ingest.language.standing import Standing
from ingest.rules.figures.group import Figure, Group
from ingest.sentence import opening

YEAR = re.compile(r"\s*(20\d\d)年")
JOIN = re.compile("[、和及与]|以及")
BESIDE = re.compile(f"(?:（[^（）]{{0,16}}）)?(?:{JOIN.pattern})[市县]?")  # 明光、凤阳、市开发区
# A sentence that goes on with what the one before tells: 其余依次为：; 其中遂平县、西平县分别为
GOES_ON = re.compile("其[余他它中]")
LABEL = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.])?[^，。；\d]{2,12}。"
)  # （二）完成投资。
WHOLE = re.compile(r"[三四五六]个一批[”\"]?[^，。；\d签开动投落]{0,10}\d")
BLANKED = ("place", "part", "date", "period", "programme", "company")


@dataclass(slots=True)
class State:
    """The passage being read, the clause, and the group the last figures were about.

    `single` tells that the text has turned to one project or company; `listing`
    that it names the projects of the group, `expects` that it has begun to speak of a group, `listed` that the last
    clause was a list of names, `acted` the stage that list came to in this sentence,
    `before` the counts of the passages before, by value, `things` that it counts something else than projects, `apart` what of the standing is told in step with the figure being read,
    `exists` that passages before have counted a list that exists,
    `label` the sentence before, where it is a heading that tells what the figures behind it are: 前四期开工率。,
    `aside` what stands in an aside that has been left and what stands behind it.
    """

    annotated: Annotated
    context: Context
    passage: int
    marked: Marked
    text: str
    blank: str
    clause: Clause
    opened: int = 0
    bracket: int = 0
    group: Group | None = None
    single: bool = False
    expects: bool = False
    listed: bool = False
    acted: str | None = None
    listing: bool = False
    apart: dict[str, Any] = field(default_factory=dict)
    things: bool = False
    label: tuple[int, int] = (0, 0)
    exists: bool = False
    aside: tuple[Standing, Standing] | None = None
    found: list[Figure] = field(default_factory=list)
    before: dict[int, list[Figure]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, annotated: Annotated, context: Context, index: int, before: dict[int, list[Figure]]
    ) -> "State":
        """Give the state at the start of a passage."""
        marked, found = annotated.passages[index], context.clauses[index]
        first = found[0] if found else Clause(0, 0, 0)
        blank = blanked(marked, *BLANKED)
        return cls(annotated, context, index, marked, marked.text, blank, first, before=before)

    @property
    def told_from(self) -> int:
        """Where what this sentence tells begins to be told: in the one before, if it goes on with that."""
        before = opening(self.text, max(0, self.opened - 1))
        goes_on = GOES_ON.match(self.text, self.opened)
        label = LABEL.fullmatch(self.text, before, self.opened)
        return before if goes_on or label else self.opened

    @property
    def last(self) -> Figure | None:
        """The last figure read in this sentence."""
        last = self.found[-1] if self.found else None
        return last if last and last.passage == self.passage and last.start >= self.opened else None

    @property
    def last_count(self) -> Figure | None:
        """The last count read in this sentence."""
        for figure in reversed(self.found):
            if figure.start < self.opened:
                return None
            if figure.metric == "project_count":
                return figure
        return None

    @property
    def goals(self) -> bool:
        """Tell whether figures are goals here unless the text says otherwise."""
        return self.policy or self.context.ahead[self.passage]

    @property
    def policy(self) -> bool:
        """Tell whether a plan speaks here, and not of a year that is over: 2024年，全县共签约项目41个."""
        header = self.context.header
        year = YEAR.match(self.text, self.opened)
        past = year and header.date and int(year[1]) < int(header.date[:4])
        return bool(header.policy and not (past or self.context.behind[self.passage]))

    def standing(self, offset: int) -> Standing:
        """Give what stands at this offset."""
        now = self.context.at(self.passage, offset)
        now = now._replace(**self.apart) if self.apart else now
        return self.aside[1] if self.aside and now == self.aside[0] else now

    def run_of_places(self, start: int, end: int, *, first: bool = False) -> list[Mark]:
        """Give the last places, towns and zones of text[start:end] that stand together, or the first; each value is the Place."""
        whole = self.context.header.scope or self.standing(start).scope
        run: list[Mark] = []
        for mark in self.marked.within(start, end, "place", "part"):
            joined = run and BESIDE.fullmatch(self.text, run[-1].end, mark.start)
            if first and run and not joined:
                break
            run = [*run, mark] if joined else [mark]
        return [
            mark._replace(value=part_of(whole, mark.value)) if mark.kind == "part" else mark
            for mark in run
        ]

    def stage(self, standing: Standing, stage: str | None, many: int = 0) -> str | None:
        """Give the stage of a group, of so `many`: inside the batches the document's or "all" for none, none outside them."""
        if not standing.in_batches:
            return None
        return stage or self._own_stage(standing, many) or "all"

    def _own_stage(self, standing: Standing, many: int) -> str | None:
        """Give the one stage of the document's own period and place, unless there are more than it tells of or the clause counts the programme: 三个一批项目9个."""
        header, clause, sole = self.context.header, self.clause, self.context.sole
        home = header.scope is None or (standing.scope and standing.scope.within(header.scope.code))
        if not (sole and home) or standing.periods != header.standing or many > (sole.most or many):
            return None
        return None if WHOLE.search(self.text, clause.start, clause.end) else sole.stage


class Window(NamedTuple):
    """A figure and the words of its clause that are its own: text[left:start] and text[end:right]."""

    mark: Mark
    left: int
    right: int
    rank: int = 0
    ranks: int = 1


def windows(clause: Clause, marks: list[Mark]) -> Iterator[Window]:
    """Give the figures of a clause with their own words."""
    for rank, mark in enumerate(marks):
        left = marks[rank - 1].end if rank else clause.start
        right = marks[rank + 1].start if rank + 1 < len(marks) else clause.end
        yield Window(mark, min(left, mark.start), max(right, mark.end), rank, len(marks))
