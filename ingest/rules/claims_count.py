"""Claims of how many projects a group has: 签约项目34个, 12个项目, 超过10亿元的196个."""

from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.candidates import candidates
from ingest.rules.figures.candidates import show as show

NAME = "claims_count"
EXAMPLES = (("第七期“三个一批”活动中，全市签约项目34个。", ("7|signed|project_count|34",)),)


def apply(annotated: Annotated, context: Context) -> Iterator[Candidate]:
    """Give a claim for each count of projects."""
    return candidates(annotated, context, NAME, "project_count", "project_count_change")
