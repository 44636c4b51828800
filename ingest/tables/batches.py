"""The batches that cells tell: 第八期签约、第九期开工, 第五期签约转开工, 已在第三期转为开工."""

import re
from dataclasses import dataclass, replace

from graph.types.number import read_number
from graph.types.period import read_periods
from graph.types.stage import BATCH_STAGES
from ingest.tables.frame import stage_in

STEP = re.compile("[、，,；;/→]|至(?=第)")
# 第十期转开工, 已在第四期转为开工, 于第四期开工; 已转第四期开工; 2022年10月开工（第六期）
ONWARD = re.compile(
    r"第?\s*[\d一二三四五六七八九十]{1,3}\s*期\s*(?:已|便|即|又|就)*(?:转[为入成]?)?(?P<stage>签约|开工|投产)"
    r"|(?<![未没不])转[入为至到]?\s?第?\s?[\d一二三四五六七八九十]{1,3}\s?期(?P<into>签约|开工|投产)"
    r"|(?P<at>开工|投产)[（(]第?\s?[\d一二三四五六七八九十]{1,3}\s?期[)）]"
)
# The number alone in a cell of batches: 二期签约, 三期“开工一批”.
BARE = re.compile(
    r"\s*(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s*期\s*[“\"]?(?:签约|开工|投产)(?:一批)?[”\"]?(?:项目)?\s*"
)
AHEAD = re.compile("(?:计划|拟|力争|争取|预计|确保|将|待|未|没|有望|目标|承诺)[^，。；、]*$")


@dataclass(frozen=True, slots=True)
class Listing:
    """A batch by period and stage."""

    period: int | None
    stage: str | None

    def known(self) -> bool:
        """Tell whether it names anything."""
        return self.period is not None or self.stage is not None

    def behind(self, other: "Listing") -> bool:
        """Tell whether it is of a later period than the other."""
        return (self.period or 0) > (other.period or self.period or 0)


def listing_in(text: str, base: Listing) -> Listing:
    """Give the batch that a short text names: 第二期开工; what it leaves open is the base's."""
    bare = BARE.fullmatch(text)
    numbers = [n for _, _, periods in read_periods(text) for n in periods.numbers]
    numbers = [int(read_number(bare["n"]))] if bare else numbers
    stage = stage_in(text)
    period = numbers[0] if numbers else int(text) if text.isdecimal() else base.period
    return Listing(period, stage if stage in BATCH_STAGES else base.stage)


def turned(text: str, base: Listing) -> Listing | None:
    """Give the batch that a remark moves the project on to: 第十期转开工, 已转第十期开工, of a project of an earlier one."""
    for found in ONWARD.finditer(text) if base.stage else ():
        stage = stage_in(found["stage"] or found["into"] or found["at"])
        goal = replace(listing_in(found.group(), base), stage=stage)
        if goal.behind(base) and not AHEAD.search(text, 0, found.start()):
            return goal
    return None


def origins(text: str) -> list[Listing]:
    """Give the earlier batches that a cell tells, in order: 第八期签约、第九期开工; 第五期签约转开工."""
    told = [listing_in(part, Listing(None, None)) for part in STEP.split(text.split("转")[0])]
    return [listing for listing in told if listing.known()]


def journey(text: str) -> list[Listing]:
    """Give the batches that a cell tells in order, the one it came to among them: 第八期签约转开工."""
    goal = [listing_in(part, Listing(None, None)) for part in text.split("转")[1:]]
    return [*origins(text), *(listing for listing in goal if listing.stage)]
