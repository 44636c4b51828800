"""The image's steps, run in a clean folder: what they make starts, is healthy and reads Neo4j."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from bloom_sample import environment
from conftest import empty
from image_steps import ROOT, Stage, build, words
from neo4j_server import free_port

SECONDS = 180
WANTED = "SANPI_TEST_IMAGE"
pytestmark = pytest.mark.skipif(
    not os.environ.get(WANTED), reason=f"{WANTED}=1 builds the image's files, some minutes"
)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return build(tmp_path_factory.mktemp("image"))


def test_every_step_runs_but_adding_the_user(image):
    assert [each.split()[0] for each in image.skipped] == ["useradd"]
    assert image.user == image.skipped[0].split()[-1]


def test_nothing_for_development_is_in_it(image):
    done = subprocess.run(
        ["pip", "list", "--format=json"],
        env=image.variables(),
        capture_output=True,
        text=True,
        check=True,
    )
    names = {each["name"].lower() for each in json.loads(done.stdout)}
    assert "sanpi" in names
    assert not names & {"pytest", "ruff", "mypy", "hypothesis", "hatchling"}


def test_the_wheel_carries_schema_queries_and_actions(image):
    exports = []
    for path in (image.folder / "venv" / "bin", Path(sys.executable).parent):
        done = subprocess.run(
            [path / "sanpi", "bloom", "export", "--out", "-"],
            cwd=image.folder,
            env=image.variables(),
            capture_output=True,
            check=True,
        )
        exports.append(done.stdout)
    assert exports[0] == exports[1]


def variables(image: Stage, url: str) -> dict[str, str]:
    """Give what compose gives the API, with the test server in place of its Neo4j."""
    given = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    values = environment(url)
    return {
        **image.variables(),
        **{name: values[name] for name in given["services"]["api"]["environment"]},
    }


@pytest.fixture(scope="module")
def served(
    image: Stage, neo4j_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path]]:
    empty(neo4j_url)
    port = free_port()
    command = [str(port) if word == "8000" else word for word in words(image)]
    command[command.index("0.0.0.0")] = "127.0.0.1"
    log = tmp_path_factory.mktemp("served") / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, cwd=log.parent, env=variables(image, neo4j_url), stdout=out, stderr=out
        )
        try:
            yield f"http://127.0.0.1:{port}", log
        finally:
            process.terminate()
            process.wait(20)


def answer(url: str, log: Path) -> dict:
    end = time.monotonic() + SECONDS
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return json.load(response)
        except OSError:
            if time.monotonic() > end:
                pytest.fail(log.read_text())
            time.sleep(0.3)


def test_the_container_becomes_healthy(served):
    address, log = served
    assert answer(f"{address}/healthz", log)["status"] == "ok"


def test_the_health_checks_own_command_agrees(image, served):
    address, log = served
    answer(f"{address}/healthz", log)
    check = json.loads(image.words["HEALTHCHECK"].partition(" CMD ")[2])
    check[-1] = check[-1].replace("http://127.0.0.1:8000", address)
    done = subprocess.run(check, env=image.variables(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
