"""A firm's short name that stands for its one project: 某某铸业项目 of …某某铸业有限公司年产5万吨铸件项目.

With a phase it stands for the one project of that phase: 某某二期项目 of 家居产业园二期, which 某某公司 builds.
In front of a project's last words it names that project: 某某生物航空燃料项目 of 100万吨航空燃料项目, which 某某生物科技公司 builds.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.rules.grammar.companies.stem import stem, subsequence
from ingest.rules.grammar.passages.outline import Sheet
from ingest.rules.grammar.threads.core import base, core, phases
from ingest.rules.grammar.threads.scene import Spot, Thread

# Between a firm and its project, and between a project and the firm that builds it.
OWNS = re.compile(
    r"(?:计划|拟|总)*(?:投资(?:约?[\d.]+[万亿]元)?|投建|建设|打造|实施|新上|带来)?(?:建设)?的?"
)
BY = re.compile(r"(?:（[^（）]{0,20}）)?，?由[^，。；]{0,8}")
# Behind a project's place in a sentence, the firm that comes there: ……园二期举行，某某公司在这里投下6亿元.
HERE = re.compile(r"[^。；]{0,8}，")
NEAR = 40
LONGEST, CLOSE = 8, 5  # characters of a firm's form, and of the words that two names share


def stand_ins(
    projects: tuple[Thread, ...], firms: tuple[Thread, ...], sheets: dict[int, Sheet]
) -> tuple[Thread, ...]:
    """Join what bears nothing but a firm's name to the one project that the text ties the firm to."""
    by_form = {key: firm for firm in firms for form in firm.forms for key in _keys(form)}
    held = {one.index: one for one in projects}
    for one in projects:
        short = core(one.name)
        firm = by_form.get(base(short))
        hosts = [
            other
            for other in (held.values() if firm else ())
            if other.index != one.index and phases(short) in ((), phases(core(other.name)))
        ]
        if firm is None and (firm := _opening(short, by_form)):
            hosts = [other for other in held.values() if _ends(short, core(other.name), firm)]
        found = [other for other in hosts if firm and _is_of(other, firm, sheets)]
        if len(found) == 1:
            held[found[0].index] = _with(found[0], one)
            del held[one.index]
    if len(held) == len(projects):
        return projects
    return tuple(replace(one, index=index) for index, one in enumerate(held.values()))


def _keys(form: str) -> tuple[str, ...]:
    """Give what may stand for a firm: its form, without its legal form, without its place, its brand."""
    found = stem(form)
    brand = (found.brand, found.place + found.brand) if found.bare and found.place else ()
    return core(form), found.place + found.body, found.body, *brand


def _opening(short: str, by_form: dict[str, Thread]) -> Thread | None:
    """Give the firm by whose form a name begins."""
    fronts = (short[:size] for size in range(min(LONGEST, len(short) - CLOSE), 1, -1))
    return next((by_form[front] for front in fronts if front in by_form), None)


def _ends(short: str, long: str, firm: Thread) -> bool:
    """Tell whether a name is a firm's, in short, and the last words of a longer one."""
    tails = (short[place:] for place in range(2, len(short) - CLOSE + 1))
    tail = next((tail for tail in tails if long.endswith(tail)), "")
    return bool(tail) and long != short and subsequence(short.removesuffix(tail), firm.name)


def _with(host: Thread, short: Thread) -> Thread:
    spots = sorted((*host.spots, *short.spots), key=lambda spot: (spot.passage, spot.start))
    return replace(
        host, spots=tuple(spots), forms=tuple(dict.fromkeys((*host.forms, *short.forms)))
    )


def _is_of(project: Thread, firm: Thread, sheets: dict[int, Sheet]) -> bool:
    """Tell whether a project's name holds the firm's, or a sentence ties them."""
    near = _by_passage(firm.spots)
    return any(
        _ties(spot, one, sheets[spot.passage].text)
        for spot in project.spots
        for one in near.get(spot.passage, ())
    )


def _by_passage(spots: Iterable[Spot]) -> dict[int, list[Spot]]:
    found: dict[int, list[Spot]] = {}
    for spot in spots:
        found.setdefault(spot.passage, []).append(spot)
    return found


def _ties(project: Spot, firm: Spot, text: str) -> bool:
    if project.start <= firm.start and firm.end <= project.end:
        return firm.end < project.end
    if firm.end <= project.start <= firm.end + NEAR:
        return bool(OWNS.fullmatch(text, firm.end, project.start))
    if not project.end <= firm.start <= project.end + NEAR:
        return False
    here = text.startswith("在这里", firm.end) and HERE.fullmatch(text, project.end, firm.start)
    return bool(here or BY.fullmatch(text, project.end, firm.start))
