"""Every command and Python example of the documents runs, and prints what stands under it.

A ```console block holds `$ command` lines, each followed by its output; a ```python block
is run as it stands. All blocks of one document run in order in one empty folder that holds
the sample documents. `SANPI_WRITE_DOCS=1` writes the real output into the documents.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = Path("api/demo/samples")
DOCUMENTS = [
    path
    for pattern in ("README*.md", "CONTRIBUTING.md", "docs/*.md")
    for path in sorted(ROOT.glob(pattern))
]
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.M | re.S)
COMMAND = re.compile(r"^\$ (.*(?:\\\n.*)*)\n?", re.M)
ANY_OUTPUT = "…\n"
LONGEST_SECONDS = 120


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give an empty folder with the samples in it, as a newcomer's clone has them."""
    shutil.copytree(ROOT / SAMPLES, tmp_path / SAMPLES)
    return tmp_path


def environment() -> dict[str, str]:
    """Give an environment in which `sanpi` is found and prints plain lines of a fixed width."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SANPI_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**kept, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


def run(command: list[str] | str, folder: Path) -> str:
    """Run one command there and give what it printed; fail the test if it failed."""
    done = subprocess.run(
        command,
        shell=isinstance(command, str),
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}"
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


def console(block: str, folder: Path) -> str:
    """Give the block with each command's real output under it; `…` stands for any output."""
    pieces = COMMAND.split(block)
    assert not pieces[0].strip(), f"output before the first command: {pieces[0]}"
    told = []
    for command, printed in zip(pieces[1::2], pieces[2::2], strict=True):
        if command.startswith("make "):
            assert f"\n{command.split()[1]}:" in (ROOT / "Makefile").read_text("utf-8")
            real = printed
        else:
            real = run(command, folder)
        told.append(f"$ {command}\n{printed if printed == ANY_OUTPUT else real}")
    return "".join(told)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_document_shows_what_its_commands_print(path: Path, folder: Path) -> None:
    text = path.read_text("utf-8")
    pieces: list[str] = []
    done = 0
    for match in BLOCK.finditer(text):
        kind, block = match.groups()
        if kind == "python":
            run([sys.executable, "-c", block], folder)
        pieces += [
            text[done : match.start(2)],
            console(block, folder) if kind == "console" else block,
        ]
        done = match.end(2)
    real = "".join([*pieces, text[done:]])
    if os.environ.get("SANPI_WRITE_DOCS"):
        path.write_text(real, "utf-8")
    assert real == text or os.environ.get("SANPI_WRITE_DOCS")
