"""Starting the Java machine that comes with the engine: small, quiet, once a process."""

import atexit
import os
from functools import cache
from pathlib import Path
from typing import Any

import arcadedb_embedded  # type: ignore[import-untyped]
import jpype  # type: ignore[import-untyped]
from arcadedb_embedded.jvm import _close_active_databases, get_bundled_jre_lib_path  # type: ignore[import-untyped]

from graph.errors import StoreError

OPTIONS = (
    "-Xrs",  # a signal ends the process as Python says; the engine mends itself when opened
    "-XX:+UseSerialGC",
    "-XX:+UseCompactObjectHeaders",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "-Darcadedb.freePageRAM=10",  # a full cache of pages gives up a tenth, not half
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)


def start(heap: str, folder: Path) -> None:
    """Start the machine with this much memory; its crash reports go to the folder."""
    if jpype.isJVMStarted():
        _check_not_forked()
        return
    jars = Path(arcadedb_embedded.__file__).with_name("jars").glob("*.jar")
    options = (
        *OPTIONS,
        *_pace(heap),
        f"-Xmx{heap}",
        f"-XX:ErrorFile={folder / 'engine-crash-%p.log'}",
    )
    try:
        jpype.startJVM(
            get_bundled_jre_lib_path(),
            *options,
            classpath=[str(jar) for jar in jars],
            interrupt=False,
        )
    except Exception as error:
        raise StoreError(
            f"嵌入式引擎无法启动 / the embedded engine did not start: {error}"
        ) from error
    _started_by()
    atexit.register(_close_active_databases)
    _silence()


def _pace(heap: str) -> tuple[str, ...]:
    """Start quickly; where so much memory is asked for that a long run is meant, take it at once."""
    if heap.lower().endswith("g"):
        return (f"-Xms{heap}",)
    return ("-XX:TieredStopAtLevel=1",)


@cache
def _started_by() -> int:
    return os.getpid()


def _check_not_forked() -> None:
    if _started_by() != os.getpid():
        raise StoreError(
            "嵌入式引擎不能在 fork 之后使用，请用 spawn / "
            "the embedded engine cannot be used after fork: start workers by spawn"
        )


def _silence() -> None:
    """Send the engine's log to the process's own, errors only, and not to files."""
    java("com.arcadedb.log.LogManager").instance().setLogger(java("com.arcadedb.log.Slf4jLogger")())
    java("java.util.logging.Logger").getLogger("").setLevel(java("java.util.logging.Level").OFF)


@cache
def java(name: str) -> Any:
    """Give the Java class of this name."""
    return jpype.JClass(name)
