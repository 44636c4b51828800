"""Run every measurement, or those named: `python -m bench [NAME …]`."""

import importlib
import pkgutil
import platform
import sys
from datetime import date

import bench


def main(words: list[str]) -> None:
    """Print the machine and the day, then each measurement's figures."""
    names = [name for _, name, _ in pkgutil.iter_modules(bench.__path__) if name != "__main__"]
    unknown = set(words) - set(names)
    if unknown:
        sys.exit(f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    print(f"{date.today()} · Python {platform.python_version()} · {platform.machine()}")
    for name in words or names:
        print(f"\n{name}")
        importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
