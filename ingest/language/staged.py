"""Counts that a text has put into a stage, and where it speaks of them again by their number alone: 签约18个 … 18个项目总投资53亿元."""

import re
from collections import defaultdict
from collections.abc import Mapping

from ingest.language.annotated import Annotated
from ingest.language.clauses import Clause
from ingest.language.sole_stage import counted
from ingest.language.staging import read_stages

LEAST = 2  # projects: one of a kind is told too often to be known by its number
# Not of those that it tells of: 与签约相比, 签约转开工, 由第五期签约转来.
ASIDE_BEHIND = re.compile(
    r"(?:[“\"]?三个一批[”\"]?)?(?:的)?(?:相比|相较|(?:签约|开工)(?:项目)?转(?!化率|开工率|投产率)|[^，。；]{0,6}(?:转来|转化而来|转入)|[^，。；]{0,4}名单)"
)
AGAIN = re.compile(
    r"(?:再看|先看|看看?|而|至于)?[这那]?(\d+)\s?[个项](?:重[大点])?(?:项目|工程)?"
    r"(?:[里中]面?|当中|之中|总投资|计划|年度|概算|投资[总额]|合计|共计|一共|总共|涉及|涵盖|覆盖|分布|分属|全部|[都均]|平均|$)"
)


def staged_counts(annotated: Annotated, period: int | None) -> Mapping[int, str]:
    """Give the stage of each number of projects that the text counts in one stage alone."""
    told: dict[int, set[str]] = defaultdict(set)
    for marked in annotated.passages:
        for one in counted(marked, period):
            if not one.spanned:
                told[one.many].add(one.stage)
    return {many: min(codes) for many, codes in told.items() if len(codes) == 1 and many >= LEAST}


def stages_told(text: str, clause: Clause) -> list[tuple[int, str]]:
    """Give where a clause turns to the projects of a stage, and the stage."""
    told = read_stages(text, clause.start, clause.end)
    return [(start, code) for start, _, code in told if not ASIDE_BEHIND.match(text, start + 2)]


def stages_again(text: str, clause: Clause, counts: Mapping[int, str]) -> list[tuple[int, str]]:
    """Give the stage of those whose number alone opens a sentence, at its place.

    >>> stages_again("18个项目总投资53亿元", Clause(0, 13, 0), {18: "signed", 12: "started"})
    [(0, 'signed')]
    >>> stages_again("18个乡镇", Clause(0, 5, 0), {18: "signed"})
    []
    """
    if not counts or (clause.after and clause.after not in "。！!；;"):
        return []
    again = AGAIN.match(text, clause.start, clause.end)
    code = counts.get(int(again[1])) if again else None
    return [(clause.start, code)] if code else []
