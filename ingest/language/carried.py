"""What a passage is read in: what the passages before it have told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from graph.places import Place
from ingest.language.annotated import Marked
from ingest.language.header import Header
from ingest.language.mark import Mark
from ingest.language.standing import Event

SET = re.compile("(?:奠基|开工|动工|破土|签约|落地|落户|举[行办]|启动)")
NEAR = 1000  # characters of a passage in which a place may be taken up again


class Carried(NamedTuple):
    """What a passage is read in: the header, the section's periods, and the places spoken of last, more widely and before.

    `mentioned` are the places named last, whatever of them is told, by the word that closes their names: 县, 区.
    """

    header: Header
    periods: str | None
    spoken: Place | None
    wider: tuple[Place | None, Place | None]
    named: Sequence[Place]
    mentioned: Mapping[str, Place]

    def said(
        self, marked: Marked, events: Sequence[Event], here: Event, opened: int
    ) -> Place | None:
        """Give the place that 我县, 该县 or 本区 takes up: the document's own, the one spoken of last, else one of the sentence that began at text[opened]."""
        own = self.header.scope
        if marked.text[here.offset] == "我":
            return own if own and own.name.endswith(str(here.value)) else None
        if marked.text[here.offset] not in "该本":
            return None
        named = [mark.value for mark in marked.within(opened, here.offset, "place")]
        spoken = (one.value for one in reversed(events) if isinstance(one.value, Place))
        sited = [mark.value for mark in self._sited(marked, here, opened)]
        near = (*sited, *islice(spoken, 1), *reversed(named))
        return next((one for one in near if one.name.endswith(str(here.value))), None)

    def _sited(self, marked: Marked, here: Event, opened: int) -> Iterator[Mark]:
        """Give the place in which the sentence has set what it tells, where 该县 follows: 某项目在甲县奠基，该县……."""
        for mark in marked.within(opened, here.offset, "place"):
            if marked.text[mark.start - 1 : mark.start] == "在" and SET.match(
                marked.text, mark.end
            ):
                yield mark

    def zone(self, marked: Marked, here: Event) -> Place | None:
        """Give the zone of its kind named last, in this passage or before."""
        kind = str(here.value)
        before = self._before(marked, here)
        told = (one for one in before if one.level == "zone" and one.name.endswith(kind))
        return next(told, self.mentioned.get(kind))

    def named_last(self, marked: Marked, here: Event) -> Place | None:
        """Give the place of its level named last, where 该县 or 本区 takes up none that stands."""
        if marked.text[here.offset] not in "该本":
            return None
        level = str(here.value)
        before = self._before(marked, here)
        told = (one for one in before if one.name.endswith(level))
        return next(told, self.mentioned.get(level))

    def _before(self, marked: Marked, here: Event) -> Iterator[Place]:
        """Give the places named shortly before an event in its passage, the last first."""
        near = list(marked.within(max(0, here.offset - NEAR), here.offset, "place"))
        return (mark.value for mark in reversed(near))
