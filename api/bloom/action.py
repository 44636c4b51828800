"""Scene actions: Cypher on what is selected, one file each in `actions/`.

A file opens with two comment lines, then holds one statement that returns paths:

    // 看原文依据 | Show the evidence
    // for: Project Company (labels, or edge types where it reads `$relationships`)
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.bloom.fixed import stable_id, stable_time
from api.bloom.kinds import category_ids
from graph.errors import QueryError
from graph.schema import Schema
from queries.wording import Text

FOLDER = Path(__file__).parent / "actions"


@dataclass(frozen=True, slots=True)
class Action:
    """One scene action: its words, the labels or edge types it is for, its Cypher."""

    name: str
    title: Text
    kinds: tuple[str, ...]
    cypher: str

    @property
    def on_edges(self) -> bool:
        """Tell whether it works on selected relationships rather than nodes."""
        return "$relationships" in self.cypher


def actions(folder: Path = FOLDER) -> list[Action]:
    """Read every action, in order of file name; QueryError names a file that is malformed."""
    return [_read(path) for path in sorted(folder.glob("*.cypher"))]


def scene_actions(schema: Schema) -> list[dict[str, Any]]:
    """Give every action in Bloom's form."""
    return [_scene_action(place, each, schema) for place, each in enumerate(actions())]


def _scene_action(place: int, action: Action, schema: Schema) -> dict[str, Any]:
    ids = category_ids(schema)
    return {
        "name": f"{action.title.zh} · {action.title.en}",
        "id": stable_id("action", action.name),
        "createdAt": stable_time(place),
        "cypher": action.cypher,
        "isUpdateQuery": None,
        "isWriteTransactionChecked": None,
        "categories": None if action.on_edges else [ids[each] for each in action.kinds],
        "relationshipTypes": list(action.kinds) if action.on_edges else None,
        "hasCypherErrors": False,
    }


def _read(path: Path) -> Action:
    title, kinds, *statement = path.read_text(encoding="utf-8").splitlines()
    if not (title.startswith("// ") and kinds.startswith("// for: ")):
        raise QueryError(f"{path}: expected “// 中文 | English” and “// for: Label …”")
    words = tuple(kinds.removeprefix("// for: ").split())
    return Action(path.stem, Text.read(title[3:]), words, "\n".join(statement).strip())
