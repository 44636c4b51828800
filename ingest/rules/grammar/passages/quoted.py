"""Items of a list that stand between quotation marks: “甲岭冷链物流园”（一期）、“乙电机”和“丙车间”."""

import re
from collections.abc import Iterator

from ingest.rules.grammar.words.heads import head_ranges
from ingest.rules.grammar.words.sized import Entry

OPENING = tuple("“「《")
QUOTED = re.compile("[“「《](?P<name>[^“”「」《》，。；]{4,40})[”」》](?:[和与及]|以及|$)?")


def unquoted(text: str, entry: Entry) -> Iterator[Entry]:
    """Give the names that stand between marks, where an item is nothing else; else the item."""
    found: list[re.Match[str]] = []
    if text[entry.end - 1] == "”" and "“" not in text[entry.start : entry.end]:
        entry = entry._replace(end=entry.end - 1)  # the mark that closes the list
    if entry.head == "none" and text.startswith(OPENING, entry.start):
        found = list(QUOTED.finditer(text, entry.start, entry.end))
    if not found or sum(len(match[0]) for match in found) < entry.end - entry.start:
        yield entry
        return
    for match in found:
        start, end = match.span("name")
        note = entry.note if match is found[-1] else None
        yield Entry(start, end, _head(text[start:end]), note)


def _head(name: str) -> str:
    """Tell what head closes a name."""
    heads = head_ranges(name, [])
    if not heads or heads[-1][1] < len(name):
        return "none"
    return "strong" if name.endswith(("项目", "工程")) else "weak"
