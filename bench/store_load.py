"""Loads a synthetic graph into an empty store: `python bench/store_load.py [projects] [folder]`.

At 200,000 projects: 70,000 companies, a million edges between entities, each with its statement.
"""

import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SANPI_HEAP", "2g")

from graph.document import Document, Span
from graph.schema import load
from graph.statement import Mention, Reading, Statement, qualifiers
from graph.store import open_store
from graph.store.bulk import fill
from graph.store.evidence import evidence_of
from graph.types.code import digest

DISTRICTS = [f"4101{n:02}" for n in (2, 3, 4, 5, 6, 8, 22, 81, 82, 83, 84, 85)]
STAGES = ("signed", "started", "commissioned")
LISTS = {"programme": "三个一批", "province": "410000"}
PER_DOCUMENT = 10


def readings(projects: int) -> Iterator[Reading]:
    """Give documents of ten projects each: five edges and seven statements a project."""
    chance = random.Random(7)
    firms = max(1, projects * 35 // 100)
    for number in range(projects // PER_DOCUMENT):
        text = f"第{number}篇。" + "某某区某某项目开工，总投资某某亿元。" * 40
        doc = Document(f"{number}.txt", digest(text.encode()), text, title=f"第{number}篇")
        said: list[Statement] = []
        for place in range(PER_DOCUMENT):
            said += _project(doc, number * PER_DOCUMENT + place, chance, firms)
        yield Reading(doc, tuple(said))


def _project(doc: Document, number: int, chance: random.Random, firms: int) -> list[Statement]:
    spans = (Span.of((number % 500, number % 500 + 18)),)
    project = Mention(doc.id, "Project", f"第{number}号轴承生产线")
    firm = Mention(doc.id, "Company", f"第{chance.randrange(firms)}号实业有限公司")
    period = chance.randrange(1, 12)

    def say(predicate: str, value: object = None, **known: object) -> Statement:
        target = firm if predicate == "invested_by" else None
        found = qualifiers(**known)  # type: ignore[arg-type]
        return Statement(project, predicate, value, target, found, spans, "bench")  # type: ignore[arg-type]

    return [
        say("named", f"{project.name}项目", form="full"),
        say("located_in", chance.choice(DISTRICTS)),
        say("listed", period=period, stage="signed", **LISTS),
        say("listed", period=period + chance.randrange(1, 3), stage="started", **LISTS),
        say("in_sector", f"第{chance.randrange(300)}产业"),
        say("investment", chance.randrange(1, 500) * 10**7, kind="total"),
        say("invested_by", role="investor"),
    ]


def main() -> None:
    projects = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp()) / "store"
    shutil.rmtree(folder, ignore_errors=True)
    started, worked = time.perf_counter(), time.process_time()
    with open_store(str(folder)) as store:
        evidences = (evidence_of(each, extractor="", digest="") for each in readings(projects))
        fill(store.engine, evidences, [])
        print(
            f"loaded in {time.perf_counter() - started:.1f} s ({time.process_time() - worked:.1f} s of CPU)"
        )
        print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.2f} GB at most")
        view = store.view()
        for label in ("Project", "Company", "Statement"):
            print(label, view.count(label))
        for kind, each in load().edges.items():
            for source, target in each.ends:
                rows = store.engine.read(
                    f"MATCH (:{source})-[e:{kind}]->(:{target}) RETURN count(e) AS n"
                )
                print(kind, source, target, rows[0]["n"]) if rows[0]["n"] else None


if __name__ == "__main__":
    main()
