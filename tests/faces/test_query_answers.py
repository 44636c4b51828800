"""Every saved query on a small graph in a real engine: what it must answer."""

from typing import Any

import pytest

from graph.errors import NotFoundError, UsageError
from queries.catalog import load, named
from queries.resolve import ask, resolve
from queries.things import thing

ERQI, SHANGJIE = "410103", "410106"
FIRM = "中州示例实业有限公司"


def records(view: Any, name: str, **given: Any) -> list[dict[str, Any]]:
    return list(ask(view, named(name), **given).records())


def test_trace_tells_each_step_with_its_sentence(view):
    steps = records(view, "trace", project="甲传感器")
    told = {(step["period"], step["stage"], step["quote"]) for step in steps}
    assert told >= {
        (5, "signed", "甲传感器产业园第5期signed"),
        (7, "started", "甲传感器产业园第7期started"),
        (7, "started", "甲传感器产业园由第五期签约转开工"),
        (None, "topped_out", "甲传感器产业园封顶"),
    }
    assert [step["seq"] for step in steps] == sorted(step["seq"] for step in steps)
    assert steps[0]["title"] == "第五期签约"
    assert next(s["from_batch"] for s in steps if s["period"] == 7) == steps[0]["batch"]


def test_companies_in_districts_names_both_districts(view):
    rows = records(view, "companies-in-districts")
    assert [(row["name"], row["in_districts"], row["district"]) for row in rows] == [
        (FIRM, 2, ERQI),
        (FIRM, 2, SHANGJIE),
    ]
    assert all(row["quote"] for row in rows)
    assert records(view, "companies-in-districts", at_least=3) == []


def test_a_county_and_its_own_zone_are_one_district(county_view):
    county, zone = "410181", "410181:gaoxin"
    rows = records(county_view, "companies-in-districts")
    assert [(row["name"], row["in_districts"], row["district"]) for row in rows] == [
        (FIRM, 2, SHANGJIE),
        (FIRM, 2, zone),
    ]
    rows = records(county_view, "companies-in-districts", at_least=1)
    assert [(row["district"], row["names"]) for row in rows if row["in_districts"] == 1] == [
        (county, ["丁产业园项目"]),
        (zone, ["戊产业园项目"]),
    ]


def test_district_lists_its_projects_richest_first(view):
    rows = records(view, "district", district="二七区")
    assert [row["name"] for row in rows[:2]] == ["甲传感器产业园项目", "乙轴承产业园项目"]
    assert rows[0]["companies"] == [FIRM]
    assert len(rows) == 4
    assert len(records(view, "district", district=ERQI, stage="signed")) == 1
    assert len(records(view, "district", district=ERQI, skip=1, limit=2)) == 2


def test_company_lists_its_projects(view):
    rows = records(view, "company", company=FIRM)
    assert {row["name"] for row in rows} == {
        "甲传感器产业园项目",
        "乙轴承产业园项目",
        "丁药品基地项目",
    }
    assert {row["role"] for row in rows} == {"investor"}


def test_batch_and_sector_list_their_projects(view):
    batch = records(view, "trace", project="甲传感器")[-2]["batch"]
    rows = records(view, "batch", batch=batch)
    assert len(rows) == 2
    assert {row["from_batch"] is None for row in rows} == {True, False}
    assert [row["name"] for row in records(view, "sector", sector="智能装备")] == [
        "甲传感器产业园项目"
    ]


def test_flows_count_and_name(view):
    (row,) = records(view, "flows")
    assert (row["projects"], row["amount_yuan"]) == (1, 1_500_000_000)
    assert row["names"] == ["甲传感器产业园项目"]
    assert records(view, "flows", batch=row["batch"]) == [row]
    assert records(view, "flows", programme="别的") == []


def test_stalled_counts_only_periods_with_a_list_of_the_district(view):
    (row,) = records(view, "stalled", district="二七区")
    assert row["name"] == "乙轴承产业园项目"
    assert row["periods_seen"] == [6, 7]
    assert (row["periods_missed"], row["basis"]) == (2, "inferred")
    assert records(view, "stalled", district="二七区", periods=3) == []
    assert records(view, "stalled", district="上街区", periods=1) == []
    assert [each["name"] for each in records(view, "stalled", district="郑州市")] == [row["name"]]


def test_totals_stand_beside_the_graph(view):
    count, target = records(view, "totals")
    assert (count["printed"], count["counted"], count["difference"]) == (3, 2, -1)
    assert (target["kind"], target["counted"]) == ("target", None)
    assert records(view, "totals", district="二七区", periods="7") == [count, target]
    assert records(view, "totals", district="上街区") == []


@pytest.mark.parametrize("text", ["传感器", "甲传感", "产业园项目", "甲"])
def test_search_finds_substrings(view, text):
    assert "甲传感器产业园项目" in {row["name"] for row in records(view, "search", text=text)}


def test_search_keeps_to_the_label(view):
    assert {row["label"] for row in records(view, "search", text="中州示例", label="Company")} == {
        "Company"
    }
    assert records(view, "search", text="中州示例", label="Project") == []


def test_path_tells_each_step(view):
    steps = records(view, "path", start="乙轴承", end="丁药品")
    assert len(steps) == 2
    assert steps[0]["to_id"] == steps[1]["from_id"]


def test_evidence_of_every_kind_of_thing(view):
    step = records(view, "trace", project="甲传感器")[0]
    project = resolve(view, "project", "甲传感器")
    firm = resolve(view, "company", FIRM)
    claim = records(view, "totals")[0]["claim"]
    for given in (
        {"id": project},
        {"id": firm},
        {"id": ERQI},
        {"id": step["batch"]},
        {"id": step["statement"]},
        {"id": claim},
        {"id": project, "to": step["batch"]},
        {"id": project, "to": firm},
    ):
        rows = records(view, "evidence", **given)
        assert rows, given
        assert all(row["quote"] and row["title"] for row in rows)
    said = records(view, "evidence", id=project, to=step["batch"])
    assert step["statement"] in {each["statement"] for each in said}


def test_coverage_tells_what_was_not_understood(view):
    rows = records(view, "coverage")
    assert [(row["source"], row["notices"]) for row in rows] == [
        ("一.txt", 0),
        ("三.txt", 1),
        ("二.txt", 0),
    ]
    third = rows[1]
    assert third["notice_codes"] == ["amount-without-owner"]
    assert third["notice_times"] == [1]
    assert third["notice_texts"] == ["另有2亿元"]
    assert third["claims"] == 2
    assert records(view, "coverage", document="三.txt") == [third]


def test_every_query_and_graph_runs(view):
    sample = {
        "project": "甲传感器", "company": FIRM, "district": "二七区", "sector": "智能装备",
        "batch": records(view, "flows")[0]["batch"], "thing": FIRM, "any": FIRM, "text": "产业",
    }  # fmt: skip
    for query in load().values():
        given = {each.name: sample[each.type] for each in query.parameters if each.required}
        rows = ask(view, query, **given)
        assert rows.columns == query.columns


def test_names_that_mean_several_or_nothing(view):
    with pytest.raises(UsageError, match="传感器"):
        resolve(view, "project", "产业园")
    with pytest.raises(NotFoundError, match="search"):
        resolve(view, "project", "没有这个")


def test_a_name_that_nothing_bears_shows_what_is_close_to_it(view):
    with pytest.raises(NotFoundError, match=r"(?s)names close to it:.*甲传感器产业园项目"):
        resolve(view, "project", "甲市传感器制造产业园")
    with pytest.raises(NotFoundError, match="甲传感器产业园项目"):
        resolve(view, "project", "甲传产业园")
    with pytest.raises(NotFoundError) as nothing:
        resolve(view, "project", "没有这个")
    assert "\n" not in str(nothing.value)


@pytest.mark.parametrize("words", ["第7期开工", "第七期“开工一批”", "三个一批第七期开工"])
def test_a_batch_is_found_as_people_write_it(view, words):
    assert resolve(view, "batch", words) == resolve(view, "batch", "三个一批 · 第7期 · 开工")


def test_a_thing_has_properties_and_edges(view):
    found = thing(view, "Project", resolve(view, "project", "甲传感器"))
    assert found.properties["name"] == "甲传感器产业园项目"
    assert {edge["type"] for edge in found.edges} >= {
        "TRANSITIONED_TO",
        "LOCATED_IN",
        "INVESTED_BY",
    }
    with pytest.raises(NotFoundError):
        thing(view, "Project", "nothing")


def test_a_merged_id_leads_to_the_whole(view):
    project = resolve(view, "project", "甲传感器")
    for member in view.members(project):
        assert resolve(view, "project", member["member"]) == project
        assert thing(view, "Project", member["member"]).properties["id"] == project


def test_evidence_of_a_thing_by_name(view):
    assert records(view, "evidence", id="甲传感器", to="二七区")
    with pytest.raises(NotFoundError):
        records(view, "evidence", id="没有这个")
