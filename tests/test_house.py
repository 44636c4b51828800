"""The house: layers, sizes, owners of names, and words that must not stand in it."""

import ast
import importlib.metadata
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = {
    "graph": {"graph"},
    "ingest": {"graph", "ingest"},
    "queries": {"graph", "queries"},
    "api": {"graph", "ingest", "queries", "api"},
}
GRAMMAR_ORDER = ["words", "companies", "passages", "threads", "stages", "batches"]
GRAMMAR_ORDER += ["moves", "states", "roles", "places"]
MODULES = sorted(path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
MOST_FILE_LINES = 250
MOST_FUNCTION_LINES = 40
GRAPH_ORDER = ["errors", "settings", "types", "places", "schema", "document", "statement"]
GRAPH_ORDER += ["entity", "linker", "store", "audit", "export", "interop"]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_downwards_and_stays_small(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    tops = {name.split(".")[0] for name in imported(path)}
    assert tops & set(LAYERS) <= LAYERS[layer]
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines < MOST_FUNCTION_LINES, f"{node.name} has {lines} lines"


def graph_part(path: Path) -> int | None:
    part = path.relative_to(ROOT / "graph").parts[0].removesuffix(".py")
    return GRAPH_ORDER.index(part) if part in GRAPH_ORDER else None


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if path.is_relative_to(ROOT / "graph") and graph_part(path)],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_inside_graph_imports_go_down(path: Path) -> None:
    own = graph_part(path)
    assert own is not None
    above = [
        name
        for name in imported(path)
        if name.startswith("graph.")
        and name.split(".")[1] in GRAPH_ORDER
        and GRAPH_ORDER.index(name.split(".")[1]) > own
        and name.split(".")[1] not in ("audit", "export", "interop")
    ]
    assert not above


@pytest.mark.parametrize("room", GRAMMAR_ORDER)
def test_inside_grammar_imports_go_up_the_map(room: str) -> None:
    """Each room of `ingest.rules.grammar` imports only those that its map names before it."""
    folder = ROOT / "ingest" / "rules" / "grammar"
    assert set(GRAMMAR_ORDER) == {path.parent.name for path in folder.glob("*/__init__.py")}
    names = {name for path in (folder / room).glob("*.py") for name in imported(path)}
    rooms = {name.split(".")[3] for name in names if name.startswith("ingest.rules.grammar.")}
    assert rooms <= set(GRAMMAR_ORDER[: GRAMMAR_ORDER.index(room) + 1])


def test_modules_import_without_a_cycle() -> None:
    names = {
        str(path.relative_to(ROOT).with_suffix(""))
        .replace("/", ".")
        .removesuffix(".__init__"): path
        for path in MODULES
    }
    edges = {name: imported(path) & set(names) - {name} for name, path in names.items()}
    order: list[str] = []
    state: dict[str, int] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert state.get(name) != 1, " -> ".join((*trail, name))
        if name in state:
            return
        state[name] = 1
        for other in sorted(edges[name]):
            if not name.startswith(other + "."):
                visit(other, (*trail, name))
        state[name] = 2
        order.append(name)

    for name in sorted(names):
        visit(name, ())


def test_no_other_distribution_owns_our_package_names() -> None:
    owners = importlib.metadata.packages_distributions()
    assert {name: set(owners.get(name, ["sanpi"])) for name in LAYERS} == {
        name: {"sanpi"} for name in LAYERS
    }


def test_lock_files_carry_hashes_and_no_address() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text


def test_no_tracked_file_names_a_home_folder() -> None:
    home = str(Path.home())
    found = subprocess.run(
        ["git", "grep", "-lF", f"{home}/", "--", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not found.stdout


MANY = 20  # modules of a package that need a map


@pytest.mark.parametrize(
    "package",
    [
        package
        for package in sorted((ROOT / "ingest").rglob("__init__.py"))
        if len(list(package.parent.glob("*.py"))) > MANY and package.parent.name != "rules"
    ],
    ids=lambda package: package.parent.name,
)
def test_a_large_package_tells_where_to_look(package: Path) -> None:
    """Its docstring names each module once, under what the module is asked."""
    doc = ast.get_docstring(ast.parse(package.read_text("utf-8"))) or ""
    lines = (line.rpartition(":")[2] for line in doc.partition("\n\n")[2].splitlines())
    named = [word for line in lines for word in line.split()]
    modules = sorted(path.stem for path in package.parent.glob("*.py") if path != package)
    assert sorted(named) == modules
