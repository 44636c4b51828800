"""`sanpi cypher STATEMENT`: any question that only reads."""

from pathlib import Path

import click

from api.cli import options
from api.cli.help import described


@click.command(
    short_help="只读 Cypher 查询 · ask in Cypher, read-only",
    help=described(
        "执行一条只读 Cypher；写入、读文件、联网一律拒绝，行数、时间、内存都有上限。",
        "Run one Cypher statement that only reads; writing, files and the network are refused.",
        "sanpi cypher 'MATCH (p:Project) RETURN p.stage AS stage, count(*) AS n ORDER BY n DESC'",
        "sanpi cypher 'MATCH (d:District {name: $name}) RETURN d' -p name=二七区 --format json",
    ),
)
@click.argument("statement")
@click.option(
    "--param",
    "-p",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="参数，值按 JSON 读，读不了按文字 · a parameter; its value is read as JSON, else as text",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 100_000),
    default=1000,
    show_default=True,
    help="最多多少行，超出即拒绝 · more rows than this are refused",
)
@options.store
@options.form
@options.out
def command(
    statement: str,
    params: tuple[str, ...],
    limit: int,
    store: str | None,
    form: str,
    out: Path | None,
) -> None:
    """Ask the store and print the rows."""
    from api.cli.output import put
    from api.cli.session import viewing
    from queries.parameter import given
    from queries.run import typed

    with viewing(store) as view:
        rows = typed(view, statement, given(params), rows=limit)
    put(rows, form, out)
