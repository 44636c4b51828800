"""The county or zone over the items of a list: 甲县4个：, and one item a line."""

from graph.places import Place
from ingest.language.mark import Mark
from ingest.language.parts import part_of
from ingest.rules.grammar.places.own import COUNTIES
from ingest.rules.grammar.places.zones import zone_of
from ingest.rules.grammar.threads.scene import Scene, Spot

ITEMS = 12  # lines of a list below what heads it


def headed(scene: Scene, spot: Spot) -> Place | None:
    """Give the county over the items of a list: 甲县4个：, and one item a line."""
    passages, home = scene.outline.annotated.passages, scene.outline.context.header.scope
    for above in range(spot.passage - 1, max(-1, spot.passage - ITEMS), -1):
        marked = passages[above]
        opens = next((m.value for m in marked.of("place") if _heads(marked.text, m)), None)
        part = next((m.value for m in marked.of("part") if _heads(marked.text, m)), None)
        opens = zone_of(part_of(home, part), home) if part and not opens else opens
        if opens and opens.level in COUNTIES:
            return opens if marked.text.endswith("：") else None
        if marked.passage.kind == "heading" or marked.text.endswith("："):
            return None
    return None


def _heads(text: str, mark: Mark) -> bool:
    """Tell whether a place opens a line, or its last words: 甲县4个：, 分别是：甲县4个：."""
    last = text[mark.start - 1 : mark.start] in "：。；" and text.endswith("：")
    return mark.start == 0 or (last and "：" not in text[mark.end : -1])
