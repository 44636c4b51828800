"""The sidecar `FILE.meta.yml`: what its owner knows of a file beyond its text."""

import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from graph.errors import ReadError
from ingest.readers.frame.limits import LIMITS, Limits
from ingest.readers.frame.source import load, refusal

ENDING = ".meta.yml"
FIELDS = ("title", "publisher", "date", "url", "scope")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The fields of a sidecar and its bytes; both empty where there is none."""

    fields: dict[str, str] = field(default_factory=dict)
    data: bytes = b""


def load_sidecar(path: Path, limits: Limits = LIMITS) -> Sidecar:
    """Give the sidecar of this file; raise ReadError where it is there and cannot be read."""
    beside = path.with_name(path.name + ENDING)
    if not beside.exists():
        return Sidecar()
    data = load(beside, limits.sidecar_bytes)
    return Sidecar(fields_of(parsed(data, beside), beside), data)


def parsed(data: bytes, path: Path) -> dict[object, object]:
    """Give the mapping that this YAML holds; aliases, which can be bombs, are refused."""
    try:
        text = data.decode("utf-8-sig")
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)):
            raise refusal(path, "附注文件不得用别名", "YAML aliases are not allowed")
        content = yaml.safe_load(text)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise refusal(path, "附注文件不是合法的 YAML", "the sidecar is not valid YAML") from error
    except ValueError as error:
        raise refusal(path, f"附注里没有这样的日期：{error}", "no such date") from error
    if not isinstance(content, dict):
        raise refusal(path, "附注文件须为“键: 值”", "the sidecar must be a mapping")
    return content


def fields_of(content: dict[object, object], path: Path) -> dict[str, str]:
    """Give the known fields as text; an unknown field is an error that lists the known ones."""
    unknown = [str(key) for key in content if key not in FIELDS]
    if unknown:
        known = " ".join(FIELDS)
        raise refusal(
            path, f"附注文件有不认识的字段 {unknown[0]}", f"unknown field; known: {known}"
        )
    return {str(key): text(str(key), value, path) for key, value in content.items() if value}


def text(key: str, value: object, path: Path) -> str:
    """Give a field's value as text; dates are ISO 8601, as precise as they are known."""
    words = value.isoformat() if isinstance(value, datetime.date) else value
    if isinstance(words, int) and key == "date":
        words = str(words)
    if not isinstance(words, str) or (key == "date" and not DATE.fullmatch(words)):
        raise wrong(key, value, path)
    return words.strip()


def wrong(key: str, value: object, path: Path) -> ReadError:
    """Give the refusal of a field's value."""
    return refusal(path, f"附注字段 {key} 的值不对：{value}", f"bad value for {key}")
