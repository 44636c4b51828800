"""`sanpi rebuild`: the whole graph again, from what is stored."""

import click

from api.cli import options
from api.cli.help import described


@click.command(
    short_help="重建图谱 · make the graph again",
    help=described(
        "由存储中的文档、陈述与裁定重建整个图谱。在文件夹里，新图谱完整之后才取代旧的；在服务器上就地重做，中断了再运行一遍。",
        "Make the whole graph again from the stored documents, statements and judgements. In a "
        "folder the old one stands until the new one is whole; on a server it is made again in "
        "place, and a run that was cut short is mended by another.",
        "sanpi rebuild",
        "sanpi rebuild --extract",
    ),
)
@click.option(
    "--extract",
    "again",
    is_flag=True,
    help="升级之后，先把存储中的原文重读一遍 · after an upgrade, read the stored texts again first",
)
@options.told
@options.store
def command(again: bool, store: str | None, form: str) -> None:
    """Rebuild, with the present extractor if asked to."""
    from api.cli.output import tell
    from api.cli.session import opened
    from graph.store.rebuild import rebuild

    with opened(store) as graph:
        if again:
            from ingest.extractor import extractor
            from ingest.pipeline import extract

            rebuild(graph, extract=extract, extractor=extractor())
        else:
            rebuild(graph)
    told = {"rebuilt": True, "extracted": again}
    tell(told, "图谱已重建 the graph has been made again", form)
