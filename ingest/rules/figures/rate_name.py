"""The name of a rate: 开工率, 项目数占比, 同比增长."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateName:
    """What a rate is called, and where the words for it begin."""

    name: str
    start: int
    stage: str | None = None
