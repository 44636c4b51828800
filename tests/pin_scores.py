"""Measure extraction on the annotated documents and pin the scores: `python tests/pin_scores.py`.

A pin holds the F1 of every fact kind, the share of documents whose title, date and publisher are told as
annotated, and the digest of the documents it was measured on.
Pinning refuses to lower a score of unchanged documents, unless called with `--lower`.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import score
import short_texts
import yaml

from graph.statement import Reading
from graph.types.code import digest
from graph.types.width import even
from ingest.guide import form
from ingest.layout.script import converter
from ingest.pipeline import extract
from ingest.readers import read

ANNOTATED = Path(__file__).parent / "annotated"
PINS = ANNOTATED / "scores.yml"
SETS = ("seen", "held_out", "short", "short_held_out")
KINDS = [kind for kind in score.KEYS if not kind.startswith("project.")]
HEAD = ("title", "date", "publisher")


def documents(folder: Path) -> list[Path]:
    """Give the annotated documents of a set: every file with gold beside it."""
    return sorted(
        path
        for path in folder.glob("*.*")
        if path.suffix != ".json" and path.with_suffix(".json").exists()
    )


@cache
def reading(path: Path) -> Reading:
    """Give what a document says, read once for all that ask."""
    return extract(read(path))


def corpus_digest(folder: Path) -> str:
    """Give the digest of a set's documents and gold."""
    return digest(b"".join(path.read_bytes() for path in sorted(folder.glob("*.*"))))


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """Give precision, recall and F1 of every fact kind over a set, and the quotes that are off."""
    with tempfile.TemporaryDirectory() as found, tempfile.TemporaryDirectory() as spread:
        gold = spread_out(folder, Path(spread)) if folder.name.startswith("short") else folder
        for path in documents(gold):
            facts = form(reading(path))
            (Path(found) / f"{path.stem}.json").write_text(json.dumps(facts, ensure_ascii=False))
        return scores(gold, Path(found))


def spread_out(folder: Path, target: Path) -> Path:
    """Write the short texts of a set and their gold into a folder, each a document."""
    for source in sorted(folder.glob("*.txt")):
        short_texts.write(source, target)
    return target


def scores(gold: Path, found: Path) -> dict[str, dict[str, float]]:
    """Score a folder of predictions against a folder of gold with its documents."""
    tallies = {kind: score.Tally() for kind in score.KEYS}
    heads: dict[str, list[bool]] = {}
    off: list[str] = []
    for path in sorted(gold.glob("*.json")):
        told = json.loads(path.read_text("utf-8"))
        predicted = json.loads((found / path.name).read_text("utf-8"))
        score.score_document(path.stem, told, predicted, tallies)
        for field, right in head(told["document"], predicted["document"]):
            heads.setdefault(f"document.{field}", []).append(right)
        off += score.quotes_off(path.stem, predicted, gold)
    rows = {kind: tally.row() for kind, tally in tallies.items() if kind in KINDS}
    shares = {field: {"f1": round(sum(all_) / len(all_), 4)} for field, all_ in heads.items()}
    return {**rows, **shares, "quotes_off": {"count": len(off)}}


def head(told: dict[str, str], found: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Tell for title, date and publisher that are annotated whether they were read so."""
    for field in HEAD:
        if field in told and (told[field] or field != "title"):
            same = same_title if field == "title" else same_words
            yield field, same(told[field] or "", found.get(field) or "")


def same_words(told: str, found: str) -> bool:
    """Tell whether two texts are the same in simplified script."""
    return bare(told) == bare(found)


def same_title(told: str, found: str) -> bool:
    """Tell whether one title is the other, or all of it but a subtitle or a kicker."""
    short, long = sorted((bare(told), bare(found)), key=len)
    return short in long and 4 * len(short) >= len(long)


def bare(text: str) -> str:
    """Give a title's words alone, in simplified script and half width."""
    return re.sub(r"[\W_]", "", even(converter().convert(text)))


def pinned(folder: Path) -> dict[str, object]:
    """Give what a pin says of a set."""
    rows = measure(folder)
    off = rows.pop("quotes_off")["count"]
    return {
        "documents": corpus_digest(folder),
        "quotes_off": int(off),
        "f1": {kind: row["f1"] for kind, row in rows.items()},
        "precision": {kind: rows[kind]["precision"] for kind in ("projects", "claims")},
    }


def main(words: list[str]) -> None:
    """Write the pins; stop where a score of the same documents went down."""
    before = yaml.safe_load(PINS.read_text("utf-8")) if PINS.exists() else {}
    after = {name: pinned(ANNOTATED / name) for name in SETS if (ANNOTATED / name).exists()}
    for name, pin in after.items():
        old = before.get(name, {})
        lower = [
            f"{name} {kind}: {old['f1'][kind]} -> {f1}"
            for kind, f1 in dict(pin["f1"]).items()  # type: ignore[call-overload]
            if old.get("documents") == pin["documents"] and f1 < old["f1"].get(kind, 0)
        ]
        if lower and "--lower" not in words:
            sys.exit("\n".join(["Scores went down; --lower pins them all the same:", *lower]))
    PINS.write_text(yaml.safe_dump(after, allow_unicode=True, sort_keys=False), "utf-8")
    print(PINS.read_text("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
