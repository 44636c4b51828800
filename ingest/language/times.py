"""Marks dates and periods of the batches."""

from collections.abc import Iterator, Sequence

from graph.places import Place
from graph.types.day import read_days
from graph.types.period import read_periods
from ingest.language.mark import Mark

NAME = "sanpi_times"


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind date and period; dates without a year keep it open (--01-28)."""
    del before, within
    dates = [Mark("date", start, end, day) for start, end, day in read_days(text)]
    return [*dates, *_periods(text)]


def _periods(text: str) -> Iterator[Mark]:
    """Give the periods; the 四期 of 第七期至第十期四期 only counts them."""
    done = -1
    for start, end, found in read_periods(text):
        if start != done or text[start] == "第":
            yield Mark("period", start, end, found)
        done = end
