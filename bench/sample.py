"""A country's worth of projects, made up: what a large store is measured with."""

import random
from collections.abc import Iterator, Sequence
from functools import cache

from graph.district import upwards
from graph.document import Document, Span
from graph.places.divisions import divisions
from graph.statement import Mention, Reading, Statement, qualifiers
from graph.types.code import digest

PER_DOCUMENT = 10
PER_COUNTY = 70
SECTORS = 2_000
PERIODS = 12


def readings(projects: int) -> Iterator[Reading]:
    """Give documents of ten projects each of one county: five edges, five statements a project.

    There are 35 companies to a hundred projects; nine in ten projects are a company's of
    the same county.
    """
    chance = random.Random(7)
    places = counties(projects)
    for number in range(projects // PER_DOCUMENT):
        text = f"第{number}篇。" + "某某区某某项目开工，总投资某某亿元。" * 40
        doc = Document(f"{number}.txt", digest(text.encode()), text, title=f"第{number}篇")
        said: list[Statement] = []
        for place in range(PER_DOCUMENT):
            said += _project(doc, number * PER_DOCUMENT + place, places, projects, chance)
        yield Reading(doc, tuple(said))


def counties(projects: int) -> Sequence[str]:
    """Give as many counties as a country of that many projects has."""
    return _counties()[: max(1, projects // PER_COUNTY)]


@cache
def _counties() -> tuple[str, ...]:
    codes = [code for code, place in divisions().items() if place.level == "county"]
    random.Random(7).shuffle(codes)
    return tuple(codes)


def _project(
    doc: Document, number: int, places: Sequence[str], projects: int, chance: random.Random
) -> list[Statement]:
    home = number // PER_DOCUMENT % len(places)
    spans = (Span.of((number % 500, number % 500 + 18)),)
    project = Mention(doc.id, "Project", f"第{number}号轴承生产线")
    firm = Mention(
        doc.id, "Company", f"第{_firm(home, len(places), projects, chance)}号实业有限公司"
    )
    period = chance.randrange(1, PERIODS)
    batch = {"programme": "三个一批", "province": upwards(places[home])[-1]}

    def say(predicate: str, value: object = None, **known: object) -> Statement:
        target = firm if predicate == "invested_by" else None
        found = qualifiers(**known)  # type: ignore[arg-type]
        return Statement(project, predicate, value, target, found, spans, "bench")  # type: ignore[arg-type]

    return [
        say("located_in", places[home]),
        say("listed", period=period, stage="signed", **batch),
        say("listed", period=period + chance.randrange(1, 3), stage="started", **batch),
        say("in_sector", f"第{chance.randrange(SECTORS)}产业"),
        say("invested_by", role="investor"),
    ]


def _firm(home: int, places: int, projects: int, chance: random.Random) -> int:
    firms = max(places, projects * 35 // 100)
    if chance.random() < 0.1:
        return chance.randrange(firms)
    return home + places * chance.randrange(firms // places)
