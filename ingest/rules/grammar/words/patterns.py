"""The words of this folder's YAML files, as patterns."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import ahocorasick_rs

from graph.yml import read_yml

HERE = Path(__file__).parent


@cache
def words(file: str, *keys: str) -> tuple[str, ...]:
    """Give the words under these keys of FILE.yml (all keys where none is named), longest first."""
    table: dict[str, Any] = read_yml(HERE / f"{file}.yml")
    found = [part for key in keys or table for part in _flat(table[key])]
    return tuple(sorted(set(found), key=lambda word: (-len(word), word)))


def _flat(value: Any) -> Iterable[str]:
    if isinstance(value, list):
        return [word for part in value for word in _flat(part)]
    return str(value).split()


def finder_of(found: Sequence[str]) -> ahocorasick_rs.AhoCorasick:
    """Give what finds the words of one document in it, the longest of those at a place; it is quick to make."""
    return ahocorasick_rs.AhoCorasick(
        found,
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.NoncontiguousNFA,
    )


def either(found: Iterable[str]) -> str:
    """Give a pattern that matches any of these words, the longest first."""
    return "(?:" + "|".join(map(re.escape, found)) + ")"
