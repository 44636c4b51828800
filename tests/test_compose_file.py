"""docker-compose.yml, Dockerfile and .dockerignore: valid, closed to the network, without a password."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from bloom_sample import connected
from image_steps import ROOT, steps

from graph.settings import Settings, settings

COMPOSE = ROOT / "docker-compose.yml"
DOCKERFILE = ROOT / "Dockerfile"
DASHES = re.compile(r"_(_?)")


@pytest.fixture(scope="module")
def services() -> dict:
    return yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]


def test_the_compose_file_keeps_to_the_compose_schema():
    pytest.importorskip("check_jsonschema")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run([*command, COMPOSE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_password_has_no_default_and_stands_nowhere(services):
    given = [services["neo4j"]["environment"]["NEO4J_AUTH"].removeprefix("neo4j/")]
    given.append(services["api"]["environment"]["SANPI_NEO4J_PASSWORD"])
    for each in given:
        assert each.startswith("${SANPI_NEO4J_PASSWORD:?")
        assert each.endswith("}")


def test_ports_are_open_on_this_machine_only(services):
    ports = [port for service in services.values() for port in service["ports"]]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_api_waits_for_a_healthy_neo4j_and_both_tell_their_health(services):
    assert services["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert services["neo4j"]["healthcheck"]["test"]
    assert "/healthz" in dict(steps(DOCKERFILE.read_text("utf-8")))["HEALTHCHECK"]


def test_volumes_are_named(services):
    declared = yaml.safe_load(COMPOSE.read_text("utf-8"))["volumes"]
    mounted = [each.partition(":")[0] for each in services["neo4j"]["volumes"]]
    assert sorted(mounted) == sorted(declared)


def test_the_image_ends_as_a_user_who_is_not_root():
    users = [rest for name, rest in steps(DOCKERFILE.read_text("utf-8")) if name == "USER"]
    assert users
    assert users[-1] not in ("root", "0")


def test_every_file_the_image_takes_is_let_through():
    kept = {
        line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").split() if line[0] == "!"
    }
    copied = set()
    for name, rest in steps(DOCKERFILE.read_text("utf-8")):
        if name == "COPY" and not rest.startswith("--from"):
            copied |= set(rest.split()[:-1])
    assert copied == kept
    assert all((ROOT / name).exists() for name in copied)


def test_settings_know_every_name(services):
    for name, value in services["api"]["environment"].items():
        assert settings({name: "else"}) != Settings(), f"{name} is no setting"
        assert name.startswith("SANPI_"), value
    told = set(re.findall(r"SANPI_\w+", COMPOSE.read_text("utf-8") + DOCKERFILE.read_text("utf-8")))
    assert told <= set(services["api"]["environment"])


def dotted(name: str) -> str:
    """Give the Neo4j setting that the image makes of an environment name."""
    words = name.removeprefix("NEO4J_")
    return DASHES.sub(lambda match: "_" if match[1] else ".", words)


def test_neo4j_knows_every_setting(services, neo4j_url):
    names = {dotted(name) for name in services["neo4j"]["environment"] if name != "NEO4J_AUTH"}
    with connected(neo4j_url) as driver:
        shown = driver.execute_query("SHOW SETTINGS YIELD name RETURN name").records
    assert names <= {row["name"] for row in shown}


def test_the_builds_tools_are_locked():
    text = (ROOT / "requirements-dev.lock").read_text("utf-8")
    awk = next(rest for _, rest in steps(DOCKERFILE.read_text("utf-8")) if "awk" in rest)
    for name in re.search(r"\(([\w|-]+)\)", awk)[1].split("|"):
        assert re.search(rf"^{name}==", text, re.M), name
    assert not Path(ROOT / "tools.lock").exists()
