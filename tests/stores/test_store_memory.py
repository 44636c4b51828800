"""What a writer remembers: nothing that another writer, a failure or a full memory would make wrong."""

from collections.abc import Callable

import pytest
from store_readings import CORES, FIRMS, LISTS, reading

from graph.judgement import Judgement
from graph.statement import Reading
from graph.store import Store, memory, rebuild, recompute

Lines = Callable[[Store], list[str]]


def offered() -> list[Reading]:
    """Give readings that speak of the same projects again and again."""
    return [
        reading(
            f"{number}.txt",
            [
                (CORES[number % 2], "located_in", "410103", {}),
                (CORES[0], "listed", None, {**LISTS, "period": number + 1, "stage": "signed"}),
                (CORES[1], "phase_of", CORES[0], {}),
                (CORES[3], "invested_by", FIRMS[2], {"role": "investor"}),
            ],
            version=number,
        )
        for number in range(5)
    ]


def test_a_full_memory_changes_nothing(
    store: Store, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "MOST", 3)
    for each in offered():
        store.writer().commit(each)
    kept = lines(store)
    rebuild(store)
    assert lines(store) == kept


def test_a_commit_that_fails_is_not_remembered(
    store: Store, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third, *_ = offered()
    store.writer().commit(first)
    with monkeypatch.context() as patched:
        patched.setattr(recompute, "recount", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            store.writer().commit(second)
    store.writer().commit(third)
    kept = lines(store)
    rebuild(store)
    assert lines(store) == kept


def test_judgements_between_commits_are_seen(store: Store, lines: Lines) -> None:
    first, second, *rest = offered()
    store.writer().commit(first)
    rows = store.view().run("MATCH (p:Project) RETURN p.id AS id ORDER BY id")
    pair = (rows[0]["id"], rows[1]["id"])
    store.writer().judge(Judgement(*pair, "same", "甲", "2024-01-01"))
    for each in (second, *rest):
        store.writer().commit(each)
    kept = lines(store)
    rebuild(store)
    assert lines(store) == kept


def test_a_load_in_many_transactions_is_the_same_graph(
    store: Store, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.arcade.load.COMMIT", 2)
    for each in offered():
        store.writer().commit(each)
    kept = lines(store)
    rebuild(store)
    assert lines(store) == kept
