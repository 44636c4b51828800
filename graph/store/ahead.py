"""Making things ahead of their use, in a thread: for a user that waits on another machine, or on Java."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from queue import Full, Queue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")
SOON_SECONDS = 0.1


def ahead(items: Iterable[T], *, most: int) -> Iterator[T]:
    """Give the items in order, at most so many made before they are asked for.

    What is raised in the making is raised where the item would have been given. Where
    the user stops, so does the making.
    """
    made: Queue[tuple[bool, T | BaseException | None]] = Queue(most)
    stopped = Event()

    def put(item: tuple[bool, T | BaseException | None]) -> None:
        while not stopped.is_set():
            with suppress(Full):
                made.put(item, timeout=SOON_SECONDS)
                break

    def make() -> None:
        try:
            for item in items:
                put((True, item))
                if stopped.is_set():
                    return
            put((False, None))
        except BaseException as error:  # it belongs to the one who asks for the item
            put((False, error))

    maker = Thread(target=make, daemon=True)
    maker.start()
    try:
        while True:
            more, item = made.get()
            if not more:
                if isinstance(item, BaseException):
                    raise item
                return
            yield item  # type: ignore[misc]
    finally:
        stopped.set()
        maker.join()
