"""A reading in the form of the annotation guide: what `sanpi extract --format json` prints."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from graph.document import Document, Span
from graph.statement import Claim, Mention, Reading, Statement
from graph.types.amount import as_yi
from graph.types.width import even
from ingest.language.programmes import BATCHES

Row = dict[str, Any]
PHASED = re.compile(
    r"^(?P<head>.+?)(?:项目)?[（(]?(?P<phase>(?:首|[一二三四五六七八九十\d]{1,2})期)[）)]?(?P<tail>工程)?(?:项目)?$"
)
FRONT = re.compile(r"^(?:[\u4e00-\u9fff]{2,3}(?:镇|乡|街道)(?:的)?|新建|\d{4}年|河南省?|河南)")


def form(reading: Reading) -> Row:
    """Give the reading as plain data, in the form and order of the guide."""
    said = _by_subject(reading.statements)
    projects = {mention: facts for mention, facts in said.items() if mention.label == "Project"}
    return {
        "document": _document(reading.document),
        "projects": [_project(reading.document, facts, said) for facts in projects.values()],
        "transitions": [
            _transition(reading.document, facts, one)
            for facts in projects.values()
            for one in facts
            if one.predicate == "moved"
        ],
        "companies": [
            _company(reading.document, mention, facts, projects)
            for mention, facts in said.items()
            if mention.label == "Company"
        ],
        "claims": [_claim(reading.document, claim) for claim in reading.claims],
    }


def unread(reading: Reading) -> list[Row]:
    """Give what was seen and not understood: its code, its words and their place."""
    document = reading.document
    return [
        {
            "code": one.code,
            "text": one.text,
            **_quoted(document, (one.span,) if one.span else ()),
        }
        for one in reading.notices
    ]


def _document(document: Document) -> Row:
    return {
        "file": document.source.rsplit("/", 1)[-1],
        "title": document.title,
        "publisher": document.publisher,
        "date": document.date,
        "scope": document.scope,
    }


def _by_subject(statements: Iterable[Statement]) -> dict[Mention, list[Statement]]:
    found: dict[Mention, list[Statement]] = {}
    for one in statements:
        found.setdefault(one.subject, []).append(one)
    return found


def _named(facts: list[Statement]) -> tuple[Statement, list[str]]:
    names = [one for one in facts if one.predicate == "named"]
    full = next(one for one in names if one.qualifier("form") == "full")
    return full, [str(one.value) for one in names if one is not full]


def _of(facts: list[Statement], predicate: str) -> list[Statement]:
    return [one for one in facts if one.predicate == predicate]


def _project(
    document: Document, facts: list[Statement], said: dict[Mention, list[Statement]]
) -> Row:
    full, others = _named(facts)
    parties = [one.object for one in _of(facts, "invested_by") if one.object in said]
    firms = [_named(said[party]) for party in parties if party]
    places = [str(one.qualifier("text")) for one in _of(facts, "located_in")]
    fronts = [*places, *(text for named, more in firms for text in (str(named.value), *more))]
    investment = [
        one
        for one in _of(facts, "investment")
        if one.qualifier("kind") == "total" and one.qualifier("currency") in (None, "CNY")
    ]
    status = _of(facts, "status")
    return {
        "name": full.value,
        "accept": [*accepted(str(full.value), others, fronts), *_in_its_script(document, full)],
        "districts": list(dict.fromkeys(places)),
        "listings": _listings(_of(facts, "listed")),
        "investment_yi": number(int(investment[0].value or 0)) if investment else None,
        "companies": list(dict.fromkeys(str(named.value) for named, _ in firms)),
        "sectors": list(dict.fromkeys(str(one.value) for one in _of(facts, "in_sector"))),
        **({"status": status[0].value} if status else {}),
        **_quoted(document, full.spans),
        "rules": sorted({one.rule for one in facts if one.rule}),
    }


def _listings(facts: list[Statement]) -> list[Row]:
    """Give each batch of 三个一批 once."""
    found = {
        (one.qualifier("period"), one.qualifier("stage")): one
        for one in reversed(facts)
        if one.qualifier("programme") == BATCHES
    }
    return [_listing(one) for one in reversed(found.values())]


def _listing(one: Statement) -> Row:
    inferred = {"inferred": True} if one.basis == "inferred" else {}
    return {"period": one.qualifier("period"), "stage": one.qualifier("stage"), **inferred}


def _transition(document: Document, facts: list[Statement], one: Statement) -> Row:
    full, _ = _named(facts)
    return {
        "project": full.value,
        "from": {"period": one.qualifier("from_period"), "stage": one.qualifier("from_stage")},
        "to": {"period": one.qualifier("to_period"), "stage": one.qualifier("to_stage")},
        **_quoted(document, one.spans),
        "rule": one.rule,
    }


def _company(
    document: Document,
    mention: Mention,
    facts: list[Statement],
    projects: dict[Mention, list[Statement]],
) -> Row:
    full, others = _named(facts)
    tied = [
        about
        for about in projects.values()
        if any(one.object == mention for one in _of(about, "invested_by"))
    ]
    places = [str(one.qualifier("text")) for about in tied for one in _of(about, "located_in")]
    return {
        "name": full.value,
        "accept": [*others, *_in_its_script(document, full)],
        "districts": list(dict.fromkeys(places)),
        "projects": [_named(about)[0].value for about in tied],
        "rule": full.rule,
    }


def _claim(document: Document, claim: Claim) -> Row:
    return {
        "scope": claim.scope,
        "programme": claim.programme,
        "periods": claim.periods,
        "stage": claim.stage,
        "metric": claim.metric,
        **({"rate_of": claim.rate_of} if claim.rate_of else {}),
        "filter": claim.filter,
        "value": _value(claim),
        "qualifier": claim.qualifier,
        "kind": claim.kind,
        "year": claim.year,
        **_quoted(document, claim.spans),
        "rule": claim.rule,
    }


def _value(claim: Claim) -> int | float:
    if claim.unit == "yuan":
        return number(claim.value)
    if claim.unit == "milli_percent":
        return plain(claim.value / 1000)
    return claim.value


def number(yuan: int) -> int | float:
    """Give 元 as 亿元 for JSON: the nearest binary number prints the exact decimal (up to 15 digits)."""
    return plain(float(as_yi(yuan)))


def plain(value: float) -> int | float:
    """Give a whole number without its point."""
    return int(value) if value == int(value) else value


def _quoted(document: Document, spans: tuple[Span, ...]) -> Row:
    if not spans:
        return {}
    return {"quote": document.quote(spans[0]), "spans": [list(part) for part in spans[0].ranges]}


def _in_its_script(document: Document, named: Statement) -> list[str]:
    """Give the name as the document prints it, where that is in other characters: 淇濱區水廠, not ８万吨."""
    printed = "".join(document.quote(named.spans[0]).split()) if named.spans else ""
    name = str(named.value)
    return [printed] if len(printed) == len(name) and even(printed) != even(name) else []


def accepted(name: str, others: Iterable[str], fronts: Iterable[str]) -> list[str]:
    """Give every other form that is as right: the text's own, with and without 项目, place, owner."""
    found = dict.fromkeys(others)
    for text in (name, *list(found)):
        for bare in (text, *_without(text, fronts)):
            found.update(dict.fromkeys(_closed(bare)))
    found.pop(name, None)
    return list(found)


def _without(name: str, fronts: Iterable[str]) -> Iterator[str]:
    for front in fronts:
        rest = name.removeprefix(front).removeprefix("的")
        if len(rest) >= 4 and rest != name:
            yield rest
    match = FRONT.match(name)
    if match and len(name) - match.end() >= 4:
        yield name[match.end() :]


def _closed(name: str) -> Iterator[str]:
    yield name
    yield name.removesuffix("项目") if name.endswith("项目") else name + "项目"
    match = PHASED.match(name)
    if match:
        head, phase, tail = match["head"], match["phase"], match["tail"] or ""
        for middle in (f"（{phase}）", phase + tail):
            yield from (head + middle, f"{head}{middle}项目", f"{head}项目{middle}")
