"""Makes a command of a saved query: required parameters are arguments, the others options."""

from pathlib import Path
from typing import Any

import click

from api.cli import options
from api.cli.help import described
from queries.catalog import Query
from queries.parameter import Parameter

TYPES = {"integer": click.INT, "flag": click.BOOL}


def saved_command(query: Query) -> click.Command:
    """Give the command that asks this query and prints what it finds."""

    @options.out
    @options.form
    @options.store
    def ask(store: str | None, form: str, out: Path | None, **given: Any) -> None:
        from api.cli.output import put
        from api.cli.session import viewing
        from queries.resolve import ask

        with viewing(store) as view:
            rows = ask(view, query, **given)
        put(rows, form, out, query)

    command = click.command(query.name, help=_help(query), short_help=_short(query))(ask)
    command.params = [_param(each) for each in query.parameters] + command.params
    return command


def example(query: Query) -> str:
    """Give the query's example as it is typed."""
    words = ["sanpi", query.name]
    for each in query.parameters:
        if each.name in query.example:
            value = _quoted(query.example[each.name])
            words += [value] if each.required else [f"--{each.option}", value]
    return " ".join(words)


def _short(query: Query) -> str:
    return f"{query.title.zh} · {query.title.en}"


def _help(query: Query) -> str:
    required = [each for each in query.parameters if each.required]
    arguments = [f"{each.name.upper()}  {_meaning(each)}" for each in required]
    return described(query.answers.zh, query.answers.en, example(query), arguments=arguments)


def _param(parameter: Parameter) -> click.Parameter:
    kind = TYPES.get(parameter.type, click.STRING)
    if parameter.required:
        return click.Argument([parameter.name], type=kind, metavar=parameter.name.upper())
    return click.Option(
        [f"--{parameter.option}", parameter.name],
        type=kind,
        default=parameter.default,
        show_default=parameter.default is not None,
        help=_meaning(parameter),
    )


def _meaning(parameter: Parameter) -> str:
    return f"{parameter.meaning.zh} · {parameter.meaning.en}"


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
