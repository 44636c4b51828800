"""Settings from the environment, read once where they are needed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.errors import UsageError

DEFAULT_STORE = ".sanpi"


@dataclass(frozen=True, slots=True)
class Settings:
    """What `SANPI_…` variables say.

    store: where the graph is kept: a folder, or bolt://… or neo4j://… (SANPI_STORE).
    heap: the most memory of the embedded engine (SANPI_HEAP, e.g. 512m or 2g).
    user, password, database: for a Neo4j whose address names none
    (SANPI_NEO4J_USER, SANPI_NEO4J_PASSWORD, SANPI_NEO4J_DATABASE).
    authority: the file of certificates that an encrypted Neo4j is trusted by, where the
    system's own do not do (SANPI_NEO4J_CA).
    seconds, rows: the most time and rows of a query that someone typed
    (SANPI_QUERY_SECONDS, SANPI_QUERY_ROWS).
    """

    store: str = DEFAULT_STORE
    heap: str = "512m"
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None
    authority: str | None = None
    seconds: float = 30.0
    rows: int = 100_000


def settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment, or from the mapping given instead."""
    env = os.environ if environment is None else environment
    return Settings(
        store=env.get("SANPI_STORE") or DEFAULT_STORE,
        heap=env.get("SANPI_HEAP") or "512m",
        user=env.get("SANPI_NEO4J_USER") or "neo4j",
        password=env.get("SANPI_NEO4J_PASSWORD", ""),
        database=env.get("SANPI_NEO4J_DATABASE") or None,
        authority=env.get("SANPI_NEO4J_CA") or None,
        seconds=_number(env, "SANPI_QUERY_SECONDS", 30),
        rows=int(_number(env, "SANPI_QUERY_ROWS", 100_000)),
    )


def _number(env: Mapping[str, str], name: str, usual: float) -> float:
    """Read a number; UsageError where the variable holds none."""
    text = env.get(name)
    try:
        return float(text) if text else usual
    except ValueError:
        raise UsageError(f"{name} 不是数字：{text} · {name} is no number") from None
