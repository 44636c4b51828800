"""A graph of invented documents, drawn by chance: every label, edge type and odd value occurs."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from graph.document import Block, Document, Span
from graph.statement import Claim, Mention, Notice, Reading, Statement, qualifiers
from graph.types.code import digest

DOCUMENTS = 40
DISTRICTS = ("410102", "410103", "410106", "410100", "410100:gaoxin", "410381", "411002")
STAGES = ("signed", "started", "commissioned")
KINDS = ("轴承", "阀门", "药品", "传感器", "冷链", "预制菜")
SHAPES = ("产业园", "基地", "生产线2期", "年产5万吨扩建", "研发中心(一期)", "'特\"种\\电\t缆'厂")
FIRMS = tuple(f"{place}{word}有限公司" for place in ("中州", "伊洛", "嵩岳") for word in KINDS)
SECTORS = ("先进制造业", "智能装备", "现代服务业", "Biotech & Co", "新材料😀")
PROGRAMME = {"programme": "三个一批", "province": "410000"}


@dataclass(frozen=True, slots=True)
class Page:
    """One document in the making, and the chance that draws what it says."""

    chance: Random
    document: Document

    def span(self) -> tuple[Span, ...]:
        """Give some place in the text."""
        start = self.chance.randrange(len(self.document.text) - 12)
        return (Span.of((start, start + 12)),)

    def say(
        self, name: str, predicate: Any, value: Any = None, firm: str | None = None, **rest: Any
    ) -> Statement:
        """Give a statement about a project."""
        target = Mention(self.document.id, "Company", firm) if firm else None
        subject = Mention(self.document.id, "Project", name)
        basis: Any = self.chance.choice(("stated", "listed", "inferred"))
        return Statement(
            subject, predicate, value, target, qualifiers(**rest), self.span(), "made", basis
        )


def readings(seed: int = 5) -> Iterator[Reading]:
    """Give the documents with all that they say; the same seed gives the same."""
    chance = Random(seed)
    for number in range(DOCUMENTS):
        page = Page(chance, _document(number, chance))
        said = [fact for _ in range(chance.randint(1, 4)) for fact in _project(page)]
        notice = Notice(page.document.id, "amount-without-owner", "另有2亿元", page.span()[0])
        yield Reading(page.document, tuple(said), tuple(_claims(page)), (notice,))


def _document(number: int, chance: Random) -> Document:
    text = f"第{number}篇。" + "某区某项目开工，总投资某亿元。\n" * chance.randint(3, 9)
    when = chance.choice(("2022-07-15", "2022-10", "2023-01-29", "2023", None))
    blocks = (Block(0, 5, "title", page=1), Block(5, len(text), page=2))
    return Document(
        f"第{number}篇.txt", digest(text.encode()), text, blocks, title=f"第{number}篇", date=when
    )


def _project(page: Page) -> Iterator[Statement]:
    chance = page.chance
    name = chance.choice(KINDS) + chance.choice(SHAPES)
    yield page.say(name, "named", f"{name}项目", form="full")
    yield page.say(name, "located_in", chance.choice(DISTRICTS), precision="item")
    period, stage = chance.choice((None, 5, 6, 7)), chance.choice(STAGES)
    yield page.say(name, "listed", period=period, stage=stage, **PROGRAMME)
    if chance.random() < 0.7:
        yield page.say(name, "invested_by", firm=chance.choice(FIRMS), role="investor")
    if chance.random() < 0.6:
        yield page.say(name, "investment", chance.randrange(1, 500) * 10**7, kind="total")
    if chance.random() < 0.5:
        yield page.say(name, "in_sector", chance.choice(SECTORS))
    if chance.random() < 0.4:
        ends = {"from_period": 5, "from_stage": "signed", "to_period": 7, "to_stage": "started"}
        yield page.say(name, "moved", date="2023-01-29", date_text="1月29日", **PROGRAMME, **ends)
    if chance.random() < 0.3:
        yield page.say(name, "status", "topped_out", date="2023-03-01", date_text="3月初")
    if name.endswith("2期"):
        yield page.say(name, "phase_of", name.removesuffix("2期"))
        yield page.say(name.removesuffix("2期"), "located_in", "410103")


def _claims(page: Page) -> Iterator[Claim]:
    whole = _claim(page, "all", page.chance.randrange(20, 40), None)
    yield whole
    for stage in STAGES[: page.chance.randrange(4)]:
        yield _claim(page, stage, page.chance.randrange(10), whole.id)
    yield _claim(page, "all", page.chance.randrange(1, 900) * 10**7, None, "total_investment")


def _claim(
    page: Page, stage: str, value: int, whole: str | None, metric: str = "project_count"
) -> Claim:
    scope = page.chance.choice((("河南省", "410000"), ("二七区", "410103"), ("许昌市", "411000")))
    return Claim(
        page.document.id,
        *scope,
        programme="三个一批",
        periods=page.chance.choice(("5", "7", "5-7")),
        stage=stage,
        metric=metric,
        value=value,
        unit="yuan" if metric == "total_investment" else "piece",
        component_of=whole,
        spans=page.span(),
        rule="made",
    )
