"""Both engines give the same rows: every saved query, and hundreds drawn by chance, over two graphs."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import made_graph
import pytest
from made_queries import made
from neo4j_server import CALENDAR

from graph.errors import SanpiError
from graph.projection import Edge, Node
from graph.store import Path as Walk
from graph.store import Store, View, copy, open_store
from queries.catalog import Query, load
from queries.run import bound
from queries.syntax import parameters

DRAWN = int(os.environ.get("SANPI_DRAWN_QUERIES", "240"))
ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "api" / "demo" / "samples"
DIFFERENCES = [
    [cell.strip(" `").replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in (ROOT / "docs" / "neo4j.md").read_text("utf-8").splitlines()
    if re.fullmatch(r"\| `.+` \| [^`]+ \| [^`]+ \| `.+` \|", line)
]
LABELS = {name.lower(): name for name in ("Project", "Company", "District", "Batch", "Sector")}
MOST_THINGS = 12
Pair = tuple[View, View]


def demo(store: Store) -> None:
    from api.intake import take_in
    from ingest.readers import find_files

    take_in(store, list(find_files([SAMPLES])), workers=1, report=lambda taken: None)


def synthetic(store: Store) -> None:
    for reading in made_graph.readings():
        store.writer().commit(reading)


@pytest.fixture(scope="module", params=[demo, synthetic], ids=lambda fill: fill.__name__)
def views(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, neo4j_url: str
) -> Iterator[Pair]:
    """Give a view of the same graph on each engine."""
    from conftest import empty

    empty(neo4j_url)
    fill: Callable[[Store], None] = request.param
    folder = str(tmp_path_factory.mktemp("agree") / "store")
    with open_store(folder) as here, open_store(neo4j_url) as there:
        fill(here)
        copy(here, there)
        yield here.view(), there.view()


def exact(value: Any) -> Any:
    """Give a value in a form that is equal for equal values of equal type only."""
    if isinstance(value, Node):
        return ("node", value.label, value.id, exact(value.properties))
    if isinstance(value, Edge):
        return ("edge", value.type, value.id, exact(value.properties))
    if isinstance(value, Walk):
        return ("path", exact(list(value.nodes)), exact(list(value.edges)))
    if isinstance(value, dict):
        return [(name, exact(each)) for name, each in sorted(value.items())]
    if isinstance(value, list):
        return [exact(each) for each in value]
    return (type(value).__name__, repr(value))


def rows(view: View, cypher: str, values: dict[str, Any]) -> list[Any]:
    return [exact(row) for row in view.run(cypher, **values)]


def agree(
    views: Pair, cypher: str, values: dict[str, Any], *, of: Callable[[list[Any]], Any] = list
) -> int:
    """Run a query on both engines, compare what `of` makes of the rows, and give their number."""
    here, there = (rows(view, cypher, values) for view in views)
    assert of(here) == of(there), f"{cypher}\n{values}"
    return len(here)


def things(view: View, type: str) -> list[str]:
    """Give ids of a parameter's type, spread over all that the graph holds."""
    names = {"thing": "Project", "any": "Claim", "document": "Document"} | LABELS
    found = view.run(f"MATCH (n:{names[type]}) RETURN n.id AS id ORDER BY id")
    step = max(1, len(found) // MOST_THINGS)
    return [row["id"] for row in found[::step]]


def givens(view: View, query: Query) -> Iterator[dict[str, Any]]:
    """Give values for a query's parameters: its defaults, and things of the graph."""
    asked = [each for each in query.parameters if each.required or each.type in LABELS]
    pools = {
        each.name: ["园", "二七"] if each.type == "text" else things(view, each.type)
        for each in asked
        if each.type in (*LABELS, "thing", "any", "document", "text")
    }
    for number in range(max((len(pool) for pool in pools.values()), default=1)):
        drawn = {
            name: pool[(number * (place + 1)) % len(pool)]
            for place, (name, pool) in enumerate(pools.items())
            if pool
        }
        yield bound(query, drawn)


@pytest.mark.parametrize("name", sorted(load()))
def test_a_saved_query_answers_the_same(views: Pair, name: str) -> None:
    """Of ways that are as short each engine takes its own: `path` is compared by their length."""
    query = load()[name]
    for given in givens(views[0], query):
        used = {each: given[each] for each in parameters(query.cypher)}
        agree(views, query.cypher, used, of=len if name == "path" else list)
        if query.graph:
            drawn = {each: given[each] for each in parameters(query.graph)}
            drawn |= {"limit": 10_000} if "limit" in drawn else {}
            agree(views, query.graph, drawn, of=len if name == "path" else sorted)


@pytest.mark.parametrize("seed", range(DRAWN))
def test_a_drawn_query_answers_the_same(views: Pair, seed: int) -> None:
    query = made(seed)
    agree(views, query.cypher, query.parameters)


def given(view: View, cypher: str) -> Any:
    """Give the rows, or the kind of the refusal."""
    try:
        return rows(view, cypher, {})
    except SanpiError as error:
        return type(error)


@pytest.mark.parametrize("row", DIFFERENCES, ids=lambda row: row[0][:60])
def test_the_spelling_that_the_documents_advise_is_answered_the_same(
    views: Pair, row: list[str]
) -> None:
    assert agree(views, row[3], {})


@pytest.mark.skipif(CALENDAR, reason="the table is of the long-term release")
@pytest.mark.parametrize("views", [synthetic], indirect=True, ids=["synthetic"])
@pytest.mark.parametrize("row", DIFFERENCES, ids=lambda row: row[0][:60])
def test_what_the_documents_say_differs_does(views: Pair, row: list[str]) -> None:
    here, there = (given(view, row[0]) for view in views)
    assert here != there
