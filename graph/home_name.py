"""The core of a project's name among documents: without the county or zone in front in which it lies."""

import re
from functools import lru_cache

from graph.places import Place, by_code, read_places

FINE = ("county", "zone")
# What may stand behind a place: no bare phase, and no 城 of 县城.
REST = re.compile(r"(?!城(?![市区镇乡东西南北中关]))(?!\d+(?:,\d+)*期$)..")


@lru_cache(maxsize=65536)
def home_name(core: str, districts: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Give the core without its own place in front, and the districts: those told, else that place.

    >>> home_name("潢川县羽绒城", ("411526",))
    ('羽绒城', ('411526',))
    >>> home_name("河南省信阳市潢川县羽绒城", ())
    ('羽绒城', ('411526',))

    A place that is not its own stays, as a bare 潢川, a city's or a province's name does:
    these begin companies' names as well.

    >>> home_name("潢川县羽绒城", ("411524",))
    ('潢川县羽绒城', ('411524',))
    >>> home_name("潢川羽绒城", ("411526",))
    ('潢川羽绒城', ('411526',))
    """
    for own in filter(None, map(by_code, districts)):
        place, end = _front(core, own)
        if place and own.within(place.code) and REST.match(core, end):
            return core[end:], districts
    place, end = (None, 0) if districts else _front(core, None)
    if place and REST.match(core, end):
        return core[end:], (place.code,)
    return core, districts


def _front(core: str, own: Place | None) -> tuple[Place | None, int]:
    """Give the county or zone by whose full name a core begins, if it is known which, and where that ends."""
    if own and own.level == "zone" and core.startswith(own.name):
        return own, len(own.name)
    start, end, place = next(iter(read_places(core, within=own)), (-1, 0, None))
    named = place and place.city_code and place.level in FINE and core[:end].endswith(place.name)
    return (place, end) if named and not start else (None, 0)
