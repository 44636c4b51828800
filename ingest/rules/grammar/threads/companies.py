"""The companies of a document: each as one thread of its full name and its short forms."""

from itertools import groupby

from graph.types.company import company_core
from ingest.rules import Candidate
from ingest.rules.grammar.companies.stem import FORM, stem, tied
from ingest.rules.grammar.threads.scene import Spot, Thread


def firms(found: list[Candidate]) -> tuple[Thread, ...]:
    """Join the names of one document that mean one company."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        groups.setdefault(candidate.content.text, []).append(candidate)
    known: dict[str, list[list[str]]] = {}
    joined: list[list[str]] = []
    for name in sorted(groups, key=lambda name: -len(name)):
        near = {id(forms): forms for sign in _signs(name) for forms in known.get(sign, ())}
        hosts = [forms for forms in near.values() if any(tied(name, form) for form in forms)]
        if len(hosts) > 1 and _is_alias(name):
            continue
        if len(hosts) != 1:
            hosts = [[]]
            joined += hosts
        hosts[0].append(name)
        for sign in _signs(name):
            known.setdefault(sign, []).append(hosts[0])
    named = [[found for form in forms for found in groups[form]] for forms in joined]
    named.sort(key=lambda group: min((found.passage, found.start) for found in group))
    return tuple(_thread(index, group) for index, group in enumerate(named))


def _signs(name: str) -> tuple[str, ...]:
    """Give what a name shares one of, at least, with every other that it may be tied to."""
    body = stem(name).body
    pieces = range(1, len(body) - 1) if "集团" in name else ()
    inner = (f"<{body[place : place + 2]}" for place in pieces)
    return f"={company_core(name)}", f"<{body[:2]}", f">{body[-2:]}", *inner


def _is_alias(name: str) -> bool:
    """Tell a bare brand, which is no company of its own where several full names share it."""
    return stem(name).body == stem(name).brand


def _thread(index: int, group: list[Candidate]) -> Thread:
    spots = [spot for found in group for spot in _spots(found)]
    spots.sort(key=lambda spot: (spot.passage, spot.start, -spot.end))
    unique = tuple(
        next(same)
        for _, same in groupby(spots, key=lambda spot: (spot.passage, spot.start, spot.end))
    )
    forms = tuple(dict.fromkeys(spot.text for spot in unique))
    full = max(forms, key=_fullness)
    return Thread(index, full, unique, forms)


def _fullness(form: str) -> tuple[bool, bool, int]:
    """Rank a form: with a legal form first, then with a trade word, then by length."""
    told = stem(form)
    closed = FORM.search(form.removesuffix("公司") if told.brand + "公司" == form else form)
    return "有限" in form, bool(told.rest) or bool(closed), len(form)


def _spots(found: Candidate) -> list[Spot]:
    """Give the spot of a candidate, and those of the shorter forms that its words hold."""
    whole = Spot(found.passage, found.start, found.end, found.content.text, found.rule)
    inner = [
        Spot(
            found.passage, found.start + offset, found.start + offset + len(form), form, found.rule
        )
        for form in found.content.evidence
        if (offset := found.content.text.find(form)) >= 0
    ]
    return [whole, *inner]
