"""The perspective file: the keys of real exports, agreement of parameters, the same bytes twice."""

import json
import re

import pytest
from click.testing import CliRunner

from api.bloom.action import actions
from api.bloom.grass import style
from api.bloom.perspective import perspective, rendered
from api.cli import main
from graph.schema import load as schema
from graph.types.stage import BATCH_STAGES, STAGES
from queries.catalog import load
from queries.syntax import parameters, writing

# Key sets as Bloom 2.20 and 2.21 write them.
TOP = """name id categories labels relationshipTypes palette createdAt lastEditedAt templates
sceneActions hiddenRelationshipTypes hideUncategorisedData type maxLimitToastMsgEnabled
parentPerspectiveId metadata version"""
CATEGORY = """id name labels properties createdAt lastEditedAt color size icon captionKeys
captions textSize textAlign styleRules"""
RELATIONSHIP = (
    """properties name id color size captionKeys captions textSize textAlign styleRules"""
)
TEMPLATE = """name id createdAt text cypher isUpdateQuery isWriteTransactionChecked params
hasCypherErrors"""
PARAM = "name dataType collapsed suggestionLabel suggestionProp suggestionBoolean cypher"
ACTION = """name id createdAt cypher isUpdateQuery isWriteTransactionChecked categories
relationshipTypes hasCypherErrors"""
RULE = """id type size minSize maxSize minColor midColor maxColor minPoint maxPoint applyColor
applySize applyCaption textAlign textSize captions color isTimeZoneConvertEnabled selectedTimeZone
basedOn valuesMapper existingValues conditionValue rangeValue condition"""
CAPTION = "inTooltip styles isCaption key type"
SIZES = {0.25, 0.5, 1, 2, 4}


@pytest.fixture(scope="module")
def given() -> dict:
    return json.loads(rendered(perspective(schema(), load())))


def holds(thing: dict, keys: str) -> None:
    assert set(thing) == set(keys.split())


def test_keys_are_those_of_real_exports(given):
    holds(given, TOP)
    for category in given["categories"]:
        holds(category, CATEGORY)
        for each in category["properties"]:
            holds(each, "name exclude dataType")
    for each in given["relationshipTypes"]:
        holds(each, RELATIONSHIP)
    for template in given["templates"]:
        holds(template, TEMPLATE)
        for each in template["params"]:
            holds(each, PARAM)
    for each in given["sceneActions"]:
        holds(each, ACTION)
    holds(given["palette"], "colors currentIndex")
    holds(given["metadata"], "pathSegments indexes")


def test_captions_and_rules_have_the_keys_of_real_exports(given):
    looks = [*given["categories"], *given["relationshipTypes"]]
    rules = [rule for look in looks for rule in look["styleRules"]]
    for rule in rules:
        holds(rule, RULE)
    for look in [*looks, *rules]:
        for each in look["captions"]:
            holds(each, f"{CAPTION} isGdsData" if each["type"] == "property" else CAPTION)


def test_every_label_and_edge_type_is_there_once(given):
    named = [label for category in given["categories"] for label in category["labels"]]
    assert sorted(named) == sorted(given["labels"]) == sorted(schema().nodes)
    assert [each["name"] for each in given["relationshipTypes"]] == list(schema().edges)
    assert [each["id"] for each in given["categories"]] == list(range(1, len(named) + 1))


def test_names_are_chinese_and_looks_are_of_bloom(given):
    assert [each["name"] for each in given["categories"]][:5] == [
        "项目",
        "企业",
        "区县",
        "批次",
        "产业",
    ]
    for each in [*given["categories"], *given["relationshipTypes"]]:
        assert re.fullmatch("#[0-9a-f]{6}", each["color"])
        assert each["size"] in SIZES


def test_one_caption_each_and_edges_speak_chinese(given):
    for look in [*given["categories"], *given["relationshipTypes"]]:
        shown = [each["key"] for each in look["captions"] if each["isCaption"]]
        assert len(shown) == 1
    for look in given["relationshipTypes"]:
        assert [each["key"] for each in look["captions"] if each["isCaption"]] == ["caption_zh"]


def test_every_stage_has_its_colour(given):
    looks = {each["name"]: each for each in [*given["categories"], *given["relationshipTypes"]]}
    for name in ("项目", "批次", "TRANSITIONED_TO"):
        rules = [rule for rule in looks[name]["styleRules"] if rule["basedOn"] == "stage_string"]
        assert {rule["conditionValue"] for rule in rules} == {stage.code for stage in STAGES}
        colours = {r["color"] for r in rules if r["conditionValue"] in BATCH_STAGES}
        assert len(colours) == len(BATCH_STAGES)


def test_phrases_and_their_parameters_agree(given):
    for each in given["templates"]:
        declared = [param["name"].removeprefix("$") for param in each["params"]]
        assert sorted(declared) == sorted(parameters(each["text"]))
        assert parameters(each["cypher"]) == set(declared)
        assert not re.search(r"[()（）]", each["text"])
        assert not each["text"].startswith("$")
        assert not writing(each["cypher"])


def test_every_query_with_a_phrase_is_offered_once(given):
    wanted = sorted(query.bloom for query in load().values() if query.bloom)
    assert sorted(each["text"] for each in given["templates"]) == wanted
    assert len(set(wanted)) == len(wanted) > 8


def test_actions_work_on_what_is_selected(given):
    labels = {each["id"]: each["labels"][0] for each in given["categories"]}
    for each, action in zip(given["sceneActions"], actions(), strict=True):
        assert re.search(r"elementId\(\w+\) IN \$(nodes|relationships)", each["cypher"])
        assert len(parameters(each["cypher"])) == 1
        assert not writing(each["cypher"])
        kinds = [labels[id] for id in each["categories"] or []] + (each["relationshipTypes"] or [])
        assert tuple(kinds) == action.kinds


def test_path_segments_and_indexes_are_the_schemas(given):
    segments = {tuple(each.values()) for each in given["metadata"]["pathSegments"]}
    assert segments == {
        (source, kind.name, target)
        for kind in schema().edges.values()
        for source, target in kind.ends
    }
    native = {
        each["label"]: each for each in given["metadata"]["indexes"] if each["type"] == "native"
    }
    for name, kind in schema().nodes.items():
        wanted = [p.name for p in kind.properties if p.key or p.index]
        assert [key["key"] for key in native[name]["propertyKeys"]] == wanted


def test_ids_are_unique(given):
    for many in ("templates", "sceneActions", "categories", "relationshipTypes"):
        ids = [each["id"] for each in given[many]]
        assert len(set(ids)) == len(ids)


def test_same_bytes_twice(tmp_path):
    paths = [tmp_path / "a.bloom-perspective", tmp_path / "b.bloom-perspective"]
    for path in paths:
        done = CliRunner().invoke(main, ["bloom", "export", "--out", str(path)])
        assert done.exit_code == 0, done.output
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_the_style_names_every_label_and_edge_type():
    text = style(schema())
    for name in schema().nodes:
        assert f"node.{name} {{" in text
    for name in schema().edges:
        assert f"relationship.{name} {{" in text
    assert text.count("{\n") == text.count("\n}\n")
    assert 'caption: "{caption_zh}"' in text
