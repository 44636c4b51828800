"""Where a text goes on about a project by the last words of its name: 五车间 of 中原活塞环五车间, 游客中心 of 甲镇游客中心."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

import ahocorasick_rs

from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.threads.scene import Spot, Thread
from ingest.rules.grammar.words.delimiters import Range
from ingest.rules.grammar.words.lexicon import cut
from ingest.rules.grammar.words.shape import own

OPENS = re.compile(r"(?:^|(?<=[。，；：！？　\n])|(?<=[这该那])|(?<=其中))")
GOES_ON = re.compile(
    r"(?=[由是在已将把从占于早则也又还正刚才就，今去上本这前原昨现目第总计概预投主开签竣封建动停设工土一花走拿尚仍因填征铺架桩打挖吊装浇砌完进拟需受\d])(?!的)"
)
POINTS = re.compile("[这该][个一]?(?P<words>[一-鿿]{3,10}?)(?:项目|工程)")
# A label that opens a passage about a project named before: 1. 工业盐项目：井位已定.
LABELLED = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?(?P<words>[一-鿿\dA-Za-z]{2,10}?)(?:项目|工程)[：:。](?=.)"
)
THE_ONE = re.compile(
    r"\s*(?:据(?:悉|了解|介绍)，|据[^，。；]{2,24}(?:介绍|透露)，)?[“\"]?(?P<it>(?:该"
    r"|这个|这一|整个|我们这个)(?:项目|工程|基地|产业园)"
    r"|项目(?=(?:计划|预计|规划|概算)?(?:总投资|总?占地)))(?!负责"
    r"|的?[^，。；]{0,4}(?:负责人|经理))"
)
ANSWER = re.compile(r"\s*[^，。；：]{1,8}：(?:[^，。；]{1,6}。)?(?P<it>它|这个项目|该项目)")
PHASE = re.compile("[（(]?[一二三四五六七八九十\\d]{1,2}期|的|[内里]")
# A line that is nothing but a project's name, perhaps numbered.
LABEL = re.compile(r"\s*[（(]?(?:[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*")
CLOSED = re.compile("[：:。]?\\s*")
SHORTEST, LONGEST = 3, 8
NEAR = 2  # passages
ORDINAL = re.compile("[一二三四五六七八九十]线$")


def echoes(outline: Outline, threads: tuple[Thread, ...]) -> tuple[Thread, ...]:
    """Give the threads with the places where their short forms open a clause."""
    shorts, sheets = _shorts(threads), {sheet.index: sheet for sheet in outline.sheets}
    taken: dict[int, list[Spot]] = {}
    for thread in threads:
        for spot in thread.spots:
            taken.setdefault(spot.passage, []).append(spot)
    pointed: dict[int, list[Spot]] = {}
    told = (_answers(outline, threads), _pointed(outline, threads, taken), _below(outline, threads))
    for index, spots in chain(*told):
        pointed.setdefault(index, []).extend(spots)
    again = _again(sheets, threads, taken)
    threads = tuple(_also(thread, again.get(thread.index, ())) for thread in threads)
    found = (_with(sheets, thread, shorts[thread.index], taken) for thread in threads)
    return tuple(_also(thread, pointed.get(thread.index, ())) for thread in found)


def _again(
    sheets: dict[int, Sheet], threads: tuple[Thread, ...], taken: dict[int, list[Spot]]
) -> dict[int, list[Spot]]:
    """Give the other places where a sentence opens with the whole name of a project."""
    found: dict[int, list[Spot]] = {}
    finder = ahocorasick_rs.AhoCorasick(
        [thread.name for thread in threads],
        implementation=ahocorasick_rs.Implementation.NoncontiguousNFA,
    )
    spots = sorted(
        (place, index, start, end)
        for index, sheet in sheets.items()
        for place, start, end in finder.find_matches_as_indexes(sheet.text, overlapping=True)
    )
    for place, index, start, end in spots:
        thread, text = threads[place], sheets[index].text
        opens = OPENS.match(text, start) and not PHASE.match(text, end)
        if opens and not _overlaps(start, end, taken.get(index, ())):
            spot = Spot(index, start, end, thread.name, "echo")
            found.setdefault(thread.index, []).append(spot)
            taken.setdefault(index, []).append(spot)
    return found


def _answers(outline: Outline, threads: tuple[Thread, ...]) -> Iterator[tuple[int, list[Spot]]]:
    """Give the 它 that opens an answer, and the 该项目 that opens a passage, for the project named before."""
    placed = sorted(
        (spot.passage, spot.start, thread.index) for thread in threads for spot in thread.spots
    )
    named: dict[int, list[int]] = {}
    for passage, _, index in placed:
        named.setdefault(passage, []).append(index)
    for sheet in outline.sheets:
        above = range(sheet.index - 1, sheet.index - 2 - NEAR, -1)
        near = next((passage for passage in above if passage in named), None)
        if near is None:
            continue
        match = ANSWER.match(sheet.text) if near == sheet.index - 1 else None
        if not match and len(set(named[near])) == 1:
            match = THE_ONE.match(sheet.text)
        if match:
            spot = Spot(sheet.index, match.start("it"), match.end("it"), match["it"], "echo")
            yield named[near][-1], [spot]


def _below(outline: Outline, threads: tuple[Thread, ...]) -> Iterator[tuple[int, list[Spot]]]:
    """Give the opening of a passage that names none, for the one project that the line above is the name of."""
    named: dict[int, list[tuple[Spot, int]]] = {}
    for thread in threads:
        for spot in thread.spots:
            named.setdefault(spot.passage, []).append((spot, thread.index))
    for sheet in outline.sheets:
        above = named.get(sheet.index - 1, [])
        if sheet.index in named or len(above) != 1:
            continue
        spot, project = above[0]
        text = outline.annotated.passages[sheet.index - 1].text
        if LABEL.fullmatch(text, 0, spot.start) and CLOSED.fullmatch(text, spot.end):
            yield project, [Spot(sheet.index, 0, 0, "", "echo")]


def _pointed(
    outline: Outline, threads: tuple[Thread, ...], taken: dict[int, list[Spot]]
) -> Iterator[tuple[int, list[Spot]]]:
    """Give 这个防爆电机项目, or 工业盐项目： where a passage opens, for the one project whose name holds the words."""
    for sheet in outline.sheets:
        label = LABELLED.match(sheet.text)
        for match in (*POINTS.finditer(sheet.text), *([label] if label else ())):
            held = [thread.index for thread in threads if match["words"] in thread.name]
            start, end = match.span()
            if match.re is LABELLED:
                start, end = match.start("words"), end - 1
            busy = any(s.start < end and start < s.end for s in taken.get(sheet.index, ()))
            if len(held) == 1 and not busy:
                yield held[0], [Spot(sheet.index, start, end, sheet.text[start:end], "echo")]


def _also(thread: Thread, more: Iterable[Spot]) -> Thread:
    spots = sorted((*thread.spots, *more), key=lambda spot: (spot.passage, spot.start))
    return replace(thread, spots=tuple(spots)) if more else thread


def _shorts(threads: tuple[Thread, ...]) -> dict[int, list[str]]:
    """Give the last words of each name that end no other project's name."""
    found = {thread.index: list(_tails(thread.name)) for thread in threads}
    times = Counter(
        tail
        for thread in threads
        for tail in {t for form in (thread.name, *thread.forms) for t in _tails(form)}
    )
    return {index: [tail for tail in tails if times[tail] == 1] for index, tails in found.items()}


@lru_cache(maxsize=4096)
def _tails(name: str) -> tuple[str, ...]:
    words = cut(name)
    tails = ("".join(words[first:]) for first in range(1, len(words)))
    return tuple(tail for tail in tails if _means(tail, name))


def _means(tail: str, name: str) -> bool:
    """Tell whether the last words of a name may stand for it."""
    fits = SHORTEST <= len(tail) <= LONGEST and own(tail) > 0
    return (fits and len(tail) < len(name) - 1) or bool(ORDINAL.fullmatch(tail))


def _with(
    sheets: dict[int, Sheet], thread: Thread, shorts: list[str], taken: dict[int, list[Spot]]
) -> Thread:
    if not shorts:
        return thread
    near = sorted({spot.passage + ahead for spot in thread.spots for ahead in range(NEAR + 1)})
    first = (thread.spots[0].passage, thread.spots[0].start)
    more = [
        Spot(sheet.index, start, end, sheet.text[start:end], "echo")
        for sheet in (sheets[passage] for passage in near if passage in sheets)
        for start, end in _opening(sheet.text, shorts)
        if (sheet.index, start) > first and not _overlaps(start, end, taken.get(sheet.index, ()))
    ]
    spots = sorted((*thread.spots, *more), key=lambda spot: (spot.passage, spot.start))
    return replace(thread, spots=tuple(spots)) if more else thread


def _opening(text: str, shorts: list[str]) -> Iterator[Range]:
    """Give where one of these words opens a clause that goes on, the longest of those at one place."""
    found = [
        (start, -len(short))
        for short in shorts
        for start in _places(text, short)
        if OPENS.match(text, start) and GOES_ON.match(text, start + len(short))
    ]
    done = 0
    for start, size in sorted(found):
        if start >= done:
            done = start - size
            yield start, done


def _places(text: str, word: str) -> Iterator[int]:
    """Give where a word stands in a text."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _overlaps(start: int, end: int, taken: Iterable[Spot]) -> bool:
    return any(spot.start < end and start < spot.end for spot in taken)
