"""The linker: which members are one project or company, by their own words and by judgements."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import combinations

from graph.district import apart, upwards
from graph.fact import Member
from graph.generic import is_generic
from graph.judgement import Judgement
from graph.member import is_short_form

Groups = list[list[Member]]


class Linker:
    """Identity as a view: the same members and judgements give the same clusters, in any order."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        told = sorted(set(judgements), key=lambda each: (each.at, each.pair, each.verdict, each.by))
        latest = {each.pair: each.verdict for each in told if each.verdict != "wrong"}
        self._same = [pair for pair, verdict in sorted(latest.items()) if verdict == "same"]
        self._apart = [pair for pair, verdict in sorted(latest.items()) if verdict == "different"]

    def canonical(self, members: Collection[Member]) -> dict[str, str]:
        """Give each member id its cluster's smallest. Members must hold all of their keys' groups.

        Judged pairs come first; then equal cores merge as `automatic` says. A pair that
        is judged different never meets, whatever else would join it.
        """
        known = {member.id: member for member in members}
        union = _Union(known, self._apart)
        for left, right in self._same:
            if left in known and right in known and known[left].label == known[right].label:
                union.join(left, right)
        for group in automatic(members):
            union.gather(sorted({member.id for member in group}))
        return union.smallest()


def automatic(members: Iterable[Member]) -> Groups:
    """Give the groups of members of equal core that nothing tells apart.

    Equal cores merge when at most one district and at most one owner occur among
    them; where two occur, those without one stay alone. A generic core without a
    district stays alone.
    """
    by_key: dict[str, list[Member]] = defaultdict(list)
    for member in sorted(set(members), key=lambda each: each.id):
        by_key[member.key].append(member)
    groups: Groups = []
    for _, group in sorted(by_key.items()):
        if group[0].label == "Company":
            groups.append(group)
        else:
            groups += _projects(group)
    return groups


def _projects(group: list[Member]) -> Groups:
    generic = is_generic(group[0].name)
    alone = [[member] for member in group if generic and not member.districts]
    rest = [member for member in group if not (generic and not member.districts)]
    placed = _split(rest, lambda each: each.districts, _same_district)
    owned = [part for each in placed for part in _split(each, lambda m: m.owners, _same_owner)]
    return alone + owned


def _split(
    group: list[Member],
    values: Callable[[Member], tuple[str, ...]],
    alike: Callable[[str, str, Collection[str]], bool],
) -> Groups:
    """Part a group by what its members say, where they say two different things."""
    said = sorted({value for member in group for value in values(member)})
    joined = _Union(dict.fromkeys(said), ())
    for member in group:
        joined.gather(values(member))
    for left, right in combinations(said, 2):
        if alike(left, right, said):
            joined.join(left, right)
    home = joined.smallest()
    if len(set(home.values())) < 2:
        return [group] if group else []
    parts: dict[str, list[Member]] = defaultdict(list)
    for member in group:
        parts[home[values(member)[0]] if values(member) else member.id].append(member)
    return [part for _, part in sorted(parts.items())]


def _same_district(left: str, right: str, said: Collection[str]) -> bool:
    """One lies in the other, and no third, apart from both, does."""
    for upper, lower in ((left, right), (right, left)):
        inside = {code for code in said if upper in upwards(code)[1:]}
        if lower in inside and len(apart(inside)) == 1:
            return True
    return False


def _same_owner(left: str, right: str, said: Collection[str]) -> bool:
    """One is a short form of the other, and of no third but shorter forms of that."""
    for short, long in ((left, right), (right, left)):
        longer = {other for other in said if is_short_form(short, other)}
        if long in longer and all(is_short_form(other, long) for other in longer - {long}):
            return True
    return False


class _Union:
    """Groups that grow by joining, but never over a pair that is kept apart."""

    def __init__(self, names: Mapping[str, object], apart: Iterable[tuple[str, str]]) -> None:
        self._group: dict[str, set[str]] = {name: {name} for name in names}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def join(self, left: str, right: str) -> bool:
        """Make two groups one, unless a pair across them is kept apart; tell whether they are one."""
        mine, theirs = self._group[left], self._group[right]
        if mine is theirs:
            return True
        if any(self._apart[name] & theirs for name in mine if name in self._apart):
            return False
        mine |= theirs
        for name in theirs:
            self._group[name] = mine
        return True

    def gather(self, names: Collection[str]) -> None:
        """Join each name to the first of the names before it that it may join."""
        seen: list[str] = []
        for name in names:
            any(self.join(earlier, name) for earlier in seen)
            seen.append(name)

    def smallest(self) -> dict[str, str]:
        """Give each name the smallest of its group."""
        return {name: min(group) for name, group in self._group.items()}
