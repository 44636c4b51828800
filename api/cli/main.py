"""The `sanpi` command: finds its subcommands, and turns errors into messages and exit codes."""

import importlib
import pkgutil
import sys
from functools import cache
from typing import Any

import click

from api.cli import commands
from api.cli.saved import saved_command
from api.outcome import outcome
from graph.errors import SanpiError
from queries.catalog import load

EPILOG = """\b
退出码 · Exit codes:
  0 完成 done                      4 未找到 not found
  1 有文件被拒 something refused     5 查询被禁止 query forbidden
  2 用法有误 usage                  6 超出限额 limit reached
  3 存储不可用 store not available"""


class Commands(click.Group):
    """Subcommands: the modules of `api.cli.commands`, then every saved query."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give the names of all subcommands."""
        return [*_written(), *(name for name in load() if name not in _written())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one subcommand."""
        module = _written().get(cmd_name)
        if module:
            command: click.Command = importlib.import_module(module).command
            return command
        query = load().get(cmd_name)
        return saved_command(query) if query else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write commands and questions in two lists."""
        for heading, names in (
            ("命令 Commands", list(_written())),
            ("查询 Saved queries", [name for name in load() if name not in _written()]),
        ):
            rows = [(name, _short(self.get_command(ctx, name))) for name in names]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; a SanpiError becomes its message and its exit code."""
        try:
            return super().invoke(ctx)
        except SanpiError as error:
            click.echo(f"sanpi: {error}", err=True)
            ctx.exit(outcome(error).exit)


@cache
def _written() -> dict[str, str]:
    return {
        module.name.rstrip("_").replace("_", "-"): f"{commands.__name__}.{module.name}"
        for module in pkgutil.iter_modules(commands.__path__)
    }


def _short(command: click.Command | None) -> str:
    return command.get_short_help_str(limit=200) if command else ""


@click.command(
    cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(package_name="sanpi", prog_name="sanpi")
def main() -> None:
    """三批图谱：从报纸与表格到可追溯的项目图谱。

    Investment projects read from Chinese newspapers and tables: a graph in which
    every fact leads back to its sentence.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
