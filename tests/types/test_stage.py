"""Stages: their order and their words."""

import pytest

from graph.types.stage import BATCH_STAGES, STAGES, rank, stage, stage_of


def test_stages_stand_in_order_with_words_of_their_own():
    words = [word for found in STAGES for word in found.words]
    assert len(words) == len(set(words))
    assert [rank(found.code) for found in STAGES] == list(range(len(STAGES)))
    assert BATCH_STAGES == ("signed", "started", "commissioned")


@pytest.mark.parametrize("found", STAGES, ids=lambda found: found.code)
def test_every_word_tells_its_stage(found):
    assert {stage_of(word) for word in (*found.words, found.zh)} == {found.code}
    assert stage(found.code) is found
    assert found.caption == f"{found.zh} | {found.en}"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("签约一批", "signed"),
        ("第七期签约转开工", "started"),
        ("已竣工投产", "commissioned"),
        ("拟开工", "planned"),
        ("新开工", "started"),
        ("续建", "started"),
        ("新建", None),
        ("", None),
    ],
)
def test_the_last_word_counts(words, code):
    assert stage_of(words) == code
