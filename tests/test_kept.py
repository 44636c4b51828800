"""What is worked out for a document is remembered while it is read, and gone with it."""

import gc

from graph.document import Document
from ingest.kept import kept
from ingest.language.annotated import Annotated, Marked
from ingest.language.context import Context
from ingest.pipeline import extract
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.threads.scene import Scene

TEXT = (
    "甲县第三期“三个一批”签约项目2个，总投资9亿元，分别为甲岭光学镜片项目、乙川冷链物流园项目。\n"
)


class Place:
    """Something that can be asked."""


def test_a_thing_is_asked_once_for_each_question() -> None:
    asked: list[tuple[int, int]] = []

    @kept
    def told(_: Place, left: int, *, right: int = 0) -> int | None:
        asked.append((left, right))
        return left + right or None

    place = Place()
    assert [told(place, 1), told(place, 1), told(place, 1, right=2), told(place, 0)] == [
        1,
        1,
        3,
        None,
    ]
    assert told(place, 0) is None and told(Place(), 1) == 1
    assert asked == [(1, 0), (1, 2), (0, 0), (1, 0)]


def test_nothing_of_a_document_stays_behind_its_reading() -> None:
    reading = extract(Document("a.txt", "0", TEXT))
    gc.collect()
    kinds = (Annotated, Marked, Context, Outline, Sheet, Scene)
    assert reading.claims
    assert not [one for one in gc.get_objects() if isinstance(one, kinds)]
