"""`sanpi copy FROM TO`: a whole store into an empty one, and the proof that both hold the same."""

from dataclasses import asdict

import click

from api.cli import options
from api.cli.help import described


@click.command(
    short_help="复制到另一个存储 · copy a store into another",
    help=described(
        "把整个图谱复制到一个空的存储：嵌入式与 Neo4j 之间，哪个方向都行。复制之后逐类核对数目与摘要。",
        "Copy the whole graph into an empty store, between the embedded store and Neo4j in either "
        "direction. Counts and digests of both are compared at the end.",
        "sanpi copy .sanpi neo4j://graph.example.org",
        "sanpi copy bolt://127.0.0.1:7687 备份",
        arguments=(
            "FROM  从哪里 · where from",
            "TO    到哪里，须是空的 · where to; it must be empty",
        ),
    ),
)
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@options.told
def command(source: str, target: str, form: str) -> None:
    """Copy, and print what both hold."""
    from api.cli.output import tell
    from api.cli.session import opened
    from graph.errors import UsageError
    from graph.store import copy

    if source.rstrip("/") == target.rstrip("/"):
        raise UsageError("来源与目标相同 · FROM and TO are the same store")
    with opened(source) as here, opened(target) as there:
        census = copy(here, there)
    held = {name: asdict(tally) for name, tally in census.items() if tally.count}
    lines = [f"{name:<16}{each['count']:>12,}  {each['digest']}" for name, each in held.items()]
    lines.append(f"已复制并核对 copied and compared: {target.rpartition('@')[2]}")
    tell(held, "\n".join(lines), form)
