"""What docs/neo4j.md and docs/bloom.md tell to type at a server, typed at a real one.

`sh` lines of sanpi run as they stand, those of docker compose by the words behind the
service; `cypher` and `py` blocks run as they stand; Bloom's phrases run as Bloom would.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import neo4j
import pytest
import yaml
from bloom_sample import connected, environment, fill
from conftest import empty
from image_steps import ROOT

from api.bloom.action import actions
from api.bloom.perspective import perspective
from graph.schema import load as schema
from graph.settings import Settings, settings
from queries.catalog import load

DOCS = [ROOT / "docs" / name for name in ("neo4j.md", "bloom.md")]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
SECONDS = 300
INTEGER = {"Integer": int}


def blocks(kind: str) -> list[str]:
    return [
        text
        for path in DOCS
        for found, text in BLOCK.findall(path.read_text("utf-8"))
        if found == kind
    ]


def tried() -> list[str]:
    """Give the phrases of the table of things to try."""
    text = DOCS[1].read_text("utf-8")
    return re.findall(r"^\| `([^`]+)` \|", text[text.index("试五件事") :], re.M)


@pytest.fixture(scope="module")
def names(neo4j_url: str) -> dict[str, str]:
    """Give the environment that leads to the test server, which holds the sample."""
    fill(neo4j_url)
    return environment(neo4j_url)


@pytest.fixture(scope="module")
def driver(names, neo4j_url):
    with connected(neo4j_url) as opened:
        yield opened


def drawn(driver: neo4j.Driver, cypher: str, **params) -> neo4j.graph.Graph:
    with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
        return session.run(cypher, **params).graph()


@pytest.mark.parametrize("cypher", blocks("cypher"))
def test_cypher_to_try_draws_something(driver, cypher):
    assert drawn(driver, cypher).nodes


@pytest.mark.parametrize("code", blocks("py"), ids=["py2neo", "driver"])
def test_python_finds_companies_and_sentences(names, code):
    if "py2neo" in code:
        pytest.importorskip("py2neo")
    told = "\nimport json; print(json.dumps([rows, companies, sentences]))"
    done = subprocess.run(
        [sys.executable, "-c", code + told],
        env={**os.environ, **names},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    rows, companies, sentences = json.loads(done.stdout.splitlines()[-1])
    assert len(rows) == 3
    assert companies == ["河南花都柜业集团有限公司"]
    assert sentences == ["签约项目1个"]


def test_there_are_five_things_to_try_at_least():
    assert len(tried()) >= 5


@pytest.mark.parametrize("phrase", tried())
def test_phrase_to_try_is_one_of_the_perspectives_and_draws_something(driver, phrase):
    for each in perspective(schema(), load())["templates"]:
        match = re.fullmatch(re.sub(r"\\\$(\w+)", r"(?P<\1>\\S+)", re.escape(each["text"])), phrase)
        if match:
            types = {
                param["name"][1:]: INTEGER.get(param["dataType"], str) for param in each["params"]
            }
            values = {name: types[name](value) for name, value in match.groupdict().items()}
            assert drawn(driver, each["cypher"], **values).nodes
            return
    pytest.fail(f"no phrase reads {phrase}")


def test_actions_named_are_there():
    named = {
        line.split(" | ")[1]
        for line in DOCS[1].read_text("utf-8").splitlines()
        if line.count(" | ") == 2
    }
    titles = {each.title.zh for each in actions()}
    assert len(named & titles) >= 6


def test_every_variable_named_is_a_setting():
    text = "".join(path.read_text("utf-8") for path in DOCS)
    for name in set(re.findall(r"SANPI_\w+", text)):
        assert settings({name: "else"}) != Settings(), name


def service_words(line: str) -> list[str]:
    """Give what a `docker compose run … SERVICE words` line runs as `sanpi words`."""
    given = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    words = shlex.split(line)
    assert words[:2] == ["docker", "compose"]
    if words[2] != "run":
        assert words[2] in ("up", "down", "logs")
        return []
    place = next(at for at, word in enumerate(words) if word in given["services"])
    return ["sanpi", *words[place + 1 :]]


def typed() -> list[list[str]]:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    told = [service_words(x) if x.startswith("docker ") else shlex.split(x) for x in lines]
    return [words for words in told if words and words[0] != "export"]


def test_commands_of_sh_blocks_run(names, neo4j_url, tmp_path: Path):
    empty(neo4j_url)
    shutil.copytree(ROOT / "api/demo/samples", tmp_path / "api/demo/samples")
    shutil.copytree(ROOT / "api/demo/samples", tmp_path / "documents")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for words in typed():
        assert words[0] == "sanpi"
        done = subprocess.run(
            words,
            cwd=tmp_path,
            env={**os.environ, **names, "PATH": path},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        assert done.returncode == 0, f"{words}\n{done.stdout}{done.stderr}"
