"""Marks dates and periods of the batches."""

from spacy.language import Language
from spacy.tokens import Doc

from graph.types.day import read_days
from graph.types.period import read_periods
from ingest.language.mark import Mark, add, text_of

NAME = "sanpi_times"


@Language.component(NAME)
def times(doc: Doc) -> Doc:
    """Add marks of kind date and period; dates without a year keep it open (--01-28)."""
    text = text_of(doc)
    dates = [Mark("date", start, end, day) for start, end, day in read_days(text)]
    periods = [Mark("period", start, end, found) for start, end, found in read_periods(text)]
    return add(doc, dates + periods)
