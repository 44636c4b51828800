"""As many projects moved as the passage behind a count of them names: 签约的7个里有4个转为开工。 and then four names."""

from collections.abc import Iterator
from typing import Any

from graph.types.stage import rank
from ingest.language.programmes import BATCHES
from ingest.rules import Candidate
from ingest.rules.grammar.moves import PLANNED, STAGE, Step
from ingest.rules.grammar.scene import Scene, Spot, Thread
from ingest.rules.grammar.standing import single
from ingest.rules.grammar.topic import topic
from ingest.rules.listing import listed
from ingest.rules.move import moved, show
from ingest.rules.move_group import TURNED, size_of

__all__ = ["EXAMPLES", "NAME", "READS", "apply", "show"]
NAME = "move-counted"
READS = "projects"
EXAMPLES = (
    (
        "第八期“三个一批”活动中，甲县签约项目7个。签约的7个里有2个转为开工，转化率28.6%。\n\n转得最快的是甲岭光学镜片生产线，8月浇了第一方混凝土。与它前后脚开工的，还有乙川冷链物流园项目。",
        (
            "0: listed period=8 stage=signed",
            "0: listed stage=started",
            "0: moved from_period=8 from_stage=signed to_stage=started",
            "1: listed period=8 stage=signed",
            "1: listed stage=started",
            "1: moved from_period=8 from_stage=signed to_stage=started",
        ),
    ),
    (
        "第八期“三个一批”活动中，甲县签约项目7个。签约的7个里有3个转为开工。\n\n甲岭光学镜片生产线浇了第一方混凝土。",
        (),
    ),
)


def apply(scene: Scene, context: Any) -> Iterator[Candidate]:
    """Give the moves of the projects that the next passage names, where they are as many as counted."""
    for index, sheet in scene.sheets.items():
        for match in TURNED.finditer(sheet.text):
            turn, named = topic(sheet.text, match.start()), _named(scene, index + 1)
            own = any(spot.start > match.end() for spot, _ in scene.placed.get(index, ()))
            if own or not turn or len(named) != size_of(match):
                continue
            left = Step(single(context, index, turn[0]), turn[1])
            right = Step(None, STAGE[match["stage"]])
            planned = PLANNED.search(sheet.text[max(0, match.start() - 8) : match.start()])
            if planned or not left.period or rank(left.stage) >= rank(right.stage):
                continue
            if context.at(index, match.start()).programme == BATCHES:
                yield from _told(named, left, right)


def _named(scene: Scene, index: int) -> list[tuple[Spot, Thread]]:
    """Give each project of a passage once."""
    found: dict[int, tuple[Spot, Thread]] = {}
    for spot, project in scene.placed.get(index, ()):
        found.setdefault(project.index, (spot, project))
    return list(found.values())


def _told(named: list[tuple[Spot, Thread]], left: Step, right: Step) -> Iterator[Candidate]:
    for spot, project in named:
        yield listed(NAME, spot, project, left, "stated")
        yield listed(NAME, spot, project, right, "stated")
        yield moved(NAME, project, left, right, spot.passage, (spot.start, spot.end))
