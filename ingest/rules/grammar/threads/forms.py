"""When a short name is a form of a longer one: by its ends, its phase, its brand or its capacity."""

from ingest.rules.grammar.threads.core import base, digits, inside, phases

CLOSE = 4
FIRST = frozenset(("一期", "首期"))
SAME = 6


def _alike(short: str, long: str) -> bool:
    return phases(short) == phases(long) and (not digits(short) or digits(short) == digits(long))


def longer(short: str, long: str) -> bool:
    """冷链物流园 and 甲岭冷链物流园: the same end, with more in front."""
    size = len(short) if phases(short) else len(base(short))
    return size >= CLOSE and base(long).endswith(base(short)) and _alike(short, long)


def within(short: str, long: str) -> bool:
    """180万吨带钢 and 甲岭公司180万吨带钢生产线: one capacity, told with fewer words."""
    return (
        len(base(short)) >= SAME and bool(digits(short)) and short in long and _alike(short, long)
    )


def phased(short: str, long: str) -> bool:
    """智慧港 and 智慧港（一期）, where the text knows one phase only; a second one is built beside the first."""
    return (
        FIRST.issuperset(phases(long)[:1])
        and bool(phases(long))
        and not phases(short)
        and len(short) >= 4
        and base(long).endswith(short)
    )


def bare(short: str, long: str) -> bool:
    """甲岭 and 甲岭冷链物流园: the first word alone."""
    return (
        2 <= len(short) <= 8
        and long.startswith(short)
        and _alike(short, long)
        and not digits(short)
    )


def shortened(short: str, long: str) -> bool:
    """甲岭物流园 and 甲岭冷链物流园: words left out of the middle."""
    return len(short) >= 4 and inside(short, long) and _alike(short, long)


TESTS = (longer, phased, bare, within, shortened, longer)
