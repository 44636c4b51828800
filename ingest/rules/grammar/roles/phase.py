"""A phase told by reference alone (二期正在建设) has the parties of the project whose phase it is."""

import re
from collections.abc import Iterator

from ingest.rules import Candidate, name_phase
from ingest.rules.grammar.threads.scene import Scene, Thread

PHASE = re.compile("(?:项目|工程)?(?:[（(]?[一二三四五]期[）)]?)?(?:项目|工程|建设){0,3}$")


def of_phases(scene: Scene, found: list[Candidate]) -> Iterator[Candidate]:
    """Give the ties of such phases, by those `found` of their project or of another phase of it."""
    tied: dict[int, dict[int, Candidate]] = {}
    for tie in found:
        tied.setdefault(tie.content.project, {}).setdefault(tie.content.company, tie)
    for phase in scene.projects:
        if phase.spots[0].rule == name_phase.NAME and phase.index not in tied:
            whole = PHASE.sub("", phase.name)
            kin = (one for one in scene.projects if PHASE.sub("", one.name) == whole)
            ties = next((tied[one.index] for one in kin if one.index in tied), {})
            yield from (_same(tie, phase) for tie in ties.values())


def _same(tie: Candidate, phase: Thread) -> Candidate:
    spot = phase.spots[0]
    fact = tie.content._replace(project=phase.index, basis="inferred")
    kind = f"party {phase.index}"
    return Candidate(tie.rule, kind, fact, spot.passage, spot.start, spot.end, tie.weight)
