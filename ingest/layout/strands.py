"""Columns printed in turn, some lines of each: the lines of each brought together.

Lines of one column carry on words, numbers and brackets; lines of two columns do so by
chance only. Where dealing the lines out reads far better than reading straight on, they are
dealt out; where it reads a little better, or a line plainly does not carry on the one above,
the order stays and a doubt says so.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from graph.document import Range
from ingest.layout.headlines import shared_out
from ingest.layout.lines import INDENT, NEARLY, SLACK, Chunk, Line, chunk_of, chunks
from ingest.layout.passages import CAPTION
from ingest.layout.repaired import Doubt, Repaired
from ingest.layout.weave import (
    MOST_LINES,
    Seams,
    Weave,
    best_weave,
    keeps_count,
    print_width,
)

EXAMPLES = (
    (
        "甲县今日集中开工八个重点项\n乙县同日签约落地三家外地企\n目，总投资三十亿元，年内完\n业，合同引资十五亿元，已经\n"
        "成投资十亿元，占年度计划三\n征地二百亩，剩余的正在平\n分之一，进度快于去年同期。\n整之中，预计五月份交付。",
        "甲县今日集中开工八个重点项\n目，总投资三十亿元，年内完\n成投资十亿元，占年度计划三\n分之一，进度快于去年同期。\n\n"
        "乙县同日签约落地三家外地企\n业，合同引资十五亿元，已经\n征地二百亩，剩余的正在平\n整之中，预计五月份交付。",
    ),
    (
        "今年全县完成固定资产投资一百五\n十亿元，比上年同期多了十三亿元，\n进度快于时间要求，位居全市前三\n名。下一步将继续抓好项目建设。\n"
        "会议还研究了征地拆迁工作的其他\n事项，要求各乡镇按时完成任务。",
        "今年全县完成固定资产投资一百五\n十亿元，比上年同期多了十三亿元，\n进度快于时间要求，位居全市前三\n名。下一步将继续抓好项目建设。\n"
        "会议还研究了征地拆迁工作的其他\n事项，要求各乡镇按时完成任务。",
    ),
    (
        "甲岭市河东区这一期集中开工项目6\n个，投资合计8亿元，"
        "全部点了名：\n石门乡野度假民宿文旅项目、春晖养\n老项目、河东中小企业创新经济产业\n园项目、云图甲岭市卫星大数据运营\n管理中心、甲岭惠民血液透析中心建\n\n"
        "能源、节能环保这几行。开工仪式摆\n在南留镇，镇上的重型机械工程制造\n扩建项目破了土。"
        "\n\n设项目、甲岭市河东区教育信息化工\n程。"
        "领头的石门民宿在北作街道，花\n1.7亿元盖1.1万平方米，仪式就办\n在村口。",
        "甲岭市河东区这一期集中开工项目6\n个，投资合计8亿元，"
        "全部点了名：\n石门乡野度假民宿文旅项目、春晖养\n老项目、河东中小企业创新经济产业\n园项目、云图甲岭市卫星大数据运营\n管理中心、甲岭惠民血液透析中心建\n"
        "设项目、甲岭市河东区教育信息化工\n程。"
        "领头的石门民宿在北作街道，花\n1.7亿元盖1.1万平方米，仪式就办\n在村口。"
        "\n\n能源、节能环保这几行。开工仪式摆\n在南留镇，"
        "镇上的重型机械工程制造\n扩建项目破了土。",
    ),
)
UNSURE = "columns_unsure"
LEAST_LINES = 6
WIDEST = 120
LEAST_CUT = 3
HEADS = 4
PLAIN, LIKELY, POSSIBLE = 4.0, 2.0, 1.0
BAD = -1.0
FLUENT = 1.4  # log odds a line
SHARE = 0.15  # of log odds a line
FULL = 2.5  # log odds against a headline as wide as the text
CARRIED = 1.0  # log odds
POOR = 0.2  # log odds a line
LINE = re.compile(r"[^\n]*\S[^\n]*")
POINT = re.compile(
    "[，。；！？、]|^(?:本报|本网|本刊|[\u3400-\u9fff]{2,8}网)[\u3400-\u9fff]{0,3}讯"
)


def part_strands(page: Repaired) -> Repaired:
    """Bring together the lines of columns that were printed in turn."""
    pieces: list[Range] = []
    doubts: list[Doubt] = []
    done = 0
    for start, region in regions(page.text):
        weave = woven(region)
        if weave is None:
            continue
        end = start + len(region.text)
        plain = weave.odds >= PLAIN
        code = UNSURE if LIKELY <= weave.odds < PLAIN else "columns_in_turn"
        doubts.append(Doubt(code, page.origin[start], page.origin[end - 1] + 1))
        if plain:
            over = headed(page.text, done, start, region.lines, weave)
            pieces += [(done, over[0][0] if over else start)]
            pieces += parted(page.text, start, region.lines, weave, over)
            done = end
    if not doubts:
        return page
    return page.arrange([*pieces, (done, len(page.text))]).doubt(doubts)


def regions(text: str) -> Iterator[tuple[int, Chunk]]:
    """Give runs of chunks with nothing but blank lines between them: no headline, no border."""
    run: list[tuple[int, Chunk]] = []
    for start, chunk in chunks(text):
        end = run[-1][0] + len(run[-1][1].text) if run else start
        if run and (text[end:start].strip("\n") or headline(run[-1][1], chunk)):
            yield from joined(text, run)
            run = []
        run.append((start, chunk))
    yield from joined(text, run)


def headline(above: Chunk, chunk: Chunk) -> bool:
    """Say whether either of two chunks is no column: a caption, or headlines narrower than the other's lines."""
    wide = max(line.width for line in (*above.lines, *chunk.lines)) * SLACK - INDENT
    return any(beside(each) or heads(each, wide) for each in (above, chunk))


def heads(chunk: Chunk, wide: float) -> bool:
    """Say whether a chunk is a line that stands for itself, or a few that bear no point, narrower than that."""
    lines = chunk.lines
    plain = len(lines) == 1 or (len(lines) <= HEADS and all(map(titled, lines)))
    return (
        plain and not (chunk.prose or lines[-1].final) and max(line.width for line in lines) < wide
    )


def beside(chunk: Chunk) -> bool:
    """Say whether a chunk belongs to no column: a byline, a caption with its author."""
    signed = any(line.byline for line in chunk.lines)
    return not chunk.prose and (signed or CAPTION.search(chunk.lines[-1].words) is not None)


def joined(text: str, run: Sequence[tuple[int, Chunk]]) -> Iterator[tuple[int, Chunk]]:
    """Give a run of chunks as one, if it has lines enough for columns."""
    if sum(len(chunk.lines) for _, chunk in run) >= LEAST_LINES:
        start, last = run[0][0], run[-1]
        yield start, chunk_of(text[start : last[0] + len(last[1].text)])


def woven(region: Chunk) -> Weave | None:
    """Give how the lines of a region are to be dealt out, if anything hints at columns."""
    lines = region.lines
    if len(lines) > MOST_LINES or not wrapped(lines):
        return None
    seams = Seams([(line,) for line in lines])
    straight = seams.straight
    if sum(straight) >= FLUENT * len(straight) or not any(odds <= BAD for odds in straight):
        return None
    over = next((at for at, line in enumerate(lines) if not titled(line)), 0)
    found = [(best_weave(seams, first), first) for first in range(min(over, HEADS) + 1)]
    best, first = max(found, key=lambda one: one[0].odds - misplaced(region, one[1], straight))
    if apart := above_blank(region):
        found = [(best_weave(seams, first), first) for first in range(apart, HEADS + 1)]
        several = [each for each in found if owners(region, each[0].columns, each[1])]
        best, first = max(several, key=lambda one: one[0].odds, default=(best, first))
    weave = Weave(best.odds, under(region, first, best.columns, straight))
    least = POSSIBLE if sum(straight) < POOR * len(straight) else PLAIN
    likely = weave.odds >= max(least, SHARE * len(lines))
    return weave if likely and keeps_count(lines, chain(*weave.columns)) else None


def misplaced(region: Chunk, first: int, straight: Sequence[float]) -> float:
    """Give the log odds against headlines as wide as the columns that nothing sets off, and against none above a blank line."""
    if first and straight[first - 1] >= CARRIED:
        return 0.0
    lines, full = region.lines, print_width(region.lines) * SLACK
    if any(below_blank(region, at) for at in range(1, min(HEADS, len(lines) - 1) + 1)):
        return 0.0 if first else FULL * (below_blank(region, 1) and titled(lines[0]))
    return FULL * sum(line.width >= full for line in lines[:first])


def below_blank(region: Chunk, at: int) -> bool:
    """Say whether a blank line stands above a line of a region."""
    return "\n\n" in region.text[region.lines[at - 1].end : region.lines[at].start + 1]


def above_blank(region: Chunk) -> int:
    """Give the number of lines over the first blank line, where they may be several headlines; else 0."""
    lines = region.lines
    between = (region.text[lines[at - 1].end : lines[at].start + 1] for at in range(2, HEADS + 1))
    return next((at for at, gap in enumerate(between, 2) if "\n\n" in gap), 0)


def owners(region: Chunk, columns: tuple[tuple[int, ...], ...], first: int) -> tuple[int, ...]:
    """Give for each column its headline among the lines over them: as many as columns, a blank line below."""
    lines, count = region.lines, len(columns)
    if first < count or above_blank(region) != count:
        return ()
    return shared_out([line.words for line in lines[:count]], told(lines, columns))


def told(lines: Sequence[Line], columns: Sequence[Sequence[int]]) -> list[str]:
    """Give the words of each column."""
    return ["".join(lines[number].words for number in column) for column in columns]


def under(
    region: Chunk,
    first: int,
    columns: tuple[tuple[int, ...], ...],
    straight: Sequence[float],
) -> tuple[tuple[int, ...], ...]:
    """Give columns with the lines over them: headlines by themselves, or a line that the first column carries on."""
    heads = tuple(range(first))
    mine = owners(region, columns, first)
    if mine:
        opened = (heads[len(columns) :] + columns[0], *columns[1:])
        return tuple(chain(*(((head,), column) for head, column in zip(mine, opened, strict=True))))
    carried = bool(columns) and columns[0][:1] == (first,) and straight[first - 1] >= CARRIED
    if carried:
        return ((*heads, *columns[0]), *columns[1:])
    return (heads, *columns) if heads else columns


def wrapped(lines: Sequence[Line]) -> bool:
    """Say whether lines were cut at a column's width: many stop inside a sentence, none is wide."""
    least = print_width(lines) * NEARLY
    cut = sum(not line.final and line.width >= least for line in lines)
    return max(line.width for line in lines) <= WIDEST and cut * LEAST_CUT >= len(lines)


def titled(line: Line) -> bool:
    """Say whether a line may be the headline over the columns below it."""
    return not line.final and POINT.search(line.words) is None


def headed(text: str, done: int, start: int, lines: Sequence[Line], weave: Weave) -> list[Range]:
    """Give the headlines right above columns, one for each column in turn; none where they are not so many."""
    above = [match.span() for match in LINE.finditer(text, done, start)]
    mine = shared_out([text[slice(*each)] for each in above], told(lines, weave.columns))
    return [above[number] for number in mine]


def parted(
    text: str, start: int, lines: Sequence[Line], weave: Weave, over: Sequence[Range]
) -> list[Range]:
    """Give the ranges of the lines, column by column under its headline, with a blank line between columns."""
    at = text.index("\n")
    found: list[Range] = []
    for turn, column in enumerate(weave.columns):
        found += (over[turn], (at, at + 1), (at, at + 1)) if over else ()
        for place, number in enumerate(column):
            line = lines[number]
            begin = max(start, text.rfind("\n", 0, start + line.start) + 1)
            ended = place > 0 and lines[column[place - 1]].final
            if ended and begin > 1 and text[begin - 2] == "\n":
                found.append((at, at + 1))
            found += ((begin, start + line.end), (at, at + 1))
        found.append((at, at + 1))
    return found[:-2]
