"""The options that several commands share."""

from pathlib import Path

import click

FORMATS = ("table", "json", "jsonl", "csv", "xlsx")

store = click.option(
    "--store",
    envvar="SANPI_STORE",
    metavar="URL",
    help="存储：文件夹，或 bolt:// neo4j:// 地址；默认 ./.sanpi · "
    "the store: a folder, or a bolt:// or neo4j:// address; ./.sanpi by default",
)
form = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="输出格式 · how to print",
)
told = click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="怎样说明结果 · how to tell what was done",
)
out = click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="写入文件而不是屏幕 · write to this file, not to the screen",
)
