"""A text about one company: what it tells of without another owner is that company's.

A heading bears its name, and most of the names of companies in the text are its own.
"""

from collections.abc import Iterator
from typing import Any

from graph.statement import qualifiers
from ingest.rules import Candidate
from ingest.rules.grammar.fact import Fact
from ingest.rules.grammar.scene import Scene, Thread

NAME = "role-profile"
READS = "projects"
EXAMPLES = (
    (
        "记岚韬摩擦材料集团\n\n岚韬摩擦材料集团在城西。岚韬去年很忙，年产1200万套刹车片扩能项目投产。今年，岚韬要上新线，岚韬的人说。",
        ("0: invested_by 0 role=investor",),
    ),
    ("甲县项目忙\n\n岚韬摩擦材料集团在城西。年产1200万套刹车片扩能项目投产。", ()),
)
LEAST = 4
HEADING = 40


def apply(scene: Scene, _: Any) -> Iterator[Candidate]:
    """Tie the projects of a text about one company to it."""
    firm = subject(scene)
    if firm is None:
        return
    others = {
        spot.passage: None for other in scene.firms if other is not firm for spot in other.spots
    }
    for index, pairs in scene.placed.items():
        for spot, project in pairs:
            if (
                not any(s.passage == index and s.start == spot.start for s in firm.spots)
                and index not in others
            ):
                fact = Fact(
                    project.index,
                    "invested_by",
                    company=firm.index,
                    qualifiers=qualifiers(role="investor"),
                    basis="inferred",
                )
                yield Candidate(
                    NAME, f"party {project.index}", fact, index, spot.start, spot.end, -5
                )


def subject(scene: Scene) -> Thread | None:
    """Give the company that the whole text is about, or None."""
    times = [_times(firm) for firm in scene.firms]
    for firm, named in zip(scene.firms, times, strict=True):
        if named >= LEAST and 2 * named > sum(times) and _headed(scene, firm):
            return firm
    return None


def _times(firm: Thread) -> int:
    """Count how often a text names a company; a short form inside a longer one is no further time."""
    times, furthest = 0, (-1, 0)
    for spot in sorted(firm.spots, key=lambda spot: (spot.passage, spot.start, -spot.end)):
        if (spot.passage, spot.end) > furthest:
            times, furthest = times + 1, (spot.passage, spot.end)
    return times


def _headed(scene: Scene, firm: Thread) -> bool:
    passages = scene.outline.annotated.passages
    texts = (passages[spot.passage].text for spot in firm.spots)
    return any(len(text) <= HEADING and "。" not in text for text in texts)
