"""Clauses and sentences of a passage."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from ingest.language.clauses import clauses, sentences

TEXTS = st.text(alphabet="签约项目个，。；：、（）“”1234,. \u3000△亿元", max_size=60)


def words(text: str) -> list[str]:
    return [text[clause.start : clause.end] for clause in clauses(text)]


def test_clauses_end_at_commas_colons_and_stops() -> None:
    assert words("签约8个，总投资31.1亿元；开工4个。") == ["签约8个", "总投资31.1亿元", "开工4个"]


def test_the_comma_of_a_number_is_none() -> None:
    assert words("总投资1,136亿元，共34个") == ["总投资1,136亿元", "共34个"]


def test_brackets_are_deeper_and_end_no_sentence() -> None:
    found = clauses("省市重点项目44个（省重点19个。市重点25个），总投资80亿元")
    assert [clause.depth for clause in found] == [0, 1, 1, 0]
    assert {clause.sentence for clause in found} == {0}


def test_a_bullet_opens_a_sentence() -> None:
    text = "△鄢陵县签约4个△长葛市签约3个"
    assert [len(sentence) for sentence in sentences(clauses(text))] == [1, 1]


@given(TEXTS)
def test_clauses_are_in_order_and_hold_all_words(text: str) -> None:
    found = clauses(text)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    kept = "".join(text[clause.start : clause.end] for clause in found)
    assert [letter for letter in text if letter in "签约项目个亿元"] == [
        letter for letter in kept if letter in "签约项目个亿元"
    ]
