"""The divisions of China by code: provinces, cities and counties, today's and those since 2000."""

from functools import cache

from graph.places.changes import former, successors, today
from graph.places.names import short_of
from graph.places.place import Level, Place

DIRECT = ("90",)  # 4190xx, 4290xx, 4690xx, 6590xx stand under their province
MUNICIPALITIES = ("11", "12", "31", "50")


@cache
def divisions() -> dict[str, Place]:
    """Give every division by code; one that lives on as another is not told again."""
    names = {**former(), **today()}
    gone = successors()
    return {
        code: _place(code, name, names) for code, name in sorted(names.items()) if code not in gone
    }


def _place(code: str, name: str, names: dict[str, str]) -> Place:
    province, city = f"{code[:2]}0000", _city(code, names)
    city = successors().get(city, city)
    line = dict.fromkeys((province, city, code))
    full = "".join(names.get(part, "") for part in line)
    return Place(code, name, full, _level(code, city), city, province, short_of(name))


def _city(code: str, names: dict[str, str]) -> str:
    if code.endswith("0000"):
        return code if code[:2] in MUNICIPALITIES else ""
    if code[:2] in MUNICIPALITIES:
        return f"{code[:2]}0000"
    city = f"{code[:4]}00"
    return city if city in names and code[2:4] not in DIRECT else code


def _level(code: str, city: str) -> Level:
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") and code == city else "county"
