"""Runs the Dockerfile's steps in a clean folder, each stage with an environment of its own.

`python tests/image_steps.py FOLDER` makes the image's files under FOLDER. Absolute paths of
the image stand below the stage's folder; adding a user is told, not done.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
STEP = re.compile(r"^(?!#)(\w+) (.*)$", re.M)
NOT_RUN = ("useradd ",)


@dataclass
class Stage:
    """One stage: its folder, its environment, and where its steps run."""

    folder: Path
    workdir: str = "/"
    user: str = "root"
    environment: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)
    skipped: list[str] = field(default_factory=list)

    def place(self, path: str) -> Path:
        """Give where a path of the image stands in the stage's folder."""
        return self.folder / os.path.normpath(os.path.join(self.workdir, path)).lstrip("/")  # noqa: PTH118

    def variables(self) -> dict[str, str]:
        """Give the environment in which the stage's commands run."""
        own = f"{self.folder / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SANPI_")}
        return {**kept, **self.environment, "PATH": own, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}

    def run(self, command: str) -> None:
        """Run a command as the step would, the image's own paths moved into the folder."""
        if command.startswith(NOT_RUN):
            self.skipped.append(command)
            return
        for path in sorted(self.paths - {"/"}, key=len, reverse=True):
            command = re.sub(rf"(?<![\w./]){path}\b", str(self.folder) + path, command)
        done = subprocess.run(
            command,
            shell=True,
            cwd=self.place("."),
            env=self.variables(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{command}\n{done.stdout}{done.stderr}")


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Give the Dockerfile's instructions with what stands behind them."""
    return ((match[1], match[2]) for match in STEP.finditer(text))


def build(folder: Path, dockerfile: Path = ROOT / "Dockerfile") -> Stage:
    """Run every step and give the last stage."""
    stages: dict[str, Stage] = {}
    stage = Stage(folder)
    for instruction, rest in steps(dockerfile.read_text("utf-8")):
        if instruction == "FROM":
            stage = _begin(folder, rest, stages)
        else:
            _take(stage, instruction, rest, stages)
    return stage


def _begin(folder: Path, rest: str, stages: dict[str, Stage]) -> Stage:
    _, _, name = rest.partition(" AS ")
    stage = Stage(folder / (name or "final"))
    stages[name] = stage
    stage.folder.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "venv", stage.folder / "venv"], check=True)
    return stage


def _take(stage: Stage, instruction: str, rest: str, stages: dict[str, Stage]) -> None:
    if instruction == "RUN":
        stage.run(rest)
    elif instruction == "COPY":
        _copy(stage, rest, stages)
    elif instruction == "WORKDIR":
        stage.workdir = rest
        stage.paths.add(rest)
        stage.place(".").mkdir(parents=True, exist_ok=True)
    elif instruction == "USER":
        stage.user = rest
    elif instruction == "ENV":
        stage.environment.update(pair.split("=", 1) for pair in shlex.split(rest))
    elif instruction in ("ENTRYPOINT", "CMD", "EXPOSE", "HEALTHCHECK"):
        stage.words[instruction] = rest
    else:
        raise ValueError(f"no such instruction: {instruction}")


def _copy(stage: Stage, rest: str, stages: dict[str, Stage]) -> None:
    *options, target = rest.split()
    source = ROOT
    if options[0].startswith("--from="):
        other = stages[options.pop(0).removeprefix("--from=")]
        source = other.folder
        stage.paths.add(target)
    for name in options:
        _place(source / name.lstrip("/"), stage.place(target), target.endswith("/"))


def _place(source: Path, target: Path, into: bool) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target / source.name if into else target)


def words(stage: Stage) -> list[str]:
    """Give the command line with which a container of the stage starts."""
    return [*json.loads(stage.words["ENTRYPOINT"]), *json.loads(stage.words["CMD"])]


if __name__ == "__main__":
    made = build(Path(sys.argv[1]))
    print(f"{made.folder}: {shlex.join(words(made))}; not run: {made.skipped}")
