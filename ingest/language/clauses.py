"""Sentences and clauses of a passage: where they start and end, and what opened them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

OPENERS = "（(【["
CLOSERS = "）)】]"
BRACKETS = OPENERS + CLOSERS
DASH = "——"
BULLETS = "△▲◆●■★"
SIGNS = r"。！？!?；;，,：:（）()【】\[\]\n△▲◆●■★"
BREAK = re.compile(rf"[{SIGNS}—\s](?:(?<=[{SIGNS}])|(?<=—)—|(?<=[^!-~]\s)\s*(?=[^!-~]))")
# What heads a passage, in brackets of its own: 【第三期回看】, 〔对照〕.
LABEL = re.compile(r"\s*[【〔](?P<label>[^【】〔〕。\n]{2,20})[】〕]")
NUMBER_COMMA = re.compile(r"[,，:：](?<=\d.)(?=\d{2,3}(?!\d))")


class Clause(NamedTuple):
    """`text[start:end]` of a passage, without its delimiters.

    `sentence` counts from 0 within the passage; `after` is the delimiter in front
    of it (empty at the start); `depth` is the number of brackets it stands in.
    """

    start: int
    end: int
    sentence: int
    after: str = ""
    depth: int = 0


def is_aside(text: str, clause: Clause) -> bool:
    """Tell whether a clause stands in brackets or between two dashes: 只有1个——全省才4个——总投资11亿元."""
    return clause.depth > 0 or (clause.after == DASH and text.startswith(DASH, clause.end))


def clauses(text: str) -> tuple[Clause, ...]:
    """Give the clauses of one passage in order: cut at ，；：。, dashes, brackets and wide spaces."""
    return tuple(_cut(text))


def sentences(found: tuple[Clause, ...]) -> Iterator[tuple[Clause, ...]]:
    """Give the clauses sentence by sentence."""
    group: list[Clause] = []
    for clause in found:
        if group and clause.sentence != group[-1].sentence:
            yield tuple(group)
            group = []
        group.append(clause)
    if group:
        yield tuple(group)


def _cut(text: str) -> Iterator[Clause]:
    commas = {spot.start() for spot in NUMBER_COMMA.finditer(text)}
    start, sentence, after, depth = 0, 0, "", 0
    if label := LABEL.match(text):
        yield Clause(*label.span("label"), sentence)
        start, after = label.end(), text[label.end() - 1]
    for match in BREAK.finditer(text, start):
        left, right = match.span()
        if left in commas:
            continue
        if start < left:
            yield Clause(start, left, sentence, after, depth)
        after, start = text[left:right].strip() or " ", right
        if after in BRACKETS:
            depth = max(0, depth + (1 if after in OPENERS else -1))
        sentence += depth == 0 and after in "。！？!?△▲◆●■★"
    if start < len(text):
        yield Clause(start, len(text), sentence, after, depth)
