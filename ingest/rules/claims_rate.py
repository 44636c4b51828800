"""Claims of rates: 履约率98.2%, 占比41.2%, 同比增长14.55%, 全部履约."""

from collections.abc import Iterator

from ingest.language.annotated import Annotated
from ingest.language.context import Context
from ingest.rules import Candidate
from ingest.rules.figures.candidates import candidates
from ingest.rules.figures.candidates import show as show

NAME = "claims_rate"
EXAMPLES = (("前六期“三个一批”项目全部履约。", ("1-6|all|rate|履约率|100000",)),)


def apply(annotated: Annotated, context: Context) -> Iterator[Candidate]:
    """Give a claim for each rate of a group of projects or of a place."""
    return candidates(annotated, context, NAME, "rate")
