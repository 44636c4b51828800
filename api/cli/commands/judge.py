"""`sanpi judge`: what a person says of two ids, or of a statement."""

import getpass
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from api.cli import options
from api.cli.help import described

if TYPE_CHECKING:
    from queries.run import Runs

ID = re.compile(r"(project|company|stmt):")


@click.command(
    short_help="裁定异同或有误 · judge same, different or wrong",
    help=described(
        "裁定两个项目或企业是同一个（same）或不是同一个（different），或一条陈述有误（wrong）。"
        "写编号，或没有重名的名称。裁定可以撤销。",
        "Judge that two projects or companies are the same or different, or that a statement is "
        "wrong. Each is given by its id, or by a name that only one bears. A judgement can be undone.",
        'sanpi judge same project:1f0c… project:77ab… --reason "同一块地"',
        'sanpi judge wrong stmt:9d3e… --reason "读错了金额"',
    ),
)
@click.argument("verdict", type=click.Choice(["same", "different", "wrong"]))
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--reason", default="", help="理由 · why")
@click.option("--by", help="裁定人，默认当前用户 · who judges; the current user by default")
@options.told
@options.store
def command(
    verdict: str, ids: tuple[str, ...], reason: str, by: str | None, store: str | None, form: str
) -> None:
    """Take in the judgement and print its id."""
    from api.cli.output import tell
    from api.cli.session import opened
    from graph.errors import UsageError
    from graph.judgement import Judgement

    if len(ids) != (1 if verdict == "wrong" else 2):
        raise UsageError(
            "same 与 different 要两个编号，wrong 要一个 · wrong takes one id, the others two"
        )
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with opened(store) as graph:
        left, right = [_id(graph.view(), each) for each in ids] + [None] * (2 - len(ids))
        made = Judgement(left, right, verdict, by or getpass.getuser(), at, reason)  # type: ignore[arg-type]
        judged = graph.writer().judge(made)
    tell({"judgement": judged}, judged, form)


def _id(view: "Runs", given: str) -> str:
    """Give the id meant: an id as it stands, also where it was merged; a name looked up."""
    from queries.resolve import resolve

    return given if ID.match(given) else resolve(view, "thing", given)
