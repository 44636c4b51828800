"""What is told of each of several names by its place among them: A和B，前者封顶，后者投用; 前两个正在砌墙，第三个已经封顶."""

import re
from collections.abc import Iterator

from graph.types.number import read_number
from ingest.kept import kept
from ingest.rules.grammar.threads.scene import Scene, Spot

POINT = re.compile(
    r"(?<=[，。；：])(?:其中|目前|眼下|如今|现在)?，?(?:(?P<first>前者|头一[个家项座]|前(?P<early>[一二两三四五六])[个家项座])"
    r"|(?P<last>后者|最后一[个家项座]|末一[个家项座]|后(?:面)?(?P<late>[一二两三四五六])[个家项座])"
    r"|(?P<place>第[一二三四五六])[个家项座]|(?P<one>(?:另|还有)?一[个家项座处条](?!月|季|年)))(?:项目|工程)?"
)
FAR = 60  # characters from the last name to the words that part the list
GAP = 24  # characters between two names of one list: A5.2亿元，B5亿元
BREAKS = re.compile("[。；！？]")
Part = tuple[int, int]


@kept
def parts(scene: Scene) -> dict[Spot, Part]:
    """Give for each name the words that tell of it alone among those of its list."""
    return {
        spot: part
        for index, pairs in scene.placed.items()
        if len(pairs) > 1
        for spot, part in _parts(scene.sheets[index].text, [spot for spot, _ in pairs])
    }


def _parts(text: str, spots: list[Spot]) -> Iterator[tuple[Spot, Part]]:
    points = list(POINT.finditer(text, spots[0].end))
    for place, spot in enumerate(spots):
        follows = spots[place + 1].start if place + 1 < len(spots) else len(text)
        here = [point for point in points if spot.end <= point.start() < follows]
        if not here or here[0].start() - spot.end > FAR:
            continue
        names = _list(text, spots[: place + 1])
        told = [(point, end) for point, end in _told(text, here, follows)]
        alone = [one for one in told if one[0]["one"]]
        for order, (point, end) in enumerate(told):
            for name in _named(names, point, alone.index((point, end)) if point["one"] else order):
                if not point["one"] or len(alone) == len(names):
                    yield name, (point.end(), end)


def _told(
    text: str, points: list[re.Match[str]], follows: int
) -> Iterator[tuple[re.Match[str], int]]:
    """Give each of the words that point to a name, and where ends what is told behind it."""
    starts = [*(point.start() for point in points[1:]), len(text)]
    for point, behind in zip(points, starts, strict=True):
        close = BREAKS.search(text, point.end(), follows)
        yield point, min(close.start() if close else follows, behind)
        if close and behind > close.end():
            return


def _list(text: str, spots: list[Spot]) -> list[Spot]:
    """Give the names of one list that ends with the last of these."""
    start = len(spots) - 1
    while start and spots[start].start - spots[start - 1].end <= GAP:
        if BREAKS.search(text, spots[start - 1].end, spots[start].start):
            break
        start -= 1
    return spots[start:]


def _named(names: list[Spot], point: re.Match[str], order: int) -> list[Spot]:
    """Give the names that these words point to."""
    if len(names) < 2:
        return []
    if point["first"]:
        size = int(read_number(point["early"] or "一"))
        return names[:size] if point["early"] else names[-2:-1]
    if point["last"]:
        return names[-int(read_number(point["late"] or "一")) :]
    number = int(read_number(point["place"][1:])) - 1 if point["place"] else order
    return names[number : number + 1]
