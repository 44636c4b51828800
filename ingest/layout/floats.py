"""Lines that interrupt a text and belong beside it: bylines, mastheads and captions between its paragraphs."""

from collections.abc import Sequence
from itertools import groupby

from graph.document import Range
from ingest.layout.lines import NEARLY, Chunk, chunks
from ingest.layout.passage import Passage
from ingest.layout.repaired import Repaired

EXAMPLES = (
    (
        "全县开工项目八个，总投\n沙河周报　2020年3月4日　第2版\n资三十亿元，进展顺利，\n年内完成。",
        "全县开工项目八个，总投\n资三十亿元，进展顺利，\n年内完成。\n\n沙河周报　2020年3月4日　第2版",
    ),
    ("开工项目八个。\n本报记者　张三\n投产三个。", "开工项目八个。\n本报记者　张三\n投产三个。"),
)
OPENS = 2  # print columns that indent the first line of a paragraph
BESIDE = ("byline", "caption")


def lift_lines(page: Repaired) -> Repaired:
    """Put a byline that cuts a sentence in two behind its chunk, with a blank line between."""
    pieces: list[Range] = []
    done = 0
    for start, chunk in chunks(page.text):
        lifted = cutting(chunk)
        if not lifted:
            continue
        at = page.text.index("\n")
        for number in lifted:
            line = chunk.lines[number]
            pieces.append((done, start + chunk.text.rfind("\n", 0, line.start) + 1))
            done = start + chunk.text.rfind("\n", 0, chunk.lines[number + 1].start) + 1
        end = start + len(chunk.text)
        pieces.append((done, end))
        for number in lifted:
            line = chunk.lines[number]
            pieces += ((at, at + 1), (at, at + 1), (start + line.start, start + line.end))
        done = end
    return page.arrange([*pieces, (done, len(page.text))]) if pieces else page


def cutting(chunk: Chunk) -> list[int]:
    """Give the numbers of the bylines that stand between two lines of one sentence."""
    lines = chunk.lines
    if not chunk.prose or not any(line.byline for line in lines):
        return []
    wide = max((line.width for line in lines if not line.byline), default=0) * NEARLY
    return [
        number
        for number in range(1, len(lines) - 1)
        if lines[number].byline
        and not (lines[number - 1].byline or lines[number + 1].byline)
        and not lines[number - 1].final
        and lines[number - 1].width >= wide
        and not (lines[number + 1].indent >= OPENS or lines[number + 1].marked)
    ]


def set_beside(passages: Sequence[Passage]) -> list[Passage]:
    """Give the passages of each article with what stands between its texts put behind them."""
    found: list[Passage] = []
    for _, group in groupby(passages, key=lambda passage: passage.article):
        members = list(group)
        texts = [index for index, passage in enumerate(members) if passage.kind in ("text", "item")]
        beside = (
            {index for index in range(texts[0], texts[-1] + 1) if members[index].kind in BESIDE}
            if texts
            else set()
        )
        found += [passage for index, passage in enumerate(members) if index not in beside]
        found += [members[index] for index in sorted(beside)]
    return found
