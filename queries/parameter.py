"""A parameter of a saved query: its declaration, its type, and how a value of it is read."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from graph.errors import QueryError
from graph.types.period import read_periods
from queries.wording import Text

Value = str | int | bool | None
DECLARATION = re.compile(
    r"\$(?P<name>[a-z][a-z0-9_]*): (?P<type>[a-z]+)(?: = (?P<default>\S+))? — (?P<meaning>.+)"
)
LABELS = ("project", "company", "district", "batch", "sector", "document")
PERIODS = re.compile(r"\d{1,2}(-\d{1,2})?")
FLAGS = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}


def _text(value: Value) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text that is not empty")
    return value.strip()


def _integer(value: Value) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?\d{1,18}", str(value).strip()):
        raise ValueError("a whole number")
    return int(str(value))


def _periods(value: Value) -> str:
    text = _text(value)
    told = [periods.text for _, _, periods in read_periods(text)]
    if not PERIODS.fullmatch(text) and (len(told) != 1 or told[0] is None):
        raise ValueError("periods, as 7, 1-6 or 第七期")
    return text if PERIODS.fullmatch(text) else str(told[0])


def _flag(value: Value) -> bool:
    found = FLAGS.get(str(value).lower())
    if found is None:
        raise ValueError("true or false")
    return found


TYPES: dict[str, Callable[[Value], Value]] = {
    "text": _text,
    "integer": _integer,
    "flag": _flag,
    "periods": _periods,
    "thing": _text,
    "any": _text,
    **dict.fromkeys(LABELS, _text),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter. `type` is a key of TYPES; a thing's is its id, or a name to look up."""

    name: str
    type: str
    meaning: Text
    required: bool = True
    default: Value = None

    @classmethod
    def read(cls, line: str) -> "Parameter":
        """Read `$name: type = default — zh | en`; ValueError where the line is not of that form."""
        match = DECLARATION.fullmatch(line.strip())
        if match is None:
            raise ValueError(f"expected “$name: type = default — 中文 | English”, found “{line}”")
        if match["type"] not in TYPES:
            raise ValueError(f"no type “{match['type']}”; there are {', '.join(TYPES)}")
        default = match["default"]
        value = None if default is None else json.loads(default)
        if value is not None:
            TYPES[match["type"]](value)
        return cls(
            match["name"], match["type"], Text.read(match["meaning"]), default is None, value
        )

    @property
    def option(self) -> str:
        """Give its name as the command line writes it."""
        return self.name.replace("_", "-")

    def value(self, given: Value) -> Value:
        """Give this value in the parameter's type; QueryError says what was expected."""
        if given is None and not self.required:
            return self.default
        try:
            return TYPES[self.type](given)
        except ValueError as error:
            raise QueryError(
                f"参数 ${self.name} 应为{self.type}，得到 “{given}” · "
                f"parameter ${self.name} takes {error} ({self.meaning.en}), found “{given}”"
            ) from None


def given(words: Iterable[str]) -> dict[str, Any]:
    """Read NAME=VALUE words; a value is JSON, or else text. QueryError for a word without =."""
    found: dict[str, Any] = {}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals:
            raise QueryError(f"参数应写成 名字=值，得到“{word}” · write NAME=VALUE, found “{word}”")
        try:
            found[name] = json.loads(text)
        except ValueError:
            found[name] = text
    return found
