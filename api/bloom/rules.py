"""Style rules: one colour for each stage of a project, batch or step, and for each verdict."""

from collections.abc import Iterable
from typing import Any

from api.bloom.colours import BY_VALUE
from api.bloom.fixed import stable_time
from api.bloom.properties import TYPES
from graph.schema import Property


def style_rules(
    properties: Iterable[Property], captions: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Give a rule for each value that has a colour, of each property whose values have."""
    pairs = [
        (each, value, colour)
        for each in properties
        for value, colour in BY_VALUE.get(each.name, {}).items()
    ]
    quiet = [{**each, "inTooltip": False, "isCaption": False} for each in captions]
    return [_rule(place, *pair, quiet) for place, pair in enumerate(pairs)]


def _rule(
    place: int, given: Property, value: str, colour: str, captions: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "id": f"rule:{stable_time(place)}",
        "type": "single",
        **_sizes(colour),
        "applyColor": True,
        "applySize": False,
        "applyCaption": False,
        "textAlign": "center",
        "textSize": 1,
        "captions": captions,
        "color": colour,
        "isTimeZoneConvertEnabled": False,
        "selectedTimeZone": "Z",
        "basedOn": f"{given.name}_{TYPES[given.type]}",
        "valuesMapper": [],
        "existingValues": [],
        "conditionValue": value,
        "rangeValue": None,
        "condition": "equals",
    }


def _sizes(colour: str) -> dict[str, Any]:
    return {
        "size": 1,
        "minSize": 1,
        "maxSize": 2,
        "minColor": colour,
        "midColor": colour,
        "maxColor": colour,
        "minPoint": "unprocessed",
        "maxPoint": "unprocessed",
    }
