"""CSV for `neo4j-admin database import`: the whole graph, with the command line that imports it."""

import shlex
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from graph.export._records import plain
from graph.schema import EdgeKind, NodeKind, Property, load
from graph.store import View

NAME = "neo4j-admin"
DESCRIPTION = "neo4j-admin 批量导入文件 / files for neo4j-admin database import"
FOLDER = True
TYPES = {
    "string": "string",
    "strings": "string[]",
    "integer": "long",
    "boolean": "boolean",
    "date": "date",
}
SEPARATOR = "\x1f"
COMMAND = "import.sh"
DATABASE = '"${SANPI_NEO4J_DATABASE:-neo4j}"'  # before the files: the last option takes any number
NEXT = (
    "停下 Neo4j 再运行；数据库已有内容时加 --overwrite-destination / stop Neo4j, then run "
    "(with --overwrite-destination where the database is not empty):\n  sh {path}/import.sh"
)


def write(view: View, path: Path) -> None:
    """Write one file per label and per type with its ends, and `import.sh`."""
    schema = load()
    arguments = [_nodes(view, node, path) for node in schema.nodes.values()]
    for edge in schema.edges.values():
        arguments += [_edges(view, edge, source, target, path) for source, target in edge.ends]
    options = ["--id-type=string", "--multiline-fields=true", "--array-delimiter=U+001F"]
    command = f"neo4j-admin database import full {DATABASE} {shlex.join([*options, *arguments])}"
    text = f'#!/bin/sh\ncd "$(dirname "$0")" && exec {command} "$@"\n'
    (path / COMMAND).write_text(text, encoding="utf-8")


def _nodes(view: View, node: NodeKind, path: Path) -> str:
    rest = [prop for prop in node.properties if not prop.key]
    header = [f"id:ID({node.name})", *map(_header, rest)]
    names = [prop.name for prop in rest]
    rows = (
        [cell(each.id), *map(cell, map(each.properties.get, names))]
        for each in view.nodes(node.name)
    )
    _write(path / f"{node.name}.csv", header, rows)
    return f"--nodes={node.name}=./{node.name}.csv"


def _edges(view: View, edge: EdgeKind, source: str, target: str, path: Path) -> str:
    header = [f":START_ID({source})", f":END_ID({target})", *map(_header, edge.drawn)]
    said = {} if edge.properties else {"caption_zh": edge.zh}
    names = [prop.name for prop in edge.drawn]
    rows = (
        [
            cell(each.source[1]),
            cell(each.target[1]),
            *map(cell, map(({"id": each.id or None} | each.properties | said).get, names)),
        ]
        for each in view.edges(edge.name, source, target)
    )
    name = f"{edge.name}-{source}-{target}.csv"
    _write(path / name, header, rows)
    return f"--relationships={edge.name}=./{name}"


def _header(prop: Property) -> str:
    return f"{prop.name}:{TYPES[prop.type]}"


def cell(value: Any) -> str:
    """Give a value as the importer reads it: nothing for none, all else between quote marks."""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return cell(SEPARATOR.join(value) if isinstance(value, list) else str(plain(value)))


def _write(path: Path, header: list[str], rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(",".join(row) + "\n" for row in chain([header], rows))
