"""Reading the schema files; every complaint names the file."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml

from graph.errors import UsageError
from graph.schema.kind import CAPTION, EVIDENCE, EdgeKind, Layer, NodeKind, Property, PropertyType
from graph.yml import read_yml

FOLDER = Path(__file__).parent
NODE_FIELDS = {"zh", "en", "layer", "colour", "size", "caption", "properties"}
EDGE_FIELDS = {"zh", "en", "layer", "colour", "ends", "properties"}
LAYERS = {"entity": EVIDENCE, "derived": (CAPTION,)}
FLAGS = {"key", "index", "fulltext", "search"}


@dataclass(frozen=True, slots=True)
class Schema:
    """All node labels and edge types, by name, in order of name."""

    nodes: dict[str, NodeKind]
    edges: dict[str, EdgeKind]


@cache
def load(folder: Path = FOLDER) -> Schema:
    """Read every `*.yml` of the folder; raise UsageError, naming the file, where one is wrong."""
    nodes: dict[str, NodeKind] = {}
    edges: dict[str, EdgeKind] = {}
    for path in sorted(folder.glob("*.yml")):
        data = _mapping(path)
        kind = data.pop("kind", None)
        if kind == "node":
            nodes[path.stem] = _node(path, data)
        elif kind == "edge":
            edges[path.stem] = _edge(path, data)
        else:
            raise _wrong(path, f"kind is {kind!r}; it must be node or edge")
    _check_ends(folder, nodes, edges)
    return Schema(nodes, edges)


def _node(path: Path, data: dict[str, Any]) -> NodeKind:
    _check_fields(path, data, NODE_FIELDS)
    properties = _properties(path, data.pop("properties"))
    names = {prop.name for prop in properties}
    if data["caption"] not in names:
        raise _wrong(path, f"caption {data['caption']!r} is none of its properties")
    if [prop.name for prop in properties if prop.key] != ["id"]:
        raise _wrong(path, "exactly one property, id, must be its key")
    return NodeKind(name=path.stem, properties=properties, **data)


def _edge(path: Path, data: dict[str, Any]) -> EdgeKind:
    data.setdefault("properties", {})
    _check_fields(path, data, EDGE_FIELDS)
    properties = _properties(path, data.pop("properties"))
    properties += LAYERS.get(data["layer"], ())
    ends = tuple((str(left), str(right)) for left, right in data.pop("ends"))
    return EdgeKind(name=path.stem, properties=properties, ends=ends, **data)


def _properties(path: Path, data: dict[str, dict[str, Any]]) -> tuple[Property, ...]:
    return tuple(_property(path, name, fields) for name, fields in data.items())


def _property(path: Path, name: str, fields: dict[str, Any]) -> Property:
    unknown = set(fields) - FLAGS - {"type", "zh"}
    if unknown or not {"type", "zh"} <= set(fields):
        raise _wrong(path, f"property {name} takes type, zh and {sorted(FLAGS)}; found {fields}")
    if fields["type"] not in get_args(PropertyType):
        raise _wrong(path, f"property {name} is of no known type: {fields['type']!r}")
    return Property(name=name, **fields)


def _check_fields(path: Path, data: dict[str, Any], wanted: set[str]) -> None:
    if set(data) != wanted:
        raise _wrong(path, f"fields {sorted(set(data) ^ wanted)} are missing or unknown")
    if data["layer"] not in get_args(Layer):
        raise _wrong(path, f"layer {data['layer']!r} is none of {get_args(Layer)}")


def _check_ends(folder: Path, nodes: dict[str, NodeKind], edges: dict[str, EdgeKind]) -> None:
    for edge in edges.values():
        for label in {label for pair in edge.ends for label in pair} - set(nodes):
            raise _wrong(folder / f"{edge.name}.yml", f"it joins {label!r}, which has no file")


def _mapping(path: Path) -> dict[str, Any]:
    try:
        data = read_yml(path)
    except yaml.YAMLError as error:
        raise _wrong(path, str(error)) from error
    if not isinstance(data, dict):
        raise _wrong(path, "a mapping is expected")
    return data


def _wrong(path: Path, what: str) -> UsageError:
    return UsageError(f"图谱定义有误 / schema file {path.name}: {what}")
