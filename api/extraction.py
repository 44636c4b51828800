"""Reads files one behind the other: in this process, or in spawned ones, results in the given order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from graph.errors import ReadError, SanpiError
from graph.statement import Reading

AHEAD = 16


@dataclass(frozen=True, slots=True)
class Extracted:
    """One file: its reading, or the error that refused it."""

    path: Path
    reading: Reading | None = None
    error: SanpiError | None = None


def extract_file(path: Path) -> Extracted:
    """Read one file and extract all that it says; whatever fails is told, never raised."""
    from ingest.pipeline import extract
    from ingest.readers import read

    try:
        return Extracted(path, reading=extract(read(path)))
    except SanpiError as error:
        return Extracted(path, error=error)
    except Exception as error:  # one document must not end the run of all others
        return Extracted(path, error=_broken(path, f"{type(error).__name__}: {error}"))


def extract_files(paths: Iterable[Path], *, workers: int = 1) -> Iterator[Extracted]:
    """Give each path's extraction in order, at most AHEAD times `workers` of them under way."""
    if workers <= 1:
        yield from map(extract_file, paths)
        return
    waiting = iter(paths)
    stopped: list[Path] = []
    while True:
        yield from _pooled(waiting, workers, stopped)
        if not stopped:
            return
        yield _alone(stopped[0])
        waiting = chain(stopped[1:], waiting)
        stopped = []


def _pooled(paths: Iterator[Path], workers: int, stopped: list[Path]) -> Iterator[Extracted]:
    """Extract in spawned processes; where one dies, `stopped` gets the paths that were under way."""
    under_way: deque[tuple[Path, Future[Extracted]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        try:
            while True:
                _fill(pool, paths, under_way, workers * AHEAD)
                if not under_way:
                    return
                yield under_way[0][1].result()
                under_way.popleft()
        except BrokenProcessPool:
            stopped += [path for path, _ in under_way]


def _fill(
    pool: ProcessPoolExecutor,
    paths: Iterator[Path],
    under_way: deque[tuple[Path, Future[Extracted]]],
    most: int,
) -> None:
    for path in islice(paths, most - len(under_way)):
        under_way.append((path, _submitted(pool, path)))


def _submitted(pool: ProcessPoolExecutor, path: Path) -> Future[Extracted]:
    try:
        return pool.submit(extract_file, path)
    except BrokenProcessPool as error:
        broken: Future[Extracted] = Future()
        broken.set_exception(error)
        return broken


def _alone(path: Path) -> Extracted:
    """Try a file again in a process of its own, to tell whether it is the one that kills."""
    stopped: list[Path] = []
    found = list(_pooled(iter([path]), 1, stopped))
    return found[0] if found else Extracted(path, error=_broken(path, "its process died"))


def _broken(path: Path, what: str) -> ReadError:
    return ReadError(f"{path}：抽取时出错 · extraction failed: {what}")
