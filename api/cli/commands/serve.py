"""`sanpi serve`: the graph over HTTP on this machine, and over Bolt for other commands."""

import socket

import click

from api.cli import options
from api.cli.help import described

LOOPBACK = ("127.0.0.1", "localhost")
EMBEDDED = "arcade"


@click.command(
    short_help="本机 HTTP 服务 · serve over HTTP",
    help=described(
        "在本机提供 HTTP 接口；嵌入式存储同时开放 Bolt，别的 sanpi 命令会自己找到它。按 Ctrl-C 停止。",
        "Serve the HTTP interface on this machine. An embedded store is reached by Bolt meanwhile, "
        "and other sanpi commands find it by themselves. Ctrl-C stops it.",
        "sanpi serve",
        "sanpi serve --port 8080 --store 图谱库",
    ),
)
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址 · where to listen")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="端口，0 为任选 · the port, 0 for any",
)
@options.store
def command(host: str, port: int, store: str | None) -> None:
    """Open the store, listen, and serve until told to stop."""
    from api.cli.session import opened
    from graph.store import serve_bolt

    with _listening(host, port) as listener, opened(store) as graph:
        if graph.engine.name == EMBEDDED:
            serve_bolt(graph)
        _serve(listener, graph)


def _listening(host: str, port: int) -> socket.socket:
    from graph.errors import UsageError

    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise UsageError(
            f"不能监听 {host}:{port}：{error.strerror}；换一个 --port · "
            f"cannot listen on {host}:{port}; choose another --port"
        ) from None


def _serve(listener: socket.socket, graph: object) -> None:
    import uvicorn

    from api.app import create_app

    host, port = listener.getsockname()[:2]
    hosts = LOOPBACK if host in LOOPBACK else ("*",)
    click.echo(f"http://{host}:{port}/openapi.json", err=True)
    config = uvicorn.Config(
        create_app(graph, hosts=hosts), log_level="warning", server_header=False
    )
    uvicorn.Server(config).run(sockets=[listener])
