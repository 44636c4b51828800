"""Of candidates that overlap one stands: the weightier, then the longer, then the earlier."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.rules import Candidate
from ingest.rules.grammar.threads.core import core, digits, phases
from ingest.settle import choose

SPOTS = st.tuples(st.integers(0, 30), st.integers(1, 12), st.integers(0, 3))


def candidate(start: int, length: int, weight: int) -> Candidate:
    return Candidate("rule", "name", "x", 0, start, start + length, weight)


@given(st.lists(SPOTS, max_size=20))
def test_what_stands_does_not_overlap_and_leaves_nothing_better_out(
    spots: list[tuple[int, int, int]],
) -> None:
    found = [candidate(*spot) for spot in spots]
    kept = choose(found)
    for left, right in pairwise(kept):
        assert left.end <= right.start
    for lost in set(found) - set(kept):
        rivals = [one for one in kept if one.start < lost.end and lost.start < one.end]
        assert any(
            (one.weight, one.end - one.start) >= (lost.weight, lost.end - lost.start)
            for one in rivals
        )


@given(st.lists(SPOTS, max_size=12), st.randoms())
def test_the_order_of_candidates_does_not_matter(
    spots: list[tuple[int, int, int]], random: object
) -> None:
    found = [candidate(*spot) for spot in spots]
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert choose(found) == choose(shuffled)


def test_a_core_keeps_digits_and_phases() -> None:
    assert core("甲岭产业园项目（一期）") == core("甲岭产业园一期项目") == "甲岭产业园一期"
    assert phases("甲岭产业园一期") == ("一期",)
    assert digits(core("年产5万吨铝材项目")) != digits(core("年产10万吨铝材项目"))
