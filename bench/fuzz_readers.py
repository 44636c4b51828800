"""Hostile input: damaged files of every format and random pages; none may fail, none may take long."""

import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.document import Document
from graph.errors import ReadError
from ingest.layout import lay_out
from ingest.readers import read, suffixes

CASES = 20_000
SLOW = 2.0
SAMPLES = Path(__file__).parent.parent / "tests"
SIGNS = "项目签约开工投资亿元个條總，。；：、（）()“”《》　 \n\n\n\t\f0123456789.%％Ａ１—-·*|_[]`<>&；\u00ad\u200b\u2028\u2029"


def main() -> None:
    """Feed damaged copies of the sample files to the readers, and random pages to the repairs."""
    chance = random.Random(7)
    seeds = {suffix: sorted(SAMPLES.rglob(f"*{suffix}")) for suffix in suffixes()}
    counts = {"read": 0, "refused": 0}
    slowest = 0.0
    with TemporaryDirectory() as folder:
        for case in range(CASES):
            suffix = chance.choice(sorted(seeds))
            data = damaged(chance, seeds[suffix])
            began = time.perf_counter()
            counts[outcome(Path(folder) / f"a{suffix}", data, case, chance)] += 1
            slowest = max(slowest, time.perf_counter() - began)
    print(f"  {CASES} cases: {counts['read']} read, {counts['refused']} refused, none failed")
    print(f"  slowest {slowest:.2f} s{' (too slow)' if slowest > SLOW else ''}")


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


def outcome(path: Path, data: bytes, case: int, chance: random.Random) -> str:
    """Read a file, or lay out a random page every other time, and say how it ended."""
    if case % 2:
        text = "".join(chance.choices(SIGNS, k=chance.randint(1, 400)))
        lay_out(Document("a.txt", "0", text))
        return "read"
    path.write_bytes(data)
    try:
        lay_out(read(path))
    except ReadError:
        return "refused"
    return "read"


if __name__ == "__main__":
    main()
