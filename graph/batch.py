"""Batches: one published list, by programme, province, period or year, and stage."""

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from graph.types.stage import STAGES, rank, stage
from graph.yml import read_yml

OPEN = "-"
LAST = 10**6
SOON, LATE = "0000", "9999"


@dataclass(frozen=True, slots=True)
class Batch:
    """One list. Without period and year it is no list, but what a text leaves open."""

    programme: str
    province: str
    period: int | None
    year: int | None
    stage: str

    @property
    def id(self) -> str:
        """`programme:province:period, year or -:stage`."""
        return ":".join((self.programme, self.province, self.edition, self.stage))

    @property
    def edition(self) -> str:
        """The period or the year in digits, or `-`."""
        return str(self.period or self.year or OPEN)

    @property
    def listed(self) -> bool:
        """Whether it is a list: its period or year is known."""
        return self.edition != OPEN

    @property
    def when(self) -> str:
        """`第7期`, `2022年`, or nothing where the text leaves it open."""
        if self.period:
            return f"第{self.period}期"
        return f"{self.year}年" if self.year else ""

    @property
    def caption(self) -> str:
        """`第7期 · 开工`."""
        word = "" if self.stage == OPEN else stage(self.stage).zh
        return " · ".join(part for part in (self.when, word) if part)

    @property
    def order(self) -> tuple[str, int, int]:
        """Where it stands in time: its nominal date, its period or year, its stage."""
        nominally = nominal(self)
        number = self.period or self.year or LAST
        place = len(STAGES) if self.stage == OPEN else rank(self.stage)
        return (str(nominally or (SOON if self.listed else LATE)), number, place)

    def properties(self) -> dict[str, Any]:
        """Give the node's properties, its counters excepted."""
        known = {
            "name": " · ".join(part for part in (self.programme.strip(OPEN), self.caption) if part),
            "programme": self.programme,
            "province": None if self.province == OPEN else self.province,
            "period": self.period,
            "year": self.year,
            "stage": self.stage,
            "date": nominal(self),
            "listed": self.listed,
        }
        return {name: value for name, value in known.items() if value is not None}


@lru_cache(maxsize=4096)
def parse(text: str) -> Batch:
    """Give the batch of an id; a four-digit edition is a year."""
    programme, province, edition, stage = text.rsplit(":", 3)
    number = None if edition == OPEN else int(edition)
    is_year = number is not None and number > 999
    return Batch(
        programme, province, None if is_year else number, number if is_year else None, stage
    )


@lru_cache(maxsize=4096)
def nominal(batch: Batch) -> date | None:
    """Give the first day of the month in which the period was due, or of the year."""
    if batch.year:
        return date(batch.year, 1, 1)
    provinces = programmes().get(batch.programme, {}).get("provinces", {})
    only = next(iter(provinces.values())) if len(provinces) == 1 else None
    plan = provinces.get(batch.province, only if batch.province == OPEN else None)
    if batch.period is None or plan is None:
        return None
    year, month = (int(part) for part in str(plan["first"]).split("-"))
    months = year * 12 + month - 1 + (batch.period - 1) * int(plan["every"])
    return date(months // 12, months % 12 + 1, 1)


@cache
def programmes() -> dict[str, Any]:
    """Read the programmes that stand in `programmes.yml`."""
    return dict(read_yml(Path(__file__).with_name("programmes.yml")))
