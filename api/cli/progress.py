"""Tells how far an ingest has come: a bar on a terminal, a line a file elsewhere."""

import sys
from types import TracebackType
from typing import Protocol

import click

from api.intake import Taken

WORDS = {
    "new": "新增 new",
    "changed": "更新 changed",
    "unchanged": "未变 unchanged",
    "copy": "副本 copy",
    "refused": "拒绝 refused",
}


class Progress(Protocol):
    """Something that is told of each file."""

    def __enter__(self) -> "Progress": ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def __call__(self, taken: Taken) -> None:
        """Take note of one file."""
        ...


def progress(total: int) -> Progress:
    """Give a bar where standard error is a terminal, lines elsewhere."""
    return Bar(total) if sys.stderr.isatty() else Lines(total)


class Lines:
    """One line a file, on standard error."""

    def __init__(self, total: int) -> None:
        self.total, self.done = total, 0

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def __call__(self, taken: Taken) -> None:
        """Write the file's line."""
        self.done += 1
        what = str(taken.path) if taken.state != "copy" else f"{taken.path} = {taken.detail}"
        said = f"{WORDS[taken.state]}  {taken.detail if taken.state == 'refused' else what}"
        click.echo(f"[{self.done}/{self.total}] {said}", err=True)


class Bar:
    """A bar, with a line above it for every file that was refused."""

    def __init__(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        console = Console(stderr=True, markup=False, highlight=False)
        self._bar = RichProgress(console=console)
        self._task = self._bar.add_task("读入 reading", total=total)

    def __enter__(self) -> "Bar":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def __call__(self, taken: Taken) -> None:
        """Move the bar on."""
        if taken.state == "refused":
            self._bar.console.print(taken.detail, style="red")
        self._bar.advance(self._task)
