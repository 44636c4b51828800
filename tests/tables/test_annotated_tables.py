"""Annotated workbooks and CSV files: every table found there, against what a careful reader takes from it."""

import json
from pathlib import Path

import pytest

from graph.places import resolve
from graph.statement import Claim, Statement
from ingest.pipeline import extract
from ingest.readers import read
from ingest.tables import read_tables

SEEN = Path(__file__).parent.parent / "annotated" / "seen"
FILES = sorted(path for path in SEEN.iterdir() if path.suffix in (".xlsx", ".csv"))


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def pair(request):
    """Give what the tables of a file say, and its annotations."""
    gold = json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))
    scope = resolve(gold["document"]["scope"])
    return read_tables(read(request.param), scope=scope), gold


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def with_notes(request):
    """Give what a file's tables and the notes under them say, and its annotations."""
    gold = json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))
    return extract(read(request.param)).statements, gold


def facts(said, predicate):
    """Give per project its facts of one predicate."""
    names = {
        one.subject: one.value
        for one in said
        if isinstance(one, Statement) and one.predicate == "named"
    }
    found = {name: [] for subject, name in names.items() if subject.label == "Project"}
    for one in said:
        if (
            isinstance(one, Statement)
            and one.predicate == predicate
            and one.subject.label == "Project"
        ):
            found[names[one.subject]].append(names.get(one.object, one))
    return found


def test_there_are_tables_to_read():
    assert FILES


def test_every_project_is_found_and_none_besides(pair):
    said, gold = pair
    assert sorted(facts(said, "named")) == sorted(project["name"] for project in gold["projects"])


def test_investments_are_exact(pair):
    said, gold = pair
    found = {
        name: [
            one.value
            for one in each
            if (one.qualifier("kind"), one.qualifier("currency")) == ("total", "CNY")
        ]
        for name, each in facts(said, "investment").items()
    }
    amounts = {p["name"]: p["investment_yi"] for p in gold["projects"]}
    assert found == {
        name: [] if amount is None else [round(amount * 10**8)] for name, amount in amounts.items()
    }


def test_listings_and_status(with_notes):
    said, gold = with_notes
    listed, status = facts(said, "listed"), facts(said, "status")
    for project in gold["projects"]:
        name = project["name"]
        stages = sorted((one.qualifier("period"), one.qualifier("stage")) for one in listed[name])
        right = sorted((one["period"], one["stage"]) for one in project["listings"])
        assert set(stages) <= set(right)
        assert stages or not right
        right = {project.get("status"), *project.get("status_accept", ())}
        assert not status[name] or status[name][-1].value in right


def test_companies(pair):
    said, gold = pair
    for project in gold["projects"]:
        found = set(facts(said, "invested_by")[project["name"]])
        assert set(project["companies"]) <= found | set(project.get("companies_accept", ()))
        assert found <= {*project["companies"], *project.get("companies_accept", ())}


def test_districts(pair):
    said, gold = pair
    for project in gold["projects"]:
        found = {one.qualifier("text") for one in facts(said, "located_in")[project["name"]]}
        assert found <= {*project["districts"], *project.get("districts_accept", ())}


THOUSANDTHS = {"yuan": 1000, "piece": 1000, "milli_percent": 1}


def test_every_figure_is_one_of_the_annotated(pair):
    said, gold = pair
    right = {
        (c["scope"], c["periods"], c["stage"], c["metric"], round(c["value"] * 1000))
        for c in gold["claims"]
    }
    for claim in said:
        if isinstance(claim, Claim):
            value = claim.value * THOUSANDTHS[claim.unit] // (10**8 if claim.unit == "yuan" else 1)
            assert (claim.scope, claim.periods, claim.stage, claim.metric, value) in right
