"""`sanpi cypher` under attack: what would write, read files, reach out or never end is refused."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli import main

WRITES = [
    "CREATE (:Project {id: 'x'}) RETURN 1 AS x",
    "MATCH (p:Project) SET p.name = 'x' RETURN p.name AS x",
    "MATCH (p:Project) DETACH DELETE p",
    "MATCH (p:Project) REMOVE p.name RETURN 1 AS x",
    "MERGE (p:Project {id: 'x'}) RETURN p",
    "MATCH (p:Project) /* only */ SeT p.name = 'x' RETURN 1 AS x",
    "MATCH (p:Project) // reads\nSET p.name = 'x' RETURN 1 AS x",
    "MATCH (p:Project) CALL (p) { SET p.name = 'x' } RETURN 1 AS x",
    "MATCH (p:Project) CALL { CREATE (:X) } RETURN 1 AS x",
    "MATCH (p:Project) FOREACH (n IN [1] | CREATE (:X))",
    "MATCH (p:Project) \\u0053ET p.name = 'x' RETURN 1 AS x",
    "UNWIND [1] AS n CALL { WITH n CREATE (:X) } IN TRANSACTIONS RETURN n",
    "RETURN 1 AS x; CREATE (:X)",
    "EXPLAIN CREATE (:X)",
    "PROFILE CREATE (:X)",
]
REACHES = [
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row",
    "load /**/ csv from 'file:///etc/passwd' as row return row",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL apoc.load.json('file:///etc/passwd')",
    "CALL `db`.`schema`.`visualization`()",
    "CALL db.create.setNodeVectorProperty(null, 'x', [])",
]
DEFINES = [
    "CREATE INDEX x FOR (p:Project) ON (p.name)",
    "DROP CONSTRAINT x IF EXISTS",
    "CREATE USER x SET PASSWORD 'x'",
    "ALTER DATABASE x SET ACCESS READ ONLY",
    "SHOW USERS",
]
ENDLESS = [
    "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b RETURN count(*) AS n",
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS n",
    "MATCH p = (a)-[*]-(b) RETURN count(p) AS n",
    "RETURN reduce(s = 0, n IN range(1, 10000000000) | s + n) AS n",
    "UNWIND range(1, 100000000) AS n WITH collect(n) AS many RETURN size(many) AS n",
]


@pytest.fixture(scope="module")
def store(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(graph_folder, tmp_path_factory.mktemp("attack") / "store"))


def ask(store: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*words, "--store", str(store)])
    return done.exit_code, done.output


@pytest.mark.parametrize("statement", [*WRITES, *REACHES, *DEFINES])
def test_what_is_more_than_reading_is_refused(store, statement):
    before = ask(store, "coverage", "--format", "json")
    code, said = ask(store, "cypher", statement)
    assert code in (2, 5), said
    assert "root:" not in said
    assert ask(store, "coverage", "--format", "json") == before


@pytest.mark.parametrize("statement", ENDLESS)
def test_what_never_ends_is_stopped(store, statement, monkeypatch):
    monkeypatch.setenv("SANPI_QUERY_SECONDS", "2")
    code, said = ask(store, "cypher", statement)
    assert code in (0, 6), said
