"""`sanpi forget DOC`: takes a document and all that it said out of the graph."""

import click

from api.cli import options
from api.cli.help import described


@click.command(
    short_help="撤回一份文档 · withdraw a document",
    help=described(
        "撤回一份文档：它说过的一切离开图谱，别的文档所说不变。DOC 是编号、来源路径或标题。",
        "Withdraw a document: what it said leaves the graph, what others say stays. DOC is its id, source or title.",
        "sanpi forget 资料/公报.txt",
    ),
)
@click.argument("document", metavar="DOC")
@options.told
@options.store
def command(document: str, store: str | None, form: str) -> None:
    """Find the document and have the writer forget it."""
    from api.cli.output import tell
    from api.cli.session import opened
    from queries.resolve import resolve

    with opened(store) as graph:
        found = resolve(graph.view(), "document", document)
        graph.writer().forget(found)
    tell({"forgot": found}, f"已撤回 forgot {found}", form)
