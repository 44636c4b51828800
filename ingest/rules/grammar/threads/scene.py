"""The projects and companies that a document names, each as one thread of its forms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ingest.rules import Candidate
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.threads.core import base, branded, core, digits, phases, styled
from ingest.rules.grammar.threads.forms import CLOSE, FIRST, TESTS, phased
from ingest.rules.grammar.threads.owner import owner_of


class Spot(NamedTuple):
    """Where a passage names a project or company: text[start:end], and the note behind it."""

    passage: int
    start: int
    end: int
    text: str
    rule: str = ""
    note: tuple[int, int] | None = None


@dataclass(frozen=True)
class Thread:
    """One project or company: its fullest form, its other forms, and where they stand.

    `apart` is the owner's brand where another project of the document has the same core.
    """

    index: int
    name: str
    spots: tuple[Spot, ...]
    forms: tuple[str, ...] = ()
    apart: str = ""

    @property
    def first(self) -> Spot:
        """Where its fullest form stands first."""
        return next(spot for spot in self.spots if spot.text == self.name)


@dataclass(frozen=True, eq=False)
class Scene:
    """What rules for facts read; `unlikely` are phrases that a rule took for names and that are doubtful."""

    outline: Outline
    projects: tuple[Thread, ...]
    firms: tuple[Thread, ...] = ()
    unlikely: tuple[Candidate, ...] = ()
    _: object = field(default=None, repr=False)

    @cached_property
    def sheets(self) -> dict[int, Sheet]:
        """The outlined passages by number."""
        return {sheet.index: sheet for sheet in self.outline.sheets}

    @cached_property
    def placed(self) -> dict[int, tuple[tuple[Spot, Thread], ...]]:
        """The spots of projects by passage, in order."""
        return _by_passage(self.projects)

    @cached_property
    def firms_placed(self) -> dict[int, tuple[tuple[Spot, Thread], ...]]:
        """The spots of companies by passage, in order."""
        return _by_passage(self.firms)


def _by_passage(threads: tuple[Thread, ...]) -> dict[int, tuple[tuple[Spot, Thread], ...]]:
    found: dict[int, list[tuple[Spot, Thread]]] = {}
    for thread in threads:
        for spot in thread.spots:
            found.setdefault(spot.passage, []).append((spot, thread))
    return {
        index: tuple(sorted(pairs, key=lambda pair: pair[0].start))
        for index, pairs in found.items()
    }


Test = Callable[[str, str], bool]


Owners = dict[int, str]


@dataclass(slots=True, eq=False)
class Group:
    """Names taken for one project: the longest one's core, the same without its place, with its owner in short, and the place."""

    names: list[Candidate]
    key: str
    bare: str
    forms: tuple[str, ...]
    place: str

    @classmethod
    def of(cls, names: list[Candidate]) -> "Group":
        """Take these names for one project."""
        longest = max(names, key=lambda found: len(core(found.content.text)))
        text, end = longest.content.text, longest.content.place_end
        key, name = core(text), text[end:]
        forms = (key, core(branded(name)), core(styled(name)))
        return cls(names, key, core(name), forms, text[:end])


def threads(found: list[Candidate], sheets: dict[int, Sheet] | None = None) -> tuple[Thread, ...]:
    """Join the names of one document that mean one project; `sheets` tell whose equal names are."""
    owners: Owners = {}
    parts = [part for group in _equal(found) for part in _parted(group, sheets or {}, owners)]
    groups = [Group.of(part) for part in parts]
    _join(groups, owners)
    left = [group.names for group in groups if group.names]
    return tuple(_thread(index, names, owners) for index, names in enumerate(left))


def _parted(
    group: list[Candidate], sheets: dict[int, Sheet], owners: Owners
) -> Iterator[list[Candidate]]:
    """Part equal names by their owners, where there are several; one without goes with the last before it."""
    parts: dict[str, list[Candidate]] = {}
    last = ""
    for found in sorted(group, key=lambda found: (found.passage, found.start)):
        sheet = sheets.get(found.passage)
        last = (owner_of(sheet, found.start, found.end) if sheet else "") or last
        parts.setdefault(last, []).append(found)
    named = [owner for owner in parts if owner]
    if len(named) < 2:
        yield group
        return
    parts[named[0]] = parts.pop("", []) + parts[named[0]]
    for owner, part in parts.items():
        owners |= {id(found): owner for found in part}
        yield part


def _equal(found: list[Candidate]) -> list[list[Candidate]]:
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        groups.setdefault(core(candidate.content.text), []).append(candidate)
    return list(groups.values())


def _join(groups: list[Group], owners: Owners) -> None:
    """Join each group to the one other that it is a short form of, where there is just one."""
    ends = _by_ends(groups)
    order = sorted(groups, key=lambda group: -len(group.key))
    near = [_near(group, ends) for group in order]
    later = {base(group.key) for group in groups if not FIRST.issuperset(phases(group.key))}
    for test in TESTS:
        for group, others in zip(order, near, strict=True):
            hosts = _hosts(others, test) if group.names else []
            if test is phased:
                hosts = [host for host in hosts if base(host.key) not in later]
            if hosts and (owner := owners.get(id(group.names[0]))):
                hosts = [host for host in hosts if owner in host.key]
            if len(hosts) == 1:
                hosts[0].names += group.names
                group.names = []


Ends = dict[str, list[Group]]
Near = list[tuple[str, Group]]


def _by_ends(groups: list[Group]) -> Ends:
    """Put groups under what forms of a name share."""
    found: Ends = {}
    for group in groups:
        for sign in {sign for form in group.forms for sign in _signs(form)}:
            found.setdefault(sign, []).append(group)
    return found


def _signs(key: str) -> tuple[str, ...]:
    """Give what two forms of a name share: how they begin, how they end, or their figures."""
    figures = digits(key)
    return (
        "<" + key[:2],
        ">" + base(key)[-CLOSE:],
        ">" + key[-CLOSE:],
        *(("#" + "/".join(figures),) if figures else ()),
    )


def _near(group: Group, ends: Ends) -> Near:
    """Give the forms of a group with the groups, no shorter, that share something with them."""
    found = {
        (short, id(other)): (short, other)
        for short in dict.fromkeys((group.key, group.bare, group.forms[1]))
        for sign in _signs(short)
        for other in ends.get(sign, ())
        if other is not group and len(other.key) >= len(group.key)
        if short == group.key or not _elsewhere(group.place, other.place)
    }
    return list(found.values())


def _elsewhere(place: str, other: str) -> bool:
    """Tell whether two names bear two places: 甲区城市更新项目 and 乙市“文脉活力带”城市更新项目."""
    return bool(place and other) and place not in other and other not in place


def _hosts(near: Near, test: Test) -> list[Group]:
    """Give those of these groups that the form beside them may be a short form of."""
    found = {
        id(other): other
        for short, other in near
        if other.names and any(test(short, form) for form in other.forms)
    }
    return list(found.values())


def _thread(index: int, group: list[Candidate], owners: Owners) -> Thread:
    spots = tuple(
        Spot(
            found.passage,
            found.start,
            found.end,
            found.content.text,
            found.rule,
            found.content.note,
        )
        for found in sorted(group, key=lambda found: (found.passage, found.start))
    )
    forms = tuple(dict.fromkeys(spot.text for spot in spots))
    apart = next((owners[id(found)] for found in group if id(found) in owners), "")
    return Thread(
        index,
        max(forms, key=lambda form: (len(core(form)), form.endswith("项目"))),
        spots,
        forms,
        apart,
    )
