"""Nothing lost: kill -9 at any moment, a full disk, a folder that may not be written."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import empty
from crash_ingest import documents, ended, started, told
from neo4j_server import Server

from graph.errors import StoreBusyError, StoreError
from graph.store import Store, open_store, rebuild

ROUNDS = int(os.environ.get("SANPI_CRASH_ROUNDS", "3"))
Lines = Callable[[Store], list[str]]


def test_kill_9_loses_nothing_committed_and_leaves_nothing_half(
    tmp_path: Path, lines: Lines
) -> None:
    chance = random.Random(11)
    committed: set[str] = set()
    for _ in range(ROUNDS):
        process = started(str(tmp_path / "store"))
        assert process.stdout
        for _ in range(chance.randrange(1, 12)):
            committed |= told([process.stdout.readline().strip()])
        time.sleep(chance.random() / 20)
        process.send_signal(signal.SIGKILL)
        committed |= ended(process)[0]
    with open_store(str(tmp_path / "store")) as store:
        check(store, committed)
        for each in documents():
            store.writer().commit(each)
        after = lines(store)
        rebuild(store)
        assert lines(store) == after


def test_a_killed_server_loses_nothing_committed_and_the_run_goes_on(
    neo4j_server: Server, lines: Lines
) -> None:
    empty(neo4j_server.url)
    chance = random.Random(13)
    committed: set[str] = set()
    for _ in range(ROUNDS):
        process = started(neo4j_server.url)
        assert process.stdout
        for _ in range(chance.randrange(1, 8)):
            committed |= told([process.stdout.readline().strip()])
        time.sleep(chance.random() / 20)
        neo4j_server.stop(signal.SIGKILL)
        neo4j_server.start()
        sources, err = ended(process)
        committed |= sources
        assert process.returncode == 0 or "再运行同一命令" in err
        with open_store(neo4j_server.url) as store:
            check(store, committed)
    assert len(ended(started(neo4j_server.url))[0]) == len(documents())
    with open_store(neo4j_server.url) as store:
        after = lines(store)
        rebuild(store)
        assert lines(store) == after


def check(store: Store, committed: set[str]) -> None:
    """Hold that no committed document is lost, and none is half there."""
    expected = {each.document.id: each for each in documents()}
    held = {each.document.source: each for each in store.view().readings()}
    assert committed <= set(held)
    for each in held.values():
        whole = expected[each.document.id]
        assert {s.id for s in each.statements} == {s.id for s in whole.statements}


def test_a_server_that_is_down_says_how_to_go_on(neo4j_server: Server) -> None:
    neo4j_server.stop(signal.SIGKILL)
    try:
        with pytest.raises(StoreError, match="再运行同一命令") as caught:
            open_store(neo4j_server.url)
        assert neo4j_server.password not in str(caught.value)
    finally:
        neo4j_server.start()


def test_a_second_process_is_told_that_the_store_is_taken(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store")):
        code = (
            "import sys\nfrom graph.errors import StoreBusyError\nfrom graph.store import open_store\n"
            "try: open_store(sys.argv[1])\nexcept StoreBusyError as error: print(error)"
        )
        told = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "store")],
            capture_output=True,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
            check=True,
        )
    assert "sanpi serve" in told.stdout
    assert issubclass(StoreBusyError, StoreError)


def test_a_store_taken_before_it_is_served_is_said_so(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store")):
        (folder,) = (path for path in (tmp_path / "store").iterdir() if path.is_dir())
        code = (
            "import sys\nfrom pathlib import Path\nfrom graph.errors import StoreBusyError\n"
            "from graph.store.arcade.engine import served_database, start\n"
            "from graph.store.arcade.serve import serve\n"
            "folder = Path(sys.argv[1])\nstart('256m', folder.parent)\n"
            "try: served_database(*serve(folder), folder)\nexcept StoreBusyError as error: print(error)"
        )
        told = subprocess.run(
            [sys.executable, "-c", code, str(folder)],
            capture_output=True,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
            check=True,
        )
    assert "sanpi serve" in told.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_gives_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(StoreError, match="closed"):
        open_store(str(tmp_path / "closed" / "store"))


def test_a_file_in_the_place_of_the_folder_gives_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("no folder")
    with pytest.raises(StoreError, match="store"):
        open_store(str(tmp_path / "store"))


def test_an_unknown_address_gives_a_clear_error() -> None:
    with pytest.raises(StoreError, match="ftp"):
        open_store("ftp://example.org/graph")


FULL = """
import dataclasses, resource, signal, sys
sys.path[:0] = sys.argv[2:]
from crash_ingest import documents
from graph.errors import StoreError
from graph.store import open_store
store = open_store(sys.argv[1])
small, large = documents()[:2]
store.writer().commit(small)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_200_000, 1_200_000))
grown = dataclasses.replace(large.document, text=large.document.text + "满" * 1_000_000)
try:
    store.writer().commit(dataclasses.replace(large, document=grown))
except StoreError as error:
    print(error)
store.close()
"""


def test_a_full_disk_gives_a_clear_error_and_leaves_the_store_whole(
    tmp_path: Path, lines: Lines
) -> None:
    here = Path(__file__).parent
    paths = [str(here), str(here.parent), str(here.parent.parent)]
    told = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "store"), *paths],
        capture_output=True,
        text=True,
        cwd=here.parent.parent,
        check=True,
    )
    assert "已回滚" in told.stdout
    with open_store(str(tmp_path / "store")) as store:
        held = [each.document.source for each in store.view().readings()]
        assert held == [documents()[0].document.source]
        before = lines(store)
        rebuild(store)
        assert lines(store) == before
