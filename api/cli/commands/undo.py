"""`sanpi undo JUDGEMENT`: takes a judgement back."""

import getpass
from datetime import UTC, datetime

import click

from api.cli import options
from api.cli.help import described


@click.command(
    short_help="撤销一条裁定 · take a judgement back",
    help=described(
        "撤销一条裁定，图谱回到裁定之前。",
        "Take a judgement back: the graph is as it was before.",
        "sanpi undo judgement:5b21…",
    ),
)
@click.argument("judgement", metavar="ID")
@click.option("--by", help="撤销人，默认当前用户 · who takes it back; the current user by default")
@options.told
@options.store
def command(judgement: str, by: str | None, store: str | None, form: str) -> None:
    """Take the judgement back; who did, and when, is kept."""
    from api.cli.output import tell
    from api.cli.session import opened

    at = datetime.now(UTC).isoformat(timespec="seconds")
    with opened(store) as graph:
        graph.writer().unjudge(judgement, by=by or getpass.getuser(), at=at)
    tell({"undone": judgement}, f"已撤销 undone {judgement}", form)
