"""`sanpi extract FILE…`: what files say, in the form of the annotation guide; no store is touched."""

import json
from pathlib import Path
from typing import Any

import click

from api.cli.help import described
from api.cli.output import writable
from graph.errors import UsageError

RULES = ("rule", "rules")
EXPLAINED = ("projects", "transitions", "companies", "claims")


@click.command(
    short_help="抽取文件中的事实，不写入存储 · print what files say, no store touched",
    help=described(
        "抽取文件中的项目、企业、转批与数字，按标注指南的格式输出。",
        "Print the projects, companies, moves and figures of files, each with its quote.",
        "sanpi extract 公报.txt --explain",
        "sanpi extract 资料/*.pdf --out 结果",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "table"]),
    default="json",
    show_default=True,
    help="输出格式 · how to print",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="每份文档写成此文件夹里的一个 JSON · write one JSON for each document into this folder",
)
@click.option(
    "--explain",
    is_flag=True,
    help="写明每条事实由哪条规则得出，以及看到而未读懂的 · name the rule of each fact, and what was not understood",
)
@click.option(
    "--ner",
    metavar="spacy",
    help="用已安装的 spaCy 中文模型补充企业 · let an installed zh_core_web_* pipeline add companies",
)
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[Path, ...],
    form: str,
    out: Path | None,
    explain: bool,
    ner: str | None,
) -> None:
    """Print what each file says; exit with 1 if one was refused."""
    from api.extraction import extract_files
    from ingest.guide import form as guide_form
    from ingest.guide import unread
    from ingest.ner import choose
    from ingest.readers import find_files

    choose(ner)

    met = tuple(find_files(files))
    for one in met:
        if one.error:
            click.echo(str(one.error), err=True)
    paths = [one.path for one in met if not one.error]
    if out is not None:
        _check(paths, form)
    refused = len(met) - len(paths)
    for found in extract_files(paths):
        if found.reading is None:
            click.echo(str(found.error), err=True)
            refused += 1
            continue
        facts = guide_form(found.reading)
        told = facts | {"notices": unread(found.reading)} if explain else _unexplained(facts)
        _write(found.path, told, form, out)
    ctx.exit(1 if refused else 0)


def _check(paths: list[Path], form: str) -> None:
    """Raise UsageError unless each document has a JSON of its own in the folder."""
    if form != "json":
        raise UsageError("--out 只写 JSON，请去掉 --format · --out writes JSON: leave out --format")
    stems: dict[str, Path] = {}
    for path in paths:
        other = stems.setdefault(path.stem, path)
        if other != path:
            raise UsageError(
                f"{other} 与 {path} 同名，会互相覆盖，请分开抽取"
                " · two documents of one name: extract them into folders of their own"
            )


def _unexplained(facts: dict[str, Any]) -> dict[str, Any]:
    def bare(row: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in row.items() if name not in RULES}

    return {
        name: [bare(row) for row in value] if name in EXPLAINED else value
        for name, value in facts.items()
    }


def _write(path: Path, facts: dict[str, Any], form: str, out: Path | None) -> None:
    if form == "table":
        from api.cli.views import console
        from api.cli.views.reading import show_reading

        show_reading(console(), path, facts)
        return
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    if out is None:
        click.echo(text)
        return
    with writable(out):
        out.mkdir(parents=True, exist_ok=True)
        (out / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
