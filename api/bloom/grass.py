"""The style of Neo4j Browser: the same colours, sizes and captions as in Bloom."""

from collections.abc import Mapping

from api.bloom.captions import CAPTION
from api.bloom.kinds import ordered
from graph.schema import EdgeKind, NodeKind, Schema

NODE = {
    "diameter": "50px",
    "color": "#A5ABB6",
    "border-color": "#9AA1AC",
    "border-width": "2px",
    "text-color-internal": "#FFFFFF",
    "font-size": "10px",
}
RELATIONSHIP = {
    "color": "#A5ABB6",
    "shaft-width": "1px",
    "font-size": "8px",
    "padding": "3px",
    "text-color-external": "#000000",
    "text-color-internal": "#FFFFFF",
    "caption": '"<type>"',
}
DIAMETERS = {1: "30px", 2: "40px", 3: "50px", 4: "65px", 5: "80px"}
DARKER = 4, 5


def style(schema: Schema) -> str:
    """Give the `.grass` text: one rule for each label and each edge type."""
    rules = [_rule("node", NODE), _rule("relationship", RELATIONSHIP)]
    rules += [_rule(f"node.{kind.name}", _node(kind)) for kind in ordered(schema)]
    rules += [_rule(f"relationship.{name}", _edge(kind)) for name, kind in schema.edges.items()]
    return "\n".join(rules)


def _node(kind: NodeKind) -> dict[str, str]:
    return {
        "color": kind.colour,
        "border-color": _darker(kind.colour),
        "text-color-internal": "#FFFFFF",
        "diameter": DIAMETERS[kind.size],
        "caption": f'"{{{kind.caption}}}"',
    }


def _edge(kind: EdgeKind) -> dict[str, str]:
    return {"color": kind.colour, "caption": f'"{{{CAPTION}}}"'}


def _rule(selector: str, settings: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in settings.items())
    return f"{selector} {{\n{lines}}}\n"


def _darker(colour: str) -> str:
    above, below = DARKER
    parts = (int(colour[at : at + 2], 16) * above // below for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)
