"""What one passage changes of what stands, sentence by sentence."""

import re
from collections.abc import Collection

from graph.places import Place
from ingest.language.annotated import Marked, blanked
from ingest.language.carried import Carried
from ingest.language.ceremony import held_by
from ingest.language.clauses import BULLETS, DASH, Clause, is_aside
from ingest.language.cues import COMPARED, HALVES, OF_BATCH, OF_LIST, OF_ONE, may_change, sorts_anew
from ingest.language.events import LIST, View, events
from ingest.language.holding import (
    behind_place,
    follows_figure,
    in_passing,
    is_history,
    keeps_scope,
    of_others,
    tells,
)
from ingest.language.joint import is_joint
from ingest.language.leaving import NEW, is_yearly, leaves_batches
from ingest.language.parts import around, part_of
from ingest.language.programmes import BATCHES, names_list
from ingest.language.scopes import of_level
from ingest.language.standing import Event, Standing, Turns
from ingest.language.town import in_town
from ingest.language.wholes import AMONG, around_ours, whole_behind, whole_of_parts

LABEL = re.compile("[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．]")
# Back to what the text is about: 经开区本次集中开工项目4个.
HERE = re.compile(r"[^，。；：\d]{0,8}?(?:[本此这]次|当[天日]|今天)")
ROUND = ("（", "(", DASH)


class Reader:
    """Reads one passage, sentence by sentence."""

    def __init__(self, carried: Carried, marked: Marked, entry: Standing) -> None:
        self.carried, self.marked = carried, marked
        blank = blanked(marked, "date", "period", "programme")
        self.view = View(marked, blank, carried.named, carried.header)
        self.now = self.entry = entry
        self.spots = [mark.start for mark in marked.of("place", "part", "period", "programme")]
        self.topic: Standing | None = None
        self.listed: str | None = None
        self.staged, self.opened = -1, 0
        self.stages: set[object] = set()
        self.placed: Standing | None = None
        self.events: list[Event] = []
        self.changes: list[tuple[int, Standing]] = [(0, entry)]
        self.borrowed: Standing | None = None
        self.outside: Standing | None = None
        self.wider: Standing | None = None
        self.inside = self.timed = self.counted = False
        self.leads = True
        self.event: Place | None = None

    def turns(self) -> Turns:
        """Give the changes as turns."""
        return Turns(*zip(*self.changes, strict=True))

    def sentence(self, sentence: tuple[Clause, ...]) -> None:
        """Follow one sentence."""
        start, end = sentence[0].start, sentence[-1].end
        text = self.marked.text[start:end]
        self._open(sentence[0], text)
        before, home = self.now, self.carried.header.scope
        self._set(start, scope=around_ours(self.marked, start, text, self.now.scope, home))
        for clause in sentence:
            self._clause(clause, text)
        self.event = held_by(self.marked, self.events, start, end) or self.event
        self.borrowed = self._given_back(sentence, before)
        if COMPARED.search(text) and before.in_batches and (self.carried.periods or "").isdigit():
            self._set(end, periods=self.carried.periods)
        elif self._forgets_period(sentence, before) or of_others(self.marked, start, end, before):
            self._set(end, periods=before.periods, programme=before.programme)
        self._lead(sentence)
        if sentence[0].sentence == 0 and LABEL.match(text) and not tells(self.marked, start, end):
            self.entry = self.now._replace(scope=self.entry.scope)
        elif self.now.in_batches and (OF_LIST.fullmatch(text) or OF_ONE.fullmatch(text)):
            self.listed = self.now.stage
            self.entry = self.entry._replace(stage=self.listed)

    def _open(self, first: Clause, text: str) -> None:
        """Begin a sentence: what a bullet, the sentence before or 其中 leaves standing."""
        self.opened = first.start
        if first.after and first.after in BULLETS:
            self._turn(first.start, self.entry)
        elif self.borrowed is not None:
            self._set(first.start, scope=self.borrowed.scope)
        self.borrowed = None
        if self.wider and HERE.match(text):
            self._set(first.start, programme=self.wider.programme, periods=self.wider.periods)
        self.wider = None
        among = text.startswith(AMONG)
        if len(self.stages) > 1 and not among:
            self._set(first.start, stage=self.entry.stage)
        self.inside = among and len(self.stages) < 2
        self.stages, self.placed = set(), None

    def _given_back(self, sentence: tuple[Clause, ...], before: Standing) -> Standing | None:
        """Give what stands again behind a sentence that spoke of another place by the way, or of all the parts of one."""
        held = self.event == self.now.scope
        if self.now.scope != before.scope and not keeps_scope(self.marked, sentence, held=held):
            return before
        if whole := whole_of_parts(self.changes, self.opened):
            return self.now._replace(scope=whole)
        return before if is_joint(self.now.scope, before.scope) else None

    def _lead(self, sentence: tuple[Clause, ...]) -> None:
        """Take what stands here as the passage's topic: in its first sentence that tells a period, better with figures."""
        known = self.topic is not None and (self.counted or self.topic.home == self.now.home)
        if known or not self.timed or not (self.leads or sentence[0].sentence == 0):
            return
        self.counted = tells(self.marked, sentence[0].start, sentence[-1].end)
        if self.counted or self.topic is None:
            self.topic = self.now._replace(scope=(self.borrowed or self.now).scope)

    def _forgets_period(self, sentence: tuple[Clause, ...], before: Standing) -> bool:
        """Tell whether a period was named in passing only: 它在第一期就签了约."""
        changed = before.periods and self.now.periods != before.periods
        return bool(changed) and in_passing(self.marked, sentence)

    def _leave_bracket(self, clause: Clause) -> None:
        """Give a place told in an aside no hold on what stands behind it: 1个（全省共4个），总投资11亿元."""
        aside = is_aside(self.marked.text, clause)
        if aside and self.outside is None and clause.after and clause.after in ROUND:
            self.outside = self.now
        elif not aside and self.outside is not None:
            self._set(clause.start, scope=self.outside.scope)
            self.outside = None

    def _clause(self, clause: Clause, sentence: str) -> None:
        self._leave_bracket(clause)
        half = bool(clause.after) and clause.after in HALVES
        if half and len(self.stages) > 1 and sorts_anew(self.marked.text, clause):
            self._set(clause.start, stage=self.entry.stage)
        if not may_change(self.marked.text, self.spots, clause):
            self._leave_parts(clause, ())
            return
        words = behind_place(self.marked, clause)
        held = self.staged == clause.sentence and not (half or NEW.holds(words))
        at = clause.end - self.opened
        if self.now.in_batches and not held and leaves_batches(words, sentence, at):
            self._set(clause.start, programme=None, periods=None, stage=None)
        seen, told = set[str](), events(self.view, clause, in_batches=self.now.in_batches)
        found = [one for one in told if not is_history(self.marked, clause, one, self.now)]
        kinds = {event.kind for event in found}
        self._leave_parts(clause, kinds)
        if half and len(self.stages) > 1 and "stage" not in kinds:
            self._set(clause.start, stage=None)
        placed = self.placed
        for event in sorted(found, key=lambda event: (event.kind == "stage", event.offset)):
            later = event.kind in seen or follows_figure(self.marked, clause, *event[:2])
            offset = event.offset if later else clause.start
            seen.add(event.kind)
            self.events.append(event)
            self._apply(event, max(offset, self.changes[-1][0]), clause)
        if self.placed is not placed:
            self.placed = self.now if len(self.stages) < 2 else self.now._replace(stage=None)

    def _leave_parts(self, clause: Clause, kinds: Collection[str]) -> None:
        """Come back to the whole in a half behind one that told of its parts; `kinds` are the events in it."""
        if clause.after and clause.after in HALVES:
            whole = whole_behind(self.marked, clause, kinds, self.changes, self.opened)
            self._set(clause.start, scope=whole or self.now.scope)

    def _apply(self, event: Event, offset: int, clause: Clause) -> None:
        half = bool(clause.after) and clause.after in HALVES
        fresh = self.staged != clause.sentence or (half and len(self.stages) > 1)
        told = event.kind == "stage" or (event.kind in ("scope", "town") and self.inside)
        kept = {} if not fresh or told else {"stage": self.listed}
        here = self.now._replace(stage=self.entry.stage) if kept else self.now
        if event.kind == "scope" and self._is_list_above(event):
            return
        if event.kind == "scope":
            again = self.placed if half else None
            self._turn(offset, again or here)
            self._set(offset, scope=in_town(self.marked, event, self.carried.header.town))
            self.placed = self.now if half or self.placed is None else self.placed
        elif event.kind == "town":
            whole = around(str(event.value), self.entry.scope, self.now.scope)
            town = part_of(whole, str(event.value)) if event.value else whole
            self._turn(offset, here._replace(scope=town))
        elif event.kind == "level":
            self._level(offset, event, here)
        elif event.kind == "zone":
            zone = self.carried.zone(self.marked, event)
            self._turn(offset, here._replace(scope=zone or here.scope))
        elif event.kind == "period":
            self._period(offset, event, kept)
        elif event.kind == "each":
            self._set(offset, programme=BATCHES, periods=None, **kept)
        elif event.kind == "programme":
            self._programme(offset, event.value or self.entry.programme, clause, kept)
        elif self.now.in_batches or self.carried.header.programme == BATCHES:
            self.staged = clause.sentence
            self.stages.add(event.value)
            self._enter_list(offset, event)
            if self.now.in_batches:
                self._set(offset, stage=None if event.value == "all" else event.value)

    def _is_list_above(self, event: Event) -> bool:
        """Tell whether a city's name is that of its list, in which a county has its part: 列入省重点项目9个，唐山市重点项目26个."""
        scope, place = self.now.scope, event.value
        if scope is None or not isinstance(place, Place) or scope.city_code != place.code:
            return False
        return names_list(self.marked.text, self.opened, event.offset)

    def _enter_list(self, offset: int, event: Event) -> None:
        """Come back to the batches where one of their lists is named: 本次“开工一批”项目."""
        if not self.now.in_batches and LIST.match(self.marked.text, event.offset):
            self._set(offset, programme=BATCHES, periods=self.carried.periods)

    def _level(self, offset: int, event: Event, here: Standing) -> None:
        said = self.carried.said(self.marked, self.events, event, self.opened)
        told = [one.value for one in self.events if isinstance(one.value, Place)][-1:]
        starts = (said, self.now.scope, *told, self.carried.spoken, *self.carried.wider)
        place = of_level(str(event.value), starts) or self.carried.named_last(self.marked, event)
        if place:
            self._turn(offset, here._replace(scope=place))

    def _period(self, offset: int, event: Event, kept: dict[str, str | None]) -> None:
        header, relative = self.carried.header, getattr(event.value, "relative", None)
        found = event.value.resolve(header.latest if relative == "all" else header.period)  # type: ignore[attr-defined]
        if found.text:
            kept = {"stage": None} if OF_BATCH.match(self.marked.text, event.offset) else kept
            self._set(offset, programme=BATCHES, periods=found.text, **kept)
            self.timed = True

    def _programme(
        self, offset: int, name: object, clause: Clause, kept: dict[str, str | None]
    ) -> None:
        if name != BATCHES or is_yearly(self.marked, self.opened, clause):
            if self.marked.text.startswith(AMONG, self.opened):
                self.wider = self.wider or self.now
            self._set(offset, programme=name, periods=None, stage=None)
        else:
            periods = self.now.periods or self.carried.periods
            self._set(offset, programme=name, periods=periods, **kept)

    def _set(self, offset: int, **changes: object) -> None:
        self._turn(offset, self.now._replace(**changes))  # type: ignore[arg-type]

    def _turn(self, offset: int, now: Standing) -> None:
        if now != self.now:
            self.now = now
            self.changes.append((offset, now))
