"""The field of which those projects are a part that a count tells to have come further: 农业项目5个，已开工3个."""

import re

from ingest.language.staging import ACT
from ingest.rules.figures.group import Group
from ingest.rules.figures.narrowing import narrowing

COME = re.compile(f"(?:(?:已经?|正式|全部|实际)*(?:{ACT}|开复工|复工|竣工|完工|建成))+")
NO_FIELD = re.compile(
    rf"{ACT}|新[开建上增]|[续在]建|复工|竣工|完工|建成|储备|谋划|计划|以[上下]|\d|[市县区镇乡]$|，"
)


def field_of(near: Group, come: str) -> str | None:
    """Give the field of the projects counted before, of which some have come so far, if it has one."""
    if not COME.fullmatch(come):
        return None
    whole = near.whole if COME.fullmatch(near.filter or "") and near.whole else near
    field = narrowing(whole.filter, whole.stage, whole.standing.programme)
    return None if field is None or NO_FIELD.search(field) else field
