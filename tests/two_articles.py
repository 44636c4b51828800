"""Measure what two articles on one page lose against each by itself: `python tests/two_articles.py`.

Pairs of the seen annotated texts that stand under a headline and a line of date or source, wrapped as a
newspaper's columns, are put on one page in several ways; the F1 is that against the union of their gold.
"""

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import score
from columns import sides, turns, wrapped
from pin_scores import ANNOTATED

from graph.document import Document
from ingest.guide import form
from ingest.pipeline import extract

FACTS = ("projects", "transitions", "companies", "claims")
SHOWN = ("projects", "matched.districts", "companies", "claims")
STAMPED = re.compile(r"讯|电|记者|来源|來源|\d{4}[-年./]|通讯员")
SITE = re.compile(r"为你推荐|首页|首頁|当前|来源|來源|记者|浏览|>|\d{4}[-年]\d")
CHARS = 16
SEED = 2


def stands_alone(path: Path) -> bool:
    """Tell whether a text is running text under a headline and a line of date or source."""
    text = path.read_text("utf-8", "replace")
    lines = lines_of(path)
    return (
        300 < len(text) < 1000
        and len(lines) > 2
        and 6 < len(lines[0]) < 30
        and max(map(len, lines)) > 90
        and 3 * sum(len(line) < 60 for line in lines[1:]) <= len(lines)
        and STAMPED.search(lines[1][:60]) is not None
        and not SITE.search(lines[0])
    )


def lines_of(path: Path) -> list[str]:
    """Give the lines of a text that hold words."""
    return [line.strip() for line in path.read_text("utf-8", "replace").split("\n") if line.strip()]


def column(path: Path) -> list[str]:
    """Give a text as a column: its headline, and the rest wrapped, but for short lines on top."""
    title, *body = lines_of(path)
    found = [title, ""]
    for number, line in enumerate(body):
        short = number < 2 and len(line) < 60 and line[-1] not in "。；，"
        found += [line] if short else wrapped([line], CHARS)
    return found


def behind(left: list[str], right: list[str]) -> str:
    return "\n".join([*left, "", *right])


def in_turn(left: list[str], right: list[str]) -> str:
    return "\n".join(turns([left, right], max(len(left), len(right)) // 3 + 1, between="\n"))


def lines_in_turn(left: list[str], right: list[str]) -> str:
    return "\n".join(turns([left, right]))


def beside(left: list[str], right: list[str]) -> str:
    wide = max(map(len, (*left[:5], *right[:5])))
    return "\n".join(sides([left, right], max(wide, CHARS + 1)))


WAYS: dict[str, Callable[[list[str], list[str]], str]] = {
    "one behind the other": behind,
    "by blocks in turn": in_turn,
    "lines in turn": lines_in_turn,
    "side by side": beside,
}


def main() -> None:
    """Print the F1 of each way."""
    paths = [path for path in sorted((ANNOTATED / "seen").glob("*.txt")) if stands_alone(path)]
    random.Random(SEED).shuffle(paths)
    for name, way in WAYS.items():
        tallies = {kind: score.Tally() for kind in score.KEYS}
        for left, right in zip(paths[::2], paths[1::2], strict=False):
            told = [
                json.loads(path.with_suffix(".json").read_text("utf-8")) for path in (left, right)
            ]
            union = {fact: [row for one in told for row in one.get(fact, [])] for fact in FACTS}
            found = form(extract(Document("page.txt", "0", way(column(left), column(right)))))
            score.score_document(f"{left.stem}+{right.stem}", union, found, tallies)
        rows = {kind: tallies[kind].row() for kind in SHOWN}
        print(f"{name:22}", *(f"{kind} {rows[kind]['f1']:.3f}" for kind in SHOWN))


if __name__ == "__main__":
    main()
