"""Whose a project is by the words in front of its name: 某某公司的预制菜加工项目, 某某科技投资的…."""

import re

from ingest.rules.grammar.companies.ended import begun
from ingest.rules.grammar.companies.stem import stem
from ingest.rules.grammar.passages.outline import Sheet

OWNS = re.compile(r"(?:旗下|投资|投建|建设|实施|打造|带来|承建|新上|投资建设)*的?$")
REACH = 12  # characters between an owner and the name


def owner_of(sheet: Sheet, start: int, end: int) -> str:
    """Give the brand of the company that owns or opens the name text[start:end], or nothing."""
    for mark in sheet.marked.within(max(0, start - 60), end, "company"):
        if start <= mark.start and mark.end < end:
            return _brand(sheet.text[mark.start : mark.end])
        if mark.end <= start <= mark.end + REACH and OWNS.fullmatch(sheet.text, mark.end, start):
            return _brand(sheet.text[mark.start : mark.end])
    if sheet.text[max(0, start - 1) : start] != "的":
        return ""
    left, right = begun(sheet.text, start - 1)
    return _brand(sheet.text[left:right]) if right > left else ""


def _brand(name: str) -> str:
    found = stem(name)
    return found.brand or found.body
