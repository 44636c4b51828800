"""Every schema file reads; what is wrong in one is said by its name; each engine gets its DDL."""

from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.schema import load
from graph.store.arcade import statements
from graph.store.bolt import statements as neo4j_statements

GOOD = "kind: node\nzh: 甲\nen: a\nlayer: entity\ncolour: '#000000'\nsize: 1\ncaption: id\n"
KEY = "properties: {id: {type: string, zh: 标识, key: true}}\n"


def test_every_label_and_type_is_read_and_no_name_is_both() -> None:
    schema = load()
    assert {"Project", "Company", "District", "Batch", "Sector"} <= set(schema.nodes)
    assert not set(schema.nodes) & set(schema.edges)
    assert all(each.zh and each.colour for each in (*schema.nodes.values(), *schema.edges.values()))


@pytest.mark.parametrize(
    "text",
    [
        "kind: thing\n",
        "- a list\n",
        "kind: [",
        GOOD,
        GOOD.replace("caption: id", "caption: name") + KEY,
        GOOD + "properties: {id: {type: float, zh: 标识, key: true}}\n",
        GOOD + "properties: {id: {type: string, zh: 标识}}\n",
        GOOD + KEY + "extra: 1\n",
        "kind: edge\nzh: 甲\nen: a\nlayer: entity\ncolour: '#000000'\nends: [[X, Nowhere]]\n",
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "X.yml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"X\.yml"):
        load(tmp_path)


def test_each_engine_gets_a_unique_key_for_every_label() -> None:
    schema = load()
    arcade, neo4j = "\n".join(statements(schema)), neo4j_statements(schema)
    for label in schema.nodes:
        assert f"ON `{label}` (`id`) UNIQUE" in arcade
        assert "IS UNIQUE" in neo4j[f"{label.lower()}_id"]
    assert "cjk" in neo4j["sanpi_names"]
