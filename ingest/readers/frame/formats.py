"""The formats of this directory, by suffix."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import ingest.readers
from graph.errors import ReadError
from ingest.readers.frame.draft import Draft
from ingest.readers.frame.source import Source, refusal

Parse = Callable[[Source], Draft]


@cache
def formats() -> dict[str, Parse]:
    """Give each suffix and the format that reads it; a module that fails to import stops the program."""
    found: dict[str, Parse] = {}
    for info in iter_modules(ingest.readers.__path__):
        if info.ispkg:
            continue
        module = import_module(f"ingest.readers.{info.name}")
        for suffix in module.SUFFIXES:
            if suffix in found:
                raise TypeError(f"ingest/readers/{info.name}.py: another format reads {suffix}")
            found[suffix] = module.parse
    return found


def unknown(path: Path) -> ReadError:
    """Give the refusal of a file whose suffix no format reads; it names those that are read."""
    known = " ".join(suffixes())
    return refusal(path, f"不支持的文件类型，可读 {known}", f"unknown type; known: {known}")


def suffixes() -> tuple[str, ...]:
    """Give the suffixes that can be read, sorted."""
    return tuple(sorted(formats()))
