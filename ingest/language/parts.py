"""Towns and zones that bear no code of their own, as places of a county or city."""

from dataclasses import replace

from graph.places import Place


def part_of(whole: Place | None, name: str) -> Place | None:
    """Give the town or zone of this name in a county or city; it bears no code."""
    if whole is None:
        return None
    inside = whole.code or whole.county_code
    return replace(whole, code="", name=name, full_name=name, short=name, county_code=inside)
