"""How scope, programme, periods and stage are set, carried, overridden and reset, passage by passage."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.types.number import read_number
from graph.types.period import up_to
from ingest.language.annotated import Marked, blanked
from ingest.language.clauses import BULLETS, Clause, sentences
from ingest.language.header import Header
from ingest.language.leaving import BATCH, NEW, YEARLY, leaves_batches
from ingest.language.mark import Mark
from ingest.language.masthead import is_imprint
from ingest.language.programmes import BATCHES
from ingest.language.scopes import chain, relatives, subjects
from ingest.language.staging import read_stages
from ingest.language.standing import Standing, Turns

CONTINUES = re.compile(
    r"\s*(?:其中|[“\"]?(?:签约|开工|投产)|在(?:签约|开工|投产)|按|从|分(?:行业|领域|产业)|总投资|这?\s?\d+个|单个|上述)"
)
CAPTION = re.compile(r"摄$|[图摄]片?$|效果图|现场$|记者|通讯员|编辑|来源")
ASIDE = re.compile(r"(?:比|较|与|同|和|从|由|来自|自|随|于|是|经|经过)(?:去年|上年)?$")
ASIDE_BEHIND = re.compile(
    r"(?:[“\"]?三个一批[”\"]?)?(?:的)?(?:相比|相较|签约转|开工转|签约项目转|开工项目转|[^，。；]{0,6}(?:转来|转化而来|转入)|[^，。；]{0,4}名单)"
)
SUMMED = re.compile(
    r"(?<![第\d一-鿿])(?P<number>[两二三四五六七八九十]{1,2}|\d{1,2})期(?=加|合|下来|总共|一共|共|累计|滚动|走下来|\s?\d+个|以来|[^，。]{0,4}(?:加在一起|算下来|相加))"
    r"|(?:前(?=两)|头|开头|前面)(?P<past>[两二三四五六七八九十]{1,2})期"
    r"|三个一批[”\"]?(?:重点)?项目(?P<first2>在库|累计|总数)"
    r"|(?:到|截至|截止到?)[^，。；\d]{0,8}第(?P<until>[一二三四五六七八九十]{1,3}|\d{1,2})期(?=为止|[，止]|以来|共|累计|活动)"
    r"|[自从][^，。]{0,8}(?P<first>[首一]期)[^，。]{0,8}(?:算起|以来|开始|启动|起)"
)
INSIDE = re.compile("里|内|境内|的")
BULLET = re.compile(r"[\s▲△◆●■◎★※·在]*")
SIGNAL = re.compile("[债算期批签投里省市县区州年季月新谈储]|开工|意向|十.五")
WEAK = re.compile(r"^重[点大](?:建设)?(?:项目|工程)$")


@dataclass(frozen=True, slots=True)
class Event:
    """Something said at a place of a clause that changes what stands."""

    offset: int
    kind: str
    value: object


class Discourse:
    """Carries what stands from passage to passage."""

    def __init__(self, header: Header) -> None:
        self.header = header
        periods = str(header.period) if header.period and header.programme == BATCHES else None
        self.base = Standing(header.scope, header.programme, periods, None, header.year)
        self.section = self.base
        self.topic: Standing | None = None
        self.article = 0

    def read(self, marked: Marked, found: tuple[Clause, ...]) -> Turns:
        """Give what stands where in this passage, and carry on."""
        self._open_article(marked)
        reader = _Passage(self, marked, self._entry(marked))
        if is_imprint(marked):
            return reader.turns()
        reader.leads = not (self.topic and CONTINUES.match(marked.text))
        for sentence in sentences(found):
            reader.sentence(sentence)
        self._carry(marked, reader)
        return reader.turns()

    def _open_article(self, marked: Marked) -> None:
        if marked.passage.article != self.article:
            self.article, self.section, self.topic = marked.passage.article, self.base, None

    def _entry(self, marked: Marked) -> Standing:
        if self.topic and CONTINUES.match(marked.text):
            keeps = marked.text.lstrip().startswith("其中")
            return self.topic if keeps else replace(self.topic, stage=self.section.stage)
        return self.section

    def _carry(self, marked: Marked, reader: "_Passage") -> None:
        if marked.passage.kind in ("heading", "title"):
            told = any(marked.of("amount", "count", "rate"))
            if (
                not told
                and not is_imprint(marked)
                and not CAPTION.search(marked.text)
                and len(marked.text) <= 40
            ):
                self._head(marked, reader)
        elif reader.topic:
            self.topic = replace(reader.topic, stage=reader.now.stage)
        elif not CONTINUES.match(marked.text):
            self.topic = None

    def _head(self, marked: Marked, reader: "_Passage") -> None:
        """Let a heading set what its section is about."""
        scopes = {event.value for event in reader.events if event.kind == "scope"}
        several = (
            len(list(marked.of("place"))) > 1 and len({m.value for m in marked.of("place")}) > 1
        )
        scope = reader.now.scope if scopes and not several else self.section.scope
        self.topic = None
        if reader.events:
            self.section = replace(reader.now, scope=scope)
        else:
            self.section = replace(self.section, stage=None)


class _Passage:
    """Reads one passage, sentence by sentence."""

    def __init__(self, discourse: Discourse, marked: Marked, entry: Standing) -> None:
        self.discourse = discourse
        self.header = discourse.header
        self.marked = marked
        self.blank = blanked(marked, "date", "period", "programme")
        self.now = self.entry = entry
        self.spots = [mark.start for mark in marked.of("place", "period", "programme")]
        self.topic: Standing | None = None
        self.staged = -1
        self.events: list[Event] = []
        self.changes: list[tuple[int, Standing]] = [(0, entry)]
        self.borrowed: Standing | None = None
        self.timed = False
        self.leads = True

    def turns(self) -> Turns:
        """Give the changes as turns."""
        offsets, standings = zip(*self.changes, strict=True)
        return Turns(offsets, standings)

    def sentence(self, sentence: tuple[Clause, ...]) -> None:
        """Follow one sentence."""
        start, end = sentence[0].start, sentence[-1].end
        text = self.marked.text[start:end]
        if sentence[0].after and sentence[0].after in BULLETS:
            self._turn(start, self.entry)
            self.borrowed = None
        if self.borrowed is not None:
            self._set(start, scope=self.borrowed.scope)
            self.borrowed = None
        before = self.now
        for clause in sentence:
            self._clause(clause, text)
        if self.now.scope != before.scope and not self._keeps_scope(sentence):
            self.borrowed = before
        if self._forgets_period(sentence, before):
            self._set(end, periods=before.periods, programme=before.programme)
        if self.timed and self.topic is None and (self.leads or sentence[0].sentence == 0):
            self.topic = replace(self.now, scope=(self.borrowed or self.now).scope)

    def _forgets_period(self, sentence: tuple[Clause, ...], before: Standing) -> bool:
        """Tell whether a period was named in passing only: 它在第一期就签了约."""
        if sentence[0].sentence == 0 or self.now.periods == before.periods or not before.periods:
            return False
        told = self.marked.within(sentence[0].start, sentence[-1].end, "count", "rate", "amount")
        return not any(told)

    def _keeps_scope(self, sentence: tuple[Clause, ...]) -> bool:
        """Tell whether the place a sentence speaks of holds for those behind it."""
        start, end = sentence[0].start, sentence[-1].end
        if any(self.marked.within(start, end, "count", "rate")):
            return True
        return any(
            BULLET.fullmatch(self.marked.text, 0, mark.start)
            and not INSIDE.match(self.marked.text, mark.end)
            for mark in self.marked.of("place")
        )

    def _clause(self, clause: Clause, sentence: str) -> None:
        if not self._says_something(clause):
            return
        words = self.marked.text[clause.start : clause.end]
        held = self.staged == clause.sentence and not NEW.search(words)
        if self.now.in_batches and not held and leaves_batches(words, sentence):
            self._set(clause.start, programme=None, periods=None, stage=None)
        seen: set[str] = set()
        for event in sorted(
            self._events(clause, sentence), key=lambda event: (event.kind == "stage", event.offset)
        ):
            offset = clause.start if event.kind not in seen else event.offset
            seen.add(event.kind)
            self.events.append(event)
            self._apply(event, max(offset, self.changes[-1][0]), clause)

    def _says_something(self, clause: Clause) -> bool:
        """Tell whether anything in a clause could change what stands."""
        spots = self.spots
        low = bisect_left(spots, clause.start)
        if low < len(spots) and spots[low] < clause.end:
            return True
        return bool(SIGNAL.search(self.marked.text, clause.start, clause.end))

    def _events(self, clause: Clause, sentence: str) -> Iterator[Event]:
        marked = self.marked
        for mark in subjects(marked, clause, self.blank):
            yield Event(mark.start, "scope", mark.value)
        for offset, level in relatives(marked.text, clause):
            yield Event(offset, "level", level)
        if clause.depth and marked.passage.kind != "heading":
            yield from self._programmes(clause, sentence)
            return
        if self.header.latest is None:
            yield from self._programmes(clause, sentence)
            return
        for mark in marked.within(clause.start, clause.end, "period"):
            if not self._is_aside(mark, clause):
                yield Event(mark.start, "period", mark.value)
        yield from self._summed(clause)
        yield from self._programmes(clause, sentence)
        for start, _, code in read_stages(marked.text, clause.start, clause.end):
            if not ASIDE_BEHIND.match(marked.text, start + 2):
                yield Event(start, "stage", code)

    def _summed(self, clause: Clause) -> Iterator[Event]:
        for match in SUMMED.finditer(self.marked.text, clause.start, clause.end):
            if ASIDE.search(self.marked.text, clause.start, match.start()) or ASIDE_BEHIND.match(
                self.marked.text, match.end()
            ):
                continue
            every = match["first"] or match["first2"]
            if match["first2"] and any(self.marked.within(clause.start, clause.end, "period")):
                continue
            said = match["number"] or match["past"] or match["until"]
            number = 1 if every else int(read_number(said))
            latest = self.header.latest or number
            yield Event(match.end() - 1, "period", up_to(latest if every else number))

    def _is_aside(self, mark: Mark, clause: Clause) -> bool:
        text = self.marked.text
        if len(mark.value.numbers) > 1 and text[mark.start - 1 : mark.start] in ("从", "自"):
            return False
        return bool(
            ASIDE.search(text, clause.start, mark.start) or ASIDE_BEHIND.match(text, mark.end)
        )

    def _programmes(self, clause: Clause, sentence: str) -> Iterator[Event]:
        marks = list(self.marked.within(clause.start, clause.end, "programme"))
        batch = any(mark.value == BATCHES for mark in marks)
        for mark in marks:
            weak = bool(WEAK.match(mark.value)) and (
                mark.value[1] == "大" or bool(BATCH.search(sentence))
            )
            if mark.value == BATCHES or not (batch or (weak and self.now.in_batches)):
                yield Event(mark.start, "programme", mark.value)

    def _apply(self, event: Event, offset: int, clause: Clause) -> None:
        fresh = self.staged != clause.sentence
        kept = {} if not fresh or event.kind == "stage" else {"stage": None}
        if event.kind == "scope":
            self._set(offset, scope=event.value, **kept)
        elif event.kind == "level":
            self._level(offset, str(event.value), kept)
        elif event.kind == "period":
            self._period(offset, event, kept)
        elif event.kind == "programme":
            self._programme(offset, str(event.value), clause, kept)
        elif self.now.in_batches or self.discourse.header.programme == BATCHES:
            self.staged = clause.sentence
            if self.now.in_batches:
                self._set(offset, stage=None if event.value == "all" else event.value)

    def _level(self, offset: int, level: str, kept: dict[str, None]) -> None:
        for start in (self.now.scope, self.discourse.section.scope, self.discourse.base.scope):
            for place in chain(start):
                if place.name.endswith(level):
                    self._set(offset, scope=place, **kept)
                    return

    def _period(self, offset: int, event: Event, kept: dict[str, None]) -> None:
        found = event.value.resolve(self._latest(event.value))  # type: ignore[attr-defined]
        if found.text:
            self._set(offset, programme=BATCHES, periods=found.text, **kept)
            self.timed = True

    def _latest(self, periods: object) -> int | None:
        relative = getattr(periods, "relative", None)
        return self.discourse.header.latest if relative == "all" else self.discourse.header.period

    def _programme(self, offset: int, name: str, clause: Clause, kept: dict[str, None]) -> None:
        if name != BATCHES:
            self._set(offset, programme=name, periods=None, stage=None)
            return
        yearly = YEARLY.search(self.marked.text, clause.start, clause.end)
        has_period = any(self.marked.within(clause.start, clause.end, "period"))
        periods = self.now.periods or self.discourse.section.periods
        self._set(
            offset, programme=name, periods=None if yearly and not has_period else periods, **kept
        )

    def _set(self, offset: int, **changes: object) -> None:
        self._turn(offset, replace(self.now, **changes))  # type: ignore[arg-type]

    def _turn(self, offset: int, now: Standing) -> None:
        if now != self.now:
            self.now = now
            self.changes.append((offset, now))
