"""The companies of a document: each as one thread of its full name and its short forms."""

from itertools import groupby

from ingest.rules import Candidate
from ingest.rules.grammar.company_stem import FORM, stem, tied
from ingest.rules.grammar.scene import Spot, Thread


def firms(found: list[Candidate]) -> tuple[Thread, ...]:
    """Join the names of one document that mean one company."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        groups.setdefault(candidate.content.text, []).append(candidate)
    joined: list[list[Candidate]] = []
    for name in sorted(groups, key=lambda name: -len(name)):
        hosts = [group for group in joined if any(tied(name, form) for form in _forms(group))]
        if len(hosts) == 1:
            hosts[0].extend(groups[name])
        elif not hosts or not _is_alias(name, hosts):
            joined.append(list(groups[name]))
    joined.sort(key=lambda group: min((found.passage, found.start) for found in group))
    return tuple(_thread(index, group) for index, group in enumerate(joined))


def _forms(group: list[Candidate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.content.text for found in group))


def _is_alias(name: str, hosts: list[list[Candidate]]) -> bool:
    """Tell a bare brand that several full names share, which then is no company of its own."""
    return stem(name).body == stem(name).brand and len(hosts) > 1


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
    return "有限" in form, bool(stem(form).rest) or bool(FORM.search(form)), len(form)


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
