"""Marks the words that tell a stage: 签约, 开工, 封顶, 达产."""

from collections.abc import Sequence

import ahocorasick_rs

from graph.places import Place
from graph.types.stage import STAGES
from ingest.language.mark import Mark

NAME = "sanpi_stages"
WORDS = tuple((word, stage) for stage in STAGES for word in stage.words)
AUTOMATON = ahocorasick_rs.AhoCorasick(
    [word for word, _ in WORDS], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
)


def find(text: str, before: Sequence[Mark], within: Place | None) -> list[Mark]:
    """Give the marks of kind stage; the value is the Stage, the text its word."""
    del before, within
    found = AUTOMATON.find_matches_as_indexes(text)
    return [Mark("stage", start, end, WORDS[index][1]) for index, start, end in found]
