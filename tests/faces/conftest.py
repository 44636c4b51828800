"""A small graph for the tests of queries and faces: three documents, written by hand."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from graph.document import Document, Span
from graph.statement import Claim, Mention, Notice, Reading, Statement, qualifiers
from graph.store import open_store
from graph.types.code import digest

ERQI, SHANGJIE = "410103", "410106"
FIRM = "中州示例实业有限公司"
HOSTILE = "=甲<script>alert(1)</script>产业园"
Made = Statement | Claim | Notice


class Page:
    """A document under construction: every fact quotes a line of its own."""

    def __init__(self, source: str, title: str, date: str) -> None:
        self.source, self.title, self.date = source, title, date
        self.facts: list[tuple[str, Callable[[str, Span], Made]]] = []

    def say(self, quote: str, make: Callable[[str, Span], Made]) -> None:
        self.facts.append((quote, make))

    def reading(self) -> Reading:
        text = "\n".join([self.title, *(quote for quote, _ in self.facts)])
        version = digest(text.encode())
        document = Document(
            self.source, version, text, title=self.title, publisher="示例报", date=self.date
        )
        made: list[Made] = []
        for quote, make in self.facts:
            start = text.index(quote)
            made.append(make(document.id, Span.of((start, start + len(quote)))))
        kinds = (Statement, Claim, Notice)
        return Reading(document, *(tuple(x for x in made if isinstance(x, kind)) for kind in kinds))

    def state(self, quote: str, core: str, predicate: str, value: Any = None, **rest: Any) -> None:
        self.say(quote, partial(statement, core, predicate, value, rest))

    def project(self, core: str, district: str, yuan: int | None = None) -> None:
        self.state(f"{core}项目", core, "named", f"{core}项目", form="full")
        self.state(f"{core}位于{district}", core, "located_in", district, precision="item")
        if yuan:
            self.state(
                f"{core}投资{yuan}元", core, "investment", yuan, kind="total", text=f"{yuan}元"
            )

    def listed(self, core: str, period: int, stage: str) -> None:
        batch = {"programme": "三个一批", "province": "410000", "period": period, "stage": stage}
        self.state(f"{core}第{period}期{stage}", core, "listed", **batch)

    def moved(self, core: str) -> None:
        ends = {"from_period": 5, "from_stage": "signed", "to_period": 7, "to_stage": "started"}
        both = {"programme": "三个一批", "province": "410000"} | ends
        self.state(f"{core}由第五期签约转开工", core, "moved", **both)

    def invested(self, core: str, firm: str = FIRM) -> None:
        named = partial(statement, firm, "named", firm, {"form": "full", "label": "Company"})
        self.say(f"{firm}看好{core}", named)
        self.state(f"{core}由{firm}投资", core, "invested_by", object=firm, role="investor")

    def claim(self, quote: str, metric: str, value: int, unit: str, **rest: Any) -> None:
        self.say(quote, partial(claim, metric, value, unit, rest))


def statement(
    core: str, predicate: Any, value: Any, rest: dict[str, Any], document: str, span: Span
) -> Statement:
    rest = dict(rest)
    subject = Mention(document, rest.pop("label", "Project"), core)
    target = rest.pop("object", None)
    thing = Mention(document, "Company", target) if target else None
    return Statement(subject, predicate, value, thing, qualifiers(**rest), (span,), "hand")


def claim(
    metric: str, value: int, unit: str, rest: dict[str, Any], document: str, span: Span
) -> Claim:
    known = {"scope": "二七区", "scope_code": ERQI, "programme": "三个一批", "periods": "7"} | rest
    return Claim(
        document, metric=metric, value=value, unit=unit, spans=(span,), rule="hand", **known
    )


def notice(text: str, document: str, span: Span) -> Notice:
    return Notice(document, "amount-without-owner", text, span)


def pages() -> list[Reading]:
    first = Page("一.txt", "第五期签约", "2022-07-15")
    for core, yuan in (("甲传感器产业园", 1_500_000_000), ("乙轴承产业园", 320_000_000)):
        first.project(core, ERQI, yuan)
        first.listed(core, 5, "signed")
        first.invested(core)
    first.state("甲传感器产业园属于智能装备", "甲传感器产业园", "in_sector", "智能装备")
    second = Page("二.txt", "第六期开工", "2022-10-15")
    second.project("丙阀门基地", ERQI)
    second.listed("丙阀门基地", 6, "started")
    second.project("丁药品基地", SHANGJIE, 90_000_000)
    second.listed("丁药品基地", 6, "started")
    second.invested("丁药品基地")
    third = Page("三.txt", "第七期开工", "2023-01-29")
    third.project("甲传感器产业园", ERQI)
    third.listed("甲传感器产业园", 7, "started")
    third.moved("甲传感器产业园")
    third.state("甲传感器产业园封顶", "甲传感器产业园", "status", "topped_out", date_text="近日")
    third.project(HOSTILE, ERQI)
    third.listed(HOSTILE, 7, "started")
    third.claim("开工一批3个", "project_count", 3, "piece", stage="started", year=2023)
    third.claim(
        "力争投资20亿元", "total_investment", 2 * 10**9, "yuan", stage="started", kind="target"
    )
    third.say("另有2亿元", partial(notice, "另有2亿元"))
    return [first.reading(), second.reading(), third.reading()]


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a store that holds the three documents, closed."""
    folder = tmp_path_factory.mktemp("graph") / "store"
    store = open_store(str(folder))
    writer = store.writer()
    for reading in pages():
        writer.commit(reading)
    store.close()
    return folder


@pytest.fixture
def county_view(tmp_path: Path) -> Iterator[Any]:
    """Give a view of a county and its own zone: a firm with a project in both, one with one in each."""
    county, zone = "410181", "410181:gaoxin"
    first = Page("一.txt", "第七期开工", "2023-01-29")
    for core, places in {"甲": (county, zone), "乙": (zone,), "丙": (SHANGJIE,)}.items():
        for place in places:
            first.project(f"{core}产业园", place)
        first.invested(f"{core}产业园")
    second = Page("二.txt", "第八期开工", "2023-04-29")
    for core, place in {"丁": county, "戊": zone}.items():
        second.project(f"{core}产业园", place)
        second.invested(f"{core}产业园", "颍川示例实业有限公司")
    store = open_store(str(tmp_path / "store"))
    for page in (first, second):
        store.writer().commit(page.reading())
    yield store.view()
    store.close()


@pytest.fixture(scope="session")
def graph_store(graph_folder: Path) -> Iterator[Any]:
    """Give that store, open in this process."""
    store = open_store(str(graph_folder))
    yield store
    store.close()


@pytest.fixture
def view(graph_store: Any) -> Any:
    """Give a view of that store."""
    return graph_store.view()
