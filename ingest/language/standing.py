"""What stands at a place of the text: scope, programme, periods, stage and year; and what changes it."""

from bisect import bisect_right
from typing import NamedTuple

from graph.places import Place
from ingest.language.programmes import BATCHES


class Event(NamedTuple):
    """Something said at a place of a clause that changes what stands."""

    offset: int
    kind: str
    value: object


class Standing(NamedTuple):
    """What a reader knows at some place without being told again.

    `periods` is "7", "1-6" or None; `stage` a stage code or None (all of them);
    both are None outside the batches.
    """

    scope: Place | None = None
    programme: str | None = None
    periods: str | None = None
    stage: str | None = None
    year: int | None = None

    @property
    def home(self) -> tuple[Place | None, str | None, str | None]:
        """Give what is told of: the place, the programme and the periods."""
        return self.scope, self.programme, self.periods

    @property
    def in_batches(self) -> bool:
        """Tell whether this speaks of 三个一批."""
        return self.programme == BATCHES


class Turns(NamedTuple):
    """The places of one passage where something begins to stand, in order."""

    offsets: tuple[int, ...]
    standings: tuple[Standing, ...]

    def at(self, offset: int) -> Standing:
        """Give what stands at this offset of the passage."""
        place = bisect_right(self.offsets, offset)
        return self.standings[place - 1 if place else 0]
