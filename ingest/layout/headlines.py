"""Headlines printed one below the other over columns of several articles: each goes with the column that tells of it."""

from collections.abc import Sequence

EXAMPLES = (
    (
        ("东县签下五家茶企", "西县磷矿厂开工"),
        ("东县推介会上，五家茶企签约。", "西县的磷矿厂开工。"),
        (0, 1),
    ),
    (
        ("西县磷矿厂开工", "东县签下五家茶企"),
        ("东县推介会上，五家茶企签约。", "西县的磷矿厂开工。"),
        (1, 0),
    ),
    (
        ("项目建设提速", "东县签下五家茶企"),
        ("东县推介会上，五家茶企签约。", "西县的磷矿厂开工。"),
        (1, 0),
    ),
    (("项目建设提速", "增效"), ("东县推介会上，五家茶企签约。", "西县的磷矿厂开工。"), ()),
)
CLEARER, ALONE = 0.12, 0.4  # of a headline's pairs of characters


def shared_out(headlines: Sequence[str], columns: Sequence[str]) -> tuple[int, ...]:
    """Give for each column the number of its headline; nothing where the headlines do not tell.

    A headline is of the column that holds plainly more of its words than each other one; the
    last one left over is of the last column, where all others are surely of theirs.
    """
    shares = [[_share(headline, column) for column in columns] for headline in headlines]
    if len(headlines) != len(columns) or len(columns) < 2:
        return ()
    found = [_clearest(each, CLEARER) for each in shares]
    if None in found:
        found = [_clearest(each, ALONE) for each in shares]
    left = set(range(len(columns))) - set(found)
    if found.count(None) > 1 or len(left) != found.count(None):
        return ()
    owners = [left.pop() if each is None else each for each in found]
    return tuple(owners.index(column) for column in range(len(columns)))


def _clearest(shares: Sequence[float], margin: float) -> int | None:
    """Give the number of the share that is larger than each other one by a margin."""
    best = max(range(len(shares)), key=lambda number: shares[number])
    others = (share for number, share in enumerate(shares) if number != best)
    return best if all(shares[best] >= share + margin for share in others) else None


def _share(headline: str, column: str) -> float:
    words = _pairs(headline)
    return len(words & _pairs(column)) / max(1, len(words))


def _pairs(words: str) -> set[str]:
    """Give every two characters that stand side by side."""
    bare = "".join(words.split())
    return {bare[place : place + 2] for place in range(len(bare) - 1)}
