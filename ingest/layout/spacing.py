"""A blank line between every two lines of a page: no paragraph ends there, and it goes."""

from ingest.layout.lines import NEARLY, chunks
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
    run: list[tuple[int, int, bool]] = []
    for start, chunk in [*chunks(page.text), (len(page.text) + 9, None)]:
        alone = chunk is not None and len(chunk.lines) == 1
        if run and not (alone and page.text[run[-1][1] : start] == "\n\n"):
            edits += closed(run)
            run = []
        if chunk is not None and alone:
            run.append((start, start + len(chunk.text), chunk.lines[0].final))
    return page.edit(edits)


def closed(run: list[tuple[int, int, bool]]) -> list[Edit]:
    """Give the edits that close the blank lines of a run, if its lines are those of one column."""
    widest = max(end - start for start, end, _ in run)
    cut = sum(not final and end - start >= widest * NEARLY for start, end, final in run)
    if len(run) < LEAST_LINES or cut * LEAST_CUT < len(run):
        return []
    return [(end, end + 2, "\n") for _, end, _ in run[:-1]]
