"""Hostile input: damaged files of every format and hostile pages; none may fail, none may take long."""

import random
import re
import sys
import time
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.document import Document
from graph.errors import ReadError
from ingest.pipeline import extract
from ingest.readers import read, suffixes

CASES = 100_000
SLOW = 2.0
LONGEST = 400
TOLD = 10_000  # cases between two lines of progress
SAMPLES = Path(__file__).parent.parent / "tests"
SIGNS = "项目签约开工投资亿元个條總，。；：、（）()“”《》　 \n\n\n\t\f0123456789.%％Ａ１—-·*|_[]`<>&；\u00ad\u200b\u2028\u2029"
CLAUSE = re.compile(r"[^，。；：、\n]*[，。；：、\n]")
PIECES = (
    "面粉厂项目、",
    "河南晨曦科技有限公司",
    "总投资3亿元，",
    "第五期签约转开工",
    "“三个一批”",
    "（（（",
    "““““",
    "1234567890",
    "、、、、",
    "分别为",
    "其中，",
    "二七区",
    "占比41.7%",
    "\n\n",
    "\n　　",
    "2023年1月28日",
    "| 项目名称 | 总投资 |\n|---|---|\n| 甲 | 3 |\n",
    "项目名称：",
    "由",
    "投资建设",
    "以及",
    "等3个项目",
    "完成投资",
    "力争",
)


def main(cases: int = CASES, seed: int = 7) -> None:
    """Feed damaged copies of the sample files to readers and rules, and hostile pages to the rules."""
    chance = random.Random(seed)
    seeds = {suffix: sorted(SAMPLES.rglob(f"*{suffix}")) for suffix in suffixes()}
    counts = Counter[str]()
    slowest, worst = 0.0, ""
    with TemporaryDirectory() as folder:
        for case in range(cases):
            suffix = chance.choice(sorted(seeds))
            path = Path(folder) / f"a{suffix}"
            began = time.process_time()
            counts[outcome(path, seeds[suffix], case, chance)] += 1
            took = time.process_time() - began
            if took > slowest and case:
                slowest, worst = took, f"case {case} of seed {seed}, {suffix}"
            if case % TOLD == TOLD - 1:
                print(f"  {case + 1} cases, none failed, slowest {slowest:.2f} s", flush=True)
    print(f"  {cases} cases: {counts['read']} read, {counts['refused']} refused, none failed")
    print(f"  slowest {slowest:.2f} s: {worst}{' (too slow)' if slowest > SLOW else ''}")


def damaged(chance: random.Random, seeds: list[Path]) -> bytes:
    """Give a sample file with bytes changed, cut, doubled or moved."""
    data = bytearray(chance.choice(seeds).read_bytes() if seeds else chance.randbytes(200))
    for _ in range(chance.randint(1, 8)):
        if not data:
            break
        at, size = chance.randrange(len(data)), chance.randint(1, 200)
        change = chance.randint(0, 3)
        if change == 0:
            data[at : at + 1] = chance.randbytes(1)
        elif change == 1:
            del data[at : at + size]
        elif change == 2:
            data[at:at] = data[at : at + size]
        else:
            data = data[at:] + data[:at]
    return bytes(data)


def page(chance: random.Random) -> str:
    """Give a hostile page: signs at random, clauses of the annotated texts in no order, or pieces some many times."""
    kind = chance.random()
    if kind < 0.4:
        return "".join(chance.choices(SIGNS, k=chance.randint(1, LONGEST)))
    if kind < 0.6:
        return "".join(chance.choices(clauses(), k=chance.randint(2, 40)))
    pieces = chance.sample(PIECES, k=chance.randint(1, 6))
    told = "".join(chance.choices(pieces, k=chance.randint(1, 40)))
    return told + chance.choice(pieces) * chance.choice((1, 1, 5, 50))


@cache
def clauses() -> tuple[str, ...]:
    """Give every clause of the annotated texts, with the mark that ends it."""
    texts = (path.read_text("utf-8") for path in sorted(SAMPLES.glob("annotated/seen/*.txt")))
    return tuple(clause for text in texts for clause in CLAUSE.findall(text))


def outcome(path: Path, seeds: list[Path], case: int, chance: random.Random) -> str:
    """Read a damaged file, or a hostile page three times of four, and say how it ended."""
    if case % 4:
        extract(Document("a.txt", "0", page(chance)))
        return "read"
    path.write_bytes(damaged(chance, seeds))
    try:
        extract(read(path))
    except ReadError:
        return "refused"
    return "read"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
