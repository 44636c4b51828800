"""`sanpi demo`: the samples that ship with sanpi, taken in and asked about."""

import os
import shlex
import shutil
import sys
from pathlib import Path

import click

from api.cli.help import described

FOLDER = Path("sanpi-demo")
SAMPLES = Path(__file__).parents[2] / "demo" / "samples"
STEPS = (
    ("读入十份示例文档 · take in ten sample documents", ["ingest", "{samples}"]),
    (
        "图里有什么：节点 · what the graph holds: nodes",
        ["cypher", "MATCH (n) RETURN labels(n)[0] AS label, count(*) AS nodes ORDER BY label"],
    ),
    (
        "图里有什么：边 · what the graph holds: edges",
        ["cypher", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges ORDER BY type"],
    ),
    (
        "一个项目，两份文档，从签约到开工 · one project, two documents, from signed to started",
        ["trace", "云杰新科技智能传感产品生产基地项目"],
    ),
    ("跨区县的企业 · companies in several districts", ["companies-in-districts"]),
    (
        "公布的数字，和图谱数出来的 · printed totals beside what the graph counts",
        ["totals", "--district", "二七区", "--periods", "7"],
    ),
)
NEXT = """
接着试试 · what to type next:
{activate}  export SANPI_STORE={store}
  sanpi search 产业园
  sanpi evidence 二七区
  sanpi coverage
  sanpi serve
  sanpi ingest 你的文件夹 · your own folder"""


@click.command(
    short_help="示例 · the samples, taken in and asked about",
    help=described(
        "把随附的十份示例文档读入 sanpi-demo 文件夹里的图谱，再依次提问；每条命令都会先显示出来。",
        "Take the ten samples into a graph in the folder sanpi-demo and ask about them; each command is shown first.",
        "sanpi demo",
    ),
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Run each step as the command that a newcomer would type."""
    samples, store = FOLDER / "samples", FOLDER / "graph"
    for made in (samples, store):
        shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(SAMPLES, samples)
    os.environ["SANPI_STORE"] = str(store)
    main = ctx.find_root().command
    for title, words in STEPS:
        words = [word.format(samples=samples) for word in words]
        click.secho(f"\n# {title}", bold=True)
        click.secho(f"$ sanpi {shlex.join(words)}", dim=True)
        if code := main.main(words, prog_name="sanpi", standalone_mode=False):
            ctx.exit(code)
    click.echo(NEXT.format(store=store, activate=_activate()))


def _activate() -> str:
    """Give the line that makes `sanpi` a plain command, where it is none yet."""
    script = Path(sys.prefix, "bin", "activate")
    if shutil.which("sanpi") or not script.exists():
        return ""
    return f"  . {shlex.quote(os.path.relpath(script))}\n"
