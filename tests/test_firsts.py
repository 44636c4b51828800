"""Patterns that look for their first characters find what plain ones find."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graph
import ingest
from graph.types.firsts import Sought, firsts

TEXTS = [path.read_text("utf-8") for path in Path("tests/annotated/seen").glob("a0*.txt")]
FOUND = {
    f"{info.name}.{name}": value
    for package in (graph, ingest)
    for info in walk_packages(package.__path__, f"{package.__name__}.")
    for name, value in vars(import_module(info.name)).items()
    if isinstance(value, Sought)
}


def spans(matches: "object") -> list[tuple[int, int]]:
    return [match.span() for match in matches]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(FOUND))
def test_every_sought_pattern_finds_what_the_plain_one_finds(name: str) -> None:
    sought = FOUND[name]
    plain = re.compile(sought.pattern)
    for text in TEXTS:
        assert spans(sought.finditer(text)) == spans(plain.finditer(text))
        first = plain.search(text, 40, 200)
        assert spans(filter(None, [sought.search(text, 40, 200)])) == spans(filter(None, [first]))


PARTS = st.sampled_from(("a", "b?", "[ab]+", "(?<!a)b", "(?:a|bc)", "(?=c)", "[^b]", "c*", "^", ""))


@given(st.lists(PARTS, min_size=1, max_size=4).map("".join), st.text("abc", max_size=12))
def test_any_pattern_finds_the_same(pattern: str, text: str) -> None:
    assert spans(Sought(pattern).finditer(text)) == spans(re.finditer(pattern, text))


def test_the_first_characters_of_a_pattern() -> None:
    assert firsts("(?<!自)由|[一二]+个?|(?:已经?)?开工") == frozenset("由一二已开")
    assert firsts("(?:已经?)?") is None
    assert firsts(".开工") is None
