"""`sanpi ingest PATH…`: files and folders into the graph."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from api.cli import options
from api.cli.help import described

if TYPE_CHECKING:
    from api.intake import Summary


@click.command(
    short_help="读入文件 · take files into the graph",
    help=described(
        "读入文件与文件夹：文本、网页、PDF、Word、Markdown、CSV、Excel。"
        "未变的文件不动，变了的文件取代它先前所说；一份文档要么整份写入，要么完全不写。",
        "Take in files and folders: text, HTML, PDF, Word, Markdown, CSV, Excel. Unchanged files "
        "write nothing, a changed file replaces what it had said; a document is written whole or not at all.",
        "sanpi ingest 资料",
        "sanpi ingest 公报.pdf 台账.xlsx --workers 2",
    ),
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="几个进程抽取；写入总由一个进程 · processes that extract; one always writes",
)
@options.told
@click.option(
    "--ner",
    metavar="spacy",
    help="用已安装的 spaCy 中文模型补充企业 · let an installed zh_core_web_* pipeline add companies",
)
@options.store
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    workers: int,
    form: str,
    ner: str | None,
    store: str | None,
) -> None:
    """Take the files in, print a summary, and exit with 1 if one was refused."""
    from api.cli.progress import progress
    from api.cli.session import opened
    from api.intake import take_in
    from ingest.ner import choose
    from ingest.readers import find_files

    choose(ner)
    files = list(find_files(paths))
    with opened(store) as graph, progress(len(files)) as report:
        summary = take_in(graph, files, workers=workers, report=report)
    _print(summary, form)
    ctx.exit(1 if summary.states["refused"] else 0)


def _print(summary: "Summary", form: str) -> None:
    from api.cli.output import tell

    counts = summary.counts()
    words = (
        f"文档 documents：新增 {counts['new']} new · 更新 {counts['changed']} changed · "
        f"未变 {counts['unchanged']} unchanged · 副本 {counts['copy']} copied · "
        f"拒绝 {counts['refused']} refused\n"
        f"事实 facts：陈述 {counts['statements']} statements · 数字 {counts['claims']} figures · "
        f"未读懂 {counts['not_understood']} not understood"
    )
    tell(counts, words, form)
