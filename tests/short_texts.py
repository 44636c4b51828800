"""Short annotated texts, many in a file: their form, and each as a document with gold as `score` reads it.

    === s001
    text …
    --
    P name ~ other form | status~also right | 5 signed, - started | investment in 亿元 | companies | districts
    U like P: the text gives the project no name of its own
    T project | from | to
    K company ~ short form
    C scope | programme | periods | stage | metric | value | qualifier | kind | rate_of

`-` stands for nothing. `python tests/short_texts.py FILE FOLDER` writes them out.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SLOTS = (
    "scope",
    "programme",
    "periods",
    "stage",
    "metric",
    "value",
    "qualifier",
    "kind",
    "rate_of",
)
Row = dict[str, Any]


def write(source: Path, folder: Path) -> None:
    """Write each text of a file and its gold into a folder."""
    for name, text, gold in texts(source):
        (folder / f"{name}.txt").write_text(text, "utf-8")
        (folder / f"{name}.json").write_text(json.dumps(gold, ensure_ascii=False), "utf-8")


def texts(source: Path) -> Iterator[tuple[str, str, Row]]:
    """Give the name, the text and the gold of each text in a file."""
    for part in f"\n{source.read_text('utf-8')}".split("\n=== ")[1:]:
        name, _, body = part.partition("\n")
        text, _, rows = f"{body}\n".partition("\n--\n")
        yield name, text + "\n", _gold(name, rows.strip().splitlines())


def _gold(name: str, lines: list[str]) -> Row:
    gold: Row = {"document": {"file": f"{name}.txt"}}
    gold |= {kind: [] for kind in ("projects", "transitions", "companies", "claims")}
    for line in lines:
        cells = [cell.strip() for cell in line[1:].split("|")]
        if line[0] in "PU":
            gold["projects"].append(_project(cells, unnamed=line[0] == "U"))
        elif line[0] == "T":
            project, start, end = cells
            row = {"project": project, "from": _step(start), "to": _step(end)}
            gold["transitions"].append(row)
        elif line[0] == "K":
            gold["companies"].append(_named(cells[0]))
        else:
            row = {slot: _known(cell) for slot, cell in zip(SLOTS, cells, strict=True)}
            gold["claims"].append(row | {"value": float(row["value"])})
    return gold


def _project(cells: list[str], *, unnamed: bool) -> Row:
    name, status, listings, investment, companies, districts = cells
    first, *also = (_known(state) for state in status.split("~"))
    return {
        **_named(name),
        "unnamed": unnamed,
        "status": first,
        "status_accept": also,
        "listings": [_step(step) for step in _several(listings)],
        "investment_yi": float(investment) if _known(investment) else None,
        "companies": _several(companies),
        "districts": _several(districts),
        "sectors": [],
    }


def _named(cell: str) -> Row:
    name, *accept = (form.strip() for form in cell.split("~"))
    return {"name": name, "accept": accept}


def _step(cell: str) -> Row:
    period, stage = (_known(word) for word in cell.split())
    return {"period": int(period) if period else None, "stage": stage}


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",")] if _known(cell) else []


def _known(cell: str) -> str | None:
    return None if cell.strip() in ("", "-") else cell.strip()


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
