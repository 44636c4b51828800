"""Names of divisions: the data beside the code, and what stays of a name without its closing word."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from graph.yml import read_yml

FOLDER = Path(__file__).parent

_PEOPLES = "蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族?|保安族|裕固族|独龙族|鄂伦春族?|各族|蒙古"
_CLOSING = re.compile(
    f"(?:(?:{_PEOPLES})*(?:自治区|自治州|自治县|自治旗)|(?:{_PEOPLES})+区|特别行政区|林区|地区|矿区|新区|省|市|县|区|盟|旗)$"
)


def load(name: str) -> Any:
    """Read one of this folder's YAML files."""
    return read_yml(FOLDER / name)


@cache
def joined_names() -> tuple[str, ...]:
    """Give what neighbours are called together, by a sign each: 郑开, 成渝."""
    return tuple(load("divisions.yml")["joined"])


def short_of(name: str) -> str:
    """Give the name without its closing word, where two characters stay: 二七, 荥阳, but 杞县."""
    stem = _CLOSING.sub("", name)
    return stem if len(stem) > 1 else name
