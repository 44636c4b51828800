"""The laws: same input, same graph, in any order, by increments or all at once; merges undone."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from store_readings import CORES, FIRMS, LISTS, reading, readings

from graph.judgement import Judgement
from graph.statement import Reading
from graph.store import Store, rebuild

few = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
Lines = Callable[[Store], list[str]]


def empty(store: Store) -> None:
    for row in store.view().judgements():
        if "undone_at" not in row:
            store.writer().unjudge(row["id"], by="甲", at="2024-02-01")
    for document in store.view().documents():
        store.writer().forget(document["id"])


def entities(store: Store) -> list[str]:
    rows = store.view().run(
        "MATCH (n:Project) RETURN n.id AS id UNION MATCH (n:Company) RETURN n.id AS id"
    )
    return sorted(row["id"] for row in rows)


@few
@given(st.lists(readings, min_size=1, max_size=6), st.data())
def test_increments_and_rebuild_and_any_order_give_the_same_bytes(
    store: Store, lines: Lines, offered: list[Reading], data: st.DataObject
) -> None:
    empty(store)
    assert [line for line in lines(store) if "Judgement" not in line] == []
    for each in offered:
        store.writer().commit(each)
    first = lines(store)
    rebuild(store)
    assert lines(store) == first
    empty(store)
    last = {each.document.id: each for each in offered}
    for each in data.draw(st.permutations(sorted(last.values(), key=lambda r: r.document.id))):
        store.writer().commit(each)
    assert lines(store) == first


def copied(one: Reading) -> Reading:
    """Give the same bytes of another source."""
    return Reading(replace(one.document, source=f"抄{one.document.source}"))


@few
@given(st.lists(readings, min_size=2, max_size=4), st.data())
def test_several_at_once_are_as_one_after_the_other(
    store: Store, lines: Lines, offered: list[Reading], data: st.DataObject
) -> None:
    empty(store)
    mixed = data.draw(st.permutations([*offered, *map(copied, offered), *offered[:1]]))
    singly = [store.writer().commit(each) for each in mixed]
    first = lines(store)
    empty(store)
    cut = data.draw(st.integers(min_value=0, max_value=len(mixed)))
    parts = (mixed[:cut], mixed[cut:])
    together = [outcome for part in parts for outcome in store.writer().commit_all(part)]
    assert together == singly
    assert lines(store) == first


@few
@given(st.lists(readings, min_size=2, max_size=4), st.data())
def test_judgements_and_their_undoing_leave_no_trace(
    store: Store, lines: Lines, offered: list[Reading], data: st.DataObject
) -> None:
    empty(store)
    for each in offered:
        store.writer().commit(each)
    before = lines(store)
    pairs = list(combinations(entities(store), 2))
    made = []
    for number, verdict in enumerate(("same", "different", "wrong")):
        at = f"2024-01-0{number + 1}T00:00:00"
        if verdict == "wrong":
            ids = sorted(
                row["id"] for row in store.view().run("MATCH (s:Statement) RETURN s.id AS id")
            )
            pair = (data.draw(st.sampled_from(ids)), None) if ids else None
        else:
            pair = data.draw(st.sampled_from(pairs)) if pairs else None
        if pair:
            made.append(store.writer().judge(Judgement(*pair, verdict, "甲", at)))
    judged = lines(store)
    rebuild(store)
    assert lines(store) == judged
    for name in data.draw(st.permutations(made)):
        store.writer().unjudge(name, by="甲", at="2024-02-01T00:00:00")
    assert lines(store) == before


def test_a_wrong_statement_stays_out_when_its_document_is_read_again(
    store: Store, lines: Lines
) -> None:
    said = [(CORES[3], "located_in", "410103", {}), (CORES[3], "investment", 10**8, {})]
    store.writer().commit(reading("甲.txt", said))
    name = next(s.id for s in reading("甲.txt", said).statements if s.predicate == "located_in")
    store.writer().judge(Judgement(name, None, "wrong", "甲", "2024-01-01"))
    located = "MATCH (:Project)-[e:LOCATED_IN]->() RETURN count(e) AS n"
    assert store.view().run(located) == [{"n": 0}]
    store.writer().commit(reading("甲.txt", said), extractor="newer")
    assert store.view().run(located) == [{"n": 0}]
    store.writer().forget("甲.txt")
    store.writer().commit(reading("甲.txt", said))
    assert store.view().run(located) == [{"n": 0}]


def test_one_project_in_two_documents_is_one_thread(store: Store) -> None:
    listed = {**LISTS, "period": 5, "stage": "signed"}
    moved = LISTS | {"from_period": 5, "from_stage": "signed", "to_stage": "started"}
    first = [
        (CORES[0], "located_in", "410103", {}),
        (CORES[0], "listed", None, listed),
        (CORES[0], "invested_by", FIRMS[0], {"role": "investor"}),
    ]
    store.writer().commit(reading("甲.txt", first))
    store.writer().commit(reading("乙.txt", [(CORES[0], "moved", None, moved)], version=3))
    rows = store.view().run(
        "MATCH (p:Project)-[e:TRANSITIONED_TO]->(b:Batch) "
        "RETURN p.documents AS documents, b.id AS batch, e.seq AS seq ORDER BY seq"
    )
    assert rows == [
        {"documents": 2, "batch": "三个一批:410000:5:signed", "seq": 1},
        {"documents": 2, "batch": "三个一批:410000:-:started", "seq": 2},
    ]
