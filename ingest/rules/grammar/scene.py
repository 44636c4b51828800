"""The projects and companies that a document names, each as one thread of its forms."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ingest.rules import Candidate
from ingest.rules.grammar.core import base, branded, core, digits, styled
from ingest.rules.grammar.forms import CLOSE, TESTS
from ingest.rules.grammar.outline import Outline, Sheet
from ingest.rules.grammar.owner import owner_of


@dataclass(frozen=True, slots=True)
class Spot:
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


def threads(found: list[Candidate], sheets: dict[int, Sheet] | None = None) -> tuple[Thread, ...]:
    """Join the names of one document that mean one project; `sheets` tell whose equal names are."""
    owners: Owners = {}
    groups = [part for group in _equal(found) for part in _parted(group, sheets or {}, owners)]
    for test in TESTS:
        groups = _joined(groups, test, owners)
    return tuple(_thread(index, group, owners) for index, group in enumerate(groups))


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


def _key(group: list[Candidate]) -> str:
    return max((core(candidate.content.text) for candidate in group), key=len)


def _joined(groups: list[list[Candidate]], test: Test, owners: Owners) -> list[list[Candidate]]:
    """Join each group to the one other that it is a short form of, where there is just one."""
    names = {id(group): (_key(group), *_branded(group)) for group in groups}
    ends = _by_ends(groups, names)
    gone: set[int] = set()
    for group in sorted(groups, key=lambda group: -len(names[id(group)][0])):
        hosts = _hosts(group, names, ends, gone, test)
        if owner := owners.get(id(group[0])):
            hosts = [host for host in hosts if owner in names[id(host)][0]]
        if len(hosts) == 1:
            hosts[0].extend(group)
            gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


Ends = dict[str, list[list[Candidate]]]
Names = dict[int, tuple[str, str, str]]  # each group's core, and with its owner in short


def _by_ends(groups: list[list[Candidate]], names: Names) -> Ends:
    """Put groups under what forms of a name share."""
    found: Ends = {}
    for group in groups:
        for key in names[id(group)]:
            for sign in _signs(key):
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


def _hosts(
    group: list[Candidate], names: Names, ends: Ends, gone: set[int], test: Test
) -> list[list[Candidate]]:
    """Give the groups that this one may be a short form of."""
    key = names[id(group)][0]
    found: dict[int, list[Candidate]] = {}
    for short in dict.fromkeys((key, _bare_key(group))):
        for other in (one for sign in _signs(short) for one in ends.get(sign, ())):
            long, *shorts = names[id(other)]
            fits = other is not group and id(other) not in gone and len(long) >= len(key)
            if fits and (test(short, long) or any(test(short, form) for form in shorts)):
                found[id(other)] = other
    return list(found.values())


def _bare_key(group: list[Candidate]) -> str:
    """Give a group's core without the place in front of it."""
    longest = max(group, key=lambda found: len(core(found.content.text)))
    return core(longest.content.text[longest.content.place_end :])


def _branded(group: list[Candidate]) -> tuple[str, str]:
    """Give a group's core with its owner's full name cut down to the brand, and to brand and trade."""
    longest = max(group, key=lambda found: len(core(found.content.text)))
    name = longest.content.text[longest.content.place_end :]
    return core(branded(name)), core(styled(name))


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
