"""One figure of a table as a claim about a group: a count, an amount or a rate under its column."""

import re
from dataclasses import dataclass, replace

from graph.document import Document
from graph.statement import Claim
from graph.types.period import Periods
from graph.types.stage import BATCH_STAGES
from ingest.tables.columns import YEAR, Column
from ingest.tables.frame import Frame, stage_in
from ingest.tables.grid import Cell
from ingest.tables.values import cell_amount, cell_count
from ingest.tables.words import PLAIN_NUMBER

RULE = "table_figures"
ALL = "all"
METRIC_WORDS = re.compile(
    r"[（(][^（）()]*[)）]|其中[:：]?|项目|合计|总计|小计|共计|个数|数量|总数|数值|数据"
    r"|[/／][个项]|数|总投资|投资额?|情况|年度|计划|累计|完成|第.{1,3}期|一批|(?:19|20)\d\d年|[\s:：]"
)
STAGES = re.compile("签约|开工|投产")  # of the batches, said by the claim's stage
PIECES = re.compile(r"\d{1,5}\s*[个项]")
ACHIEVED = re.compile(
    "已[开动投竣履转][一-鿿]{1,4}"
)  # a state that projects of one stage have reached
UNITS = re.compile("[（(][^（）()]*[)）]|(?:个?数)$")
PLANNED = re.compile("应[开复竣投签完]|计划(?:新?[开复竣投]|数|签约|$)|[目任][标务]数?$")
NO_RATE = re.compile(r"[（(][^（）()]*[)）]|^.*(?:项目|工程|期)(?=[\u4e00-\u9fff]{2,}率)")
RATE = re.compile("[\u4e00-\u9fff]{2}率")  # the 投产率 of 开工项目 is of those started
TOLD_RATE = re.compile(
    r"^(?P<of>[\u4e00-\u9fff]{0,8}(?:率|完成|占)[\u4e00-\u9fff]{0,8}?)[为达]?[:：]?(?P<rate>\d{1,4}(?:\.\d{1,3})?)[%％]$"
)


@dataclass(frozen=True, slots=True)
class Group:
    """The group that a figure is about."""

    frame: Frame
    filter: str | None = None

    def under(self, column: Column) -> "Group":
        """Give the group narrowed by the words of a column's head: 第三期, 前十期, 开工, 亿元以上."""
        frame = self.frame.told(column.heading)
        frame = replace(frame, scope=self.frame.scope, programme=self.frame.programme)
        words = RATE.sub("", column.heading) if column.meaning == "rate" else column.heading
        stage = stage_in(words) if frame.in_batches else None
        frame = replace(frame, stage=stage) if stage in BATCH_STAGES else frame
        rest = METRIC_WORDS.sub("", column.heading) if column.meaning in ("count", "") else ""
        rest = STAGES.sub("", rest) if frame.in_batches else rest
        if ACHIEVED.match(column.cell.text):
            frame, rest = replace(frame, stage=self.frame.stage), UNITS.sub("", column.cell.text)
        narrow = [word for word in (self.filter, rest) if word]
        return Group(frame, "".join(narrow) or None)


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the claims of one document's tables."""

    document: Document

    def measured(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        """Give what a cell under a column of counts, amounts or rates claims of a group."""
        inner = group.under(column)
        if column.meaning == "money":
            return self._money(column, cell, inner)
        if column.meaning == "rate":
            return self._rate(column, cell, inner)
        told = column.meaning == "" and (column.unit in ("个", "项") or PIECES.fullmatch(cell.text))
        if column.meaning == "count" or told:
            return self._pieces(column, cell, inner)
        return None

    def counted(self, group: Group, count: int, cell: Cell) -> Claim:
        """Give the claim of a number of projects."""
        return self._make(group, "project_count", count, "piece", cell)

    def told(self, group: Group, cell: Cell) -> Claim | None:
        """Give the rate that a cell tells in words: 完成年计划78.6%."""
        told = TOLD_RATE.search(cell.text)
        return self._percent(group, told["of"], told["rate"], cell) if told else None

    def _pieces(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        """Give a count; one of projects that should have been, 应开工, is of a plan."""
        count = cell_count(cell.text)
        if count is None:
            return None
        claim = self.counted(group, count, cell)
        return replace(claim, kind="plan") if PLANNED.search(column.heading) else claim

    def _money(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        amount = cell_amount(cell.text, column.unit or group.frame.unit)
        if amount is None or not column.metric:
            return None
        kind = "plan" if column.metric == "planned_investment" else "actual"
        claim = self._make(group, column.metric, amount.yuan, "yuan", cell)
        year = YEAR.search(column.heading)
        return replace(
            claim,
            decimals=amount.decimals_yi,
            qualifier=amount.qualifier,
            kind=kind,
            year=int(year[1]) if year else claim.year,
        )

    def _rate(self, column: Column, cell: Cell, group: Group) -> Claim | None:
        text = cell.text.replace("％", "%").rstrip("%").strip()
        told = column.unit or "%" in cell.text or column.heading.endswith("率")
        if not PLAIN_NUMBER.match(text) or not told:
            return None
        return self._percent(group, NO_RATE.sub("", column.cell.text), text, cell)

    def _percent(self, group: Group, of: str, text: str, cell: Cell) -> Claim:
        whole, _, tail = text.partition(".")
        milli = int(whole + (tail + "000")[:3])
        claim = self._make(group, "rate", milli, "milli_percent", cell)
        return replace(claim, rate_of=of, decimals=len(tail))

    def _make(self, group: Group, metric: str, value: int, unit: str, cell: Cell) -> Claim:
        frame = group.frame
        return Claim(
            document=self.document.id,
            scope=frame.scope.name if frame.scope else frame.unnamed,
            scope_code=frame.scope.code if frame.scope else None,
            programme=frame.programme,
            periods=Periods(frame.periods).text if frame.in_batches else None,
            stage=(frame.stage or ALL) if frame.in_batches else None,
            metric=metric,
            value=value,
            unit=unit,
            filter=group.filter,
            year=frame.year,
            spans=(cell.span,),
            rule=RULE,
        )
