"""Captions: which text stands on a node or an edge, and what hovering shows."""

from typing import Any

from api.bloom.properties import hidden
from graph.schema import EdgeKind, NodeKind

TOOLTIP = {"name", "title", "caption_zh", "quote", "stage", "basis", "verdict", "code"}
CAPTION = "caption_zh"


def of_node(kind: NodeKind) -> list[dict[str, Any]]:
    """Give a category's captions: the schema's caption property shows, the label does not."""
    shown = [_property(each.name, kind.caption) for each in _visible(kind)]
    return [_plain(kind.name, "label", False), *shown]


def of_relationship(kind: EdgeKind) -> list[dict[str, Any]]:
    """Give an edge type's captions: its Chinese words."""
    shown = [_property(each.name, CAPTION) for each in kind.drawn]
    return [_plain(kind.name, "relationship", False), *shown]


def _visible(kind: NodeKind) -> list[Any]:
    return [each for each in kind.properties if not hidden(kind.name, each)]


def _plain(key: str, type: str, shown: bool) -> dict[str, Any]:
    return {"inTooltip": shown, "styles": [], "isCaption": shown, "key": key, "type": type}


def _property(name: str, caption: str) -> dict[str, Any]:
    return {
        "inTooltip": name in TOOLTIP,
        "styles": [],
        "isCaption": name == caption,
        "key": name,
        "type": "property",
        "isGdsData": False,
    }
