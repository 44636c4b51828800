"""What goes over HTTP: the shapes of answers, and of the one error."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from queries.catalog import Query
from queries.columns import columns

HELD: dict[str, Any] = {
    "text": str | None,
    "integer": int | None,
    "yuan": int | None,
    "value": int | None,
    "flag": bool | None,
    "texts": list[str] | None,
    "integers": list[int] | None,
}


class Answer(BaseModel):
    """The base of all answers: what is not declared is not sent."""

    model_config = ConfigDict(extra="forbid")


class Error(Answer):
    """What went wrong."""

    code: str = Field(description="a stable word", examples=["not_found"])
    message: str = Field(description="what was found, what is allowed, what to do next")


class Problem(Answer):
    """The one shape of every answer that is no success."""

    error: Error


class Health(Answer):
    """Whether the store answers."""

    status: str = Field(examples=["ok"])
    version: str


class Table(Answer):
    """Rows of any query."""

    columns: list[str]
    rows: list[dict[str, Any]]


class Edge(BaseModel):
    """An edge to another node, with its evidence."""

    model_config = ConfigDict(extra="allow")
    type: str
    label: str
    id: str
    name: str | None = None
    basis: str | None = None
    quote: str | None = None
    evidence: list[str] = []


class Node(Answer):
    """A node: its label, its properties, its out-edges (projects and companies)."""

    label: str
    properties: dict[str, Any]
    edges: list[Edge] = []


class Said(BaseModel):
    """A statement, figure or notice of a document; `spans` are ranges of its text."""

    model_config = ConfigDict(extra="allow")
    kind: str = Field(examples=["Statement"])
    id: str
    quote: str | None = None
    spans: list[Any] = []


class DocumentAnswer(Answer):
    """A document and a page of what it says."""

    properties: dict[str, Any]
    text: str | None = None
    said: list[Said]


class Asked(Answer):
    """A read-only statement and its parameters."""

    statement: str = Field(
        max_length=20_000,
        examples=["MATCH (p:Project {stage: $stage}) RETURN p.name AS name ORDER BY name LIMIT 5"],
    )
    parameters: dict[str, Any] = Field(default_factory=dict, examples=[{"stage": "signed"}])
    limit: int = Field(default=1000, ge=1, le=10_000, description="more rows than this are refused")


class ParameterAnswer(Answer):
    """A parameter of a saved query."""

    name: str
    type: str
    required: bool
    default: str | int | bool | None
    zh: str
    en: str


class QueryAnswer(Answer):
    """A saved query: what it answers and what it takes."""

    name: str
    path: str = Field(examples=["/queries/trace"])
    zh: str
    en: str
    answers_zh: str
    answers_en: str
    parameters: list[ParameterAnswer]
    example: dict[str, str]
    columns: list[str]
    cypher: str
    graph: str | None
    bloom: str | None


def table_of(query: Query) -> type[BaseModel]:
    """Give the shape of this query's answer: its columns, each in its type."""
    title = "".join(word.capitalize() for word in query.name.split("-"))
    held = {name: (HELD[columns()[name].type], ...) for name in query.columns}
    row: Any = create_model(f"{title}Row", __base__=Answer, **held)  # type: ignore[call-overload]
    rows: Any = list[row]
    return create_model(
        f"{title}Table", __base__=Answer, columns=(list[str], ...), rows=(rows, ...)
    )
