"""The embedded store's folder: which database in it is the current one, and who may use it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreBusyError, StoreError
from graph.schema import load
from graph.store.arcade import Arcade, statements
from graph.store.arcade.serve import read_note
from graph.store.bolt import Served
from graph.store.engine import Engine

POINTER = "CURRENT"
PREFIX = "graph-"


class Folder:
    """A folder with one current database."""

    def __init__(self, path: Path, *, heap: str) -> None:
        self.path = path
        self._heap = heap

    fresh = True

    def open(self) -> Engine:
        """Open the current database; make one, with constraints, where there is none.

        Where another process serves it, give the way to that process.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            name = current(self.path)
        except OSError as error:
            raise StoreError(
                f"无法建立图谱库目录 / cannot use the folder {self.path}: {error}"
            ) from error
        address = read_note(self.path)
        if address:
            return Served(address)
        if name is None:
            return first(self.path, heap=self._heap)
        return Arcade(self.path / name, heap=self._heap)

    @contextmanager
    def replacing(self, engine: Engine) -> Iterator[Arcade]:
        """Give an empty database beside the current one; at the end it takes its place."""
        if not isinstance(engine, Arcade):
            raise StoreBusyError(
                "图谱库正被 sanpi serve 占用 / the store is being served: stop `sanpi serve` first"
            )
        path = following(self.path)
        new = fresh(path, heap=self._heap)
        try:
            yield new
        except BaseException:
            new.close()
            shutil.rmtree(path, ignore_errors=True)
            raise
        engine.close()
        point(self.path, path.name)


def current(folder: Path) -> str | None:
    """Give the name of the current database, or nothing where none was made."""
    pointer = folder / POINTER
    return pointer.read_text(encoding="utf-8").strip() if pointer.exists() else None


def first(folder: Path, *, heap: str) -> Arcade:
    """Make the first database of a folder."""
    name = f"{PREFIX}1"
    shutil.rmtree(folder / name, ignore_errors=True)
    engine = fresh(folder / name, heap=heap)
    point(folder, name)
    return engine


def fresh(path: Path, *, heap: str) -> Arcade:
    """Make an empty database with the schema's types, constraints and indexes."""
    engine = Arcade(path, heap=heap)
    engine.define(statements(load()))
    return engine


def following(folder: Path) -> Path:
    """Give the path for the database that will take the current one's place."""
    name = current(folder) or f"{PREFIX}0"
    path = folder / f"{PREFIX}{int(name.removeprefix(PREFIX)) + 1}"
    shutil.rmtree(path, ignore_errors=True)
    return path


def point(folder: Path, name: str) -> None:
    """Make this database the current one, at once or not at all; take away all others."""
    try:
        _write_through(folder / f"{POINTER}.new", name)
        (folder / f"{POINTER}.new").replace(folder / POINTER)
        _sync_folder(folder)
    except OSError as error:
        raise StoreError(f"无法写入 / cannot write to {folder}: {error}") from error
    for old in folder.glob(f"{PREFIX}*"):
        if old.name != name:
            shutil.rmtree(old, ignore_errors=True)


def _write_through(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
