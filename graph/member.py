"""From one document's statements to facts: whom it means, as far as the document itself tells."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.document import Document
from graph.fact import Fact, Member, key
from graph.generic import is_generic
from graph.home_name import home_name
from graph.owned_name import owned_name
from graph.places import place_length
from graph.statement import Mention, Statement
from graph.types.code import identifier
from graph.types.company import is_short_form_of

OWNER_ROLES = ("investor", "unstated", "operator")


def facts(
    document: Document, statements: Collection[Statement], wrong: Collection[str] = ()
) -> tuple[Fact, ...]:
    """Give the document's facts, those judged wrong left out, in order of id."""
    right = [statement for statement in statements if statement.id not in wrong]
    members = members_of(right)
    return tuple(
        sorted((_fact(document, each, members) for each in right), key=lambda fact: fact.id)
    )


def members_of(statements: Collection[Statement]) -> dict[str, Member]:
    """Give each mention's member, by the mention's id."""
    companies = _companies(statements)
    evidence = _Evidence.of(statements, companies)
    members = {mention: _company(name) for mention, name in companies.items()}
    for mention in _mentions(statements, "Project"):
        members[mention.id] = _project(mention, evidence)
    return members


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Where the document puts each project, and whose it says it is."""

    districts: Mapping[str, set[str]]
    owners: Mapping[str, Mapping[str, set[str]]]

    @classmethod
    def of(cls, statements: Iterable[Statement], companies: Mapping[str, str]) -> "_Evidence":
        districts: dict[str, set[str]] = defaultdict(set)
        owners: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for each in statements:
            if each.predicate == "located_in":
                districts[each.subject.id].add(str(each.value))
            elif each.predicate == "invested_by" and each.object:
                role = str(each.qualifier("role") or "unstated")
                owners[each.subject.id][role].add(companies[each.object.id])
        return cls(districts, owners)

    def owner_names(self, mention: Mention) -> tuple[str, ...]:
        """Give the project's owners: its investors, else those in its name, else its operators."""
        roles = self.owners.get(mention.id, {})
        found = next((roles[role] for role in OWNER_ROLES if roles.get(role)), set[str]())
        return tuple(sorted(found or {mention.apart} - {""}))


def _project(mention: Mention, evidence: _Evidence) -> Member:
    told = tuple(sorted(evidence.districts.get(mention.id, ())))
    name, districts = home_name(mention.name, told)
    owners = evidence.owner_names(mention)
    name = owned_name(name, owners) if districts else name
    parts = [next(iter(districts), None), next(iter(owners), None)]
    if is_generic(name) and not districts:
        parts.append(mention.document)
    return Member(
        id=identifier("project", name, *parts),
        label="Project",
        name=name,
        key=key("Project", name),
        districts=districts,
        owners=owners,
    )


def _company(name: str) -> Member:
    return Member(identifier("company", name), "Company", name, key("Company", name))


def _companies(statements: Collection[Statement]) -> dict[str, str]:
    """Give each company mention its core name: the long form's, where the document gives one."""
    names = {mention.id: mention.name for mention in _mentions(statements, "Company")}
    aliases = _aliases(statements)
    return {
        mention: _long_form(name, set(names.values()), aliases) for mention, name in names.items()
    }


def _aliases(statements: Iterable[Statement]) -> dict[str, set[str]]:
    aliases: dict[str, set[str]] = defaultdict(set)
    for each in statements:
        if each.subject.label == "Company" and each.predicate == "named":
            aliases[str(each.value)].add(each.subject.name)
    return aliases


def _long_form(name: str, names: set[str], aliases: Mapping[str, set[str]]) -> str:
    said = aliases.get(name, set()) - {name}
    longer = said or {other for other in names if is_short_form(name, other)}
    return next(iter(longer)) if len(longer) == 1 else name


def _mentions(statements: Iterable[Statement], label: str) -> list[Mention]:
    found = {}
    for each in statements:
        for mention in (each.subject, each.object):
            if mention and mention.label == label:
                found[mention.id] = mention
    return [found[mention] for mention in sorted(found)]


def _fact(document: Document, statement: Statement, members: Mapping[str, Member]) -> Fact:
    return Fact(
        id=statement.id,
        document=document.id,
        date=document.date or "",
        predicate=statement.predicate,
        subject=members[statement.subject.id],
        target=_target(statement, members),
        value=statement.value,
        qualifiers=dict(statement.qualifiers),
        quote=_quote(document, statement),
        basis=statement.basis,
    )


def _quote(document: Document, statement: Statement) -> str:
    """Give the words that a person reads: the sentence, or the cell."""
    carrier = statement.sentence or next(iter(statement.spans), None)
    return document.quote(carrier) if carrier else ""


def _target(statement: Statement, members: Mapping[str, Member]) -> Member | None:
    if statement.object:
        return members[statement.object.id]
    if statement.predicate == "phase_of":
        part = members[statement.subject.id]
        name, districts = home_name(str(statement.value), part.districts)
        name = owned_name(name, part.owners) if districts else name
        return Member("", "Project", name, key("Project", name))
    return None


@lru_cache(maxsize=65536)
def is_short_form(short: str, long: str) -> bool:
    """Tell whether a company's name is a shorter one of another's."""
    return len(short) < len(long) and is_short_form_of(short, long, place_length=place_length)
