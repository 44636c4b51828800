"""Exports of the graph: one format a file, found by directory.

Each has `NAME`, `DESCRIPTION`, `write(view, path)`, and `FOLDER`, true where the path
is a folder of several files; `NEXT`, where something is to be done with them.
"""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from graph.errors import UsageError
from graph.store import View


def formats() -> dict[str, ModuleType]:
    """Give the formats by name. One that fails to import stops the program."""
    names = sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return {module.NAME: module for module in modules}


def export(view: View, name: str, path: str | Path) -> str | None:
    """Write the graph to a file, or to a folder, in the named format. Raises UsageError.

    Gives what to do with it next, where the format says so (`NEXT`).
    """
    known = formats()
    if name not in known:
        raise UsageError(f"没有此格式 / no such format: {name}; formats: {', '.join(known)}")
    target = Path(path)
    (target if known[name].FOLDER else target.parent).mkdir(parents=True, exist_ok=True)
    known[name].write(view, target)
    following: str | None = getattr(known[name], "NEXT", None)
    return following and following.format(path=target)
