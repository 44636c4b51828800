"""Marks places: provinces, cities, districts, counties and zones."""

from collections import Counter

from spacy.language import Language
from spacy.tokens import Doc

from graph.places import Place, by_code, read_places
from ingest.language.mark import Mark, add
from ingest.layout.passage import Page

NAME = "sanpi_places"
OPENING = 3000

Doc.set_extension("within", default=None, force=True)


@Language.component(NAME)
def places(doc: Doc) -> Doc:
    """Add marks of kind place, read in the place that `doc._.within` names; the value is the Place."""
    found = read_places(doc.text, within=doc._.within)
    return add(doc, [Mark("place", start, end, place) for start, end, place in found])


def locate(page: Page) -> Place | None:
    """Give the place in which a page's bare names are read: the one that holds most of those it names."""
    if page.document.scope:
        given = read_places(page.document.scope)
        if given:
            return given[0][2]
    text = page.repaired.text[:OPENING]
    named = Counter(
        place for _, _, place in read_places(text) if place.city_code or place.level == "province"
    )
    cities = Counter[str]()
    for place, times in named.items():
        cities[place.city_code or place.code] += times
    return by_code(cities.most_common(1)[0][0]) if cities else None
