"""The core of a project's name among documents: without the company in front whose it is."""

import re
from collections.abc import Iterable
from functools import lru_cache

from graph.generic import is_generic
from graph.places import place_length
from graph.types.company import company_core, short_forms

# What may stand behind a company: words that still name the undertaking, and no bare phase.
REST = re.compile(r"(?!公司|有限|股份|集团|的?\d+(?:,\d+)*期)的?(?P<name>\S{5,})")


def owned_name(core: str, owners: Iterable[str]) -> str:
    """Give the core without its own company in front, where the rest names the undertaking still.

    >>> owned_name("豫衡阀门有限公司年产5万套球阀", ["豫衡阀门有限公司"])
    '年产5万套球阀'
    >>> owned_name("豫衡阀门年产5万套球阀", ["豫衡阀门有限公司"])
    '年产5万套球阀'

    General words alone tell no undertaking from another's, and a company that is not its own stays.

    >>> owned_name("豫衡阀门标准化厂房", ["豫衡阀门有限公司"])
    '豫衡阀门标准化厂房'
    >>> owned_name("豫衡阀门年产5万套球阀", ["恒岭阀门有限公司"])
    '豫衡阀门年产5万套球阀'
    """
    for owner in owners:
        front = next(filter(core.startswith, _forms(owner)), None)
        rest = REST.match(core, len(front)) if front else None
        if rest and not is_generic(rest["name"]):
            return rest["name"]
    return core


@lru_cache(maxsize=16384)
def _forms(owner: str) -> tuple[str, ...]:
    """Give the forms of a company's name, longest first."""
    full = company_core(owner)
    whole = {full, full.replace("有限公司", "有限责任公司")}
    return tuple(sorted(whole | short_forms(owner, place_length=place_length), key=len)[::-1])
