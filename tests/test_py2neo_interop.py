"""py2neo over the graph: classes from the schema, and nothing that writes."""

import pytest
from bloom_sample import environment, fill

from graph.document import Document
from graph.errors import ForbiddenError, StoreError
from graph.schema import load as schema
from graph.statement import Reading
from graph.store import open_store, serve_bolt

pytest.importorskip("py2neo")

from py2neo import Transaction
from py2neo.errors import Neo4jError

from graph.interop.py2neo import models, open_graph


@pytest.fixture(scope="module")
def opened(neo4j_url):
    fill(neo4j_url)
    return open_graph(neo4j_url)


@pytest.fixture(scope="module")
def made():
    return models()


def test_every_label_has_its_class_with_the_schemas_properties(made):
    assert set(made) == set(schema().nodes)
    for name, kind in schema().nodes.items():
        assert {each.name for each in kind.properties} <= set(vars(made[name]))


def test_every_edge_type_leads_on_and_back(made):
    for name, kind in schema().edges.items():
        for start, end in kind.ends:
            assert name.lower() in vars(made[start])
            assert f"{name.lower()}_from" in vars(made[end])


def test_a_query_and_a_match_find_the_same(opened, made):
    rows = opened.run("MATCH (p:Project) RETURN p.name AS name ORDER BY name").data()
    found = made["Project"].match(opened).order_by("_.name")
    assert [row["name"] for row in rows] == [each.name for each in found]
    assert opened.nodes.match("Project", name="智能箱柜").first()["stage"] == "started"


def test_things_are_found_by_id_and_lead_to_their_neighbours(opened, made):
    company = made["Company"].match(opened, "c1").first()
    assert company.name == "河南花都柜业集团有限公司"
    assert sorted(each.name for each in company.invested_by_from) == [
        "协作机器人末端执行器",
        "智能箱柜",
        "智能箱柜二期",
    ]
    project = made["Project"].match(opened, "p2").first()
    steps = sorted(made_step[1][1]["seq"] for made_step in project.transitioned_to.triples())
    assert steps == [1, 2]


def test_each_neighbour_is_of_the_class_of_its_label(opened, made):
    district = made["District"].match(opened, "410103").first()
    kinds = {type(each) for each in district.located_in_from}
    assert kinds == {made["Project"], made["Company"]}


def test_evidence_is_reached(opened, made):
    project = made["Project"].match(opened, "p1").first()
    (said,) = project.about_from
    (document,) = said.stated_in
    assert (said.quote, document.title) == ("签约项目1个", "二七区项目")


@pytest.mark.parametrize("begin", ["auto", "begin"])
def test_what_would_write_is_refused(opened, begin):
    for cypher in ("CREATE (n:Project {id: 'x'})", "MATCH (p:Project) SET p.name = 'x'"):
        with pytest.raises(ForbiddenError):
            getattr(opened, begin)(readonly=False).run(cypher)
        with pytest.raises(ForbiddenError):
            opened.run(cypher)
        with pytest.raises(ForbiddenError):
            opened.update(cypher)
    assert not opened.run("MATCH (p:Project {name: 'x'}) RETURN p").data()


def test_the_server_refuses_as_well(opened):
    with pytest.raises(Neo4jError, match=r"(?i)access mode"):
        Transaction.run(opened.begin(), "MATCH (p:Project) SET p.name = 'x'").data()


def test_objects_are_not_changed_and_not_saved(opened, made):
    project = made["Project"].match(opened, "p1").first()
    with pytest.raises(ForbiddenError):
        project.name = "x"
    for write in (opened.push, opened.create, opened.merge, opened.delete):
        with pytest.raises(ForbiddenError):
            write(project)


def test_the_settings_give_what_the_address_leaves_out(opened, neo4j_url, monkeypatch):
    for name, value in environment(neo4j_url).items():
        monkeypatch.setenv(name, value)
    assert open_graph().run("RETURN 1 AS one").data() == [{"one": 1}]


def test_a_served_embedded_store_is_read(tmp_path, made):
    document = Document("a.txt", "v", "二七区签约项目1个", title="二七区项目")
    with open_store(str(tmp_path)) as store:
        store.writer().commit(Reading(document))
        serve_bolt(store)
        served = open_graph(str(tmp_path))
        assert served.run("MATCH (d:Document) RETURN d.title AS title").data() == [
            {"title": "二七区项目"}
        ]
        assert made["Document"].match(served, document.id).first().text == document.text
        with pytest.raises(ForbiddenError):
            served.run("CREATE (n:Document {id: 'x'})")
        with pytest.raises(Exception, match=r"(?i)not allowed|security|denied|permission"):
            Transaction.run(served.begin(), "CREATE (n:Document {id: 'x'})").data()


def test_a_folder_that_nobody_serves_is_told(tmp_path):
    with pytest.raises(StoreError, match="sanpi serve"):
        open_graph(str(tmp_path))
