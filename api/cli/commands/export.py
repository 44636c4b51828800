"""`sanpi export`: the whole graph into files of a known format."""

from pathlib import Path

import click

from api.cli import options
from api.cli.help import described
from api.cli.output import writable


@click.command(
    short_help="导出图谱 · write the graph into files",
    help=described(
        "把整个图谱导出成文件，次序固定，同一图谱总得到同样的字节。",
        "Write the whole graph into files, in a fixed order: the same graph, the same bytes.",
        "sanpi export --format graphml --out 图谱.graphml",
        "sanpi export --format csv --out 图谱表",
    ),
)
@click.option(
    "--format",
    "form",
    required=True,
    metavar="FORMAT",
    help="jsonl、csv、graphml、gexf、parquet、neo4j-admin · the format",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="写到哪里：文件，或 csv、parquet、neo4j-admin 的文件夹 · the file, or the folder for csv, parquet and neo4j-admin",
)
@options.store
def command(form: str, out: Path, store: str | None) -> None:
    """Write the graph in the format that is asked for."""
    from api.cli.session import viewing
    from graph.export import export

    with viewing(store) as view, writable(out):
        following = export(view, form, out)
    click.echo(f"已写入 wrote {out}")
    if following:
        click.echo(following)
