"""Generic core names, which tell no undertaking apart without a district."""

import re
from functools import cache, lru_cache
from pathlib import Path

from graph.yml import read_yml


@cache
def _pattern() -> re.Pattern[str]:
    lines = read_yml(Path(__file__).with_name("generic.yml"))
    words = sorted((word for line in lines for word in line.split("|")), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})+(?:\\d+期)?")


@lru_cache(maxsize=65536)
def is_generic(core: str) -> bool:
    """Tell whether a core name is made of general words alone: 城市更新, 污水处理厂, 标准化厂房."""
    return _pattern().fullmatch(core) is not None
