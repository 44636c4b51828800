"""Judgements: what people and rules say of two ids, or of a statement."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graph.errors import UsageError
from graph.types.code import identifier

Verdict = Literal["same", "different", "wrong"]
VERDICTS = ("same", "different", "wrong")


@dataclass(frozen=True)
class Judgement:
    """`same` or `different` of two entity ids, or `wrong` of one statement id.

    `by` is who says so, `at` when (ISO 8601), `reason` why. The order of the two
    ids does not matter. Undone judgements keep who took them back, and when.
    """

    left: str
    right: str | None
    verdict: Verdict
    by: str
    at: str
    reason: str = ""

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS:
            raise UsageError(f"verdict {self.verdict!r} is none of {', '.join(VERDICTS)}")
        if (self.verdict == "wrong") != (self.right is None):
            raise UsageError("same and different take two ids, wrong takes one statement id")
        if self.right is not None and self.right < self.left:
            left, right = self.right, self.left
            object.__setattr__(self, "left", left)
            object.__setattr__(self, "right", right)

    @cached_property
    def id(self) -> str:
        """The hash of its ids, verdict, author and time."""
        return identifier("judgement", self.left, self.right, self.verdict, self.by, self.at)

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids, the smaller first."""
        return (self.left, self.right or "")
