"""Finding the files that can be read, in an order that is the same on every machine."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import ReadError
from ingest.readers.frame.formats import formats, unknown
from ingest.readers.frame.sidecar import ENDING
from ingest.readers.frame.source import refusal


@dataclass(frozen=True, slots=True)
class Found:
    """A file met on the way; `error` says why it will not be read, if so."""

    path: Path
    error: ReadError | None = None


def find_files(paths: Iterable[str | Path]) -> Iterator[Found]:
    """Walk files and folders in stable order, each file once.

    Hidden files and sidecars are passed over in folders; what is no regular file, has
    an unknown suffix or leads out of its folder by a link comes with its error.
    """
    seen: set[str] = set()
    for path in map(Path, paths):
        for found in walk(path, path.resolve() if path.is_dir() else None):
            real = os.path.realpath(found.path)
            if real not in seen:
                seen.add(real)
                yield found


def walk(path: Path, root: Path | None) -> Iterator[Found]:
    """Walk one path, without recursion: folders may be nested as deep as the system allows."""
    waiting = [path]
    while waiting:
        here = waiting.pop()
        if here.is_dir() and (here == path or not here.is_symlink()):
            waiting += reversed(list(inside(here)))
        elif not here.is_dir():
            yield look(here, root)


def inside(folder: Path) -> list[Path]:
    """Give what a folder holds, by name; hidden names and sidecars are left out."""
    try:
        held = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return []
    return [path for path in held if path.name[0] != "." and not path.name.endswith(ENDING)]


def look(path: Path, root: Path | None) -> Found:
    """Judge one file by its name and nature; it is not opened."""
    if not path.exists():
        return Found(path, refusal(path, "找不到文件", "no such file"))
    if not path.is_file():
        return Found(path, refusal(path, "不是普通文件", "not a regular file"))
    if root and not path.resolve().is_relative_to(root):
        return Found(path, refusal(path, "链接指向目录之外", "a link that leads out of its folder"))
    if path.suffix.lower() not in formats():
        return Found(path, unknown(path))
    return Found(path)
