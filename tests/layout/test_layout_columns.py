"""Columns cut line by line into one text are put right, or reported: never silently swapped."""

from itertools import permutations, zip_longest

import pytest
from columns import ARTICLES, sides, turns, wrapped

from graph.document import Document
from ingest.layout import lay_out

BODIES = [article[1:] for article in ARTICLES]
PAIRS = [*permutations(range(4), 2)]
TRIPLES = [(0, 1, 2), (1, 2, 3), (2, 3, 0), (3, 1, 0)]
GAPS = [" ", "  ", "    ", "　　", " 　 "]
TITLE = ["双城记：两地比学赶超抓项目", ""]


def flat(words: str) -> str:
    return "".join(words.split())


def outcome(lines: list[str], chosen: tuple[int, ...]) -> str:
    """Say how a page of these lines was read: every paragraph whole, doubted, or wrong."""
    page = lay_out(Document("a.txt", "0", "\n".join(lines)))
    told = flat("\n".join(page.repaired.text[p.start : p.end] for p in page.passages))
    if all(flat(paragraph) in told for number in chosen for paragraph in BODIES[number]):
        return "right"
    return "reported" if page.doubts else "wrong"


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("chosen", [(0, 1), (2, 3), (0, 3), *TRIPLES])
@pytest.mark.parametrize("title", [[], TITLE])
def test_columns_side_by_side_are_put_right(
    gap: str, chosen: tuple[int, ...], title: list[str]
) -> None:
    for chars in (12, 16, 21):
        for indent in ("　　", ""):
            columns = [wrapped(BODIES[number], chars, indent) for number in chosen]
            assert outcome([*title, *sides(columns, chars, gap)], chosen) == "right"


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("between", ["", "blank"])
def test_columns_in_turn_are_put_right_or_reported(size: int, between: str) -> None:
    found = []
    for chosen in (*PAIRS[::2], *TRIPLES):
        for chars in (13, 17):
            columns = [wrapped(BODIES[number], chars) for number in chosen]
            lines = turns(columns, size, between)
            found += [outcome(lines, chosen), outcome([*TITLE, *lines], chosen)]
    by_chance = 0 if size < 5 else 0.05  # long turns may all end with a sentence
    assert found.count("wrong") <= by_chance * len(found)
    assert found.count("right") >= 0.7 * len(found)


def test_lines_in_turn_without_indents_are_put_right_or_reported() -> None:
    found = []
    for chosen in (*PAIRS, *TRIPLES):
        columns = [wrapped(BODIES[number], 13, "") for number in chosen]
        found.append(outcome(turns(columns, 1), chosen))
    assert "wrong" not in found
    assert found.count("right") >= 0.85 * len(found)


@pytest.mark.parametrize("chars", [13, 20, 28])
@pytest.mark.parametrize("indent", ["　　", ""])
def test_one_column_is_left_alone(chars: int, indent: str) -> None:
    for number, body in enumerate(BODIES):
        page = lay_out(Document("a.txt", "0", "\n".join(wrapped(body, chars, indent))))
        assert page.doubts == ()
        assert outcome(wrapped(body, chars, indent), (number,)) == "right"


@pytest.mark.parametrize("chars", [12, 14, 17])
def test_one_column_under_a_wide_line_is_not_held_for_several(chars: int) -> None:
    head = "沙河两县年中看项目：从签约到投产，一本账里的三十个日子"
    for body in BODIES:
        for indent in ("　　", ""):
            lines = [head, *wrapped(body, chars, indent)]
            assert not lay_out(Document("a.txt", "0", "\n".join(lines))).doubts


@pytest.mark.parametrize("size", [4, 5, 6])
def test_blocks_under_headlines_of_their_own_are_put_right_or_reported(size: int) -> None:
    found = []
    for chosen in PAIRS:
        for chars in (13, 17):
            columns = [wrapped(BODIES[number], chars) for number in chosen]
            parts = [
                ["\n".join(c[at : at + size]) for at in range(0, len(c), size)] for c in columns
            ]
            for part, number in zip(parts, chosen, strict=True):
                part[0] = f"{ARTICLES[number][0]}\n\n{part[0]}"
            turned = [part for turn in zip_longest(*parts) for part in turn if part]
            found.append(outcome(["\n\n".join(turned)], chosen))
    assert found.count("wrong") <= 0.1 * len(found)  # a block may end with a sentence
    assert found.count("right") >= 0.7 * len(found)
