"""Deep links: addresses that open Bloom with a search phrase filled in."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from api.bloom.perspective import NAME
from api.bloom.phrase import asked
from graph.errors import UsageError
from queries.catalog import Query
from queries.syntax import PARAMETER

DESKTOP = "neo4j://graphapps/neo4j-bloom/"
AURA = "https://console-preview.neo4j.io/tools/explore"


@dataclass(frozen=True, slots=True)
class Link:
    """One query's phrase with its parameters filled in, and the address that opens it."""

    query: str
    phrase: str
    url: str


def links(
    queries: dict[str, Query], base: str, given: dict[str, str], *, run: bool = True
) -> Iterator[Link]:
    """Give a link for every query with a phrase; what is not given comes from its example.

    `base` is the address at which Bloom opens, without parameters. Raises UsageError for a
    name that no phrase asks for.
    """
    known = {each.name for query in queries.values() if query.bloom for each in asked(query)}
    if unknown := sorted(given.keys() - known):
        raise UsageError(
            f"短语没有参数 {'、'.join(unknown)}，有 {'、'.join(sorted(known))} · no phrase asks for "
            f"{', '.join(unknown)}; there are {', '.join(sorted(known))}"
        )
    for query in queries.values():
        if query.bloom:
            phrase = spoken(query, given)
            yield Link(query.name, phrase, f"{base}?{_parameters(phrase, run)}")


def server(address: str) -> str:
    """Give the address of Bloom on this server: `http://host:7474/bloom/`."""
    if not address.startswith(("http://", "https://")):
        raise UsageError(
            f"服务器地址应以 http:// 或 https:// 开头，得到 {address} · "
            f"expected an address like http://localhost:7474, found {address}"
        )
    return f"{address.rstrip('/')}/bloom/"


def spoken(query: Query, given: dict[str, str]) -> str:
    """Give the query's phrase with values in place of its parameters."""
    values = {
        each.name: given.get(each.name, query.example.get(each.name, each.default))
        for each in asked(query)
    }
    return PARAMETER.sub(lambda match: str(values[match[1]]), query.bloom or "")


def _parameters(phrase: str, run: bool) -> str:
    pairs = {"search": phrase, "perspective": NAME, "run": str(run).lower()}
    return urlencode(pairs, quote_via=quote)
