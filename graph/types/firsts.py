"""Patterns tried only where one of their matches can begin: the characters are read off the pattern itself."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from itertools import chain
from sys import maxsize
from typing import Any

PARSER = import_module("re._parser")
WIDE = 256  # characters; a range of more is every Chinese character or so
ZERO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")

Firsts = frozenset[str] | None
Finder = Callable[..., Iterator[re.Match[str]]]


class Sought:
    """A pattern for long texts; it finds what the same `re.Pattern` finds, and sooner.

    `holds` tells whether text[start:end] has a match, as `bool(pattern.search(…))` does. `signs` are
    what the first character may be, where the pattern does not tell: one that may match nothing.
    It is compiled when it is used, each part of it by itself.
    """

    def __init__(self, pattern: str, signs: str = "") -> None:
        self.pattern, self._signs = pattern, signs

    @cached_property
    def _spots(self) -> re.Pattern[str]:
        """A first character from which one looks back over the whole pattern: no other place is tried."""
        first = self._signs or "".join(sorted(firsts(self.pattern) or ()))
        return re.compile(f"[{first}](?<=(?={self.pattern})(?s:.))") if first else self._plain

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Give the match at text[start], as `re.Pattern.match` does."""
        return self._plain.match

    @cached_property
    def holds(self) -> Callable[..., object]:
        """Tell whether text[start:end] has a match."""
        return self._spots.search

    @cached_property
    def finditer(self) -> Finder:
        """Give the matches in text[start:end], as `re.Pattern.finditer` does."""
        plain = self._spots.pattern == self.pattern
        return self._plain.finditer if plain else self._finditer

    def _finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        done, found = start, []
        for spot in self._spots.finditer(text, start, end):
            place = spot.start()
            if place >= done and (match := self.match(text, place, end)):
                done = match.end()
                found.append(match)
        return iter(found)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Give the first match in text[start:end], as `re.Pattern.search` does."""
        spot = self._spots.search(text, start, end)
        return spot and self.match(text, spot.start(), end)


def firsts(pattern: str) -> Firsts:
    """Give what stands in brackets for the characters a match begins with; None where that may be any.

    >>> sorted(firsts("(?<!自)由|[一二]+个?|(?:已经?)?开工") or ())
    ['一', '二', '已', '开', '由']
    """
    found, empty = _of_sequence(PARSER.parse(pattern))
    return None if empty else found


def _of_sequence(parts: Any) -> tuple[Firsts, bool]:
    """Give the first characters of a sequence, and whether it matches nothing at all."""
    found: set[str] = set()
    for code, value in parts:
        more, empty = _of(str(code), value)
        if more is None:
            return None, False
        found |= more
        if not empty:
            return frozenset(found), False
    return frozenset(found), True


def _of(code: str, value: Any) -> tuple[Firsts, bool]:
    if code in ZERO_WIDTH:
        return frozenset(), True
    if code == "LITERAL":
        return frozenset((re.escape(chr(value)),)), False
    if code == "IN":
        return _of_class(value), False
    if code == "BRANCH":
        return _of_branches([_of_sequence(part) for part in value[1]])
    if code == "SUBPATTERN":
        return _of_sequence(value[3])
    if code == "ATOMIC_GROUP":
        return _of_sequence(value)
    if code in REPEATS:
        found, empty = _of_sequence(value[2])
        return found, empty or value[0] == 0
    return None, False


def _of_branches(found: list[tuple[Firsts, bool]]) -> tuple[Firsts, bool]:
    if any(part is None for part, _ in found):
        return None, False
    return frozenset(chain(*(part or () for part, _ in found))), any(empty for _, empty in found)


def _of_class(items: Any) -> Firsts:
    found: set[str] = set()
    for code, value in items:
        if str(code) == "LITERAL":
            found.add(re.escape(chr(value)))
        elif str(code) == "RANGE" and value[1] - value[0] < WIDE:
            found |= {re.escape(chr(each)) for each in range(value[0], value[1] + 1)}
        elif str(code) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.add(r"\d")
        else:
            return None
    return frozenset(found)
