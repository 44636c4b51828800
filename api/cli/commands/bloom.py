"""`sanpi bloom`: the perspective, the deep links, and the style for Neo4j Browser."""

from dataclasses import asdict
from pathlib import Path

import click

from api.cli import options
from api.cli.help import described

PERSPECTIVE = Path("sanpi.bloom-perspective")
GRASS = Path("sanpi.grass")


@click.group(
    "bloom",
    short_help="Bloom 视图与链接 · perspective and links for Bloom",
    help=described(
        "用 Bloom 或 Neo4j Browser 打开图谱。",
        "Open the graph in Bloom or Neo4j Browser.",
        "sanpi bloom export",
        "sanpi bloom links district=二七区",
    ),
)
def command() -> None:
    """Hold the two commands."""


@command.command(
    "export",
    short_help="写出 Bloom 视图文件 · write the perspective file",
    help=described(
        "由图谱定义与保存的查询生成视图：颜色、中文说明、搜索短语、右键操作。同样的定义，同样的字节。",
        "Write the perspective from the schema and the saved queries: colours, Chinese captions, "
        "search phrases, scene actions. The same schema gives the same bytes.",
        "sanpi bloom export",
        "sanpi bloom export --grass --out 三批.grass",
    ),
)
@click.option(
    "--grass", is_flag=True, help="写 Neo4j Browser 样式 · write the style for Neo4j Browser"
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"文件名，默认 {PERSPECTIVE} 或 {GRASS}；- 为屏幕 · the file's name; - for the screen",
)
def export(grass: bool, out: Path | None) -> None:
    """Render one of the two and put it into its file."""
    from api.bloom.grass import style
    from api.bloom.perspective import perspective, rendered
    from api.cli.output import put_bytes
    from graph.schema import load as schema
    from queries.catalog import load

    data = style(schema()).encode() if grass else rendered(perspective(schema(), load()))
    chosen = out or (GRASS if grass else PERSPECTIVE)
    put_bytes(data, None if str(chosen) == "-" else chosen)


@command.command(
    "links",
    short_help="打印直达链接 · print deep links",
    help=described(
        "打印打开 Bloom 并填入搜索短语的链接；未给的参数取自各查询的例子。默认打开 Neo4j Desktop。",
        "Print links that open Bloom with a phrase filled in; what is not given comes from each "
        "query's example. Without --server or --aura they open Neo4j Desktop.",
        "sanpi bloom links --server http://localhost:7474 district=二七区",
        arguments=("NAME=VALUE  短语的参数 · a parameter of the phrases",),
    ),
)
@click.argument("values", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--server", metavar="URL", help="Bloom 所在服务器 · the server that hosts Bloom")
@click.option("--aura", is_flag=True, help="Aura 控制台 · the Aura console")
@click.option(
    "--no-run", is_flag=True, help="只填入短语，不执行 · fill the phrase in, do not run it"
)
@options.told
def links(values: tuple[str, ...], server: str | None, aura: bool, no_run: bool, form: str) -> None:
    """Print every phrase with its link."""
    from api.bloom import links as bloom
    from api.cli.output import tell
    from queries.catalog import load

    base = bloom.server(server) if server else bloom.AURA if aura else bloom.DESKTOP
    made = list(bloom.links(load(), base, _pairs(values), run=not no_run))
    words = "\n".join(f"{link.phrase}\n  {link.url}" for link in made)
    tell([asdict(link) for link in made], words, form)


def _pairs(values: tuple[str, ...]) -> dict[str, str]:
    from graph.errors import UsageError

    pairs = [value.partition("=") for value in values]
    for name, equals, _ in pairs:
        if not equals:
            raise UsageError(f"应为 名称=值，得到 {name} · expected NAME=VALUE, found {name}")
    return {name: value for name, _, value in pairs}
