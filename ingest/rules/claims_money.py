"""Claims of what a group of projects costs: total, planned and completed investment."""

from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.candidates import candidates
from ingest.rules.figures.candidates import show as show

NAME = "claims_money"
EXAMPLES = (
    (
        "第七期“三个一批”活动中，全市签约项目34个，总投资1136亿元。",
        ("7|signed|total_investment|113600000000",),
    ),
)


def apply(annotated: Annotated, context: Context) -> Iterator[Candidate]:
    """Give a claim for each amount that a group of projects is said to cost."""
    return candidates(
        annotated,
        context,
        NAME,
        "total_investment",
        "planned_investment",
        "completed_investment",
        "signed_amount",
    )
