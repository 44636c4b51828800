"""Readings written by hand and by chance, for the tests of the store."""

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from graph.document import Block, Document, Span
from graph.statement import Claim, Mention, Notice, Reading, Statement, qualifiers
from graph.types.code import digest

SOURCES = ("甲.txt", "乙.txt", "丙.txt")
CORES = ("星河轴承产业园", "星河轴承产业园2期", "城市更新", "云台药品基地")
DISTRICTS = ("410102", "410103", "410100", "410100:gaoxin")
FIRMS = ("郑州星河轴承有限公司", "星河轴承", "洛阳云台药业有限公司")
STAGES = ("signed", "started", "commissioned")
LISTS = {"programme": "三个一批", "province": "410000"}


def document(source: str, version: int = 0, note: str = "", **header: Any) -> Document:
    text = f"{source}第{version}版：" + "项目投资开工。" * 20
    known = {"title": source, "date": f"2022-0{version % 9 + 1}-15"} | header
    blocks = (Block(0, 10, "title", page=1), Block(10, len(text), page=2))
    return Document(source, digest((text + note).encode()), text, blocks, **known)


def reading(source: str, facts: Iterable[tuple[Any, ...]], version: int = 0) -> Reading:
    """Give a reading of facts: (core, predicate, value, qualifiers) or (firm, named, …)."""
    facts = list(facts)
    doc = document(source, version, note=repr(facts))
    made = [_statement(doc, place, fact) for place, fact in enumerate(facts)]
    claims = [claim(doc, stage) for stage in STAGES[: version % 3]]
    notices = (Notice(doc.id, "amount-without-owner", "另有2亿元", Span.of((3, 6))),)
    return Reading(doc, tuple(made), tuple(claims), notices if version else ())


def claim(doc: Document, stage: str) -> Claim:
    return Claim(
        doc.id,
        "河南省",
        "410000",
        "三个一批",
        "5",
        stage,
        "project_count",
        7,
        "piece",
        spans=(Span.of((4, 8)),),
        rule="hand",
    )


def _statement(doc: Document, place: int, fact: tuple[Any, ...]) -> Statement:
    name, predicate, value, known = fact
    label = "Company" if name in FIRMS else "Project"
    span = Span.of((place, place + 5))
    target = Mention(doc.id, "Company", value) if predicate == "invested_by" else None
    return Statement(
        Mention(doc.id, label, name),
        predicate,
        None if target else value,
        target,
        qualifiers(**known),
        (span,),
        "hand",
    )


cores, firms = st.sampled_from(CORES), st.sampled_from(FIRMS)
stages, periods = st.sampled_from(STAGES), st.sampled_from([None, 5, 6, 7])


@st.composite
def facts(draw: Any) -> tuple[Any, ...]:
    core = draw(cores)
    made = {
        "named": lambda: (core, "named", core + "项目", {"form": "full"}),
        "located_in": lambda: (core, "located_in", draw(st.sampled_from(DISTRICTS)), {}),
        "listed": lambda: (
            core,
            "listed",
            None,
            {**LISTS, "period": draw(periods), "stage": draw(stages)},
        ),
        "moved": lambda: (core, "moved", None, _move(draw)),
        "status": lambda: (core, "status", "topped_out", {"date": "2023-01-29"}),
        "investment": lambda: (
            core,
            "investment",
            draw(st.sampled_from([10**8, 3 * 10**9])),
            {"kind": "total"},
        ),
        "invested_by": lambda: (core, "invested_by", draw(firms), {"role": "investor"}),
        "in_sector": lambda: (core, "in_sector", "先进制造业", {}),
        "phase_of": lambda: (CORES[1], "phase_of", CORES[0], {}),
        "firm": lambda: (draw(firms), "named", FIRMS[0], {"form": "full"}),
    }
    return made[draw(st.sampled_from(sorted(made)))]()


def _move(draw: Any) -> dict[str, Any]:
    ends = {"from_period": draw(periods), "from_stage": "signed", "to_stage": "started"}
    return LISTS | ends | {"to_period": draw(periods), "date_text": "近日"}


readings = st.builds(
    reading,
    st.sampled_from(SOURCES),
    st.lists(facts(), max_size=9),
    st.integers(min_value=0, max_value=4),
)
