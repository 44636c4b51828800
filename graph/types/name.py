"""Names evened out to their cores, and what vetoes that two names mean one undertaking."""

import re
from functools import lru_cache

from graph.types.company import (
    CompanyName,
    company_core,
    is_short_form_of,
    legal_forms,
    short_forms,
    split_company,
)
from graph.types.number import read_number
from graph.types.width import even

__all__ = [
    "CompanyName",
    "company_core",
    "even",
    "family",
    "is_short_form_of",
    "legal_forms",
    "phase_of",
    "project_core",
    "short_forms",
    "split_company",
    "veto",
]

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "首": 1}
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_ONE = rf"第?(?:\d{{1,2}}|{_NUMERAL}|IV|VI?|I{{1,3}}|首)"
_PHASE = re.compile(rf"(?<![\dA-Z]){_ONE}(?:期?(?:[、和及,]|-|至){_ONE})*期(?![货刊])")
_EVEN_PHASE = re.compile(r"\d+(?:,\d+)*期")
_PART = re.compile(rf"\d{{1,2}}|{_NUMERAL}|IV|VI?|I{{1,3}}|首")
_CLOSING = re.compile("(?:项目|建设|项目工程)+$")
_CLOSING_PHASE = re.compile(r"(?:项目|建设)*(\d+(?:,\d+)*期)(?:工程|项目|建设)*$")
MIN_CORE = 2
LONGEST = 200  # no undertaking's name is longer; what is stays as it stands

_JOINED = re.compile(r"(?<=[0-9A-Z])[()]+(?=[0-9A-Z])")
_BRACKETS = str.maketrans("", "", "()")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_ORDINAL = re.compile(
    rf"第?({_NUMERAL}|[A-Z]|[甲乙丙丁])(?=号|标段|标|路|街|环|线|中|小|院|分|厂|水厂|批|医院|组团|单元|区|座|栋|段|地块|馆|季|干渠|桥)"
)
_COMPASS = re.compile("[东西南北]{1,2}(?=[区部院线段路门站片侧园环厂岸翼苑]|$)")


@lru_cache(maxsize=65536)
def project_core(name: str) -> str:
    """Give the core of a project's name.

    Width, quotes and brackets, the writing of phases (二期, 2期, Ⅱ期) and a closing
    建设, 项目 or 建设项目 are evened out; digits, phases, ordinals and compass parts
    stay. A name that is nothing else stays as it is.
    """
    plain = _even_phases(_JOINED.sub("-", _even_phases(even(name))).translate(_BRACKETS))
    if len(plain) > LONGEST:
        return plain
    core = _CLOSING.sub("", _CLOSING_PHASE.sub(r"\1", plain))
    return core if len(core) >= MIN_CORE and not _EVEN_PHASE.fullmatch(core) else plain


def _even_phases(name: str) -> str:
    return _PHASE.sub(_even_phase, name) if len(name) <= LONGEST else name


def _even_phase(found: re.Match[str]) -> str:
    numbers = [ROMAN.get(part) or int(read_number(part)) for part in _PART.findall(found[0])]
    return f"{','.join(map(str, numbers))}期"


def phase_of(name: str) -> str | None:
    """Give the phase that a project's name tells: "2" of 某某产业园（二期）, "1,2" of 一、二期."""
    found = _EVEN_PHASE.search(_even_phases(even(name)[:LONGEST]))
    return found[0].removesuffix("期") if found else None


def family(name: str) -> str:
    """Give the core without its phase: what a project and its later phases share."""
    core = project_core(name)
    if len(core) > LONGEST:
        return core
    rest = _CLOSING.sub("", _EVEN_PHASE.sub("", core))
    return rest if len(rest) >= MIN_CORE else core


def veto(left: str, right: str) -> str | None:
    """Say what forbids that two names mean one project: phase, digits, ordinal, compass; or None.

    A phase or a compass part vetoes also where only one of them has it; digits and
    ordinals do where both have some and neither's are among the other's.
    """
    one, two = (_even_phases(even(name)[:LONGEST]) for name in (left, right))
    if phase_of(one) != phase_of(two):
        return "phase"
    if _part(_DIGITS, _EVEN_PHASE.sub("", one), _EVEN_PHASE.sub("", two)):
        return "digits"
    if _part(_ORDINAL, one, two):
        return "ordinal"
    same = _COMPASS.findall(project_core(one)) == _COMPASS.findall(project_core(two))
    return None if same else "compass"


def _part(pattern: re.Pattern[str], left: str, right: str) -> bool:
    """Tell whether both texts have such parts and neither's are among the other's."""
    one, two = set(pattern.findall(left)), set(pattern.findall(right))
    return bool(one and two) and not (one <= two or two <= one)
