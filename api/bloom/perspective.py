"""The perspective file: the schema, the saved queries and the scene actions as Bloom imports them."""

import json
from typing import Any

from api.bloom import kinds
from api.bloom.action import scene_actions
from api.bloom.fixed import TIME, stable_id
from api.bloom.metadata import metadata
from api.bloom.phrase import phrases
from graph.schema import Schema
from queries.catalog import Query

NAME = "三批图谱"
VERSION = "2.21.0"


def perspective(schema: Schema, queries: dict[str, Query]) -> dict[str, Any]:
    """Give the perspective as Bloom 2.21 exports one: same keys, same nesting."""
    return {
        "name": NAME,
        "id": stable_id("perspective"),
        "categories": kinds.categories(schema),
        "labels": kinds.labels(schema),
        "relationshipTypes": kinds.relationship_types(schema),
        "palette": _palette(schema),
        "createdAt": TIME,
        "lastEditedAt": TIME,
        "templates": phrases(queries, schema),
        "sceneActions": scene_actions(schema),
        "hiddenRelationshipTypes": [],
        "hideUncategorisedData": False,
        "type": "STANDARD_PERSPECTIVE",
        "maxLimitToastMsgEnabled": False,
        "parentPerspectiveId": None,
        "metadata": metadata(schema),
        "version": VERSION,
    }


def rendered(given: dict[str, Any]) -> bytes:
    """Give the file's bytes: compact JSON in UTF-8, as Bloom writes it."""
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")).encode()


def _palette(schema: Schema) -> dict[str, Any]:
    colours = list(dict.fromkeys(kind.colour for kind in kinds.ordered(schema)))
    return {"colors": colours, "currentIndex": 0}
