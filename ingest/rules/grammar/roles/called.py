"""A project that a sentence calls by a few signs of its name: 大桥由…承建, 竹产园还在平整，由…牵头."""

import re
from collections.abc import Sequence

from ingest.rules.grammar.threads.echo import GOES_ON
from ingest.rules.grammar.threads.scene import Spot, Thread

OPENS = re.compile(r"[，；。：！？\n]")
LEADS = re.compile(r"(?:其中|而|但|只有)?[“]?")
LABELS = re.compile("的?(?:业主|投资|施工|承建|运营|建设|代建|总包)(?:方|单位|人|企业|主体)")
CLOSING = re.compile("(?:项目|工程|建设|[（(]?[一二三四五]期[）)]?)+$")
PART = re.compile("[段处]$")
LONGEST, SHORTEST = 8, 2


def called(text: str, pairs: Sequence[tuple[Spot, Thread]], low: int, high: int) -> Thread | None:
    """Give the project that the last clause opening between `low` and `high` calls in short, or None."""
    names = {project.index: (CLOSING.sub("", project.name), project) for _, project in pairs}
    if len(names) < 2:
        return None
    opened = [low, *(found.end() for found in OPENS.finditer(text, low, high))]
    for place in reversed(opened):
        lead = LEADS.match(text, place)
        start = lead.end() if lead else place
        for end in range(min(start + LONGEST, high), start + SHORTEST - 1, -1):
            if GOES_ON.match(text, end) or LABELS.match(text, end):
                meant = _meant(text[start:end], list(names.values()))
                if meant:
                    return meant
    return None


def _meant(word: str, names: list[tuple[str, Thread]]) -> Thread | None:
    """Give the only project whose name ends in `word`, or holds its signs in their order and ends like it."""
    word = CLOSING.sub("", word)
    bare = PART.sub("", word)
    if len(bare) < SHORTEST:
        return None
    tails = [project for name, project in names if name.endswith((word, bare))]
    if not tails and len(bare) > SHORTEST:
        tails = [project for name, project in names if name[-1:] == bare[-1] and _holds(name, bare)]
    return tails[0] if len(tails) == 1 else None


def _holds(name: str, word: str) -> bool:
    """Tell whether a name holds the signs of a word in their order."""
    signs = iter(name)
    return all(sign in signs for sign in word)
