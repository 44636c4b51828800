"""Marks the words that tell a stage: 签约, 开工, 封顶, 达产."""

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from graph.types.stage import STAGES
from ingest.language.mark import Mark, add, text_of

NAME = "sanpi_stages"
WORDS = tuple((word, stage) for stage in STAGES for word in stage.words)
AUTOMATON = ahocorasick_rs.AhoCorasick(
    [word for word, _ in WORDS], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
)


@Language.component(NAME)
def stages(doc: Doc) -> Doc:
    """Add marks of kind stage; the value is the Stage, the text its word."""
    found = AUTOMATON.find_matches_as_indexes(text_of(doc))
    return add(doc, [Mark("stage", start, end, WORDS[index][1]) for index, start, end in found])
