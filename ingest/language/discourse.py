"""How scope, programme, periods and stage are set, carried, overridden and reset, passage by passage."""

import re
from collections.abc import Mapping

from graph.places import Place
from ingest.language.annotated import Marked
from ingest.language.carried import Carried
from ingest.language.ceremony import TAKEN_UP
from ingest.language.clauses import Clause, sentences
from ingest.language.cues import BULLET, CAPTION, CONTINUES, HEADED
from ingest.language.header import Header
from ingest.language.headings import OF_BATCH, OF_STAGE, Numbering, batch_alone
from ingest.language.imprint import is_imprint
from ingest.language.parts import part_of
from ingest.language.programmes import BATCHES
from ingest.language.standing import Standing, Turns
from ingest.language.turning import Reader

SPEAKER = re.compile(
    r"\s*(?:【[^】]{2,20}】|[\u4e00-\u9fff]{0,12}(?:记者|主持人|发言人)[：:]|[问答][：:])"
)
ASKS = re.compile(r"[?？]\s*$|主持人】|主持人[：:]")
ROW = re.compile(r"(?<![ \u3000])[ \u3000]{2,}\S+(?:项目|工程)$")  # of a list: 甲县　　某某项目
AMONG = re.compile(
    r"\s*(?:其中|这\s?\d+个|同批)"
)  # told of what was just counted, and of its stage
AFRESH = re.compile("如下[：:]")
MANY = 2  # other places, behind which a section's own is left


class Discourse:
    """Carries what stands from passage to passage."""

    def __init__(
        self, header: Header, first_named: int = 0, above: Mapping[int, Place] | None = None
    ) -> None:
        self.header, self.above = header, above or {}
        self.first_named = first_named
        self.index = -1
        told = part_of(header.scope, header.town) if header.town else header.scope
        self.base = Standing(told, header.list_named, header.standing, None, header.year)
        self.section = self.base
        self.topic: Standing | None = None
        self.spoken = told
        self.article = 0
        self.named: list[Place] = []
        self.mentioned: dict[str, Place] = {}
        self.announced: Standing | None = None
        self.cut: Standing | None = None
        self.event: Place | None = None
        self.numbering = Numbering()

    def read(self, marked: Marked, found: tuple[Clause, ...]) -> Turns:
        """Give what stands where in this passage, and carry on."""
        self.index += 1
        self._open_article(marked)
        if marked.passage.kind == "heading":
            self.section = self.numbering.opened(marked.text, self.section)
        self._take_turn(marked)
        entry = self._entry(marked)
        over = self.above.get(self.index, entry.scope)
        reader = Reader(self._carried(), marked, entry._replace(scope=over))
        if is_imprint(marked):
            return reader.turns()
        reader.leads = not (self.topic and CONTINUES.match(marked.text))
        for sentence in sentences(found):
            reader.sentence(sentence)
        self._carry(marked, reader)
        self._announce(marked, reader)
        self.spoken = (reader.borrowed or reader.now).scope
        self.event = reader.event or self.event
        self.mentioned |= {mark.value.name[-1]: mark.value for mark in marked.of("place")}
        self.mentioned |= {
            kind: mark.value
            for mark in marked.of("place")
            if mark.value.level == "zone"
            for kind in (mark.value.name[-2:], mark.value.name[-3:])
        }
        self.named += [one.value for one in reader.events if isinstance(one.value, Place)]
        return reader.turns()

    def _take_turn(self, marked: Marked) -> None:
        """Let who speaks or asks set the place of what follows; a question that names none is of the whole."""
        label = SPEAKER.match(marked.text)
        if not label:
            return
        places = {
            mark.value for mark in marked.of("place") if mark.value.level in ("county", "zone")
        }
        asked = ASKS.search(marked.text) or marked.text.lstrip()[:1] == "问"
        if not asked:  # an answer is of the place of which its speaker's name tells
            places &= {mark.value for mark in marked.within(0, label.end(), "place")}
        if len(places) == 1:
            self.section = self.base._replace(scope=places.pop())
        elif places or ASKS.search(marked.text):
            self.section = self.base

    def _carried(self) -> Carried:
        wider = (self.section.scope, self.base.scope)
        return Carried(
            self.header, self.section.periods, self.spoken, wider, self.named, self.mentioned
        )

    def _open_article(self, marked: Marked) -> None:
        if marked.passage.article != self.article:
            self.article, self.section, self.topic = marked.passage.article, self.base, None
            self.cut, self.event, self.numbering = None, None, Numbering()

    def _announce(self, marked: Marked, reader: Reader) -> None:
        """Let what is announced by 如下： hold for the lines behind it, up to the last that ends with ； or is a row."""
        end = marked.text.rstrip()[-1:]
        afresh = self.announced and end in "；;" and AFRESH.search(marked.text)
        if end and (end in "：:" or afresh):
            self.announced = reader.now
        elif (
            not (end and end in "；;") and not ROW.search(marked.text) and not self._in_list(marked)
        ):
            self.announced = None

    def _in_list(self, marked: Marked) -> bool:
        """Tell whether a line is an item of a list that was announced: …的4个项目是： over items."""
        return self.announced is not None and marked.passage.kind == "item"

    def _entry(self, marked: Marked) -> Standing:
        if self.cut and marked.passage.kind == "text":
            return self.cut
        listed = marked.passage.kind in ("text", "item") or ROW.search(marked.text)
        if self.announced and listed:
            return self.announced
        if self.topic and CONTINUES.match(marked.text):
            keeps = AMONG.match(marked.text)
            return self.topic if keeps else self.topic._replace(stage=self.section.stage)
        if marked.passage.kind in ("title", "heading") and OF_BATCH.search(marked.text):
            return self.section
        section = self.section
        if self.event and TAKEN_UP.match(marked.text):
            section = section._replace(scope=self.event)
        if self.index < self.first_named or self._names_late(marked):
            return section._replace(programme=None, periods=None, stage=None)
        return section

    def _names_late(self, marked: Marked) -> bool:
        """Tell whether this passage is the first to name the programme, and names it behind its first sentence."""
        if self.index != self.first_named or self.index == 0 or self.base.periods:
            return False
        first = next(marked.of("programme", "period"), None)
        return first is not None and 0 <= marked.text.find("。") < first.start

    def _carry(self, marked: Marked, reader: Reader) -> None:
        cut, kind = self.cut, marked.passage.kind
        if period := batch_alone(marked):
            batch = self.section._replace(programme=BATCHES, periods=period, stage=None)
            self.section, self.topic, self.numbering = batch, None, Numbering()
            return
        if kind == "text":
            end = marked.text.rstrip()[-1:]
            listing = end in ("；", ";") and len(reader.stages) == 1
            broken = listing or end in ("、", "，")
            self.cut = reader.now._replace(scope=reader.entry.scope) if broken else None
        if marked.passage.kind in ("heading", "title"):
            told = any(marked.of("amount", "count", "rate"))
            if told and marked.passage.kind == "heading":
                self._place(marked)
                if OF_STAGE.match(marked.text):
                    self.section, self.topic = self.section._replace(stage=reader.now.stage), None
                elif len(reader.stages) == 1:
                    self.topic = reader.now
            if (
                not told
                and not is_imprint(marked)
                and not CAPTION.search(marked.text)
                and len(marked.text) <= 40
                and not ROW.search(marked.text)
            ):
                self._head(marked, reader)
        elif self._is_place(marked):
            place = self.section._replace(scope=reader.now.scope, stage=None)
            self.section, self.topic, self.numbering = place, None, Numbering()
        elif self._goes_round(reader):
            self.section, self.topic = self.section._replace(scope=self.base.scope), None
        elif reader.topic:
            self.topic = reader.topic._replace(stage=reader.now.stage)
        elif kind != "caption" and not cut and not CONTINUES.match(marked.text):
            self.topic = None

    def _place(self, marked: Marked) -> None:
        """Let a headline that tells figures set its section's place, where it opens with it: 民权县：93个项目开工."""
        first = next(marked.of("place"), None)
        if (
            first
            and self._is_near(first.value)
            and HEADED.match(marked.text, first.end)
            and BULLET.fullmatch(marked.text, 0, first.start)
        ):
            self.section, self.topic = self.section._replace(scope=first.value, stage=None), None

    def _is_place(self, marked: Marked) -> bool:
        """Tell whether a line is nothing but the name of a place, which heads what stands behind it: ▲灵宝市."""
        first = next(marked.of("place"), None)
        if (
            first is None
            or marked.text[first.end :].strip("：: 　")
            or not self._is_near(first.value)
        ):
            return False
        return BULLET.fullmatch(marked.text, 0, first.start) is not None

    def _goes_round(self, reader: Reader) -> bool:
        """Tell whether a passage leaves its section's county for several others: 甲区15个，60亿元；乙县10个，50亿元."""
        own, whole = self.section.scope, self.base.scope
        told = {event.value for event in reader.events if event.kind == "scope"}
        return own != whole and len(told - {own, whole}) >= MANY

    def _is_near(self, place: Place) -> bool:
        """Tell whether a place may head a section: one of the document's province, where that is known."""
        home = self.base.scope
        return home is None or not home.province_code or place.province_code == home.province_code

    def _head(self, marked: Marked, reader: Reader) -> None:
        """Let a heading set what its section is about."""
        scopes = {
            event.value
            for event in reader.events
            if isinstance(event.value, Place)
            and event.kind == "scope"
            and self._is_near(event.value)
        }
        named = [mark.value for mark in marked.of("place")]
        several = any(one != named[0] and not one.within(named[0].code) for one in named)
        home = self.base.scope
        above = home and any(home != one and home.within(one.code) for one in scopes)
        above = above or (home and home.level == "region")
        several = several or bool(above and marked.passage.kind == "title")
        scope = reader.now.scope if scopes and not several else self.section.scope
        self.topic = None
        if reader.events:
            now = self.section if self.index < self.first_named else reader.now
            self.section = reader.now._replace(
                scope=scope, programme=now.programme, periods=now.periods
            )
        else:
            self.section = self.section._replace(stage=None)
