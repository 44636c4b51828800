"""GET /queries, and a typed route for every saved query."""

from collections.abc import Callable
from inspect import Parameter as Argument
from inspect import Signature
from typing import Annotated, Any

from fastapi import APIRouter
from fastapi import Query as Asked

from api.deps import MOST, View
from api.models import ParameterAnswer, QueryAnswer, Table, table_of
from api.tables import table
from queries.catalog import Query, load
from queries.parameter import Parameter
from queries.resolve import ask

router = APIRouter(prefix="/queries", tags=["queries"])
TYPES: dict[str, type] = {"integer": int, "flag": bool}
CAPS = {"limit": {"ge": 1, "le": MOST}, "skip": {"ge": 0, "le": 1_000_000}}


@router.get("")
def queries() -> list[QueryAnswer]:
    """List the saved queries: what each answers, and what it takes."""
    return [_answer(query) for query in load().values()]


def _answer(query: Query) -> QueryAnswer:
    return QueryAnswer(
        name=query.name,
        path=f"/queries/{query.name}",
        zh=query.title.zh,
        en=query.title.en,
        answers_zh=query.answers.zh,
        answers_en=query.answers.en,
        parameters=[_parameter(each) for each in query.parameters],
        example=dict(query.example),
        columns=list(query.columns),
        cypher=query.cypher,
        graph=query.graph,
        bloom=query.bloom,
    )


def _parameter(each: Parameter) -> ParameterAnswer:
    return ParameterAnswer(
        name=each.name,
        type=each.type,
        required=each.required,
        default=each.default,
        zh=each.meaning.zh,
        en=each.meaning.en,
    )


def _route(query: Query) -> Callable[..., Table]:
    def answer(view: Any, **given: Any) -> Table:
        return table(ask(view, query, **given))

    arguments = [Argument("view", Argument.KEYWORD_ONLY, annotation=View)]
    arguments += [_argument(each, query) for each in query.parameters]
    answer.__signature__ = Signature(arguments)  # type: ignore[attr-defined]
    answer.__name__ = query.name.replace("-", "_")
    return answer


def _argument(each: Parameter, query: Query) -> Argument:
    held: Any = TYPES.get(each.type, str)
    limits: dict[str, Any] = CAPS.get(each.name, {} if held is not str else {"max_length": 300})
    example = query.example.get(each.name)
    asked = Asked(
        description=f"{each.meaning.zh} · {each.meaning.en}",
        examples=[example] if example else None,
        **limits,
    )
    return Argument(
        each.name,
        Argument.KEYWORD_ONLY,
        default=Argument.empty if each.required else each.default,
        annotation=Annotated[
            held if each.required or each.default is not None else held | None, asked
        ],
    )


for _query in load().values():
    router.add_api_route(
        f"/{_query.name}",
        _route(_query),
        response_model=table_of(_query),
        summary=f"{_query.title.zh} · {_query.title.en}",
        description=f"{_query.answers.zh}\n\n{_query.answers.en}",
    )
