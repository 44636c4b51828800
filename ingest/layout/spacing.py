"""A blank line between every two lines of a page: no paragraph ends there, and it goes."""

from collections.abc import Sequence

from ingest.layout.lines import NEARLY, Chunk, chunks, frame_of
from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    (
        "全县开工项目八个，总投\n\n资三十亿元，进展顺利，\n\n其中工业项目三个，农业\n\n项目五个，均在年内完成\n\n投资。会议要求抓好落实\n\n工作，确保投产。",
        "全县开工项目八个，总投\n资三十亿元，进展顺利，\n其中工业项目三个，农业\n项目五个，均在年内完成\n投资。会议要求抓好落实\n工作，确保投产。",
    ),
    ("开工。\n\n投产。\n\n签约。", "开工。\n\n投产。\n\n签约。"),
)
LEAST_LINES = 6
LEAST_CUT = 2


def close_blank_lines(page: Repaired) -> Repaired:
    """Take out the blank lines of a run of lines that all stand alone, where half of them stop inside a sentence."""
    edits: list[Edit] = []
    run: list[tuple[int, Chunk]] = []
    end = -1
    for start, chunk in chunks(page.text):
        alone = len(chunk.lines) == 1
        if run and not (alone and page.text[end:start] == "\n\n"):
            edits += closed(run)
            run = []
        if alone:
            run.append((start, chunk))
        end = start + len(chunk.text)
    return page.edit([*edits, *closed(run)])


def closed(run: Sequence[tuple[int, Chunk]]) -> list[Edit]:
    """Give the edits that close the blank lines of a run, if its lines are those of one column."""
    if len(run) < LEAST_LINES:
        return []
    lines = [chunk.lines[0] for _, chunk in run]
    frame = frame_of(lines)
    least = frame.widest * NEARLY
    cut = sum(not line.final and frame.measure(line) >= least for line in lines)
    if cut * LEAST_CUT < len(lines):
        return []
    ends = [start + len(chunk.text) for start, chunk in run[:-1]]
    return [(end, end + 2, "\n") for end in ends]
