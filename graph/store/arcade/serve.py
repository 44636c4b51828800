"""The embedded engine over Bolt, for other processes of the same user on this machine."""

import json
import secrets
import shutil
import socket
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import StoreError
from graph.store.arcade.jvm import java

HOST = "127.0.0.1"
WRITER, READER = "root", "reader"
NOTE = "BOLT"
READING = {
    "access": [],
    "resultSetLimit": -1,
    "readTimeout": -1,
    "types": {"*": {"access": ["readRecord"]}},
}
OWNING = {
    "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
    "resultSetLimit": -1,
    "readTimeout": -1,
    "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where the store is served, and the two who may enter: one writes, one only reads."""

    port: int
    database: str
    password: str = field(repr=False)
    reading: str = field(repr=False)

    @property
    def url(self) -> str:
        """`bolt://127.0.0.1:port`."""
        return f"bolt://{HOST}:{self.port}"


def serve(folder: Path) -> tuple[Any, Address]:
    """Serve a closed database of a store's folder; give the server and its address."""
    home = folder.parent / "serve"
    shutil.rmtree(home, ignore_errors=True)
    address = Address(
        _free_port(), folder.name, secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    )
    _groups(home / "config", address.database)
    server = java("com.arcadedb.server.ArcadeDBServer")(_configuration(home, folder, address))
    try:
        server.start()
        _admit_reader(server, address)
    except Exception as error:
        server.stop()
        raise StoreError(f"无法开放 Bolt / Bolt could not be served: {error}") from error
    return server, address


def _configuration(home: Path, folder: Path, address: Address) -> Any:
    configuration = java("com.arcadedb.ContextConfiguration")()
    values = {
        "server.rootPath": str(home),
        "server.logsDirectory": str(home / "log"),
        "server.rootPassword": address.password,
        "server.databaseDirectory": str(folder.parent),
        "server.databaseLoadAtStartup": False,
        "server.mode": "test",
        "server.httpIncomingHost": HOST,
        "server.httpIncomingPort": str(_free_port()),
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "serverMetrics": False,
        "bolt.host": HOST,
        "bolt.port": address.port,
        "bolt.defaultDatabase": address.database,
        "txWalFlush": 1,
    }
    for name, value in values.items():
        configuration.setValue(f"arcadedb.{name}", value)
    return configuration


def _groups(config: Path, database: str) -> None:
    config.mkdir(parents=True, mode=0o700)
    groups = {"admin": OWNING, READER: READING}
    text = {"databases": {database: {"groups": groups}, "*": {"groups": {"admin": OWNING}}}}
    (config / "server-groups.json").write_text(json.dumps(text | {"version": 1}), "utf-8")


def _admit_reader(server: Any, address: Address) -> None:
    security = server.getSecurity()
    user = {
        "name": READER,
        "password": str(security.encodePassword(address.reading)),
        "databases": {address.database: [READER]},
    }
    security.createUser(java("com.arcadedb.serializer.json.JSONObject")(json.dumps(user)))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def leave_note(folder: Path, address: Address) -> None:
    """Write the address beside the store, for its owner's eyes alone."""
    path = folder / NOTE
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    path.write_text(json.dumps(asdict(address)), encoding="utf-8")


def read_note(folder: Path) -> Address | None:
    """Give the address that stands beside the store, if a process answers there."""
    path = folder / NOTE
    try:
        address = Address(**json.loads(path.read_text(encoding="utf-8")))
        with socket.create_connection((HOST, address.port), timeout=2):
            return address
    except (OSError, ValueError, TypeError):
        return None


def take_note_away(folder: Path) -> None:
    """Remove the address."""
    (folder / NOTE).unlink(missing_ok=True)
