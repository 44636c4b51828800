"""Company candidates of a spaCy pipeline that the user has installed; without one nothing is missing."""

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

    from ingest.rules import Candidate
    from ingest.rules.grammar.passages.outline import Outline

NAME = "company-ner"
SETTING = "SANPI_NER"
FAMILY = "zh_core_web_"
LABEL = "ORG"
PUBLIC = re.compile(
    "(?:局|委|委员会|政府|办|办公室|厅|部|院|会|处|站|所|队|大学|学院|学校|医院|报|社|台|网|县|区|市|镇|乡|街道|村)$"
)
SHORTEST, LONGEST = 3, 30
WEIGHT = 1  # below every rule's: a name that a rule has read stands


def choose(name: str | None) -> None:
    """Switch the component on for this process and those it starts: `spacy`, or `spacy:PATH`.

    Raises UsageError where no pipeline is installed, with what to install.
    """
    if name:
        pipeline(name)
        os.environ[SETTING] = name


def chosen() -> str:
    """Give the name of the pipeline in use, with its version, or nothing."""
    name = os.environ.get(SETTING)
    if not name:
        return ""
    meta = pipeline(name).meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


@cache
def pipeline(name: str) -> "Language":
    """Load the pipeline of this name once."""
    import spacy
    from spacy.util import get_installed_models

    kind, _, path = name.partition(":")
    found = path or next(
        iter(sorted(m for m in get_installed_models() if m.startswith(FAMILY))), ""
    )
    if kind != "spacy" or not found:
        raise UsageError(
            "没有找到 spaCy 中文模型；请先运行 python -m spacy download zh_core_web_sm，或去掉 --ner · "
            "no Chinese spaCy pipeline is installed; run python -m spacy download zh_core_web_sm, "
            "or leave --ner out"
        )
    try:
        return spacy.load(found)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"无法载入 spaCy 模型 {found} · cannot load this pipeline: {error}"
        ) from error


def candidates(outline: "Outline") -> "Iterator[Candidate]":
    """Give the companies that the pipeline in use names, none where none is."""
    from ingest.rules import Candidate
    from ingest.rules.grammar.passages.name import Name

    name = os.environ.get(SETTING)
    if not name:
        return
    texts = [marked.text for marked in outline.annotated.passages]
    for index, doc in enumerate(pipeline(name).pipe(texts)):
        for entity in doc.ents:
            if entity.label_ == LABEL and is_firm(entity.text):
                found = Name(entity.text, "company")
                yield Candidate(
                    NAME, "company", found, index, entity.start_char, entity.end_char, WEIGHT
                )


def is_firm(text: str) -> bool:
    """Tell a name that may be a company's from a public body's, a paper's or a place's."""
    return SHORTEST <= len(text) <= LONGEST and not PUBLIC.search(text) and " " not in text
