"""Where a text goes on about a project by the last words of its name: 五车间 of 中原活塞环五车间, 游客中心 of 甲镇游客中心."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ingest.rules.grammar.company_lexicon import cut
from ingest.rules.grammar.outline import Outline
from ingest.rules.grammar.scene import Spot, Thread
from ingest.rules.grammar.shape import own

OPENS = r"(?:^|(?<=[。，；：！？　\n])|(?<=[这该那])|(?<=其中))"
GOES_ON = r"(?=[由是在已将把从占于早则也又还正刚才就，今去上本这前原昨现目第总计概预投主开签竣封建动停设工土一花走拿])(?!的)"
SHORTEST, LONGEST = 3, 8
NEAR = 2  # passages
ORDINAL = re.compile("[一二三四五六七八九十]线$")


def echoes(outline: Outline, threads: tuple[Thread, ...]) -> tuple[Thread, ...]:
    """Give the threads with the places where their short forms open a clause."""
    shorts = _shorts(threads)
    return tuple(_with(outline, thread, shorts[thread.index], threads) for thread in threads)


def _shorts(threads: tuple[Thread, ...]) -> dict[int, list[str]]:
    """Give the last words of each name that end no other project's name."""
    found = {thread.index: list(_tails(thread.name)) for thread in threads}
    times = Counter(
        tail
        for thread in threads
        for tail in {t for form in (thread.name, *thread.forms) for t in _tails(form)}
    )
    return {index: [tail for tail in tails if times[tail] == 1] for index, tails in found.items()}


def _tails(name: str) -> Iterator[str]:
    words = cut(name)
    for first in range(1, len(words)):
        tail = "".join(words[first:])
        fits = SHORTEST <= len(tail) <= LONGEST and own(tail) > 0
        if (fits and len(tail) < len(name) - 1) or ORDINAL.fullmatch(tail):
            yield tail


def _with(
    outline: Outline, thread: Thread, shorts: list[str], threads: tuple[Thread, ...]
) -> Thread:
    if not shorts:
        return thread
    pattern = re.compile(OPENS + "(?:" + "|".join(map(re.escape, shorts)) + ")" + GOES_ON)
    passages = {spot.passage for spot in thread.spots}
    first = (thread.spots[0].passage, thread.spots[0].start)
    more = [
        Spot(sheet.index, match.start(), match.end(), match.group(), "echo")
        for sheet in outline.sheets
        if any(0 <= sheet.index - passage <= NEAR for passage in passages)
        for match in pattern.finditer(sheet.text)
        if (sheet.index, match.start()) > first and not _taken(sheet.index, match, threads)
    ]
    spots = sorted((*thread.spots, *more), key=lambda spot: (spot.passage, spot.start))
    return replace(thread, spots=tuple(spots)) if more else thread


def _taken(index: int, match: "re.Match[str]", threads: tuple[Thread, ...]) -> bool:
    return any(
        spot.passage == index and spot.start < match.end() and match.start() < spot.end
        for thread in threads
        for spot in thread.spots
    )
