"""A real Neo4j server on loopback, without docker: its jars by Maven, its process by id.

`python tests/server/neo4j_server.py` starts one in the foreground and prints its address.
"""

import os
import re
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
BUILD = HERE.parent.parent / "build"
VERSION = os.environ.get("SANPI_NEO4J_VERSION", "5.26.30")
CALENDAR = VERSION.startswith("20")
SERVER = f"org.neo4j.server.{'Neo4jCommunity' if CALENDAR else 'CommunityEntryPoint'}"
ADMIN = "org.neo4j.cli.AdminTool"
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
READY_SECONDS = 300
STOPPED_SECONDS = 180
JAVAS = sorted(Path("/usr/lib/jvm").glob("*/bin/java"))


def java_needed() -> int:
    """Give the oldest Java that this Neo4j runs on; calendar releases ask for 21."""
    return 21 if CALENDAR else 17


@cache
def java() -> str | None:
    """Give a Java that this Neo4j runs on: SANPI_JAVA, that of the PATH, or one under /usr/lib/jvm."""
    named = os.environ.get("SANPI_JAVA")
    found = [named] if named else [shutil.which("java"), *map(str, JAVAS)]
    return next((path for path in found if path and major(path) >= java_needed()), None)


def major(path: str) -> int:
    """Give the major version of a Java, 0 where it does not run."""
    try:
        told = subprocess.run([path, "-version"], capture_output=True, text=True, check=False)
    except OSError:
        return 0
    match = re.search(r'version "(\d+)', told.stderr)
    return int(match[1]) if match else 0


def missing_tools() -> str | None:
    """Say in one line what this machine lacks and how to get it, or give None."""
    lacking = [] if java() else [f"Java {java_needed()} or later"]
    lacking += [] if shutil.which("mvn") else ["mvn"]
    if not lacking:
        return None
    return (
        f"Neo4j tests are left out: no {' and no '.join(lacking)}. "
        f"Install them (apt-get install openjdk-{java_needed()}-jre-headless maven), "
        "or set SANPI_TEST_NEO4J=bolt://user:password@host:port"
    )


def jars() -> Path:
    """Give the folder of the server's jars, brought by Maven the first time."""
    folder = BUILD / f"neo4j-{VERSION}"
    if not (folder / ".complete").exists():
        goal = ["dependency:copy-dependencies", f"-DoutputDirectory={folder}"]
        command = ["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), *goal]
        subprocess.run([*command, f"-Dneo4j.version={VERSION}"], check=True)
        (folder / ".complete").touch()
    return folder


def free_port() -> int:
    """Give a loopback port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """One server with its own home folder, stopped by its process id."""

    home: Path
    port: int = field(default_factory=free_port)
    password: str = field(default_factory=lambda: secrets.token_hex(12))
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address with user and password, for `--store`."""
        return f"bolt://neo4j:{self.password}@127.0.0.1:{self.port}"

    def prepare(self) -> None:
        """Write the settings and the first password into the home folder."""
        settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.http.enabled": "false",
            "server.memory.pagecache.size": "256m",
            "dbms.usage_report.enabled": "false",
        }
        conf = self.home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{name}={value}\n" for name, value in (settings | self.settings).items())
        (conf / "neo4j.conf").write_text(lines)
        self.admin("dbms", "set-initial-password", self.password)

    def admin(self, *words: str) -> None:
        """Run the server's own admin tool on its home folder."""
        command = [*self.java("512m"), ADMIN, *words]
        done = subprocess.run(
            command, env=self.environment(), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {words[0]}: {done.stdout}{done.stderr}")

    def tool(self) -> Path:
        """Give the folder of a `neo4j-admin` that works on this home folder."""
        folder = self.home / "bin"
        folder.mkdir(exist_ok=True)
        command = [*self.java("1g"), ADMIN]
        given = {name: self.environment()[name] for name in ("NEO4J_HOME", "NEO4J_CONF")}
        words = " ".join(f"{name}={shlex.quote(value)}" for name, value in given.items())
        script = folder / "neo4j-admin"
        script.write_text(f'#!/bin/sh\n{words} exec {shlex.join(command)} "$@"\n')
        script.chmod(0o755)
        return folder

    def start(self) -> "Server":
        """Start the process and wait until it answers."""
        home = str(self.home)
        command = [*self.java("1g"), SERVER]
        command += [f"--home-dir={home}", f"--config-dir={home}/conf"]
        log = (self.home / "server.log").open("ab")
        self.process = subprocess.Popen(command, stdout=log, stderr=log, env=self.environment())
        self.wait()
        return self

    def wait(self) -> None:
        """Return once Bolt accepts connections; raise with the log's end if it never does."""
        end = time.monotonic() + READY_SECONDS
        while time.monotonic() < end and self.process and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.2)
        raise RuntimeError((self.home / "server.log").read_text()[-2000:])

    def stop(self, signal_number: int = signal.SIGTERM) -> None:
        """End this server's process and wait for it."""
        if self.process:
            self.process.send_signal(signal_number)
            self.process.wait(STOPPED_SECONDS)
            self.process = None

    def java(self, heap: str) -> list[str]:
        """Give the command line up to the class name."""
        opened = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENED]
        return [str(java()), f"-Xmx{heap}", *opened, "-cp", f"{jars()}/*"]

    def environment(self) -> dict[str, str]:
        """Give the environment with the home folder named."""
        home = str(self.home)
        return {**os.environ, "NEO4J_HOME": home, "NEO4J_CONF": f"{home}/conf"}


def main() -> None:
    """Start a server under build/neo4j-home, print its address, and stop it on Ctrl-C or SIGTERM."""
    if lacking := missing_tools():
        sys.exit(lacking)
    home = BUILD / "neo4j-home"
    shutil.rmtree(home, ignore_errors=True)
    server = Server(home)
    server.prepare()
    server.start()
    print(
        f"Neo4j {VERSION}: {server.url}\n使用 use: sanpi ingest PATH --store {server.url}",
        flush=True,
    )
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        signal.pause()
    except KeyboardInterrupt:
        print()
    finally:
        server.stop()


if __name__ == "__main__":
    main()
